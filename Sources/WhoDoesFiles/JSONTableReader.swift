import WhoDoesModel

/// Turns a list of JSON objects into a table whose headings are the keys, in the order in which they come.
struct JSONTableReader {
  private(set) var table: RawTable
  private(set) var problems = Problems()
  private let file: String
  private var keys: [String: Int] = [:]

  init(_ table: CaseTable, file: String) {
    (self.table, self.file) = (RawTable(name: table.rawValue, file: file, origin: .json), file)
  }

  mutating func read(_ value: JSONValue) {
    switch value.content {
    case .array(let rows): read(rows, line: value.line)
    case .object(let members) where table.name == CaseTable.case.rawValue:
      read(
        members.map { member in
          JSONValue(
            content: .object([
              ("field", JSONValue(content: .string(Array(member.key.utf8)), line: member.value.line)),
              ("value", member.value),
            ]), line: member.value.line)
        }, line: value.line)
    default: report(value, path: "", "a list of rows")
    }
  }

  private mutating func read(_ rows: [JSONValue], line: Int) {
    guard rows.count <= Limits.rows else {
      problems.add(
        .error, "too-many-rows", at: .init(file: file, line: line),
        "There are more than 100,000 rows; none is read ($.\(table.name)).",
        "Is this one young person's case?")
      return
    }
    var names: [(name: String, line: Int)] = []
    for row in rows {
      guard case .object(let members) = row.content else { continue }
      for (key, value) in members where keys[key] == nil && keys.count < 1000 {
        keys[key] = names.count
        names.append((key, value.line))
      }
    }
    for (name, line) in names {
      table.add(Array(name.utf8)[...])
      table.endCell(line: line)
    }
    table.endHeadings()
    for (index, row) in rows.enumerated() {
      guard case .object(let members) = row.content else {
        report(row, path: "[\(index)]", "an object with the columns as keys")
        continue
      }
      add(members, index, row.line)
    }
  }

  private mutating func add(_ members: [(key: String, value: JSONValue)], _ index: Int, _ line: Int) {
    var cells = [JSONValue?](repeating: nil, count: table.headings.count)
    for (key, value) in members {
      guard let position = keys[key], position < cells.count else { continue }
      if cells[position] != nil {
        problems.add(
          .error, "repeated-key", at: .init(file: file, line: value.line, row: index + 2),
          "The key \(key.quoted) is here twice ($.\(table.name)[\(index)]).", "Take one of the two away.")
      }
      cells[position] = value
    }
    for cell in cells {
      if let cell { add(cell, index) }
      table.endCell(line: cell?.line ?? line)
    }
    table.endRow(number: index + 2, line: line)
  }

  private mutating func add(_ value: JSONValue, _ index: Int) {
    switch value.content {
    case .null: break
    case .bool(let answer): table.add(Array((answer ? "yes" : "no").utf8)[...])
    case .number(let digits): table.add(digits[...])
    case .string(let text): add(text, value.line, index)
    case .array, .object: report(value, path: "[\(index)]", "a text")
    }
  }

  private mutating func add(_ text: [UInt8], _ line: Int, _ index: Int) {
    let place = Diagnostic.Place(file: file, line: line, row: index + 2)
    guard text.count <= Limits.cellBytes else {
      problems.add(
        .error, "cell-too-long", at: place, "A text is longer than 1 MB ($.\(table.name)[\(index)]).",
        "Shorten it.")
      return
    }
    guard text.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F }) else {
      table.add(text[...])
      return
    }
    for (position, byte) in text.enumerated() {
      switch byte {
      case 0x0D: if position + 1 == text.count || text[position + 1] != 0x0A { table.add(0x0A) }
      case 0x0A, 0x09, 0x20...0x7E, 0x80...: table.add(byte)
      default:
        problems.add(
          byte == 0 ? .error : .notice, byte == 0 ? "nul-character" : "control-character", at: place,
          "There is a control character (number \(byte)); it is left out ($.\(table.name)[\(index)]).")
      }
    }
  }

  private mutating func report(_ value: JSONValue, path: String, _ expected: String) {
    problems.add(
      .error, "wrong-shape", at: .init(file: file, line: value.line),
      "There is \(value.kind) where \(expected) is expected ($.\(table.name)\(path)).",
      "Put \(expected) there.")
  }
}
