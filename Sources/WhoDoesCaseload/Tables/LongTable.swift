import CSeparators
import Foundation
public import WhoDoesFiles
internal import WhoDoesModel

/// One table of a caseload: a file with a row for each fact and, in one of its columns, the case it is about.
///
/// Only the heading is read when it is opened; the rows are read block by block by whoever walks the caseload.
public final class LongTable: Sendable {
  /// The table's name, as the file has it without its ending.
  public let name: String
  /// The file as the user named it.
  public let path: String
  /// The headings as written, without blanks at either end.
  public let headings: [String]
  /// The column that names the case.
  public let caseColumn: Int
  /// How many bytes the file has.
  public let byteCount: Int
  let delimiter: UInt8
  /// Where the first row below the headings begins.
  let start: Int
  let descriptor: Int32

  /// How many cells a row has.
  var width: Int { headings.count }

  /// Opens a table.
  ///
  /// - Parameters:
  ///   - path: A file of comma-, semicolon- or tab-separated text in UTF-8.
  ///   - caseHeading: The heading of the column that names the case.
  /// - Throws: ``UnreadableCase`` where it cannot be read as such a table, with what to do.
  public init(_ path: String, caseHeading: String = "case_id") throws(UnreadableCase) {
    func refuse(_ code: String, _ message: String, _ suggestion: String) -> UnreadableCase {
      UnreadableCase(diagnostics: [
        Diagnostic(.error, code: code, at: .init(file: path), message, suggestion: suggestion)
      ])
    }
    self.path = path
    name = URL(filePath: path).deletingPathExtension().lastPathComponent
    descriptor = open(path, O_RDONLY)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      if descriptor >= 0 { close(descriptor) }
      throw refuse(
        "unreadable-file", "The file cannot be read.", "Check that it is there and that you may read it.")
    }
    byteCount = Int(status.st_size)
    let beginning = Self.read(descriptor, at: 0, count: Limits.cellBytes)
    guard !beginning.starts(with: [0xFF, 0xFE]), !beginning.starts(with: [0xFE, 0xFF]) else {
      close(descriptor)
      throw refuse("encoding", "The file is UTF-16.", "Save it as CSV UTF-8.")
    }
    let body = beginning.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let heading = Self.headingLine(beginning, from: body)
    guard let heading else {
      close(descriptor)
      throw beginning.isEmpty || beginning.count == body
        ? refuse("no-heading", "There is no heading line.", "Begin with the names of the columns.")
        : refuse("no-line-end", "No line of the file ends.", "Save it as CSV UTF-8, with a row on each line.")
    }
    let read = DelimitedText.read(Array(beginning[body..<heading]), file: path)
    headings = read.table.headings.map { read.table.text($0) }
    delimiter = Self.delimiter(of: beginning[body..<heading])
    start = heading
    guard let column = headings.firstIndex(where: { ColumnMap.isSame($0, caseHeading) }) else {
      close(descriptor)
      throw refuse(
        "no-case-column", "The table has no column \(caseHeading).",
        "Begin every row with the id of its case, in a column \(caseHeading).")
    }
    caseColumn = column
  }

  deinit { close(descriptor) }

  /// Where the heading line ends, its line feed included; nil where none ends. A file of a heading alone may end
  /// with it.
  private static func headingLine(_ bytes: [UInt8], from start: Int) -> Int? {
    var isQuoted = false
    for place in start..<max(start, bytes.count) {
      if bytes[place] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if bytes[place] == UInt8(ascii: "\n"), !isQuoted { return place + 1 }
    }
    let isOneLine = !bytes.contains(UInt8(ascii: "\r")) && bytes.count < Limits.cellBytes
    return isOneLine && bytes.count > start ? bytes.count : nil
  }

  /// The commonest separator of the heading line; a comma where none stands there.
  private static func delimiter(of heading: ArraySlice<UInt8>) -> UInt8 {
    let signs = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let counts = signs.map { sign in heading.count { $0 == sign } }
    return zip(signs, counts).max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil } ?? signs[0]
  }

  /// Reads bytes, fewer at the end of the file.
  static func read(_ descriptor: Int32, at offset: Int, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      guard let base = buffer.baseAddress else { return }
      filled = read(descriptor, into: base, at: offset, count: count)
    }
  }

  /// Reads bytes into memory and answers how many; fewer than asked for at the end of the file.
  static func read(_ descriptor: Int32, into target: UnsafeMutablePointer<UInt8>, at offset: Int, count: Int)
    -> Int
  {
    var done = 0
    while done < count {
      let more = pread(descriptor, target + done, count - done, off_t(offset + done))
      if more < 0, errno == EINTR { continue }
      guard more > 0 else { break }
      done += more
    }
    return done
  }
}

/// Which column of a table stands where, by its heading.
public enum ColumnMap {
  /// Whether two headings mean the same, whatever their capitals, blanks, hyphens and underscores.
  static func isSame(_ one: String, _ other: String) -> Bool { key(one) == key(other) }

  private static func key(_ text: String) -> String {
    String(
      text.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      })
  }

  /// The positions of some columns; nil for those that the table has not.
  public static func positions(of wanted: [String], in table: LongTable) -> [Int?] {
    wanted.map { name in table.headings.firstIndex { isSame($0, name) } }
  }
}
