import Foundation

/// Sheets that came back, read against their case and put into it.
///
/// ```swift
/// let taken = jordan.adding(["sheets/answers-A-P02.xlsx"])
/// taken.inWords            // ["sheets/answers-A-P02.xlsx: 12 rows, 11 read, 1 left empty (Denise)", …]
/// ```
public struct ReturnedSheets: Sendable {
  /// What came back.
  public let returned: ReturnedAnswers
  /// The case with it.
  public let added: AddedAnswers
  /// What was read in another way than written, is in doubt, or could not be read.
  public let diagnostics: [Diagnostic]
  /// Whose answers are missing.
  public let missing: MissingAnswers
  private let file: CaseFile

  init(_ file: CaseFile, _ paths: [String], from: PersonIndex?, on day: Day?) {
    self.file = file
    let (returned, found) = AnswersFile.read(
      paths, network: file.network, file.catalogue, from: from, on: day)
    added = AddedAnswers(returned, to: file.network, file.catalogue)
    (self.returned, diagnostics) = (returned, found + added.diagnostics)
    missing = MissingAnswers(AskedList(besides: paths), added.network)
  }

  /// Why sheets may not be taken in.
  public enum Refusal: Error, CustomStringConvertible {
    /// They hold what identifies somebody, and nobody has said that the case is real.
    case looksReal

    /// The reason, with what to do.
    public var description: String {
      "These answers look like a real young person's: they hold what is named above. Give --real with the case's "
        + "reference to go on; those details stay out either way."
    }
  }

  /// Whether the sheets hold what identifies a real person, in a case that does not say that it is invented.
  public var looksReal: Bool {
    !file.network.isFiction && diagnostics.contains { $0.code == "identifying-text" }
  }

  /// What became of every file and row, and what is missing.
  public var inWords: [String] {
    returned.counts.map(line)
      + [
        "\(added.new) new, \(added.replaced) in place of an earlier one, \(added.unchanged) there already"
          + (added.newWords > 0 ? ", \(added.newWords) of the young person's own words" : "") + "."
      ] + missing.lines
  }

  private func line(_ count: ReturnedAnswers.Count) -> String {
    let people = count.people.map { file.network.shortName($0) }.joined(separator: ", ")
    return count.inWords + (people.isEmpty ? "" : " (\(people))")
  }

  /// Writes the case: into a new folder, or its changed tables into the folder that it came from.
  ///
  /// - Returns: Where it is, in a sentence.
  /// - Throws: `UnwritableFolder` or `OutputFile.Refusal`.
  public func write(to out: String?) throws -> String {
    if let out {
      try CaseFolder.write(added.network, to: out)
      return "Written: \(out)"
    }
    try file.mustBeWhole()
    let tables: [CaseTable] = [.perspectives] + (added.newWords > 0 ? [.voice] : [])
    let copies = try TableReplacement.replace(tables, in: file.path, by: added.network)
    for copy in copies { try file.recordExport(of: copy, for: nil) }
    let kept = copies.map { URL(filePath: $0).lastPathComponent }.joined(separator: ", ")
    return "Written: \(file.path)" + (kept.isEmpty ? "" : "; what was there before is kept as \(kept)")
  }
}

/// A person's answers taken out of a case again.
public struct Withdrawal: Sendable {
  /// The case without them.
  public let after: AddedAnswers
  private let file: CaseFile
  private let person: PersonIndex

  /// Takes them out; nothing is written yet.
  public init(of person: PersonIndex, from file: CaseFile) {
    (self.file, self.person) = (file, person)
    after = AddedAnswers(withdrawing: person, from: file.network, file.catalogue)
  }

  /// Writes the case: into a new folder, or its perspectives table into its own folder, without a copy.
  ///
  /// - Throws: `UnwritableFolder` or `OutputFile.Refusal`.
  public func write(to out: String?) throws {
    if let out { return try CaseFolder.write(after.network, to: out) }
    try file.mustBeWhole()
    try TableReplacement.replace([.perspectives], in: file.path, by: after.network, keepsCopy: false)
  }

  /// What happened, and what to do now.
  public func inWords(out: String?) -> [String] {
    let name = file.network.shortName(person)
    guard after.removed > 0 else { return ["There are no answers of \(name) in this case."] }
    let made = DerivedFiles.list(of: file.path)
    return [
      "\(after.removed == 1 ? "1 answer" : "\(after.removed) answers") of \(name) taken out of \(out ?? file.path).",
      "Make again whatever was made with them: whodoes check, audit, meeting, views, map, documents.",
    ] + (made.isEmpty ? [] : ["Made from this case before: \(made.joined(separator: ", "))."])
      + (out == nil ? [] : ["\(file.path) still has the answers: remove it, or withdraw there too."])
      + ["The sheet itself, printed pages and e-mails are out of reach from here: please remove them too."]
  }
}

/// A case with rows that could not be read, whose tables must not be written anew without them.
public struct RowsLeftOut: Error, Equatable, Sendable, CustomStringConvertible {
  /// What to do.
  public let description =
    "Some rows of this case could not be read, and would be lost. Put them right first, or name a new folder with --out."
}

extension CaseFile {
  /// Makes sure that nothing was left out in reading.
  ///
  /// - Throws: ``RowsLeftOut``.
  fileprivate func mustBeWhole() throws(RowsLeftOut) {
    if diagnostics.contains(where: { $0.severity == .error }) { throw RowsLeftOut() }
  }

  /// Reads sheets that came back and puts them into the case; nothing is written yet.
  ///
  /// - Parameters:
  ///   - from: Whose answers they are, where a sheet does not say.
  ///   - day: The day on which they were given, where a sheet does not say.
  public func adding(_ paths: [String], from: PersonIndex? = nil, on day: Day? = nil) -> ReturnedSheets {
    ReturnedSheets(self, paths, from: from, on: day)
  }

  /// The one person whom a word means, there or gone.
  ///
  /// - Throws: ``WhoIsMeant``.
  public func anybody(_ word: String) throws(WhoIsMeant) -> PersonIndex {
    let names = nameKey
    if case .one(let place) = names.read(word).meaning { return PersonIndex(place) }
    throw WhoIsMeant(unclear: ["“\(word)” does not say who. Write an id or a whole name of the people table."]
    )
  }

  /// Who was asked about what, to be kept beside the sheets.
  public func askedList(_ sheets: [SentSheet]) -> AskedList {
    AskedList(
      sheets.map { sheet in
        .init(
          person: network[network[sheet.person].id], tasks: sheet.tasks.map { network[network[$0].id] })
      })
  }

  /// What was written, for whoever sends it out.
  public func inWords(_ sheets: [SentSheet], _ asked: AskedTasks) -> [String] {
    let names = sheets.map { network.shortName($0.person) }.joined(separator: ", ")
    var lines = [
      "Sheets for \(names), about \(asked.tasks.count == 1 ? "1 task" : "\(asked.tasks.count) tasks").",
      "Send each to its own person, in a safe way. Nothing leaves this computer by itself.",
    ]
    if !asked.leftOut.isEmpty {
      lines.append(
        "No room for \(asked.leftOut.map { network[network[$0].id] }.joined(separator: ", ")): twelve are enough for ten minutes."
      )
    }
    return lines
  }
}
