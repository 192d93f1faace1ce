import WhoDoesModel

extension WordBody {
  /// The facts at the head, two in a row, and the last, which is the longest, in a row of its own.
  func facts(_ facts: [Document.Definition]) -> [XML] {
    guard let last = facts.last else { return [] }
    if measures.isRunIn { return [runIn(facts)] }
    var rows: [WordTable.Row] = []
    let pairs = facts.dropLast()
    for start in stride(from: 0, to: pairs.count, by: 2) {
      let row = pairs[start..<min(start + 2, pairs.count)].flatMap {
        [term($0.term, .factHeading), text($0.text, .factText)]
      }
      rows.append(.init(row + (row.count == 2 ? [.init([WordParagraph(.factText, "").xml], span: 2)] : [])))
    }
    rows.append(.init([term(last.term, .factHeading), text(last.text, .factText, span: 3)]))
    let widths = Shares.split(textWidth, by: [32, 54, 36, 53])
    return [WordTable(.bare, widths: widths, rows).xml, WordParagraph.gap]
  }

  /// Terms with what is said about each.
  func definitions(_ definitions: [Document.Definition]) -> [XML] {
    guard !definitions.isEmpty else { return [] }
    if measures.isRunIn, !isInCell { return definitions.map { runIn([$0]) } }
    let rows = definitions.map { WordTable.Row([term($0.term), text($0.text)]) }
    let widths = Shares.split(textWidth, by: [40, 135])
    return [WordTable(.bare, widths: widths, rows).xml, WordParagraph.gap]
  }

  /// Terms with what is said about each, on one line as long as they fit.
  private func runIn(_ definitions: [Document.Definition]) -> XML {
    let runs = definitions.enumerated().flatMap { index, definition in
      [WordRun.text((index > 0 ? "   " : "") + definition.term + " ", isStrong: true)]
        + WordRun.lines(definition.text)
    }
    return WordParagraph(.normal, runs).xml
  }

  /// A thing to talk about in one frame: what is said of it, and room for a decision; nil for other blocks.
  func finding(_ blocks: [Document.Block], _ concern: Concern) -> XML? {
    guard blocks.count == 2, case .definitions(let definitions) = blocks[0],
      case .decision(let lines) = blocks[1], lines.count == 3
    else { return nil }
    var rows = definitions.map { definition in
      WordTable.Row([term(definition.term, keepsNext: true), text(definition.text, span: 3, keepsNext: true)])
    }
    rows.append(decisionRow(lines, spans: [2, 1, 1]))
    var table = WordTable(.plain, widths: Shares.split(textWidth, by: [40, 38, 49, 48]), rows)
    table.frame = WordFrame(concern: concern)
    return table.xml
  }

  /// Empty boxes for people to write in: up to three side by side, more of them one below the other.
  func decision(_ lines: [String]) -> [XML] {
    guard !lines.isEmpty else { return [] }
    let table: WordTable
    if lines.count <= 3 {
      let widths = Shares.split(textWidth, by: Array([5, 3, 3].prefix(lines.count)))
      table = WordTable(.grid, widths: widths, [decisionRow(lines, spans: lines.map { _ in 1 })])
    } else {
      let rows = lines.enumerated().map { index, line in
        let isLast = index == lines.count - 1
        return WordTable.Row(
          [term(line, keepsNext: !isLast), text("", keepsNext: !isLast)],
          height: measures.roomToDecide)
      }
      table = WordTable(.grid, widths: Shares.split(textWidth, by: [64, 111]), rows)
    }
    return [table.xml, WordParagraph.gap]
  }

  private func decisionRow(_ lines: [String], spans: [Int]) -> WordTable.Row {
    let cells = zip(lines, spans).enumerated().map { index, line in
      var cell = WordTable.Cell([WordParagraph(.tableHeading, line.0).xml], span: line.1)
      cell.hasLineBefore = index > 0
      return cell
    }
    return .init(cells, height: 15)
  }

  /// Small boxes two by two.
  func cards(_ cards: [Document.Card]) -> [XML] {
    guard !cards.isEmpty else { return [] }
    let rows = stride(from: 0, to: cards.count, by: 2).map { start -> WordTable.Row in
      var cells = cards[start..<min(start + 2, cards.count)].map { card -> WordTable.Cell in
        // The first line says who somebody is, and may stand beside the name.
        let beside = measures.isRunIn ? card.lines.prefix(1) : []
        let heading =
          beside.isEmpty
          ? WordParagraph(.card, card.heading, keepsNext: !card.lines.isEmpty)
          : WordParagraph(
            .tableText,
            [WordRun.text(card.heading + " ", isStrong: true)] + beside.flatMap { WordRun.lines($0) })
        return .init(
          [heading.xml] + card.lines.dropFirst(beside.count).map { WordParagraph(.tableText, $0).xml })
      }
      if cells.count == 1 { cells.append(.init([WordParagraph(.tableText, "").xml])) }
      return .init(cells)
    }
    return [WordTable(.plain, widths: Shares.split(textWidth, by: [1, 1]), rows).xml, WordParagraph.gap]
  }

  /// A table with its caption; its headings are repeated on every sheet.
  mutating func table(_ table: Document.Table) -> [XML] {
    let headings = table.columns.map { column -> WordTable.Cell in
      var paragraph = WordParagraph(
        table.isDense ? .denseHeading : .tableHeading, column.heading, keepsNext: true)
      paragraph.isRight = column.isNumber
      return .init([paragraph.xml])
    }
    var rows = [WordTable.Row(headings, isHeading: true)]
    for row in table.rows {
      let cells = zip(row, table.columns).map {
        cell($0, of: $1, in: row, table.isDense ? .denseText : .tableText)
      }
      let hasRoom = row.contains { if case .blank = $0 { true } else { false } }
      rows.append(.init(cells, height: hasRoom ? table.look.roomToWrite : nil))
    }
    var written = WordTable(
      table.look.style, widths: widths(of: table), rows)
    written.caption = table.caption.isEmpty ? nil : table.caption
    written.hasRowHeadings = table.hasRowHeadings
    written.isDense = table.isDense
    // Where a sheet must hold much, the heading above says what the table shows, and the caption is for readers
    // who cannot see it.
    let isSilent = table.caption.isEmpty || measures.hasSilentCaptions && !isTurned
    let caption = isSilent ? [] : [WordParagraph(.caption, table.caption).xml]
    return caption + [written.xml, WordParagraph.gap]
  }

  /// As the document asks for, and wide enough for the longest word of each column.
  private func widths(of table: Document.Table) -> [Int] {
    let size = document.page.bodySize * (table.isDense ? 0.83 : 1)
    let (plain, bold) = (PaperText(size: size), PaperText(size: size, isBold: true))
    // The white on both sides, and a hair for letters that stand a little wider than they should.
    let padding = table.isDense ? 2.8 : table.look == .ladder ? 4.6 : 3.5
    let least = table.columns.indices.map { index -> Int in
      let cells = table.rows.compactMap { $0.indices.contains(index) ? $0[index].plain : nil }
      let words = cells.lazy.flatMap { $0.split(whereSeparator: \.isWhitespace) }.map(plain.width)
      let heading = table.columns[index].heading.split(whereSeparator: \.isWhitespace).map(bold.width)
      let longest = max(words.max() ?? 0, heading.max() ?? 0)
      return OfficeLength.twips(millimetres: min(longest, Self.longestWord) + padding)
    }
    return Shares.split(textWidth, by: table.columns.map(\.share), least: least)
  }

  /// Words longer than this, in millimetres, are broken.
  private static let longestWord = 45.0

  private mutating func cell(
    _ cell: Document.Cell, of column: Document.Column, in row: [Document.Cell], _ style: WordStyle
  ) -> WordTable.Cell {
    var paragraph: WordParagraph
    switch cell {
    case .text(let text): paragraph = WordParagraph(style, text)
    case .strong(let text): paragraph = WordParagraph(style, WordRun.lines(text, isStrong: true))
    case .box(let isTicked):
      let name = row.first { !$0.plain.isEmpty && $0 != cell }?.plain ?? column.heading
      paragraph = WordParagraph(style, [tickBox(isTicked, name: name)])
    case .blank: paragraph = WordParagraph(style, "")
    case .bar(let count, let whole):
      paragraph = WordParagraph(style, "\(Document.Cell.signs(count, of: whole)) \(count)")
    }
    paragraph.isRight = column.isNumber
    return .init([paragraph.xml])
  }

  private func term(
    _ text: String, _ style: WordStyle = .tableHeading, keepsNext: Bool = false
  ) -> WordTable.Cell {
    .init([WordParagraph(style, text, keepsNext: keepsNext).xml])
  }

  private func text(
    _ text: String, _ style: WordStyle = .tableText, span: Int = 1, keepsNext: Bool = false
  ) -> WordTable.Cell {
    .init([WordParagraph(style, text, keepsNext: keepsNext).xml], span: span)
  }
}

extension Document.Table.Look {
  fileprivate var style: WordTableStyle {
    switch self {
    case .plain: .plain
    case .grid: .grid
    case .ladder: .ladder
    }
  }

  /// The least height of a row with room to write in, in millimetres.
  fileprivate var roomToWrite: Double {
    switch self {
    case .plain: 9
    case .grid: 11
    case .ladder: 17
    }
  }
}
