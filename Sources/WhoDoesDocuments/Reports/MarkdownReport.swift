public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

/// Findings as Markdown, for minutes or a wiki.
public enum MarkdownReport {
  /// Writes the report.
  ///
  /// - Complexity: O(*n*) in what was found.
  public static func write(_ network: Case, _ analysis: Analysis, _ catalogue: Catalogue) -> String {
    let words = CaseInWords(network, analysis, catalogue)
    var text = "# \(network.youngPersonName.markdown), on \(network.asOf.inWords)\n"
    if words.isFiction { text += "\nFiction. An invented case.\n" }

    text += "\n## What is working\n\n"
    if analysis.strengths.isEmpty { text += CaseInWords.nothingWorking + "\n" }
    for strength in analysis.strengths {
      text += "- **\(strength.kind.word).** \(strength.statement.markdown)\n"
    }

    text += "\n## What to talk about\n"
    let findings = analysis.findings.filter { $0.concern != .note }
    if findings.isEmpty { text += "\nNothing that these tables show.\n" }
    for urgency in [Urgency.actNow, .nextReview, .note] {
      let here = findings.filter { $0.urgency == urgency }
      guard !here.isEmpty else { continue }
      text += "\n### \(urgency.heading)\n"
      if urgency == .actNow { text += "\nIf someone is in danger, ring 999.\n" }
      for finding in here { text += section(finding, words) }
    }

    let notes = analysis.findings.filter { $0.concern == .note }
    if !notes.isEmpty { text += "\n## Notes\n" }
    for note in notes { text += section(note, words, level: "###") }
    return text + remarks(analysis, network)
  }

  private static func section(_ finding: Finding, _ words: CaseInWords, level: String = "####") -> String {
    let ids = finding.tasks.isEmpty ? "" : "\(words.taskIDs(finding, limit: 6).markdown) "
    var text = "\n\(level) \(finding.concern.word): \(ids)\(words.subject(finding).markdown)\n\n"
    text += words.statement(finding).markdown + "\n\n"
    if finding.tasks.count == 1 {
      text += "- **Plan:** \((words.parts(finding.tasks[0], .plan) ?? "names nobody").markdown)\n"
      text += "- **Practice:** \((words.parts(finding.tasks[0], .practice) ?? "nobody reported").markdown)\n"
    }
    text += "- **Ask:** \(finding.question.markdown)\n"
    if let why = finding.definition?.why { text += "- **Why it matters:** \(why.markdown)\n" }
    if let basis = finding.basis { text += "- **Rests on:** \(basis.markdown)\n" }
    if let former = finding.formerlyAccepted { text += "- **Accepted before:** \(former.markdown)\n" }
    if !finding.also.isEmpty {
      text += "- **Also:** \(finding.also.map(\.rawValue).joined(separator: ", "))\n"
    }
    let cells = CellReference.inWords(CellReference.of(finding.evidence))
    return text + "- **From:** \(cells.markdown) (`\(finding.rule)`)\n"
  }

  private static func remarks(_ analysis: Analysis, _ network: Case) -> String {
    var text = ""
    func list(_ heading: String, _ lines: [String]) {
      guard !lines.isEmpty else { return }
      text += "\n## \(heading)\n\n" + lines.map { "- \($0.markdown)\n" }.joined()
    }
    list(
      "Could not check",
      CouldNotCheck.byWhatIsMissing(analysis.couldNotCheck).map {
        "\($0.missing.capitalisedFirst), so not checked: \($0.titles.joined(separator: "; "))."
      })
    list("Accepted, and quiet until their date", analysis.accepted.map { $0.inWords(network) })
    list(
      "Acceptances that no longer do anything",
      analysis.spentAcceptances.map { "\($0.acceptance.inWords(network)) Now: \($0.reason.words)." })
    return text
  }
}
