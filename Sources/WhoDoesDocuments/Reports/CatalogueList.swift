public import WhoDoesCatalogue
public import WhoDoesModel

/// What `whodoes catalogue` prints: roles, tasks or duties, with what they rest on.
///
/// What nobody has confirmed says so, and is never called law.
public enum CatalogueList {
  /// What can be listed.
  public enum Part: String, CaseIterable, Sendable { case roles, tasks, duties, areas, sources, thresholds }

  /// One entry: its code, its name, and facts each with a label.
  struct Entry {
    let code: String
    let name: String
    let facts: [(label: String, value: String)]
  }

  /// The list for a terminal.
  ///
  /// - Parameters:
  ///   - status: Only tasks and duties of this status.
  ///   - age: Only tasks and duties of this age, where their ages are known.
  /// - Complexity: O(*n*) in the number of entries.
  public static func text(
    _ part: Part, _ catalogue: Catalogue, status: LeavingCareStatus? = nil, age: Int? = nil,
    width: Int = 80, isStyled: Bool = false
  ) -> String {
    var lines = TerminalLines(width: width, isStyled: isStyled)
    for entry in entries(part, catalogue, status, age) {
      lines.heading("\(entry.code)  \(entry.name)")
      for fact in entry.facts where !fact.value.isEmpty {
        lines.paragraph(fact.value, indent: 2, label: "\(fact.label): ", labelStyle: .dim, hang: 4)
      }
    }
    return lines.text
  }

  /// The list for a spreadsheet: one row an entry.
  ///
  /// - Complexity: O(*n*) in the number of entries.
  public static func csv(
    _ part: Part, _ catalogue: Catalogue, status: LeavingCareStatus? = nil, age: Int? = nil
  ) -> String {
    let entries = entries(part, catalogue, status, age)
    let headings = ["code", "name"] + (entries.first?.facts.map { $0.label.lowercased() } ?? [])
    let rows = entries.map { [$0.code, $0.name] + $0.facts.map(\.value) }
    return "\u{FEFF}"
      + ([headings] + rows).map { $0.map(CSVReport.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func entries(
    _ part: Part, _ catalogue: Catalogue, _ status: LeavingCareStatus?, _ age: Int?
  ) -> [Entry] {
    switch part {
    case .roles: catalogue.roleEntries.map { role($0) }
    case .tasks:
      catalogue.taskEntries.filter { task in
        status.map { task.applies(to: $0, age: age) } ?? fits(age, task.ages)
      }.map { task($0, catalogue) }
    case .duties:
      catalogue.duties.filter { duty in status.map { duty.isOwed(to: $0, age: age) } ?? fits(age, duty.ages) }
        .map { duty($0) }
    case .areas:
      catalogue.areaEntries.map {
        Entry(
          code: $0.id.description, name: $0.name,
          facts: [
            ("In plain words", $0.plainName), ("A plan must cover it", $0.isRequired ? "yes" : "no"),
            ("Sensitive", $0.isSensitive ? "yes" : "no"), ("Rests on", rests(on: $0.basis)),
          ])
      }
    case .sources:
      catalogue.sourceEntries.map {
        Entry(code: $0.id.description, name: $0.title, facts: [("Where", $0.url)])
      }
    case .thresholds:
      Thresholds.Name.allCases.map { name in
        let threshold = catalogue.thresholds.threshold(name)
        let reason = threshold.isLocal ? "your local rule. " + threshold.reason : threshold.reason
        return Entry(code: name.rawValue, name: String(threshold.value), facts: [("Why", reason)])
      }
    }
  }

  private static func fits(_ age: Int?, _ ages: ClosedRange<Int>?) -> Bool {
    guard let age, let ages else { return true }
    return ages.contains(age)
  }

  private static func role(_ role: Role) -> Entry {
    Entry(
      code: role.id.description, name: role.name,
      facts: [
        ("Also called", role.aliases.joined(separator: ", ")), ("Agency", role.agency), ("For", role.remit),
        ("Limits", role.limits), ("Starts", role.starts), ("Ends", role.ends),
        ("Hands over to", role.handsOverTo.map(\.description).joined(separator: ", ")),
        ("Rests on", rests(on: role.basis)),
      ])
  }

  private static func task(_ task: CatalogueTask, _ catalogue: Catalogue) -> Entry {
    let names: ([RoleID]) -> String = { ids in
      ids.map { catalogue[$0]?.name ?? $0.description }.joined(separator: ", ")
    }
    return Entry(
      code: task.id.description, name: task.title,
      facts: [
        ("In plain words", task.plainTitle), ("Area", catalogue[task.area]?.name ?? task.area.description),
        ("Applies to", task.statuses.map(\.rawValue).joined(separator: ", ")), ("Duty of", task.dutyHolder),
        ("Usual lead (local practice)", names(task.usualLead)),
        ("Usually done by (local practice)", names(task.usualDoers)), ("Others", task.others),
        ("When", task.timescale), ("At 18", task.at18), ("Rests on", rests(on: task.basis)),
      ])
  }

  private static func duty(_ duty: Duty) -> Entry {
    Entry(
      code: duty.task.description, name: duty.name,
      facts: [
        ("In plain words", duty.plainName),
        ("Owed to", duty.statuses.map(\.rawValue).joined(separator: ", ")),
        ("Shown by tasks", duty.shownByTasks.map(\.description).joined(separator: ", ")),
        ("Shown by roles", duty.shownByRoles.map(\.description).joined(separator: ", ")),
        ("Rests on", rests(on: duty.basis)),
      ])
  }

  private static func rests(on basis: Basis) -> String {
    let sources =
      basis.sources.isEmpty ? "" : " [\(basis.sources.map(\.description).joined(separator: ", "))]"
    return basis.inWords + sources
  }
}
