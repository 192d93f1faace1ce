/// Reads the tables of a Word file (`.docx`), with what is struck out and what tracked changes took away apart.
enum WordGrids {
  static func read(_ archive: OfficeArchive, into collector: GridCollector) throws(GridProblem)
    -> GridCollector
  {
    guard let main = try archive.mainPart(orElse: "word/document.xml") else {
      throw .damaged("its text is missing")
    }
    var scanner = try archive.scanner(main)
    var reader = TableTextReader(collector)
    var run = Run()
    var isWord = false
    while try scanner.next() != .finished {
      switch scanner.event {
      case .start:
        if scanner.isNamed("document") { isWord = true }
        if run.skipped > 0 {
          run.skipped += 1
        } else if scanner.isNamed("Fallback") || scanner.isNamed("instrText")
          || scanner.isNamed("txbxContent")
        {
          run.skipped = 1
        } else {
          try start(scanner, &reader, &run)
        }
      case .end:
        if run.skipped > 0 { run.skipped -= 1 } else { try end(scanner, &reader, &run) }
      case .text:
        guard run.takes, run.skipped == 0 else { continue }
        var words: [UInt8] = []
        scanner.appendText(to: &words)
        if run.removed > 0 || run.added > 0 { reader.mark(.trackedChange) }
        reader.add(words, isStruckOut: run.strikes || run.removed > 0)
      case .finished: break
      }
    }
    guard isWord else { throw .damaged("its text is not a Word text") }
    try reader.finish()
    return reader.collector
  }

  /// How the words at hand look.
  private struct Run {
    var takes = false
    var strikes = false
    var removed = 0
    var added = 0
    var skipped = 0
    var isInRunProperties = false
    var isInRowProperties = false
  }

  private static func start(
    _ scanner: MarkupScanner, _ reader: inout TableTextReader, _ run: inout Run
  ) throws(GridProblem) {
    if scanner.isNamed("t") || scanner.isNamed("delText") {
      run.takes = true
    } else if scanner.isNamed("r") {
      run.strikes = false
    } else if scanner.isNamed("rPr") {
      run.isInRunProperties = true
    } else if scanner.isNamed("strike") || scanner.isNamed("dstrike") {
      if run.isInRunProperties, !scanner.isOff("val") { run.strikes = true }
    } else if scanner.isNamed("del") || scanner.isNamed("moveFrom") {
      if !run.isInRunProperties, !run.isInRowProperties { run.removed += 1 }
    } else if scanner.isNamed("ins") || scanner.isNamed("moveTo") {
      if !run.isInRunProperties, !run.isInRowProperties { run.added += 1 }
    } else if scanner.isNamed("tbl") {
      reader.beginTable()
    } else if scanner.isNamed("tr") {
      try reader.beginRow()
    } else if scanner.isNamed("trPr") {
      run.isInRowProperties = true
    } else if scanner.isNamed("gridBefore"), let count = scanner.number("val") {
      try reader.skipColumns(count)
    } else if scanner.isNamed("tc") {
      try reader.beginCell()
    } else if scanner.isNamed("gridSpan") {
      reader.setSpan(across: scanner.number("val"))
    } else if scanner.isNamed("vMerge") {
      reader.setSpan(continuesAbove: !scanner.attribute("val", is: "restart"))
    } else if scanner.isNamed("tab"), !run.isInRunProperties {
      reader.add(" ".utf8)
    } else if scanner.isNamed("br") || scanner.isNamed("cr") {
      reader.breakLine()
    } else if scanner.isNamed("noBreakHyphen") {
      reader.add("-".utf8)
    }
  }

  private static func end(
    _ scanner: MarkupScanner, _ reader: inout TableTextReader, _ run: inout Run
  ) throws(GridProblem) {
    if scanner.isNamed("t") || scanner.isNamed("delText") {
      run.takes = false
    } else if scanner.isNamed("r") {
      run.strikes = false
    } else if scanner.isNamed("rPr") {
      run.isInRunProperties = false
    } else if scanner.isNamed("trPr") {
      run.isInRowProperties = false
    } else if scanner.isNamed("del") || scanner.isNamed("moveFrom") {
      if !run.isInRunProperties, !run.isInRowProperties { run.removed = max(0, run.removed - 1) }
    } else if scanner.isNamed("ins") || scanner.isNamed("moveTo") {
      if !run.isInRunProperties, !run.isInRowProperties { run.added = max(0, run.added - 1) }
    } else if scanner.isNamed("p") {
      reader.breakLine()
    } else if scanner.isNamed("tc") {
      try reader.endCell()
    } else if scanner.isNamed("tr") {
      try reader.endRow()
    } else if scanner.isNamed("tbl") {
      try reader.endTable()
    }
  }
}
