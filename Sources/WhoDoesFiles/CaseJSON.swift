public import WhoDoesModel

/// Reads a case kept as one JSON object: the tables as lists of rows, the columns as keys.
///
/// ```json
/// {
///   "format": "whodoes-case/1",
///   "case": {"pseudonym": "Jordan", "as_of": "2026-03-09"},
///   "people": [{"person_id": "A-P01", "name": "Jordan", "role": "Young person", "kind": "young_person"}],
///   "tasks": []
/// }
/// ```
///
/// `case` may also be a list of `{"field": …, "value": …}`. Numbers, true and false may stand for text.
public enum CaseJSON {
  /// What the key `format` says.
  public static let format = "whodoes-case/1"

  /// Reads the tables; what cannot be read is left out and reported with its JSON path.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public static func read(_ bytes: [UInt8], file: String) -> (tables: RawTables, diagnostics: [Diagnostic]) {
    var problems = Problems()
    var tables = RawTables(source: file)
    guard let text = DelimitedText.decode(bytes, file: file, &problems) else {
      return (tables, problems.finished())
    }
    do {
      let value = try JSONParser.parse(text)
      guard case .object(let members) = value.content else {
        problems.add(
          .error, "wrong-shape", at: .init(file: file, line: value.line),
          "The file holds \(value.kind) and no object ($).", "Put the tables into { … }.")
        return (tables, problems.finished())
      }
      read(members, file, &tables, &problems)
    } catch {
      problems.add(
        .error, "not-json", at: .init(file: file, line: error.line), "\(error.message) (\(error.path)).",
        "Check commas, brackets and quotes there.")
    }
    return (tables, problems.finished())
  }

  private static func read(
    _ members: [(key: String, value: JSONValue)], _ file: String, _ tables: inout RawTables,
    _ problems: inout Problems
  ) {
    for (key, value) in members {
      let place = Diagnostic.Place(file: file, line: value.line)
      if key == "format" {
        guard case .string(let name) = value.content, String(decoding: name, as: UTF8.self) == format else {
          problems.add(
            .error, "unknown-format", at: place, "The format is not \(format) ($.format).",
            "Was it written by a later version?")
          continue
        }
      } else if let table = CaseTable(writtenAs: key) {
        guard tables[table] == nil else {
          problems.add(
            .error, "repeated-table", at: place, "The table \(key.quoted) is here twice; this one is left out.",
            "Put its rows under the first.")
          continue
        }
        var reader = JSONTableReader(table, file: file)
        reader.read(value)
        tables[table] = reader.table
        reader.problems.finished().forEach { problems.add($0) }
      } else {
        problems.add(
          .notice, "unknown-table", at: place, "There is no table \(key.quoted); it is not read ($.\(key)).",
          CaseTable.closest(to: key).map { "Did you mean \($0)?" })
      }
    }
    if !members.contains(where: { $0.key == "format" }) {
      problems.add(
        .notice, "unknown-format", at: .init(file: file, line: 1), "The file does not say its format ($.format).",
        "Add \"format\": \"\(format)\".")
    }
  }
}

/// Turns a list of JSON objects into a table whose headings are the keys, in the order in which they come.
private struct JSONTableReader {
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
        "There are more than 100,000 rows; none is read ($.\(table.name)).", "Is this one young person's case?")
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
