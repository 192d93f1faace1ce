import WhoDoesModel

/// The plain guide that lies beside an empty case; made from the schema, so that it cannot fall behind it.
enum CaseGuide {
  /// The guide as Markdown.
  static var text: String {
    var lines = [
      "# How to fill in a case",
      "",
      "One young person's network on one day. Each file is a table that a spreadsheet can open; save it as",
      "CSV UTF-8. Fill in case, people and tasks first; every other table adds something that can be compared.",
      "",
      "- Use a pseudonym, and the month of birth but never the day.",
      "- Write days as 2026-03-09. Leave a cell empty where nothing is known; never guess.",
      "- Give people and tasks short ids, such as P1 and T1, and use exactly these in the other tables.",
      "- What the young person said goes in as they said it, never corrected.",
      "- Text that begins with =, +, - or @ needs an apostrophe before it, or a spreadsheet takes it for a formula.",
      "",
    ]
    for table in CaseTable.allCases {
      lines += ["## \(table.rawValue).csv", "", table.purpose, ""]
      lines += ["| Column | Needed | Meaning | Allowed | Example |", "|---|---|---|---|---|"]
      for column in table.columns {
        let guide = column.guide(in: table)
        let needed = table.requiredColumns.contains(column) ? "yes" : ""
        lines.append(
          "| \(column.rawValue) | \(needed) | \(guide.meaning) | \(guide.allowed) | \(guide.example) |")
      }
      lines.append("")
      if table == .case { lines += fields }
    }
    return lines.joined(separator: "\n")
  }

  private static var fields: [String] {
    ["| Field | Meaning | Example |", "|---|---|---|"]
      + CaseField.allCases.map { field in
        let guide = field.guide
        return "| \(field.rawValue) | \(guide.meaning) | \(guide.example) |"
      } + [""]
  }
}

/// What the guide says of a column.
struct ColumnGuide {
  var meaning: String
  var allowed: String
  var example: String

  init(_ meaning: String, _ allowed: String = "any text", _ example: String = "") {
    (self.meaning, self.allowed, self.example) = (meaning, allowed, example)
  }

  static func words<Word: FixedWord>(_ meaning: String, _: Word.Type, _ example: Word) -> ColumnGuide {
    ColumnGuide(meaning, Word.allCases.map(\.rawValue).joined(separator: ", "), example.rawValue)
  }
}
