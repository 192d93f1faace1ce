public import WhoDoesModel

extension CaseJSON {
  /// Writes a case as JSON from which ``read(_:file:)`` gets the same case.
  ///
  /// Keys come in the order of ``CaseTable`` and its columns, empty cells are left out unless the table needs
  /// their column, and every row stands on a line of its own, so that two versions can be compared line by line.
  ///
  /// - Complexity: O(*n*) in the size of the case.
  public static func write(_ source: Case) -> [UInt8] {
    let tables = CaseTables.tables(of: source)
    var writer = JSONTextWriter()
    writer.add("{\n  \"format\": ")
    writer.addQuoted(Array(format.utf8)[...])
    for name in tables.tables {
      guard let table = tables[name] else { continue }
      writer.add(",\n  \"\(name.rawValue)\": ")
      let required = Set(name.requiredColumns.map(\.rawValue))
      if name == .case { writer.addFacts(table) } else { writer.addRows(table, alwaysWith: required) }
    }
    writer.add("\n}\n")
    return writer.bytes
  }
}

/// Puts JSON together byte by byte.
struct JSONTextWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// The case table as one object, since each field comes once.
  mutating func addFacts(_ table: RawTable) {
    add("{")
    for (index, row) in table.rows.enumerated() {
      let cells = table.cells(of: row)
      add(index == 0 ? "\n    " : ",\n    ")
      for (index, cell) in cells.enumerated() {
        if index > 0 { add(": ") }
        addQuoted(table.letters(of: cell))
      }
    }
    add(table.rows.isEmpty ? "}" : "\n  }")
  }

  mutating func addRows(_ table: RawTable, alwaysWith required: Set<String>) {
    let isRequired = table.headings.map { required.contains(table.text($0)) }
    add("[")
    for (index, row) in table.rows.enumerated() {
      add(index == 0 ? "\n    {" : ",\n    {")
      var isFirst = true
      for (position, cell) in table.cells(of: row).enumerated() where !cell.isEmpty || isRequired[position] {
        if !isFirst { add(", ") }
        isFirst = false
        addQuoted(table.letters(of: table.headings[position]))
        add(": ")
        addQuoted(table.letters(of: cell))
      }
      add("}")
    }
    add(table.rows.isEmpty ? "]" : "\n  ]")
  }

  /// A text in quotes; control characters and what JSON reserves are escaped.
  mutating func addQuoted(_ text: ArraySlice<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case 0x0A: add("\\n")
      case 0x0D: add("\\r")
      case 0x09: add("\\t")
      case ..<0x20: add("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension RawTable {
  /// The bytes of a cell.
  func letters(of cell: Cell) -> ArraySlice<UInt8> { bytes[Int(cell.start)..<Int(cell.end)] }
}
