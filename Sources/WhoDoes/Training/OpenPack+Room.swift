import Foundation

extension OpenPack {
  /// The pack in whose folder a file lies; nil where there is none.
  ///
  /// - Throws: as ``init(_:)`` does, where there is one that cannot be opened.
  public static func around(_ file: String) throws -> OpenPack? {
    let whole = URL(filePath: file).deletingLastPathComponent().path(percentEncoded: false)
    let folder = whole.count > 1 && whole.hasSuffix("/") ? String(whole.dropLast()) : whole
    return PackClearing.isPack(folder) ? try OpenPack(folder) : nil
  }

  /// Whom the letters of the pack's cards mean.
  public var names: NameKey {
    let catalogue = plan.usedCatalogue
    let entries = plan.manifest.cards.compactMap { card -> NameKey.Entry? in
      switch card.kind {
      case .role, .youngPerson, .chosen, .everyone:
        let name = card.role.flatMap { catalogue[$0]?.name } ?? ""
        let codes = card.role.map { [$0.description] } ?? []
        return NameKey.Entry(
          id: card.people.first ?? card.letter, label: card.title, letter: card.letter, role: card.role,
          spellings: [name] + codes + card.people)
      case .nobody, .dontKnow: return nil
      }
    }
    return NameKey(entries, catalogue)
  }

  /// The tasks asked about.
  public var tasks: [RoomAnswers.Task] { plan.manifest.tasks.map { .init(id: $0.id, title: $0.title) } }

  /// What a room answered, from a grid with the pack's letters.
  ///
  /// - Complexity: O(*n*) in the cells.
  public func room(_ grid: String) -> (room: RoomAnswers, diagnostics: [Diagnostic]) {
    TallyFile.read(grid, names: names, tasks: tasks)
  }
}

extension OpenPack {
  /// The grid that the trainer types into.
  public var tallyPath: String { "\(folder)/tally.csv" }

  /// Writes what is sent round after the session into the folder.
  ///
  /// - Returns: The files that were written, and what whoever wraps up should know.
  /// - Throws: what a renderer says, or `OutputFile.Refusal` where they cannot be written.
  public func wrap() throws -> (files: [String], remarks: [String]) {
    let pledges = FileManager.default.contents(atPath: "\(folder)/pledges.csv").map { [UInt8]($0) } ?? []
    let hasTally = FileManager.default.fileExists(atPath: tallyPath)
    let answers = hasTally ? room(tallyPath).room : nil
    let counts = answers.flatMap { $0.sheets.isEmpty ? nil : RoomCounts($0) }
    let wrap = WrapDocuments(plan, pledges: pledges, room: counts)
    var remarks: [String] = []
    if wrap.pledges == 0 { remarks.append("pledges.csv has no change yet, so there is none on the page.") }
    if wrap.leftOut > 0 {
      remarks.append("\(wrap.leftOut) changes did not fit the two pages and are left out.")
    }
    if counts == nil { remarks.append("tally.csv has no answer, so there is no picture of the room.") }
    var files: [String] = []
    for (name, document) in [("thank-you", wrap.thanks), ("six-week-note", wrap.note)] {
      for (ending, bytes) in [
        ("html", Array(HTMLRenderer().render(document).utf8)), ("docx", try DOCXRenderer().render(document)),
      ] {
        let path = "\(folder)/afterwards/\(name).\(ending)"
        try OutputFile.write(bytes, to: path, notOver: "")
        files.append(path)
      }
    }
    return (files, remarks)
  }
}
