public import WhoDoesModel

/// Something said of a row of somebody's file: a finding, or what its reader ran into.
public struct Remark: Sendable, Equatable {
  /// A stable name of its kind, such as `gap.no-plan-date` or `unreadable-date`.
  public var code: String
  /// Whose row it is; empty where the table as a whole is meant.
  public var subject: String
  /// The table or file.
  public var table: String
  /// Where exactly.
  public var place: Diagnostic.Place
  /// The columns concerned.
  public var fields: [String]
  /// What stands in them.
  public var values: [String]
  /// What kind of thing it is, the same for every remark of a code.
  public var title: String
  /// What is there.
  public var message: String
  /// What to do about it.
  public var whatToDo: String

  /// A remark with every part given.
  public init(
    code: String, subject: String, table: String, place: Diagnostic.Place, fields: [String],
    values: [String], title: String, message: String, whatToDo: String
  ) {
    (self.code, self.subject, self.table, self.place) = (code, subject, table, place)
    (self.fields, self.values, self.title) = (fields, values, title)
    (self.message, self.whatToDo) = (message, whatToDo)
  }

  /// A remark of what a reader of a file ran into.
  public init(_ diagnostic: Diagnostic) {
    self.init(
      code: diagnostic.code, subject: diagnostic.subject ?? "",
      table: diagnostic.place.sheet ?? diagnostic.place.file, place: diagnostic.place,
      fields: diagnostic.field.map { [$0] } ?? [], values: [], title: diagnostic.code,
      message: diagnostic.message, whatToDo: diagnostic.suggestion ?? "")
  }
}

/// Remarks as the two tables that analysts work with: one line for each kind, and one for each child and remark.
///
/// ```swift
/// let bytes = RemarkTables.byKind(remarks)
/// // code,count,children,what,fields,example,what_to_do
/// ```
public enum RemarkTables {
  /// One line for each kind: how many there are, of how many children, the commonest first.
  ///
  /// - Complexity: O(*n* log *n*) in the remarks.
  public static func byKind(_ remarks: [Remark]) -> [UInt8] {
    var table = RawTable(name: "by-kind", file: "by-kind.csv")
    table.addLine(["code", "count", "children", "what", "fields", "example", "what_to_do"])
    for group in groups(of: remarks) {
      let first = group.remarks[0]
      table.addLine([
        group.code, String(group.remarks.count),
        String(Set(group.remarks.lazy.map(\.subject)).subtracting([""]).count), first.title,
        first.fields.joined(separator: ", "), first.message, first.whatToDo,
      ])
    }
    return DelimitedText.write(table)
  }

  /// One line for each child and remark, sorted by child, table and kind.
  ///
  /// - Complexity: O(*n* log *n*) in the remarks.
  public static func oneByOne(_ remarks: [Remark]) -> [UInt8] {
    var (ofChild, ofKind): ([String: Int], [String: Int]) = ([:], [:])
    for remark in remarks {
      ofChild[remark.subject, default: 0] += 1
      ofKind[remark.code, default: 0] += 1
    }
    var table = RawTable(name: "by-child", file: "by-child.csv")
    table.addLine([
      "child", "table", "row", "code", "what", "fields", "values", "where", "what_to_do", "of_this_child",
      "of_this_kind",
    ])
    let sorted = remarks.sorted {
      ($0.subject, $0.table, $0.code, $0.place.row ?? 0) < ($1.subject, $1.table, $1.code, $1.place.row ?? 0)
    }
    for remark in sorted {
      table.addLine([
        remark.subject, remark.table, remark.place.row.map { String($0) } ?? "", remark.code, remark.message,
        remark.fields.joined(separator: ", "), remark.values.joined(separator: ", "), remark.place.inWords,
        remark.whatToDo, remark.subject.isEmpty ? "" : String(ofChild[remark.subject] ?? 0),
        String(ofKind[remark.code] ?? 0),
      ])
    }
    return DelimitedText.write(table)
  }

  /// Remarks by kind, the commonest first.
  ///
  /// - Complexity: O(*n* log *n*) in the remarks.
  public static func groups(of remarks: [Remark]) -> [(code: String, remarks: [Remark])] {
    Dictionary(grouping: remarks, by: \.code).map { (code: $0.key, remarks: $0.value) }
      .sorted { ($1.remarks.count, $0.code) < ($0.remarks.count, $1.code) }
  }
}

extension Diagnostic.Place {
  /// The place as people find it: `annex-a.xlsx, List 9, cell C7`.
  public var inWords: String {
    var words = [file]
    if let sheet, !sheet.isEmpty { words.append(sheet) }
    if let cell { words.append("cell \(cell)") } else if let row { words.append("row \(row)") }
    return words.joined(separator: ", ")
  }
}

extension RawTable {
  mutating func addLine(_ cells: [String]) {
    for cell in cells { addCell(cell, line: rows.count + 1) }
    endRow(number: rows.count + 1, line: rows.count + 1)
  }
}
