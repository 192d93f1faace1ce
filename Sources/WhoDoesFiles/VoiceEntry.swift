import Foundation
public import WhoDoesCatalogue
public import WhoDoesModel

/// Something the young person said, as somebody types it beside them: a new last row of the case's `voice.csv`.
///
/// ```swift
/// var entry = VoiceEntry(area: "HOME", words: "I want the flat near Tern House.", hand: "Jordan, own writing")
/// entry.interpreter = "Mr Habte"
/// try entry.add(to: "cases/jordan", catalogue: .england)
/// ```
///
/// The words go in as they were said; nothing in them is corrected.
public struct VoiceEntry: Hashable, Sendable {
  /// The code of the area of the plan it belongs to.
  public var area: String
  /// Their words.
  public var words: String
  /// Who wrote them down.
  public var hand: String
  /// Who interpreted, where somebody did.
  public var interpreter = ""
  /// The day on which they said it.
  public var date: Day?
  /// Its place among the things they want most, 1 for the first.
  public var top: Int?

  /// An entry with what every one has.
  public init(area: String, words: String, hand: String) {
    (self.area, self.words, self.hand) = (area, words, hand)
  }

  /// Writes the row: the new table beside the old one first, which it then takes the place of.
  ///
  /// The whole case is read with the new row before anything is written, so that what comes out can be read.
  ///
  /// - Returns: The path of the table.
  /// - Throws: `UnreadableCase` with every problem, or `OutputFile.Refusal` where it cannot be written; the case is
  ///   as it was then.
  /// - Complexity: O(*n* log *n*) in the size of the case.
  @discardableResult
  public func add(to folder: String, catalogue: Catalogue) throws -> String {
    let path = "\(folder)/\(CaseTable.voice.rawValue).csv"
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw Self.unreadable(
        folder, "This is no folder.",
        "Words are added to a case kept as a folder of CSV files; see whodoes convert.")
    }
    let (table, found) = try Self.table(at: path)
    let whole = try adding(to: table, path)
    let file = DelimitedText.write(whole)
    var (tables, others) = CaseFolder.read(folder)
    // Read from the very bytes that will be written.
    tables[.voice] = DelimitedText.read(file, file: path, name: CaseTable.voice.rawValue).table
    let errors = (found + others + CaseBuilder.build(tables, catalogue: catalogue).diagnostics)
      .filter { $0.severity == .error }
    guard errors.isEmpty else { throw UnreadableCase(diagnostics: errors) }
    // The one table that is meant to be replaced, and by itself with one row more.
    try OutputFile.write(file, to: path, notOver: "/dev/null")
    return path
  }

  /// The table as it stands, or one with headings alone.
  private static func table(at path: String) throws -> (table: RawTable, found: [Diagnostic]) {
    guard FileManager.default.fileExists(atPath: path) else {
      return (NewCaseFolder.emptyTable(.voice), [])
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw unreadable(path, "It cannot be read.", "Check who may read it.")
    }
    let (table, found) = DelimitedText.read(Array(bytes), file: path, name: CaseTable.voice.rawValue)
    return (table, found)
  }

  /// The table with the new row under the headings that it has.
  private func adding(to table: RawTable, _ path: String) throws -> RawTable {
    var values: [(heading: String, value: String)] = [
      (Column.area.rawValue, area), (Column.words.rawValue, words), (Column.whoseHand.rawValue, hand),
      (Column.interpreter.rawValue, interpreter), (Column.top.rawValue, top.map(String.init) ?? ""),
      (Column.date.rawValue, date?.description ?? ""),
    ]
    var whole = table
    let line = (table.rows.last?.line ?? 1) + 1
    for cell in table.headings {
      let heading = table.text(cell).lowercased().replacing(" ", with: "_")
      let place = values.firstIndex { $0.heading == heading }
      whole.addCell(place.map { values.remove(at: $0).value } ?? "", line: line)
    }
    whole.endRow(number: (table.rows.last?.number ?? 1) + 1, line: line)
    let missing = values.filter { !$0.value.isEmpty }.map(\.heading)
    guard missing.isEmpty else {
      throw Self.unreadable(
        path, "It has no column for \(missing.joined(separator: ", ")).",
        "Add the missing heading to its first row, and try again; nothing was written.")
    }
    return whole
  }

  private static func unreadable(_ file: String, _ what: String, _ next: String) -> UnreadableCase {
    UnreadableCase(diagnostics: [
      Diagnostic(.error, code: "voice-not-added", at: .init(file: file), what, suggestion: next)
    ])
  }
}
