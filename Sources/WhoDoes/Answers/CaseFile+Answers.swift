extension CaseFile {
  /// A sheet to send out: its files, and what was asked.
  public struct SentSheet: Sendable {
    /// Whose sheet it is.
    public let person: PersonIndex
    /// The tasks on it; none on the young person's own.
    public let tasks: [TaskIndex]
    /// Name and content of each file.
    public let files: [(name: String, bytes: [UInt8])]
    /// For whom it is written.
    public let audience: Audience
  }

  /// Everybody who can be named in an answer, with the letters of the sheets.
  public var nameKey: NameKey { NameKey(network, catalogue) }

  /// Whom words such as "pa, keyworker, Marcus" mean, or everybody in post where nothing is given.
  ///
  /// - Throws: ``WhoIsMeant`` with everything that is not clear.
  public func respondents(_ words: [String]) throws(WhoIsMeant) -> [PersonIndex] {
    let names = nameKey
    guard !words.isEmpty else {
      return network.personIndices.filter {
        network[$0].kind == .professional && network[$0].isPresent(on: network.asOf)
      }
    }
    var (found, unclear): ([PersonIndex], [String]) = ([], [])
    for word in words {
      switch names.read(word).meaning {
      case .one(let place):
        let person = PersonIndex(place)
        if !network[person].isPresent(on: network.asOf) {
          unclear.append(
            "\(names.entries[place].label) cannot be asked: that is a team, an empty post or somebody gone.")
        } else if !found.contains(person) {
          found.append(person)
        }
      case .either(let some):
        let labels = some.map { "\(names.entries[$0].label) (\(names.entries[$0].id))" }.joined(
          separator: ", ")
        unclear.append("“\(word)” can be any of \(labels). Write the id.")
      default:
        let hint = Suggestion.didYouMean(word, among: names.entries.flatMap { [$0.label, $0.id] })
        unclear.append("“\(word)” is nobody in this case. \(hint ?? "Write an id, a name or a job title.")")
      }
    }
    guard unclear.isEmpty else { throw WhoIsMeant(unclear: unclear) }
    return found
  }

  /// The sheets for some people about some tasks: a workbook, a Word file and a page to print for each.
  ///
  /// - Throws: `SpreadsheetError`.
  public func sheets(for people: [PersonIndex], _ asked: AskedTasks) throws -> [SentSheet] {
    let names = nameKey
    return try people.map { person in
      let id = network[network[person].id].fileName
      if network[person].kind == .youngPerson {
        let sheet = OwnSaySheet(of: network, catalogue)
        return SentSheet(
          person: person, tasks: [], files: try files("my-say-\(id)", sheet.workbook, sheet.document),
          audience: .youngPerson)
      }
      let sheet = PrivateSheet(for: person, asked, in: network, names)
      return SentSheet(
        person: person, tasks: sheet.tasks, files: try files("answers-\(id)", sheet.workbook, sheet.document),
        audience: .team)
    }
  }

  private func files(
    _ name: String, _ workbook: Workbook, _ document: Document
  ) throws -> [(name: String, bytes: [UInt8])] {
    [
      ("\(name).xlsx", try workbook.bytes()), ("\(name).docx", try DOCXRenderer().render(document)),
      ("\(name).html", Array(HTMLRenderer().render(document).utf8)),
    ]
  }
}

/// Words that do not say clearly who is meant.
public struct WhoIsMeant: Error, Equatable, Sendable, CustomStringConvertible {
  /// A sentence for each word.
  public let unclear: [String]
  /// The sentences.
  public var description: String { unclear.joined(separator: "\n") }
}

extension String {
  /// The text as part of a file's name: letters, digits, `-` and `_`.
  fileprivate var fileName: String {
    let name = map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : "-" }
    return String(name.prefix(60))
  }
}
