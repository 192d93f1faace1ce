import WhoDoesFiles
import WhoDoesModel

/// Writes what an extract holds and what was found in it, for a service manager.
public struct ExtractReport: Sendable {
  private let extract: Extract
  private let analysis: ExtractAnalysis
  private let width: Int
  private var text = ""

  /// The report as plain lines of at most so many columns.
  ///
  /// Every row of every file is accounted for, and what could not be checked is said.
  ///
  /// - Complexity: O(*n* log *n*) in the findings.
  public static func text(_ extract: Extract, _ analysis: ExtractAnalysis, width: Int) -> String {
    var report = ExtractReport(extract: extract, analysis: analysis, width: min(max(width, 40), 120))
    report.writeFiles()
    report.writeFindings()
    report.writeLimits()
    report.writeRemarks()
    return report.text
  }

  private init(extract: Extract, analysis: ExtractAnalysis, width: Int) {
    (self.extract, self.analysis, self.width) = (extract, analysis, width)
  }

  private mutating func writeFiles() {
    let count = extract.children.count
    line("\(count) young \(count == 1 ? "person" : "people"), read for \(extract.asOf.inWords).")
    if let system = extract.system { line("Read as an export of \(system.rawValue); --system changes that.") }
    heading("Every row of the files")
    for account in extract.accounts {
      let name = account.sheet.isEmpty ? account.file : "\(account.file), \(account.sheet)"
      if let kind = account.kind {
        line(
          "\(name) (\(kind.rawValue)): \(account.rows) rows = \(account.read) read + \(account.changed) changed "
            + "+ \(account.refused) refused", by: 2)
      } else {
        line("\(name): \(account.rows) rows passed over; no list that is of use here", by: 2)
      }
    }
    let accounts = extract.accounts
    let sum = { (field: (Extract.Account) -> Int) in accounts.reduce(0) { $0 + field($1) } }
    line(
      "In all \(sum(\.rows)) rows = \(sum(\.read)) read + \(sum(\.changed)) changed + \(sum(\.refused)) refused "
        + "+ \(sum(\.passedOver)) passed over. “Changed” means that a cell was read otherwise than it stands, or left "
        + "out.", by: 2)
  }

  private mutating func writeFindings() {
    heading("To talk about")
    let groups = RemarkTables.groups(of: analysis.findings.map(\.remark))
    if groups.isEmpty { line("Nothing was found.", by: 2) }
    for group in groups {
      let looked = analysis.looked.first { $0.rule == group.code }?.children ?? 0
      let children = Set(group.remarks.map(\.subject)).count
      line("\(group.remarks[0].title): \(children) of \(looked) (\(group.code))", by: 2)
      for remark in group.remarks.prefix(3) {
        line("\(remark.subject): \(remark.message)", by: 4)
        line("\(remark.place.inWords)", by: 6)
      }
      if group.remarks.count > 3 { line("and \(group.remarks.count - 3) more", by: 4) }
      line(group.remarks[0].whatToDo, by: 4)
    }
    let quiet = analysis.looked.filter { looked in !groups.contains { $0.code == looked.rule } }
    guard !quiet.isEmpty else { return }
    heading("Looked at, and nothing found")
    for rule in quiet { line("\(rule.title): \(rule.children) looked at (\(rule.rule))", by: 2) }
  }

  private mutating func writeLimits() {
    guard !analysis.couldNotCheck.isEmpty else { return }
    heading("Could not check")
    for rule in analysis.couldNotCheck {
      line("\(rule.title) (\(rule.rule)): \(rule.missing.joined(separator: "; ")).", by: 2)
    }
  }

  private mutating func writeRemarks() {
    let groups = RemarkTables.groups(of: extract.diagnostics.map(Remark.init))
    guard !groups.isEmpty else { return }
    heading("About the files")
    for group in groups {
      let first = group.remarks[0]
      let places = group.remarks.count == 1 ? "once" : "\(group.remarks.count) times"
      line(
        "\(group.code), \(places). First at \(first.place.inWords): \(first.message) \(first.whatToDo)", by: 2
      )
    }
  }

  private mutating func heading(_ words: String) { text += "\n\(words)\n" }

  /// A line, wrapped at blanks.
  private mutating func line(_ words: String, by indent: Int = 0) {
    let blanks = String(repeating: " ", count: indent)
    var open = blanks
    for word in words.split(separator: " ") {
      if open.count > indent, open.count + 1 + word.count > width {
        text += open + "\n"
        open = blanks + "  "
      }
      open += open.count > indent && open.last != " " ? " \(word)" : word
    }
    text += open + "\n"
  }

  /// The extract's account, findings and remarks as JSON.
  ///
  /// - Complexity: O(*n* log *n*) in the findings.
  public static func json(_ extract: Extract, _ analysis: ExtractAnalysis) -> String {
    var json = JSONWriter()
    json.object { json in
      json.string("as_of", extract.asOf.description)
      json.number("young_people", extract.children.count)
      json.string("system", extract.system?.rawValue)
      json.array("tables") { json in
        for account in extract.accounts {
          json.object { json in
            json.string("file", account.file)
            json.string("sheet", account.sheet.isEmpty ? nil : account.sheet)
            json.string("table", account.kind?.rawValue)
            json.number("rows", account.rows)
            json.number("read", account.read)
            json.number("changed", account.changed)
            json.number("refused", account.refused)
            json.number("passed_over", account.passedOver)
          }
        }
      }
      json.array("findings") { json in
        for finding in analysis.findings { write(finding, &json) }
      }
      json.array("looked") { json in
        for rule in analysis.looked {
          json.object { json in
            json.string("rule", rule.rule)
            json.number("young_people", rule.children)
          }
        }
      }
      json.array("could_not_check") { json in
        for rule in analysis.couldNotCheck {
          json.object { json in
            json.string("rule", rule.rule)
            json.strings("missing", rule.missing)
          }
        }
      }
      json.array("remarks") { json in
        for group in RemarkTables.groups(of: extract.diagnostics.map(Remark.init)) {
          json.object { json in
            json.string("code", group.code)
            json.number("count", group.remarks.count)
            json.string("first", group.remarks[0].place.inWords)
            json.string("message", group.remarks[0].message)
            json.string("what_to_do", group.remarks[0].whatToDo)
          }
        }
      }
    }
    return json.text
  }

  private static func write(_ finding: ExtractFinding, _ json: inout JSONWriter) {
    json.object { json in
      json.string("rule", finding.rule)
      json.string("concern", finding.concern.rawValue)
      json.string("child", finding.child)
      json.string("table", finding.table)
      json.string("place", finding.place.inWords)
      json.strings("fields", finding.fields)
      json.strings("values", finding.values)
      json.string("statement", finding.statement)
      json.string("question", finding.question)
    }
  }
}
