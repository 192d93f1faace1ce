public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

extension CSVReport {
  /// Writes the findings of one case of many, without a sentence and without a heading: `case_id`, `rule`, `concern`,
  /// `also`, `urgency`, `area`, `tasks`, `people`, the last two as ids.
  ///
  /// People are those of `write(_:_:_:)`, so that a row does not say who gave an answer.
  ///
  /// - Complexity: O(*n*) in what was found.
  public static func writeBrief(
    _ network: Case, _ analysis: Analysis, _ catalogue: Catalogue, id: String, to write: (String) -> Void
  ) {
    let words = CaseInWords(network, analysis, catalogue)
    let caseCell = cell(id)
    for finding in analysis.findings {
      let also = finding.also.isEmpty ? "" : cell(finding.also.map(\.rawValue).joined(separator: "; "))
      let tasks = cell(finding.tasks.map(words.id).joined(separator: "; "))
      let people = cell(words.namedPeople(finding).map(words.id).joined(separator: "; "))
      write(
        "\(caseCell),\(finding.rule),\(finding.concern.rawValue),\(also),\(finding.urgency.rawValue),"
          + "\(finding.area?.description ?? ""),\(tasks),\(people)\r\n")
    }
  }
}
