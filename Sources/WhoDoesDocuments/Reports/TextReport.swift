public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

/// What `whodoes check` prints: what is working first, then what to talk about, each with its question and
/// the cells it came from.
///
/// ```swift
/// print(TextReport.write(jordan, analysis, .england, width: 80, isStyled: false))
/// ```
public enum TextReport {
  /// Writes the report for a terminal.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal; lines are never longer than 120.
  ///   - isStyled: Whether bold, dim and colours may be used; every meaning is in the words as well.
  /// - Complexity: O(*n*) in what was found.
  public static func write(
    _ network: Case, _ analysis: Analysis, _ catalogue: Catalogue, width: Int = 80, isStyled: Bool = false
  ) -> String {
    var writer = TextReportWriter(CaseInWords(network, analysis, catalogue), width, isStyled)
    writer.writeAll()
    return writer.lines.text
  }
}

private struct TextReportWriter {
  let words: CaseInWords
  var lines: TerminalLines

  init(_ words: CaseInWords, _ width: Int, _ isStyled: Bool) {
    (self.words, lines) = (words, TerminalLines(width: width, isStyled: isStyled))
  }

  var analysis: Analysis { words.analysis }

  mutating func writeAll() {
    writeTitle()
    writeWorking()
    writeFindings()
    writeNotes()
    writeCouldNotCheck()
    writeAcceptances()
  }

  private mutating func writeTitle() {
    var facts = [words.network.youngPersonName.shown()]
    if let age = words.age { facts.append(String(age)) }
    if !words.status.isEmpty { facts.append(words.status) }
    lines.heading(facts.joined(separator: ", ") + ", on \(words.network.asOf.inWords)")
    if words.isFiction { lines.paragraph("Fiction. An invented case.", style: .dim) }
  }

  // MARK: - What is working

  private mutating func writeWorking() {
    let strengths = analysis.strengths
    lines.heading("What is working (\(strengths.count))")
    guard !strengths.isEmpty else {
      lines.paragraph(CaseInWords.nothingWorking, indent: 2)
      return
    }
    let kinds = Strength.Kind.allCases.filter { kind in strengths.contains { $0.kind == kind } }
    let shown = kinds.flatMap { kind in strengths.filter { $0.kind == kind } }.prefix(shownStrengths)
    for kind in kinds where shown.contains(where: { $0.kind == kind }) {
      lines.paragraph(kind.word, indent: 2, style: .bold)
      for strength in shown where strength.kind == kind {
        lines.paragraph(strength.statement.shown(), indent: 2, label: "- ")
      }
    }
    if strengths.count > shown.count {
      lines.paragraph("and \(strengths.count - shown.count) more", indent: 2, style: .dim)
    }
  }

  private let shownStrengths = 8

  // MARK: - What to talk about

  private mutating func writeFindings() {
    let findings = analysis.findings.filter { $0.concern != .note }
    lines.heading("What to talk about (\(findings.count))")
    if findings.isEmpty { lines.paragraph("Nothing that these tables show.", indent: 2) }
    for urgency in [Urgency.actNow, .nextReview, .note] {
      let here = findings.filter { $0.urgency == urgency }
      guard !here.isEmpty else { continue }
      lines.heading("\(urgency.heading) (\(here.count))")
      if urgency == .actNow { lines.paragraph("If someone is in danger, ring 999.", style: .dim) }
      for finding in here {
        lines.gap()
        write(finding)
      }
    }
  }

  private mutating func writeNotes() {
    let notes = analysis.findings.filter { $0.concern == .note }
    guard !notes.isEmpty else { return }
    lines.heading("Notes (\(notes.count))")
    for note in notes {
      lines.gap()
      write(note)
    }
  }

  private mutating func write(_ finding: Finding) {
    let ids = finding.tasks.isEmpty ? "" : "\(words.taskIDs(finding, limit: 6)) "
    let tag = "\(finding.concern.glyph) \(finding.concern.word)"
    lines.paragraph(
      ids + words.subject(finding), label: tag + "  ", labelStyle: style(finding.concern), style: .bold,
      hang: 4)
    lines.paragraph(words.statement(finding), indent: 4)
    if finding.tasks.count == 1 {
      let task = finding.tasks[0]
      let plan = words.parts(task, .plan) ?? "names nobody"
      let practice = words.parts(task, .practice) ?? "nobody reported"
      lines.paragraph("Plan: \(plan). Practice: \(practice).", indent: 4)
    }
    lines.paragraph(finding.question.shown(), indent: 4, label: "Ask: ", labelStyle: .bold)
    if let basis = finding.basis, basis.hasPrefix("Your local rule") {
      lines.paragraph(basis.shown() + ".", indent: 4, style: .dim)
    }
    if let former = finding.formerlyAccepted { lines.paragraph(former.shown() + ".", indent: 4) }
    if !finding.also.isEmpty {
      lines.paragraph("Also: \(finding.also.map(\.rawValue).joined(separator: ", "))", indent: 4, style: .dim)
    }
    let cells = CellReference.of(finding.evidence)
    lines.paragraph(
      "\(CellReference.inWords(cells, limit: 8)) [\(finding.rule)]", indent: 4, label: "From: ", style: .dim,
      hang: 2)
  }

  private func style(_ concern: Concern) -> TerminalLines.Style {
    switch concern {
    case .gap: .cyan
    case .overlap: .blue
    case .duplication, .conflict: .magenta
    case .drift: .yellow
    case .note: .bold
    }
  }

  // MARK: - What could not be seen, and what was accepted

  private mutating func writeCouldNotCheck() {
    guard !analysis.couldNotCheck.isEmpty else { return }
    lines.heading("Could not check (\(analysis.couldNotCheck.count))")
    for (missing, titles) in CouldNotCheck.byWhatIsMissing(analysis.couldNotCheck) {
      let text = "\(missing.capitalisedFirst), so not checked: \(titles.joined(separator: "; "))."
      lines.paragraph(text, indent: 2, label: "- ")
    }
  }

  private mutating func writeAcceptances() {
    let network = words.network
    if !analysis.accepted.isEmpty {
      lines.heading("Accepted, and quiet until their date (\(analysis.accepted.count))")
      for acceptance in analysis.accepted {
        lines.paragraph(acceptance.inWords(network), indent: 2, label: "- ")
      }
    }
    if !analysis.spentAcceptances.isEmpty {
      lines.heading("Acceptances that no longer do anything (\(analysis.spentAcceptances.count))")
      for spent in analysis.spentAcceptances {
        lines.paragraph(
          "\(spent.acceptance.inWords(network)) Now: \(spent.reason.words).", indent: 2, label: "- ")
      }
    }
  }
}
