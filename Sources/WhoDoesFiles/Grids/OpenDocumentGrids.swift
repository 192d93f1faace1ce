import WhoDoesModel

/// Reads the sheets of an OpenDocument spreadsheet (`.ods`) and the tables of an OpenDocument text (`.odt`).
enum OpenDocumentGrids {
  static func read(_ archive: OfficeArchive, into collector: GridCollector) throws(GridProblem)
    -> GridCollector
  {
    var scanner = try archive.scanner("content.xml")
    var reader = TableTextReader(collector)
    var looks = Looks()
    var state = State()
    while try scanner.next() != .finished {
      switch scanner.event {
      case .start:
        if state.skipped > 0 {
          state.skipped += 1
        } else if scanner.isNamed("annotation") || scanner.isNamed("tracked-changes") {
          state.skipped = 1
        } else if !looks.start(scanner) {
          try start(scanner, &reader, &state, looks)
        }
      case .end:
        if state.skipped > 0 { state.skipped -= 1 } else { try end(scanner, &reader, &state) }
      case .text:
        guard state.paragraphs > 0, state.skipped == 0 else { continue }
        var words: [UInt8] = []
        scanner.appendText(to: &words)
        reader.add(words, isStruckOut: state.strikes || state.spans.last == true)
      case .finished: break
      }
    }
    guard state.hasBody else { throw .damaged("its tables are missing") }
    try reader.finish()
    return reader.collector
  }

  /// The styles that hide a sheet or strike words through.
  private struct Looks {
    private(set) var hidden: Set<String> = []
    private(set) var struck: Set<String> = []
    private var open = ""

    /// Takes in an element of the styles; false where it is none.
    mutating func start(_ scanner: MarkupScanner) -> Bool {
      if scanner.isNamed("style") {
        open = scanner.attribute("style:name") ?? ""
        return true
      }
      if scanner.isNamed("table-properties") {
        if scanner.attribute("display", is: "false") { hidden.insert(open) }
        return true
      }
      if scanner.isNamed("text-properties") {
        let line = scanner.attribute("text-line-through-style") ?? scanner.attribute("text-line-through-type")
        if let line, line != "none" { struck.insert(open) }
        return true
      }
      return false
    }
  }

  private struct State {
    var hasBody = false
    var isSheet = false
    var paragraphs = 0
    var skipped = 0
    var strikes = false
    var spans: [Bool] = []
    var cellRepeats: [Int] = []
    var rowRepeats: [Int] = []
  }

  private static func start(
    _ scanner: MarkupScanner, _ reader: inout TableTextReader, _ state: inout State, _ looks: Looks
  ) throws(GridProblem) {
    if scanner.isNamed("spreadsheet") || scanner.isNamed("text"), scanner.depth < 5 {
      (state.hasBody, state.isSheet) = (true, scanner.isNamed("spreadsheet"))
    } else if scanner.isNamed("table") {
      let isHidden = looks.hidden.contains(scanner.attribute("table:style-name") ?? "")
      reader.beginTable(name: state.isSheet ? scanner.attribute("table:name") ?? "" : nil, isHidden: isHidden)
    } else if scanner.isNamed("table-row") {
      state.rowRepeats.append(scanner.number("number-rows-repeated") ?? 1)
      let isHidden = scanner.attribute("visibility").map { $0 != "visible" } ?? false
      try reader.beginRow(isHidden: isHidden)
    } else if scanner.isNamed("table-cell") || scanner.isNamed("covered-table-cell") {
      state.cellRepeats.append(scanner.number("number-columns-repeated") ?? 1)
      try reader.beginCell(
        across: 1, down: scanner.number("number-rows-spanned") ?? 1,
        isCovered: scanner.isNamed("covered-table-cell"))
      state.strikes = looks.struck.contains(scanner.attribute("table:style-name") ?? "")
      readValue(scanner, &reader)
    } else if scanner.isNamed("p") || scanner.isNamed("h") {
      if state.paragraphs > 0 || reader.isInCell { reader.breakLine() }
      state.paragraphs += 1
    } else if scanner.isNamed("span") {
      let strikes = looks.struck.contains(scanner.attribute("text:style-name") ?? "")
      state.spans.append(strikes || state.spans.last == true)
    } else if scanner.isNamed("s") {
      reader.add(repeatElement(0x20, count: min(scanner.number("c") ?? 1, 1_000)))
    } else if scanner.isNamed("tab") {
      reader.add(" ".utf8)
    } else if scanner.isNamed("line-break") {
      reader.breakLine()
    }
  }

  /// What the cell's own attributes say: days and numbers stand there exactly, whatever their look is.
  private static func readValue(_ scanner: MarkupScanner, _ reader: inout TableTextReader) {
    if scanner.rawAttribute("formula") != nil { reader.mark(.formula) }
    if scanner.attribute("calcext:value-type", is: "error") { return reader.mark(.error) }
    switch scanner.attribute("office:value-type") {
    case "date":
      guard let value = scanner.attribute("date-value") else { return }
      reader.mark(.date)
      let day = Day(value.prefix(10))?.description
      let time = value.dropFirst(11).prefix(5)
      reader.setValue(day.map { time.isEmpty || time == "00:00" ? $0 : "\($0) \(time)" } ?? value)
    case "float", "currency", "percentage":
      guard let value = scanner.attribute("office:value") else { return }
      let number = Double(value)
      let isWhole = number.map { $0 == $0.rounded() && abs($0) < 1e15 } ?? false
      reader.setValue(isWhole ? number.map { String(Int($0)) } ?? value : value)
    case "boolean": reader.setValue(scanner.attribute("boolean-value", is: "true") ? "TRUE" : "FALSE")
    case "time": reader.mark(.date)
    default: break
    }
  }

  private static func end(
    _ scanner: MarkupScanner, _ reader: inout TableTextReader, _ state: inout State
  ) throws(GridProblem) {
    if scanner.isNamed("p") || scanner.isNamed("h") {
      state.paragraphs = max(0, state.paragraphs - 1)
      if !reader.isInCell { reader.breakLine() }
    } else if scanner.isNamed("span") {
      _ = state.spans.popLast()
    } else if scanner.isNamed("table-cell") || scanner.isNamed("covered-table-cell") {
      try reader.endCell(repeated: state.cellRepeats.popLast() ?? 1)
      state.strikes = false
    } else if scanner.isNamed("table-row") {
      try reader.endRow()
      try reader.repeatRow((state.rowRepeats.popLast() ?? 1) - 1)
    } else if scanner.isNamed("table") {
      try reader.endTable()
    }
  }
}
