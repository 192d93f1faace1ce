import WhoDoesModel

/// Reads a CSV file as one table, whatever stands in its first row: titles above the headings, and rows that are
/// longer than the first, are rows like others here.
enum DelimitedGrids {
  static func read(_ text: [UInt8], into collector: GridCollector) throws(GridProblem) -> GridCollector {
    var collector = collector
    var scanner = DelimitedScanner(text, file: collector.file, problems: collector.problems)
    scanner.skipEmptyLines()
    scanner.delimiter = delimiter(text)
    if text[scanner.position...].starts(with: "sep=".utf8) { scanner.skipLine() }
    var grid = Grid(file: collector.file)
    var number = 0
    // One row at a time, so that the letters of all rows are not in memory twice.
    while !scanner.isAtEnd {
      number += 1
      let line = scanner.currentLine
      var table = RawTable(name: "", file: collector.file)
      guard scanner.readRecord(into: &table, row: number) else { continue }
      guard let read = table.endRow(number: number, line: line) else { continue }
      guard grid.rows.count < Limits.gridRows else { throw .tooLarge }
      var row = Grid.Row(number: number, line: line)
      row.cells.reserveCapacity(read.count)
      for cell in table.cells(of: read) where !cell.isEmpty {
        try collector.put(
          Grid.Cell(String(cell: table.bytes(of: cell))), column: cell.column - 1, into: &row, of: grid)
      }
      collector.end(&row, in: &grid)
    }
    collector.problems = scanner.problems
    try collector.add(grid)
    return collector
  }

  /// The commonest separator outside quotes in the first lines: a title above the headings has none.
  static func delimiter(_ text: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in text.prefix(1 << 14) {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"):
        if !isQuoted { counts[byte, default: 0] += 1 }
      default: break
      }
    }
    let (comma, semicolon) = (counts[UInt8(ascii: ",")] ?? 0, counts[UInt8(ascii: ";")] ?? 0)
    let tab = counts[UInt8(ascii: "\t")] ?? 0
    let pipe = counts[UInt8(ascii: "|")] ?? 0
    if tab > comma, tab >= semicolon { return UInt8(ascii: "\t") }
    // A bar within words is common, so it must be the only sign that parts anything.
    if pipe > 0, comma + semicolon + tab == 0 { return UInt8(ascii: "|") }
    return semicolon > comma ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }
}
