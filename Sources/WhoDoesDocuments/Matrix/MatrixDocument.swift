public import WhoDoesMatrix
public import WhoDoesModel

/// What was found in tables of letters, and what moved between two, as a page for the team that made them.
///
/// ```swift
/// let page = HTMLRenderer().render(MatrixDocument.build(analyses, diagnostics))
/// ```
public enum MatrixDocument {
  /// Columns beyond which the table itself is not shown again: it would not fit on a sheet.
  private static let mostRoles = 14

  /// Builds the page of the tables of a file.
  ///
  /// - Complexity: O(*n*) in the tables and what was found.
  public static func build(_ analyses: [MatrixAnalysis], _ diagnostics: [Diagnostic]) -> Document {
    var page = Document(title: "Who does what, by its letters", audience: .team, stamp: .draft)
    for (place, analysis) in analyses.enumerated() {
      page.sections += sections(MatrixWords(analysis: analysis), "table-\(place + 1)")
    }
    page.sections += howItWasRead(diagnostics)
    page.footer = [
      "This page talks about arrangements and about nobody's work. It counts letters, and no more."
    ]
    return page
  }

  private static func sections(_ words: MatrixWords, _ id: String) -> [Document.Section] {
    var sections = [
      Document.Section(
        id, words.title,
        [
          .definitions([
            .init("Read", words.size), .init("Letters", words.letters), .init("Clear", words.clear),
          ])
        ])
    ]
    for level in MatrixFinding.Level.allCases.reversed() {
      let findings = words.findings(level)
      guard !findings.isEmpty else { continue }
      let rows: [[String]] = findings.map { finding in
        let also = words.also(finding)
        return [
          finding.statement + (also.isEmpty ? "" : "\nAlso: \(also)."), finding.question,
          words.cells(finding),
        ]
      }
      sections.append(
        .init(
          "\(id)-\(level.rawValue)", "\(level.heading) (\(findings.count))",
          [
            .table(
              .init(
                level.heading,
                [.init("What the table says", share: 6), .init("Ask", share: 4), .init("From", share: 2)],
                rows, hasRowHeadings: false))
          ]))
    }
    if !words.couldNotCheck.isEmpty {
      sections.append(.init("\(id)-unseen", "Could not check", [.list(words.couldNotCheck)]))
    }
    if words.matrix.roles.count <= mostRoles, words.matrix.tasks.count <= 200 {
      sections.append(asRead(words, id))
    }
    return sections
  }

  /// The table itself, as it was understood.
  private static func asRead(_ words: MatrixWords, _ id: String) -> Document.Section {
    let matrix = words.matrix
    let columns =
      [Document.Column("Task", share: 5)] + matrix.roles.map { Document.Column($0.name.text, share: 2) }
    let rows = matrix.tasks.enumerated().map { place, task in
      [task.name]
        + matrix.roles.indices.map { role in
          matrix.box(place, role).map {
            $0.letters.map(\.code).joined(separator: "/") + ($0.isDoubtful ? "?" : "")
          } ?? ""
        }
    }
    var table = Document.Table("The table as it was read", columns, rows)
    (table.look, table.isDense) = (.grid, true)
    var section = Document.Section("\(id)-read", "The table as it was read", kind: .annex, [.table(table)])
    section.isLandscape = matrix.roles.count > 6
    return section
  }

  private static func howItWasRead(_ diagnostics: [Diagnostic]) -> [Document.Section] {
    let notices = diagnostics.filter { $0.severity == .notice }.map(\.description)
    return notices.isEmpty ? [] : [.init("reading", "How it was read", [.list(notices)])]
  }

  /// Builds the page of what moved between two tables.
  ///
  /// - Complexity: O(*n*) in the changes.
  public static func build(_ comparison: MatrixComparison, _ diagnostics: [Diagnostic]) -> Document {
    var page = Document(title: "What moved", audience: .team, stamp: .draft)
    page.facts = [.init("Before", comparison.before.title), .init("Now", comparison.after.title)]
    page.sections = [.init("summary", "In short", [.paragraph(comparison.summary)])]
    for level in MatrixFinding.Level.allCases.reversed() {
      let changes = comparison.changes.filter { $0.level == level }
      guard !changes.isEmpty else { continue }
      page.sections.append(
        .init(
          level.rawValue, "\(level.heading) (\(changes.count))",
          [
            .table(
              .init(
                level.heading,
                [.init("What changed", share: 6), .init("Before", share: 2), .init("Now", share: 2)],
                changes.map { [$0.statement, MatrixWords.cells($0.before), MatrixWords.cells($0.after)] },
                hasRowHeadings: false))
          ]))
    }
    page.sections += howItWasRead(diagnostics)
    return page
  }
}
