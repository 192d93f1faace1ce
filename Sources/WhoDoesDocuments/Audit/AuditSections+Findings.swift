import WhoDoesAnalysis
import WhoDoesModel

extension AuditSections {
  /// The second sheet: what to talk about, with room for what was decided.
  var talkAbout: Document.Section {
    let shown = findings.prefix(shownFindings)
    var section = Document.Section("talk-about", "What to talk about", kind: .sheet)
    section.isLandscape = true
    guard !shown.isEmpty else {
      section.blocks = [
        .paragraph("Nothing that these tables show. What do people see that no table holds?"),
        .decision(["Decision", "Who", "By when"]),
      ]
      return section
    }
    let rows = AuditRows(words)
    section.blocks = [
      .paragraph(
        rows.introduction(
          shown: shown.count, of: findings.count, isUrgent: findings.contains { $0.urgency == .actNow })),
      .table(rows.table(shown)),
    ]
    return section
  }

  /// Every line with what was seen and the cells it came from, and all of what the second sheet had no room for.
  var annex: Document.Section {
    let rows = findings.enumerated().map { place, finding -> [String] in
      [
        "\(place + 1). \(words.heading(finding))\n\(kind(finding))",
        whatWasSeen(finding, isShown: place < shownFindings).joined(separator: "\n"),
        sources(finding),
      ]
    }
    let columns: [Document.Column] = [
      .init("Line", share: 26), .init("What was seen, and what it rests on", share: 42),
      .init("Where it comes from", share: 32),
    ]
    var table = Document.Table("Lines with their sources", columns, rows)
    table.isDense = true
    var blocks: [Document.Block] = [
      .paragraph(
        "Rows are counted as a spreadsheet counts them: the headings are row 1. The numbers are those of the "
          + "table before; \(findings.count > shownFindings ? "lines from \(shownFindings + 1) on stand here alone." : "every line stands there too.")"
      )
    ]
    blocks.append(
      findings.isEmpty
        ? .paragraph("Nothing was found to talk about, so there is nothing to source.") : .table(table))
    return .init("annex", "Annex: every line with its source", kind: .annex, blocks)
  }

  private func kind(_ finding: Finding) -> String {
    let also =
      finding.also.isEmpty ? "" : ", also \(analysis.examination.list(finding.also.map(\.rawValue)) ?? "")"
    return "\(finding.concern.word)\(also). \(finding.urgency.heading)."
  }

  private func whatWasSeen(_ finding: Finding, isShown: Bool) -> [String] {
    var lines = [words.statement(finding)]
    if finding.tasks.count == 1, let task = finding.tasks.first {
      lines.append("Plan: \(words.parts(task, .plan) ?? "nobody").")
      lines.append("Practice: \(words.parts(task, .practice) ?? "nobody reported").")
    } else if finding.tasks.count > 1 {
      lines.append("Tasks: \(words.taskIDs(finding)).")
    }
    if !isShown {
      if let why = finding.definition?.why { lines.append("Why it matters to \(name): \(why)") }
      lines.append("The question: \(finding.question.shown())")
    }
    if let basis = finding.basis { lines.append("Rests on: \(basis.shown()).") }
    if let former = finding.formerlyAccepted { lines.append("Before: \(former.shown()).") }
    return lines
  }

  private func sources(_ finding: Finding) -> String {
    CellReference.of(finding.evidence).map { reference in
      switch reference.table {
      case .perspectives: "\(reference.place), as counts only"
      case .voice: "\(reference.place), whole above"
      default: reference.words
      }
    }.joined(separator: "; ")
  }

  /// Things worth knowing that are none of the five.
  var notes: Document.Section? {
    let notes = analysis.findings.filter { $0.concern == .note }
    guard !notes.isEmpty else { return nil }
    let rows = notes.map { [words.heading($0), words.statement($0), $0.question.shown(), sources($0)] }
    let columns: [Document.Column] = [
      .init("About", share: 22), .init("What was seen", share: 30), .init("The question", share: 24),
      .init("Where it comes from", share: 24),
    ]
    var table = Document.Table("Notes", columns, rows)
    table.isDense = true
    return .init("notes", "Worth knowing", [.table(table)])
  }
}
