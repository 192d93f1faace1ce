public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

/// What `whodoes who` prints: everything known of one task, or every part one person has.
public enum WhoReport {
  /// Whom or what a question was about.
  public enum Subject: Equatable, Sendable {
    case task(TaskIndex)
    case person(PersonIndex)
  }

  /// Finds the task or person meant by an id, a name or a part of a title; several where it is not clear.
  ///
  /// An exact id wins over everything else, then a whole or first name, then words of a title.
  ///
  /// - Complexity: O(*n*) in tasks and people.
  public static func subjects(named words: String, in network: Case) -> [Subject] {
    let wanted = words.lowercased()
    func isMeant(_ text: Text) -> Bool { network[text].lowercased() == wanted }
    let byID =
      network.taskIndices.filter { isMeant(network[$0].id) }.map(Subject.task)
      + network.personIndices.filter { isMeant(network[$0].id) }.map(Subject.person)
    if !byID.isEmpty { return byID }
    let byName = network.personIndices.filter {
      isMeant(network[$0].name) || network.shortName($0).lowercased() == wanted
        || isMeant(network[$0].roleText)
        || network[network[$0].name].lowercased().split(separator: " ").contains { $0 == wanted }
    }
    if !byName.isEmpty { return byName.map(Subject.person) }
    return network.taskIndices.filter {
      network[network[$0].title].lowercased().contains(wanted)
        || network[network[$0].plainTitle].lowercased().contains(wanted)
    }.map(Subject.task)
  }

  /// Writes the answer for a terminal.
  ///
  /// - Complexity: O(*n*) in the parts and findings of the case.
  public static func write(
    _ subject: Subject, _ network: Case, _ analysis: Analysis, _ catalogue: Catalogue, width: Int = 80,
    isStyled: Bool = false
  ) -> String {
    let words = CaseInWords(network, analysis, catalogue)
    var lines = TerminalLines(width: width, isStyled: isStyled)
    switch subject {
    case .task(let task): write(task, words, &lines)
    case .person(let person): write(person, words, &lines)
    }
    return lines.text
  }

  private static func write(_ task: TaskIndex, _ words: CaseInWords, _ lines: inout TerminalLines) {
    let network = words.network
    let row = network[task]
    lines.heading("\(words.id(task).shown())  \(words.title(task))")
    func fact(_ label: String, _ value: String?) {
      if let value, !value.isEmpty {
        lines.paragraph(value, indent: 2, label: "\(label): ", labelStyle: .dim, hang: 4)
      }
    }
    fact("In plain words", network[row.plainTitle].shown())
    fact("Area", words.catalogue[row.area]?.name)
    fact("Due", row.due?.inWords ?? "no date")
    fact("How far", row.progress.rawValue.split(separator: "_").joined(separator: " "))
    fact("The plan says", words.parts(task, .plan) ?? "nobody")
    fact("In practice", words.parts(task, .practice) ?? "nobody has said")
    fact("People said", words.said(task))
    if let known = row.catalogueTask.flatMap({ words.catalogue[$0] }) {
      fact(
        row.catalogueTaskIsWritten ? "In the catalogue" : "Looks like, in the catalogue",
        "\(known.id) \(known.title)")
      fact("When", known.timescale)
      fact("At 18", known.at18)
    }
    for finding in words.analysis.findings where finding.tasks.contains(task) {
      write(finding, words, &lines)
    }
  }

  private static func write(_ person: PersonIndex, _ words: CaseInWords, _ lines: inout TerminalLines) {
    let network = words.network
    let row = network[person]
    let role = network[row.roleText].shown()
    lines.heading(network[row.name].shown() + (role.isEmpty ? "" : ", \(role)"))
    if let agency = row.agency {
      lines.paragraph(network[network.agencies[agency.position]].shown(), indent: 2)
    }
    if row.isGone(on: network.asOf) {
      lines.paragraph(row.until.map { "In post until \($0.inWords)." } ?? "Not in post.", indent: 2)
    }
    for layer in Layer.allCases {
      lines.heading(layer == .plan ? "The plan says" : "In practice")
      var isAny = false
      for part in Involvement.allCases {
        for task in words.analysis.examination.tasks(of: person, part, layer) {
          isAny = true
          lines.paragraph(
            "\(words.id(task).shown())  \(words.title(task))", indent: 2, label: part.rawValue + "  ")
        }
      }
      if !isAny { lines.paragraph("No task.", indent: 2) }
    }
    let about = words.analysis.findings.filter { $0.concern == .note && $0.people.contains(person) }
    for finding in about { write(finding, words, &lines) }
  }

  private static func write(_ finding: Finding, _ words: CaseInWords, _ lines: inout TerminalLines) {
    lines.gap()
    lines.paragraph(
      words.statement(finding), indent: 2, label: "\(finding.concern.glyph) \(finding.concern.word)  ",
      hang: 2)
    lines.paragraph(finding.question, indent: 4)
  }
}
