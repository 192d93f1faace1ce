import Graphviz

/// Writes what stands in a document, and remembers the sheets and pictures that it needs on the way.
struct WordBody {
  let document: Document
  let dotsPerInch: Int
  let measures: WordMeasures
  /// The pictures, in the order of their numbers.
  var pictures: [[UInt8]] = []
  /// The charts, in the order of theirs.
  var charts: [BarChart] = []
  /// The ways in which sheets lie, in the order of their feet.
  private(set) var feet: [WordSheet] = []
  private var pieces: [XML] = []
  private var sheet: WordSheet
  private var cellWidth: Int?
  private var boxes = 0
  /// Whether ordinary text is as small as that of a dense table.
  private var isDense = false

  init(_ document: Document, dotsPerInch: Int) {
    (self.document, self.dotsPerInch, measures) = (document, dotsPerInch, WordMeasures(document))
    sheet = WordSheet(document: document, isLandscape: document.page.isLandscape)
  }

  /// The width in which text stands just now, in twips.
  var textWidth: Int { cellWidth ?? sheet.textWidth }

  /// Whether what is written stands in a cell.
  var isInCell: Bool { cellWidth != nil }

  /// Whether sheets lie another way just now than the document as a whole.
  var isTurned: Bool { sheet.isLandscape != document.page.isLandscape }

  /// The most room that a picture has, in millimetres.
  var pictureRoom: (width: Double, height: Double) { (Double(textWidth) / 1440 * 25.4, sheet.pictureHeight) }

  /// The document part, once all is written.
  var part: XML {
    XML(
      "w:document",
      [
        "xmlns:w": WordPackage.main, "xmlns:r": OfficePackage.relations, "xmlns:wp": WordPicture.drawing,
        "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "xmlns:w14": "http://schemas.microsoft.com/office/word/2010/wordml", "mc:Ignorable": "w14",
      ], [XML("w:body", [:], pieces)])
  }

  /// Writes the head, the sections, the foot and the last sheet.
  mutating func writeAll() throws(GraphvizError) {
    // Cards to be cut carry the stamp each, and nothing stands beside them.
    pieces =
      document.page.isBare
      ? []
      : [
        WordParagraph(.normal, [WordRun.framed("\(document.stamp.rawValue). \(document.audience.inWords).")])
          .xml,
        WordParagraph(.heading1, document.title).xml,
      ]
    pieces += facts(document.facts)
    for (index, section) in document.sections.enumerated() {
      pieces += try write(section, level: 2, isFirst: index == 0, isLandscape: document.page.isLandscape)
    }
    pieces += turn(toLandscape: document.page.isLandscape)
    if !document.footer.isEmpty { pieces.append(WordParagraph(.gap, [] as [XML]).xml) }
    pieces += document.footer.map { WordParagraph(.note, $0).xml }
    pieces.append(sheet.properties(footID: footID()))
  }

  /// Writes a section, its heading one level below the one above it.
  mutating func write(
    _ section: Document.Section, level: Int, isFirst: Bool = false, isLandscape: Bool
  ) throws(GraphvizError) -> [XML] {
    if document.page.isBare { return try write(section.blocks, level: level, isLandscape: isLandscape) }
    let isLandscape = isLandscape || section.isLandscape
    let turned = turn(toLandscape: isLandscape)
    var heading = WordParagraph(.heading(level), section.heading)
    heading.beginsSheet = section.beginsSheet && !isFirst && turned.isEmpty && cellWidth == nil
    if measures.hasDarkHeadings, level == 2 { heading.runs = [WordRun.padded(section.heading)] }
    heading.isAtTop = !turned.isEmpty || cellWidth != nil
    switch section.kind {
    case .finding(let concern):
      heading.runs = [WordRun.glyph(concern.glyph), WordRun.text(" ")] + heading.runs
      if let table = finding(section.blocks, concern) {
        return turned + [heading.xml, table, WordParagraph.gap]
      }
    case .aside:
      let inside = try box(section.blocks, level: level, isLandscape: isLandscape)
      return turned + [heading.xml] + inside
    case .part, .voice, .annex, .sheet: break
    }
    if section.isSideBySide, let table = try beside(section.blocks, level: level, isLandscape: isLandscape) {
      return turned + [heading.xml, table, WordParagraph.gap]
    }
    return turned + [heading.xml] + (try write(section.blocks, level: level, isLandscape: isLandscape))
  }

  /// Writes blocks one after the other.
  mutating func write(
    _ blocks: [Document.Block], level: Int, isLandscape: Bool
  ) throws(GraphvizError) -> [XML] {
    var written: [XML] = []
    for (block, next) in zip(blocks, blocks.dropFirst().map(Optional.some) + [nil]) {
      written += turn(toLandscape: isLandscape)
      if case .paragraph(let text) = block, case .decision = next {
        // What leads to an empty box stays on its sheet.
        written.append(WordParagraph(.normal, text, keepsNext: true).xml)
      } else {
        written += try write(block, level: level, isLandscape: isLandscape)
      }
    }
    return written
  }

  private mutating func write(
    _ block: Document.Block, level: Int, isLandscape: Bool
  ) throws(GraphvizError) -> [XML] {
    switch block {
    case .paragraph(let text): [WordParagraph(isDense ? .denseText : .normal, text).xml]
    case .quote(let quote): self.quote(quote)
    case .list(let lines): lines.map { WordParagraph(.list, $0).xml }
    case .definitions(let definitions): self.definitions(definitions)
    case .cards(let cards): self.cards(cards)
    case .checks(let checks): checks.map { line($0) }
    case .cutCards(let cards): cutCards(cards)
    case .callout(let text): [WordParagraph(.callout, text).xml]
    case .table(let table): self.table(table)
    case .figure(let figure): try self.figure(figure, level: level)
    case .decision(let lines): decision(lines)
    case .section(let section): try write(section, level: level + 1, isLandscape: isLandscape)
    }
  }

  /// Somebody's words as they are, with where they come from below or beside them.
  private func quote(_ quote: Document.Quote) -> [XML] {
    let words = "“\(quote.words)”"
    guard measures.isRunIn else {
      return [WordParagraph(.quote, words).xml, WordParagraph(.quoteSource, quote.source).xml]
    }
    let size = document.page.bodySize * measures.source.size
    return [
      WordParagraph(.quote, WordRun.lines(words) + [WordRun.small(" \(quote.source)", points: size)]).xml
    ]
  }

  /// Writes blocks inside a quiet box.
  private mutating func box(
    _ blocks: [Document.Block], level: Int, isLandscape: Bool
  ) throws(GraphvizError) -> [XML] {
    let width = textWidth
    let outside = cellWidth
    cellWidth = width - OfficeLength.twips(millimetres: 6)
    defer { cellWidth = outside }
    // A cell ends with a paragraph, whatever stands in it.
    let inside = try write(blocks, level: level, isLandscape: isLandscape) + [WordParagraph.gap]
    return [WordTable(.box, widths: [width], [.init([.init(inside)])]).xml, WordParagraph.gap]
  }

  /// Writes sections side by side, the first the widest; nil where there are not two of them.
  private mutating func beside(
    _ blocks: [Document.Block], level: Int, isLandscape: Bool
  ) throws(GraphvizError) -> XML? {
    guard blocks.count == 2, case .section = blocks[0], case .section = blocks[1] else { return nil }
    let widths = Shares.split(textWidth, by: [3, 2])
    let outside = (cellWidth, isDense)
    defer { (cellWidth, isDense) = outside }
    var cells: [WordTable.Cell] = []
    for (block, width) in zip(blocks, widths) {
      cellWidth = width - OfficeLength.twips(millimetres: 3)
      isDense = measures.isDenseBeside
      cells.append(.init(try write([block], level: level, isLandscape: isLandscape) + [WordParagraph.gap]))
    }
    return WordTable(.bare, widths: widths, [.init(cells)]).xml
  }

  /// A box to tick, with a number of its own.
  mutating func tickBox(_ isTicked: Bool, name: String) -> XML {
    boxes += 1
    return WordRun.box(isTicked: isTicked, number: boxes, name: name)
  }

  private mutating func line(_ check: Document.Check) -> XML {
    let box = tickBox(check.isTicked, name: check.text)
    return WordParagraph(.check, [box, XML("w:r", [:], [XML("w:tab")])] + WordRun.lines(check.text)).xml
  }

  /// Ends the sheets that lie the other way; nothing where they lie as they should.
  private mutating func turn(toLandscape isLandscape: Bool) -> [XML] {
    guard sheet.isLandscape != isLandscape, cellWidth == nil else { return [] }
    let end = XML(
      "w:p", [:],
      [XML("w:pPr", [:], [.w("w:pStyle", WordStyle.gap.rawValue), sheet.properties(footID: footID())])])
    sheet = WordSheet(document: document, isLandscape: isLandscape)
    return [end]
  }

  private mutating func footID() -> String {
    if let index = feet.firstIndex(of: sheet) { return WordPackage.footID(index) }
    feet.append(sheet)
    return WordPackage.footID(feet.count - 1)
  }
}

extension Document.Section {
  /// Whether it begins a new sheet of paper.
  var beginsSheet: Bool { kind == .annex || kind == .sheet }
}
