import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

extension AuditSections {
  /// What to talk about, without notes, the most urgent first.
  private var findings: [Finding] { analysis.findings.filter { $0.concern != .note } }

  /// What is working: at least as many lines as there are things to talk about, or why not.
  var working: Document.Section {
    let strengths = analysis.strengths
    let lines = strengths.map { "\($0.kind.word). \($0.statement.shown())" }
    var blocks: [Document.Block] = lines.isEmpty ? [] : [.list(lines)]
    let shown = min(findings.count, AuditDocument.mostFindings)
    if strengths.isEmpty {
      blocks.append(.paragraph(CaseInWords.nothingWorking + " What do people see that no table holds?"))
    } else if strengths.count < shown {
      blocks.append(
        .paragraph(
          "There are \(strengths.count) lines here and \(shown) below, because this list holds only what the "
            + "tables show. What else works that no table holds?"))
    }
    return .init("working", "What is working", blocks)
  }

  /// Up to ten things to talk about, each with its question and room for a decision, and the rest in a table.
  var talkAbout: Document.Section {
    guard !findings.isEmpty else {
      return .init("talk-about", "What to talk about", [.paragraph("Nothing that these tables show.")])
    }
    let shown = findings.prefix(AuditDocument.mostFindings)
    let count =
      findings.count > shown.count ? "The \(shown.count) most urgent of \(findings.count) come first. " : ""
    var blocks: [Document.Block] = [
      .paragraph(count + "Each line is about an arrangement and asks a question. Nobody is graded here.")
    ]
    if findings.contains(where: { $0.urgency == .actNow }) {
      blocks.append(.paragraph("If someone is in danger, ring 999."))
    }
    blocks += shown.enumerated().map { .section(card($1, number: $0 + 1)) }
    let rest = findings.dropFirst(shown.count)
    if !rest.isEmpty {
      blocks.append(
        .table(
          .init(
            "Also to talk about",
            [
              .init("Task", share: 4), .init("What kind", share: 2), .init("What was seen", share: 5),
              .init("The question", share: 4),
            ],
            rest.map { [heading($0), "\(kind($0)). \($0.urgency.heading).", seen($0), $0.question.shown()] }))
      )
    }
    return .init("talk-about", "What to talk about", blocks)
  }

  private func card(_ finding: Finding, number: Int) -> Document.Section {
    var rows: [Document.Definition] = [
      .init("What kind", "\(kind(finding)) (\(finding.concern.meaning)). \(finding.urgency.heading).")
    ]
    if finding.tasks.count == 1 {
      let task = finding.tasks[0]
      rows += [
        .init("The plan says", words.parts(task, .plan) ?? "nobody"),
        .init("In practice", words.parts(task, .practice) ?? "nobody reported"),
        .init("People said", words.said(task) ?? "Nobody was asked alone."),
      ]
    } else if finding.tasks.count > 1 {
      rows.append(.init("Tasks", words.taskIDs(finding)))
    }
    rows.append(.init("What was seen", seen(finding)))
    if let why = finding.definition?.why { rows.append(.init("Why it matters to \(name)", why)) }
    if let basis = finding.basis { rows.append(.init("Rests on", basis.shown())) }
    if let former = finding.formerlyAccepted { rows.append(.init("Before", former.shown() + ".")) }
    rows.append(.init("The question", finding.question.shown()))
    return .init(
      "finding-\(number)", "\(number). \(heading(finding))", kind: .finding(finding.concern),
      [.definitions(rows), .decision(["Decision", "Who", "By when"])])
  }

  private func heading(_ finding: Finding) -> String {
    let ids = finding.tasks.count == 1 ? "\(words.taskIDs(finding)) " : ""
    return ids + words.subject(finding)
  }

  private func kind(_ finding: Finding) -> String {
    finding.also.isEmpty
      ? finding.concern.word
      : "\(finding.concern.word), also \(analysis.examination.list(finding.also.map(\.rawValue)) ?? "")"
  }

  /// What was seen; the counts of answers are left out where they stand in a line of their own.
  private func seen(_ finding: Finding) -> String {
    let statement = words.statement(finding)
    guard finding.tasks.count == 1, let said = words.said(finding.tasks[0]),
      let place = statement.firstRange(of: said)
    else { return statement }
    let rest = String(statement[..<place.lowerBound] + statement[place.upperBound...]).trimmed
    return rest.isEmpty ? statement : rest
  }

  /// Things worth knowing that are none of the five.
  var notes: Document.Section? {
    let notes = analysis.findings.filter { $0.concern == .note }
    guard !notes.isEmpty else { return nil }
    let rows = notes.map { [heading($0), words.statement($0), $0.question.shown()] }
    let columns: [Document.Column] = [
      .init("About", share: 3), .init("What was seen", share: 4), .init("The question", share: 4),
    ]
    return .init("notes", "Worth knowing", [.table(.init("Notes", columns, rows))])
  }
}
