import WhoDoesModel

/// Walks the bytes of delimited text once and fills tables.
struct DelimitedScanner {
  let bytes: [UInt8]
  let file: String
  var position = 0
  var line = 1
  var delimiter = UInt8(ascii: ",")
  /// An unterminated quote swallows all that follows; reading goes on after its line, but only once, so that
  /// the time stays in proportion to the file.
  var hasRecovered = false
  var problems: Problems

  init(_ bytes: [UInt8], file: String, problems: Problems) {
    (self.bytes, self.file, self.problems) = (bytes, file, problems)
  }

  var isAtEnd: Bool { position >= bytes.count }
  var currentLine: Int { line }

  var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func report(
    _ severity: Diagnostic.Severity, _ code: String, at place: Diagnostic.Place, _ message: String,
    _ suggestion: String
  ) {
    problems.add(severity, code, at: place, message, suggestion)
  }

  /// Reads a heading and rows to the end of the text or, where `stopsAtMarker` is set, to the next `# ` line.
  mutating func readTable(name: String, stopsAtMarker: Bool = false) -> RawTable {
    var table = RawTable(name: name, file: file)
    skipEmptyLines()
    guard !isAtEnd, !(stopsAtMarker && isAtMarker) else {
      problems.add(
        .error, "no-heading", at: .init(file: file, line: line), "There is no heading line.",
        "Begin with the names of the columns.")
      return table
    }
    delimiter = sniffedDelimiter()
    _ = readRecord(into: &table, row: 1)
    table.endHeadings()
    var number = 1
    while !isAtEnd, !(stopsAtMarker && isAtMarker) {
      number += 1
      guard number <= Limits.rows + 1 else {
        problems.add(
          .error, "too-many-rows", at: .init(file: file, line: line, row: number),
          "There are more than 100,000 rows; the rest is not read.", "Is this one young person's case?")
        skipRows(stopsAtMarker: stopsAtMarker)
        return table
      }
      let firstLine = line
      if readRecord(into: &table, row: number) {
        if let row = table.endRow(number: number, line: firstLine) { checkWidth(of: row, in: &table) }
      } else {
        table.dropOpenRow()
      }
    }
    return table
  }

  private mutating func checkWidth(of row: RawTable.Row, in table: inout RawTable) {
    let width = table.headings.count
    if row.count < width {
      problems.add(
        .notice, "too-few-cells", at: .init(file: file, line: row.line, row: row.number),
        "Row \(row.number) has \(row.count) cells and the heading \(width); the missing ones are taken as empty.",
        "Check that the cells stand under the right headings.")
    } else if let extra = table.cells(of: row).dropFirst(width).first(where: { !$0.isEmpty }) {
      problems.add(
        .error, "too-many-cells", at: table.place(of: extra, in: row),
        "Row \(row.number) has more cells than the heading, so they may stand under the wrong ones.",
        "Put quotes round a cell that has a \(separatorName) in it.")
      table.dropLastRow()
    }
  }

  private var separatorName: String {
    switch delimiter {
    case UInt8(ascii: ";"): "semicolon"
    case UInt8(ascii: "\t"): "tab"
    default: "comma"
    }
  }

  /// Counts separators of the heading line outside quotes; the commonest wins, and a comma where none is.
  private func sniffedDelimiter() -> UInt8 {
    var counts = (comma: 0, semicolon: 0, tab: 0)
    var isQuoted = false
    scan: for byte in bytes[position...] {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: counts.comma += 1
      case UInt8(ascii: ";") where !isQuoted: counts.semicolon += 1
      case UInt8(ascii: "\t") where !isQuoted: counts.tab += 1
      case UInt8(ascii: "\n") where !isQuoted, UInt8(ascii: "\r") where !isQuoted: break scan
      default: break
      }
    }
    if counts.semicolon > counts.comma, counts.semicolon >= counts.tab { return UInt8(ascii: ";") }
    return counts.tab > counts.comma ? UInt8(ascii: "\t") : UInt8(ascii: ",")
  }
}

// MARK: Lines

extension DelimitedScanner {
  mutating func skipLine() {
    while let byte, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { position += 1 }
    guard let byte else { return }
    position += 1
    if byte == UInt8(ascii: "\r"), self.byte == UInt8(ascii: "\n") { position += 1 }
    line += 1
  }

  mutating func skipEmptyLines() {
    var next = position
    var lines = 0
    while next < bytes.count {
      switch bytes[next] {
      case UInt8(ascii: "\r") where next + 1 < bytes.count && bytes[next + 1] == UInt8(ascii: "\n"): next += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): break
      case UInt8(ascii: " "):
        next += 1
        continue
      default: return
      }
      next += 1
      lines += 1
      (position, line) = (next, line + lines)
      lines = 0
    }
    position = next
  }

  mutating func skipRows(stopsAtMarker: Bool) {
    while !isAtEnd, !(stopsAtMarker && isAtMarker) { skipLine() }
  }

  /// Whether the line begins with `# `, as the name of a table does.
  var isAtMarker: Bool {
    position + 1 < bytes.count && bytes[position] == UInt8(ascii: "#")
      && (bytes[position + 1] == UInt8(ascii: " ") || bytes[position + 1] == UInt8(ascii: "#"))
  }

  /// Reads the name on a `# ` line, without separators that a spreadsheet put after it.
  mutating func readMarker() -> String {
    let start = position
    skipLine()
    let name = bytes[start..<position].drop { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: " ") }
    let end = name.lastIndex { !" \r\n,;\t".utf8.contains($0) } ?? name.startIndex - 1
    return String(decoding: name[name.startIndex..<(end + 1)], as: UTF8.self)
  }

  /// Passes over everything before the next `# ` line.
  mutating func skipToMarker() { skipRows(stopsAtMarker: true) }
}
