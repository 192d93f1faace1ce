public import WhoDoesDocuments
import WhoDoesModel

/// What people said when each was asked alone, for the team: counts, task by task.
///
/// ```swift
/// let page = ViewsDocument.build(ViewsReport(jordan, analysis, .england))
/// ```
public enum ViewsDocument {
  /// Builds the page.
  ///
  /// - Complexity: O(*n*) in the tasks and answers.
  public static func build(_ report: ViewsReport) -> Document {
    let network = report.network
    let name = network.youngPersonName.shown().capped(40)
    var document = Document(
      title: "Who leads? What people around \(name) said alone", audience: .team,
      stamp: network.isFiction ? .fiction : .personal)
    document.page = .init(bodySize: 11)
    document.facts = [
      .init("Answered alone", RoomWords.people(report.people)),
      .init("Asked about", RoomWords.tasks(report.tasks.count)),
    ]
    guard !report.tasks.isEmpty else {
      document.sections = [
        .init(
          "none", "Nobody has been asked yet",
          [.paragraph("whodoes ask writes a private sheet for each person.")])
      ]
      return document
    }
    document.sections = [
      .init(
        "how", "How to read this",
        [
          .paragraph(
            "Answers are counts. A name stands beside one only where that person has said yes. “Don't know” is a proper "
              + "answer. With so few people others may guess who said what, so please do not.")
        ]),
      .init(
        "tasks", "Task by task, the widest split first",
        report.tasks.map { .section(section($0, of: report)) }),
      .init("alike", "How alike the answers were", [.list(alike(report))]),
    ]
    document.footer = ["Not for performance management. Whoever answered may take it back: whodoes withdraw."]
    return document
  }

  private static func section(_ task: ViewsReport.Task, of report: ViewsReport) -> Document.Section {
    let whole = report.tasks.map(\.figures.answered).max() ?? 0
    let hasOpen = task.answers.contains { !$0.open.isEmpty }
    var columns: [Document.Column] = [.init("Who leads?", share: 3), .init("How many said so", share: 4)]
    if hasOpen { columns.append(.init("Named with their yes", share: 3)) }
    var rows = task.answers.map { answer -> [Document.Cell] in
      [.text(answer.label), .bar(answer.count, of: whole)]
        + (hasOpen ? [.text(answer.open.joined(separator: ", "))] : [])
    }
    if task.silent > 0 {
      rows.append([.text("No answer"), .text("\(task.silent)")] + (hasOpen ? [.text("")] : []))
    }
    let id = task.id.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return .init(
      "task-\(task.figures.position + 1)-\(id)", "\(task.id) \(task.title)",
      [
        .paragraph("The plan names \(task.plan)."),
        .table(.init("\(RoomWords.people(task.figures.answered)) answered", columns, rows)),
      ] + (task.lines.isEmpty ? [] : [.list(task.lines)]))
  }

  static func alike(_ report: ViewsReport) -> [String] {
    let asked = report.tasks.filter { $0.figures.answered > 1 }
    let same = asked.count { $0.figures.split == 0 }
    var lines = ["Everybody who answered said the same in \(same) of \(RoomWords.tasks(asked.count))."]
    if let alpha = report.alpha {
      lines.append(
        "Krippendorff's alpha is \(RoomWords.figure(alpha)): 1 would be everybody saying the same, 0 no more alike than "
          + "chance. Empty cells do not count.")
    }
    if let kappa = report.kappa { lines.append("Fleiss' kappa is \(RoomWords.figure(kappa)).") }
    lines.append("These figures are about the arrangement. They say nothing about any person.")
    return lines
  }
}
