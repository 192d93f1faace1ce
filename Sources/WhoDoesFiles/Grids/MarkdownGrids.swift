/// Reads the tables of a Markdown text: rows between bars, with a line of dashes below the headings.
enum MarkdownGrids {
  /// Whether a text has such a table.
  static func isMarkdown(_ bytes: [UInt8]) -> Bool {
    bytes.contains(UInt8(ascii: "|")) && lines(bytes).contains { isRule($0) }
  }

  static func read(_ bytes: [UInt8], into collector: GridCollector) throws(GridProblem) -> GridCollector {
    var collector = collector
    let lines = lines(bytes)
    var heading = ""
    var count = 0
    var place = 0
    while place < lines.count {
      guard place + 1 < lines.count, lines[place].contains(UInt8(ascii: "|")), isRule(lines[place + 1]) else {
        let words = plain(lines[place].drop { $0 == UInt8(ascii: "#") })
        if !words.text.isEmpty {
          heading = words.text
          collector.addParagraph(words.text)
        }
        place += 1
        continue
      }
      count += 1
      var grid = Grid(file: collector.file, name: "table \(count)", heading: heading)
      heading = ""
      var number = 0
      let first = place
      while place < lines.count, lines[place].contains(UInt8(ascii: "|")) {
        if place != first + 1 {
          number += 1
          var row = Grid.Row(number: number, line: place + 1)
          for (column, cell) in cells(lines[place]).enumerated() where !cell.isEmpty {
            try collector.put(plain(cell), column: column, into: &row, of: grid)
          }
          collector.end(&row, in: &grid)
        }
        place += 1
      }
      try collector.add(grid)
    }
    return collector
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// Whether a line is the one of dashes: `|---|:--:|`.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(UInt8(ascii: "-")) && line.contains(UInt8(ascii: "|"))
      && line.allSatisfy { "|-: \t\r".utf8.contains($0) }
  }

  /// The cells of a line, between bars that have no stroke before them.
  private static func cells(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var start = line.firstIndex { !MarkupScanner.isBlank($0) } ?? line.endIndex
    if start < line.endIndex, line[start] == UInt8(ascii: "|") { start += 1 }
    var place = start
    while place < line.endIndex {
      if line[place] == UInt8(ascii: "\\") {
        place += 2
        continue
      }
      if line[place] == UInt8(ascii: "|") {
        cells.append(line[start..<place])
        start = place + 1
      }
      place += 1
    }
    let rest = line[min(start, line.endIndex)...]
    if rest.contains(where: { !MarkupScanner.isBlank($0) }) { cells.append(rest) }
    return cells
  }

  /// The words of a cell without their signs; what stands between `~~` is struck out.
  private static func plain(_ bytes: some Collection<UInt8>) -> Grid.Cell {
    var text = String(cell: bytes)
    if text.contains("<br") {
      for sign in ["<br>", "<br/>", "<br />"] { text = text.replacing(sign, with: "\n") }
    }
    let pieces = text.split(separator: "~~", omittingEmptySubsequences: false)
    // An odd number of signs strikes nothing out after the last.
    let isPaired = pieces.count % 2 == 1
    let standing = pieces.enumerated().filter {
      $0.offset % 2 == 0 || !isPaired && $0.offset == pieces.count - 1
    }
    let struck = pieces.enumerated().filter {
      $0.offset % 2 == 1 && (isPaired || $0.offset < pieces.count - 1)
    }
    return Grid.Cell(
      unmarked(standing.map { String($0.element) }.joined()),
      struckOut: unmarked(struck.map { String($0.element) }.joined(separator: " ")))
  }

  private static func unmarked(_ text: String) -> String {
    var text = text
    for sign in ["**", "__", "`"] { text = text.replacing(sign, with: "") }
    if text.contains("\\") {
      for sign in ["|", "*", "_", "#", "~", "\\"] { text = text.replacing("\\" + sign, with: sign) }
    }
    return text.trimmingBlanks
  }
}
