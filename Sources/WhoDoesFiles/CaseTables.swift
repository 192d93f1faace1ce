public import WhoDoesModel

/// Writes a case back into tables, from which the same case can be read.
public enum CaseTables {
  /// The tables of a case: every column, dates as `2026-03-09`, rows in the order of the file it came from.
  ///
  /// Tables that the case did not have are not there; one without rows has its headings.
  ///
  /// - Complexity: O(*n* log *n*) in the number of rows.
  public static func tables(of source: Case) -> RawTables {
    var tables = RawTables(source: source.youngPersonName)
    let writer = CaseTableWriter(source)
    for table in CaseTable.allCases where source.tables.contains(table) || !writer.rows(of: table).isEmpty {
      var raw = RawTable(name: table.rawValue, file: table.rawValue + ".csv", origin: .json)
      let rows = writer.rows(of: table)
      // What only pages need is written where it is used, so that other tables stay as narrow as they came.
      let kept = table.columns.indices.filter { column in
        !table.isForPages(table.columns[column]) || rows.contains { !$0[column].isEmpty }
      }
      for column in kept { raw.addCell(table.columns[column].rawValue, line: 1) }
      raw.endHeadings()
      for (index, row) in rows.enumerated() {
        for column in kept { raw.addCell(row[column], line: index + 2) }
        raw.endRow(number: index + 2, line: index + 2)
      }
      tables[table] = raw
    }
    return tables
  }
}

extension RawTable {
  mutating func addCell(_ text: String, line: Int) {
    add(Array(text.utf8)[...])
    endCell(line: line)
  }
}

/// The cells of each table of a case, in the order of ``CaseTable/columns``.
private struct CaseTableWriter {
  private let source: Case

  init(_ source: Case) { self.source = source }

  func rows(of table: CaseTable) -> [[String]] {
    switch table {
    case .case: facts
    case .people:
      source.personIndices.sorted { source[$0].row < source[$1].row }
        .map { cells(source[$0]) + [hidden(.person($0))] }
    case .tasks:
      source.taskIndices.sorted { source[$0].row < source[$1].row }
        .map { cells(source[$0]) + [hidden(.task($0))] }
    case .assignments: source.assignments.sorted { $0.row < $1.row }.map(cells)
    case .perspectives: source.views.sorted { $0.row < $1.row }.map(cells)
    case .voice:
      source.voice.indices.map { cells(source.voice[$0]) + [hidden(.voice($0))] }
    case .steps: source.steps.indices.map { cells(source.steps[$0]) + [hidden(.step($0))] }
    case .accepted:
      source.acceptances.map {
        [words($0.rule), task($0.task), words($0.reason), words($0.agreedBy), day($0.until)]
      }
    case .appointments:
      source.appointments.map {
        [
          words($0.title), day($0.date), $0.start.map(ClockTime.written) ?? "",
          $0.end.map(ClockTime.written) ?? "", person($0.person), task($0.task),
        ]
      }
    }
  }

  /// The fields as written; only the day of the case is the case's own, since a caller may have set it.
  private var facts: [[String]] {
    var hasDay = false
    var rows = source.fields.map { field in
      guard field.field == .asOf else { return [field.field.rawValue, words(field.value)] }
      hasDay = true
      let written = words(field.value)
      if case .day(source.asOf, _) = DateReading(written) { return [field.field.rawValue, written] }
      return [field.field.rawValue, source.asOf.description]
    }
    if !hasDay { rows.append([CaseField.asOf.rawValue, source.asOf.description]) }
    return rows
  }

  private func words(_ text: Text) -> String { source.texts[text] }
  private func day(_ day: Day?) -> String { day?.description ?? "" }
  private func person(_ index: PersonIndex?) -> String { index.map { words(source[$0].id) } ?? "" }
  private func task(_ index: TaskIndex?) -> String { index.map { words(source[$0].id) } ?? "" }

  private func cells(_ person: Person) -> [String] {
    [
      words(person.id), words(person.name), words(person.roleText),
      person.agency.map { words(source.agencies[$0.position]) } ?? "", person.kind.rawValue, day(person.from),
      day(person.until), words(person.youngPersonCallsThem), words(person.notes),
      person.placeAmongMine.map { String($0) } ?? "", words(person.doesWithMe), words(person.reach),
      words(person.seeNext),
    ]
  }

  private func cells(_ task: PathwayTask) -> [String] {
    [
      words(task.id), task.area.description, words(task.title), words(task.plainTitle), day(task.due),
      task.isCritical ? "yes" : "no", task.progress.rawValue, day(task.lastActivity),
      String(task.timesDateMoved), task.planStance.map { words($0.words) } ?? "", words(task.note),
      task.catalogueTaskIsWritten ? task.catalogueTask?.description ?? "" : "",
    ]
  }

  private func cells(_ assignment: Assignment) -> [String] {
    [
      task(assignment.task), person(assignment.person), assignment.layer.rawValue,
      assignment.involvement.rawValue, assignment.isAgreedShared ? "yes" : "", day(assignment.from),
      day(assignment.until),
    ]
  }

  private func cells(_ view: View) -> [String] {
    let lead =
      switch view.saysLeadIs {
      case .person(let index): person(index)
      case .nobody: "NOBODY"
      case .dontKnow: "DONT_KNOW"
      case .noAnswer: ""
      }
    return [
      task(view.task), person(view.respondent), lead, view.ownPart?.rawValue ?? "",
      view.confidence?.rawValue ?? "", view.stance.map { words($0.words) } ?? "", words(view.words),
      day(view.collectedOn), view.mayBeNamed ? "yes" : "",
    ]
  }

  private func cells(_ said: VoiceStatement) -> [String] {
    [
      said.area.description, words(said.words), day(said.date), words(said.whoseHand),
      words(said.interpreter), said.top.map { String($0) } ?? "",
    ]
  }

  private func cells(_ step: Step) -> [String] {
    [
      words(step.goalID), words(step.goal), String(step.order), words(step.step), person(step.helper),
      words(step.whatTheyBring), day(step.byWhen), step.progress.rawValue, task(step.task),
      words(step.ifStuck), words(step.celebrate), words(step.biggerGoal),
    ]
  }

  /// Who must not see an item, as the column `do_not_show_to` says it.
  private func hidden(_ item: Restriction.Item) -> String {
    source.restrictions.filter { $0.item == item }.map { restriction in
      switch restriction.reader {
      case .everyone: "everyone"
      case .audience(let audience): audience.rawValue
      case .person(let index): person(index)
      }
    }.joined(separator: "; ")
  }
}
