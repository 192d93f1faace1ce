import WhoDoesFiles
import WhoDoesModel

/// A table of an extract whose headings were understood.
public struct ExtractTable: Sendable {
  /// Which table.
  public let kind: ExtractKind
  /// Its rows as they stood.
  let raw: RawTable
  /// The rows below the headings, by position.
  let body: Range<Int>
  /// The row with the headings, as the file numbers it.
  let headingNumber: Int
  /// Where each column stands, from 0.
  let places: [ExtractColumn: Int]
  /// Headings of columns about people that nothing here needs, with what they hold.
  let personal: [(heading: String, what: String, place: Int)]
  /// Headings that are of no use here.
  let unused: [String]
  /// Headings that two columns answer to.
  let twice: [(heading: String, place: Int)]

  /// The file as the user named it.
  public var file: String { raw.file }
  /// The sheet; empty where the file is one table.
  public var sheet: String { raw.name }
  /// How many rows stand below the headings.
  public var rowCount: Int { body.count }

  /// Whether the table has a column.
  public func has(_ column: ExtractColumn) -> Bool { places[column] != nil }

  /// Finds the headings among the first rows of a table; nil where no table of an extract has them.
  ///
  /// - Complexity: O(*k*) in the cells of the first rows, for each kind of table.
  init?(_ raw: RawTable, only source: ExtractSource? = nil) {
    var best: (kind: ExtractKind, row: Int, score: Int)?
    for row in raw.rows.indices.prefix(25) {
      let cells = raw.cells(of: raw.rows[row])
      guard cells.count <= 400 else { continue }
      let keys = cells.map { HeadingBook.key(raw.text($0).prefix(300)) }
      for kind in ExtractKind.allCases where source == nil || kind.source == source {
        let found = Set(keys.compactMap { $0.isEmpty ? nil : HeadingBook.shared.meaning(of: $0, in: kind) })
        let columns = found.filter { if case .column = $0 { true } else { false } }
        guard kind.telling.allSatisfy({ columns.contains(.column($0)) }) else { continue }
        if found.count > (best?.score ?? 0) { best = (kind, row, found.count) }
      }
    }
    guard let best else { return nil }
    (kind, self.raw, headingNumber) = (best.kind, raw, raw.rows[best.row].number)
    body = (best.row + 1)..<raw.rows.count
    var places: [ExtractColumn: Int] = [:]
    var (personal, unused): ([(String, String, Int)], [String]) = ([], [])
    var twice: [(String, Int)] = []
    for (place, cell) in raw.cells(of: raw.rows[best.row]).enumerated() where !cell.isEmpty {
      let heading = String(raw.text(cell).prefix(120))
      switch HeadingBook.shared.meaning(of: HeadingBook.key(heading), in: best.kind) {
      case .column(let column):
        if places[column] == nil { places[column] = place } else { twice.append((heading, place)) }
      case .personal(let what): personal.append((heading, what, place))
      case nil:
        if let what = PersonalData.kind(ofColumn: heading) {
          personal.append((heading, what, place))
        } else {
          unused.append(heading)
        }
      }
    }
    (self.places, self.personal, self.unused, self.twice) = (places, personal, unused, twice)
  }

  /// The letters of a cell; none where the row ends before it or the table has no such column.
  func bytes(_ column: ExtractColumn, _ row: Int) -> ArraySlice<UInt8> {
    guard let place = places[column] else { return [] }
    return bytes(at: place, row)
  }

  func bytes(at place: Int, _ row: Int) -> ArraySlice<UInt8> {
    let cells = raw.cells(of: raw.rows[row])
    guard place < cells.count else { return [] }
    return raw.bytes(of: cells[cells.startIndex + place])
  }

  /// The words of a cell without what stands for nothing (`-`, `#N/A`, `NULL`) and with ordinary blanks.
  func text(_ column: ExtractColumn, _ row: Int) -> String {
    let letters = bytes(column, row)
    return Blank.isBlank(letters) ? "" : CleanCell.text(letters)
  }

  /// Where a cell is.
  func place(_ row: Int, _ column: ExtractColumn? = nil) -> Diagnostic.Place {
    let at = raw.rows[row]
    return .init(
      file: file, line: at.line, column: column.flatMap { places[$0] }.map { $0 + 1 }, row: at.number,
      sheet: sheet.isEmpty ? nil : sheet)
  }

  /// The number of a row as the file has it.
  func number(_ row: Int) -> Int { raw.rows[row].number }
}

/// Signs that people and programs write for nothing.
enum Blank {
  /// Whether a cell holds nothing, or one of the signs for it.
  static func isBlank(_ letters: ArraySlice<UInt8>) -> Bool {
    switch letters.count {
    case 0: return true
    case 1: return letters.first == UInt8(ascii: "-")
    case 3...5: break
    default: return false
    }
    let word = String(decoding: letters, as: UTF8.self).lowercased()
    return words.contains(word)
  }

  private static let words: Set<String> = [
    "#n/a", "n/a", "null", "nan", "nat", "none", "#na", "#ref!", "nil", "–", "—",
  ]
}

/// Words of a cell as they are meant.
enum CleanCell {
  /// The text with ordinary blanks for no-break spaces, one at a time.
  static func text(_ letters: ArraySlice<UInt8>) -> String {
    var text = String(decoding: letters, as: UTF8.self)
    var before: UInt8 = 0
    let isPlain = letters.allSatisfy { byte in
      defer { before = byte }
      return byte < 0x80 && byte >= 0x20 && !(byte == 0x20 && before == 0x20)
    }
    guard !isPlain else { return text }
    text = text.split { $0.isWhitespace }.joined(separator: " ")
    return text
  }
}
