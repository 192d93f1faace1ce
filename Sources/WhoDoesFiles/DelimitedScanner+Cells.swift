import WhoDoesModel

extension DelimitedScanner {
  /// Reads cells to the end of a record; answers false where an unterminated quote made it unreadable.
  mutating func readRecord(into table: inout RawTable, row: Int) -> Bool {
    var column = 1
    while true {
      let cellLine = line
      let place = CellPlace(line: cellLine, column: column, row: row)
      if byte == UInt8(ascii: "\"") {
        guard readQuotedCell(into: &table, at: place) else { return false }
      }
      readPlainCell(into: &table, at: place)
      if table.openCellLength > Limits.cellBytes {
        table.dropOpenCell()
        problems.add(
          .error, "cell-too-long", at: diagnosed(place), "The cell is longer than 1 MB.",
          "Shorten it; if it should be short, look for a missing quote.")
      }
      table.endCell(line: cellLine)
      guard let byte else { return true }
      position += 1
      guard byte == delimiter else {
        if byte == UInt8(ascii: "\r"), self.byte == UInt8(ascii: "\n") { position += 1 }
        line += 1
        return true
      }
      column += 1
    }
  }

  /// Reads up to the next separator or line end, which it leaves standing.
  private mutating func readPlainCell(into table: inout RawTable, at place: CellPlace) {
    var start = position
    while let byte, byte != delimiter, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
      if isControl(byte) {
        table.add(bytes[start..<position])
        reportControl(byte, at: place)
        start = position + 1
      }
      position += 1
    }
    table.add(bytes[start..<position])
  }

  private mutating func readQuotedCell(into table: inout RawTable, at place: CellPlace) -> Bool {
    let (opening, openingLine) = (position, line)
    position += 1
    var start = position
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        table.add(bytes[start..<position])
        position += 1
        guard self.byte == UInt8(ascii: "\"") else {
          reportTextAfterQuote(at: place)
          return true
        }
        start = position  // the second of a doubled quote stands for itself
      case UInt8(ascii: "\r"):
        // Line ends within cells become one kind, so that a file means the same on every system.
        table.add(bytes[start..<position])
        if position + 1 >= bytes.count || bytes[position + 1] != UInt8(ascii: "\n") {
          table.add(UInt8(ascii: "\n"))
          line += 1
        }
        start = position + 1
      case UInt8(ascii: "\n"): line += 1
      default:
        if isControl(byte) {
          table.add(bytes[start..<position])
          reportControl(byte, at: place)
          start = position + 1
        }
      }
      position += 1
    }
    problems.add(
      .error, "unterminated-quote", at: diagnosed(place), "The quote that opens here is never closed.",
      "Add a \" at the end of the cell, or take this one away.")
    table.dropOpenCell()
    if !hasRecovered {
      hasRecovered = true
      (position, line) = (opening, openingLine)
      skipLine()
    }
    return false
  }

  private mutating func reportTextAfterQuote(at place: CellPlace) {
    let next = bytes[position...].first { $0 != UInt8(ascii: " ") }
    guard let next, next != delimiter, next != UInt8(ascii: "\n"), next != UInt8(ascii: "\r") else { return }
    problems.add(
      .notice, "text-after-quote", at: diagnosed(place),
      "Something stands after the closing quote of the cell.",
      "Write a quote within a cell twice.")
  }

  private func diagnosed(_ place: CellPlace) -> Diagnostic.Place {
    .init(file: file, line: place.line, column: place.column, row: place.row)
  }

  private func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != UInt8(ascii: "\t") || byte == 0x7F }

  private mutating func reportControl(_ byte: UInt8, at place: CellPlace) {
    if byte == 0 {
      problems.add(
        .error, "nul-character", at: diagnosed(place),
        "There is a NUL character, so the file may be damaged.",
        "Save it again as CSV UTF-8.")
    } else {
      problems.add(
        .notice, "control-character", at: diagnosed(place),
        "There is a control character (number \(byte)); it is left out.")
    }
  }
}

/// Where a cell begins, without the name of its file: nearly every cell is read without a word about it.
private struct CellPlace {
  var line, column, row: Int
}
