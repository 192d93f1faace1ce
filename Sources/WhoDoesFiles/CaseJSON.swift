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
            .error, "repeated-table", at: place,
            "The table \(key.quoted) is here twice; this one is left out.",
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
        .notice, "unknown-format", at: .init(file: file, line: 1),
        "The file does not say its format ($.format).",
        "Add \"format\": \"\(format)\".")
    }
  }
}
