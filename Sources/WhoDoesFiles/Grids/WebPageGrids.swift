/// Reads the tables of a web page as browsers see them: end tags may be missing, attributes unquoted.
enum WebPageGrids {
  static func read(_ bytes: [UInt8], into collector: GridCollector) throws(GridProblem) -> GridCollector {
    var scanner = MarkupScanner(bytes, dialect: .html)
    var reader = TableTextReader(collector)
    var state = State()
    while try scanner.next() != .finished {
      switch scanner.event {
      case .start: try start(&scanner, &reader, &state)
      case .end: try end(scanner, &reader, &state)
      case .text: state.add(scanner, &reader)
      case .finished: break
      }
    }
    try reader.finish()
    return reader.collector
  }

  private struct State {
    var isHead = false
    /// How deep in struck-out words, by element, so that a stray end tag does no harm.
    var struck = 0
    var struckSpans: [Bool] = []
    var caption: [UInt8]?
    var endsInBlank = true

    /// Adds words with every run of blanks as one, as a browser shows them.
    mutating func add(_ scanner: MarkupScanner, _ reader: inout TableTextReader) {
      guard !isHead else { return }
      var words: [UInt8] = []
      scanner.appendText(to: &words)
      var shown: [UInt8] = []
      for byte in words {
        let isBlank = MarkupScanner.isBlank(byte)
        if !(isBlank && endsInBlank) { shown.append(isBlank ? 0x20 : byte) }
        endsInBlank = isBlank
      }
      if caption != nil {
        caption?.append(contentsOf: shown)
      } else {
        reader.add(shown, isStruckOut: struck > 0 || struckSpans.contains(true))
      }
    }
  }

  private static func start(
    _ scanner: inout MarkupScanner, _ reader: inout TableTextReader, _ state: inout State
  ) throws(GridProblem) {
    if scanner.isNamed("script") {
      scanner.skipContent(of: "script")
    } else if scanner.isNamed("style") {
      scanner.skipContent(of: "style")
    } else if scanner.isNamed("head") {
      state.isHead = true
    } else if scanner.isNamed("body") {
      state.isHead = false
    } else if scanner.isNamed("table") {
      state.isHead = false
      reader.beginTable()
    } else if scanner.isNamed("tr") {
      if reader.isInTable { try reader.beginRow() }
    } else if scanner.isNamed("td") || scanner.isNamed("th") {
      guard reader.isInTable else { return }
      try reader.beginCell(
        across: scanner.number("colspan") ?? 1, down: scanner.number("rowspan") ?? 1)
      (state.struck, state.endsInBlank) = (0, true)
      state.struckSpans.removeAll()
      if isStruckByStyle(scanner) { state.struck = 1 }
    } else if scanner.isNamed("caption") {
      state.caption = []
    } else if isStrike(scanner) {
      state.struck += 1
    } else if scanner.isNamed("span") {
      if state.struckSpans.count < 1_000 { state.struckSpans.append(isStruckByStyle(scanner)) }
    } else if isBlock(scanner) {
      reader.breakLine()
      state.endsInBlank = true
    }
  }

  private static func end(
    _ scanner: MarkupScanner, _ reader: inout TableTextReader, _ state: inout State
  ) throws(GridProblem) {
    if scanner.isNamed("head") {
      state.isHead = false
    } else if scanner.isNamed("td") || scanner.isNamed("th") {
      try reader.endCell()
      state.struck = 0
      state.struckSpans.removeAll()
    } else if scanner.isNamed("tr") {
      try reader.endRow()
    } else if scanner.isNamed("table") {
      try reader.endTable()
      state.endsInBlank = true
    } else if scanner.isNamed("caption") {
      reader.setHeading(String(cell: state.caption ?? []))
      state.caption = nil
    } else if isStrike(scanner) {
      state.struck = max(0, state.struck - 1)
    } else if scanner.isNamed("span") {
      _ = state.struckSpans.popLast()
    } else if isBlock(scanner) {
      reader.breakLine()
      state.endsInBlank = true
    }
  }

  private static func isStrike(_ scanner: MarkupScanner) -> Bool {
    scanner.isNamed("s") || scanner.isNamed("del") || scanner.isNamed("strike")
  }

  private static func isStruckByStyle(_ scanner: MarkupScanner) -> Bool {
    scanner.attribute("style")?.lowercased().contains("line-through") ?? false
  }

  private static func isBlock(_ scanner: MarkupScanner) -> Bool {
    scanner.isNamed("p") || scanner.isNamed("br") || scanner.isNamed("div") || scanner.isNamed("li")
      || scanner.isNamed("h1") || scanner.isNamed("h2") || scanner.isNamed("h3") || scanner.isNamed("h4")
      || scanner.isNamed("h5") || scanner.isNamed("h6") || scanner.isNamed("ul") || scanner.isNamed("ol")
      || scanner.isNamed("dt") || scanner.isNamed("dd") || scanner.isNamed("section")
      || scanner.isNamed("title") || scanner.isNamed("summary")
  }
}
