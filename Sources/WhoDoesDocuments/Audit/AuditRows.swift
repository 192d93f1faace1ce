import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

/// The table of what to talk about: one row for each thing, with room to write what was decided.
struct AuditRows {
  private let words: CaseInWords

  init(_ words: CaseInWords) { self.words = words }

  private var network: Case { words.network }
  private var name: String { network.youngPersonName.shown().capped(40) }

  private var columns: [Document.Column] {
    [
      .init("Task, and what kind", share: 21), .init("Plan, practice, what people said", share: 26),
      .init("Why it matters to \(name)", share: 19), .init("The question", share: 17),
      .init("Decision, who, by when", share: 17),
    ]
  }

  /// The table for the findings given, counted from 1.
  func table(_ findings: some Collection<Finding>) -> Document.Table {
    var table = Document.Table(
      "The most urgent first. \(key(findings))", columns,
      findings.enumerated().map { row($1, number: $0 + 1) })
    table.look = .grid
    table.isDense = true
    return table
  }

  /// What stands above the table.
  func introduction(shown: Int, of count: Int, isUrgent: Bool) -> String {
    let order = shown < count ? "The \(shown) most urgent of \(count); the annex has the rest. " : ""
    return order + "Lines are about arrangements, not people."
      + (isUrgent ? " \(words.inDanger)" : "")
  }

  /// What the kinds in the table mean.
  private func key(_ findings: some Collection<Finding>) -> String {
    let used = Concern.allCases.filter { kind in
      findings.contains { $0.concern == kind || $0.also.contains(kind) }
    }
    return used.map { "\($0.word): \($0.meaning)." }.joined(separator: " ")
  }

  /// How many of the findings one sheet has room for.
  func fitting(_ findings: ArraySlice<Finding>) -> Int {
    guard !findings.isEmpty else { return 0 }
    let sheet = TightSheet.landscape
    let all = table(findings)
    // The heading begins the sheet, without the white above it.
    var left = sheet.height - sheet.heading + 4
    left -= sheet.paragraph(introduction(shown: 10, of: 20, isUrgent: true))
    left -= sheet.caption(all.caption) + sheet.row(all.columns.map(\.heading), all.widths) + 3
    var count = 0
    for row in all.rows {
      left -= sheet.row(row.map(\.plain), all.widths)
      guard left >= 0 else { break }
      count += 1
    }
    // One row stands there whatever its length: a table without rows says nothing.
    return max(1, count)
  }

  private func row(_ finding: Finding, number: Int) -> [Document.Cell] {
    [
      .text("\(number). \(words.heading(finding).capped(130))\n\(kind(finding))"),
      .text(layers(finding).joined(separator: "\n")), .text(finding.definition?.why ?? ""),
      .text(finding.question.shown().capped(220)), .blank("Decision, who, by when"),
    ]
  }

  private func kind(_ finding: Finding) -> String {
    let also = words.analysis.examination.list(finding.also.map(\.rawValue)).map { ", also \($0)" } ?? ""
    return "\(finding.concern.word)\(also)." + (finding.urgency == .actNow ? " Act now." : "")
  }

  /// What the layers say, a line each; what was seen where a finding has no task of its own.
  func layers(_ finding: Finding) -> [String] {
    guard finding.tasks.count == 1, let task = finding.tasks.first else {
      let tasks = finding.tasks.isEmpty ? "" : " \(words.taskIDs(finding, limit: 4))."
      return [(words.statement(finding) + tasks).capped(260)]
    }
    var plan = (words.parts(task, .plan) ?? "nobody").capped(90)
    if let due = network[task].due, due < network.asOf, network[task].isOpen { plan += ", by \(due.inWords)" }
    var lines = [
      "Plan: \(plan)", "Practice: \((words.parts(task, .practice) ?? "nobody reported").capped(90))",
      words.saidInShort(task).capped(120),
    ]
    if let heard = finding.slots[.stances], !heard.isEmpty {
      lines.append("Heard: \(heard.shown().capped(110))")
    }
    return lines
  }
}

extension CaseInWords {
  /// What a finding is about, with the id of its task.
  func heading(_ finding: Finding) -> String {
    finding.tasks.count == 1 ? "\(taskIDs(finding)) \(subject(finding))" : subject(finding)
  }

  /// People's answers about a task as short counts: "5 asked: 3 Denise, 1 Marcus, 1 did not know".
  func saidInShort(_ task: TaskIndex) -> String {
    let answers = analysis.examination.answerCounts(task)
    guard answers.asked > 0 else { return "Nobody was asked alone" }
    guard answers.given > 0 else { return "\(answers.asked) asked: no answer yet" }
    let counts = answers.counts.map { "\($0.count) \($0.words.trimmingPrefix("named "))" }
    let silent = answers.asked - answers.given
    return
      "\(answers.asked) asked: \((counts + (silent > 0 ? ["\(silent) no answer"] : [])).joined(separator: ", "))"
      .shown()
  }

  /// What to do where somebody is in danger: the council's own contact where the case has one.
  var inDanger: String {
    let contact = network.value(.safeguardingContact).shown().capped(80)
    let local = contact.isEmpty ? "" : " For worries about safety: \(contact)."
    return "If someone is in danger, ring 999.\(local)"
  }
}
