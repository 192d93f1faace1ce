import WhoDoesCatalogue
import WhoDoesFiles
import WhoDoesModel

/// A case that is being written: tables of cells, as a person would type them, that the ordinary reader reads.
///
/// Whatever is made for training goes through the same door as what people bring, so nothing can be made that they
/// could not have.
struct DraftCase {
  /// A row of a table: what stands in each column.
  typealias Row = [Column: String]

  /// The rows of every table, in order.
  var rows: [CaseTable: [Row]] = [:]

  subscript(table: CaseTable) -> [Row] {
    get { rows[table] ?? [] }
    set { rows[table] = newValue }
  }

  init() {}

  /// The rows of a case that is there.
  init(of network: Case) {
    let tables = CaseTables.tables(of: network)
    for name in tables.tables {
      guard let table = tables[name] else { continue }
      let columns = table.headings.map { Column(rawValue: table.text($0)) }
      rows[name] = table.rows.map { row in
        var cells: Row = [:]
        for (column, cell) in zip(columns, table.cells(of: row)) where !cell.isEmpty {
          if let column { cells[column] = table.text(cell) }
        }
        return cells
      }
    }
  }

  /// A fact of the case table; empty where it is not there.
  subscript(field: CaseField) -> String {
    get { self[.case].first { $0[.field] == field.rawValue }?[.value] ?? "" }
    set {
      rows[.case, default: []].removeAll { $0[.field] == field.rawValue }
      if !newValue.isEmpty { rows[.case, default: []].append([.field: field.rawValue, .value: newValue]) }
    }
  }

  /// The case as the ordinary reader reads it.
  ///
  /// - Throws: `UnreadableCase` where it does not hold together.
  func read(_ catalogue: Catalogue) throws(UnreadableCase) -> Case {
    var tables = RawTables(source: "exercise")
    for (name, rows) in rows {
      tables[name] = RawTable(
        name: name.rawValue, file: name.rawValue, headings: name.columns.map(\.rawValue),
        rows: rows.map { row in name.columns.map { row[$0] ?? "" } })
    }
    let (built, diagnostics) = CaseBuilder.build(tables, catalogue: catalogue)
    guard let built, !diagnostics.contains(where: { $0.severity == .error }) else {
      throw UnreadableCase(diagnostics: diagnostics)
    }
    return built
  }
}

// MARK: Parts and answers of one task

extension DraftCase {
  /// Takes away everything that is said about who has which part in a task.
  mutating func clearParts(of task: String) {
    rows[.assignments]?.removeAll { $0[.taskID] == task }
    rows[.perspectives]?.removeAll { $0[.taskID] == task }
  }

  /// Takes away the parts of a task in one layer.
  mutating func clear(_ layer: Layer, of task: String) {
    rows[.assignments]?.removeAll { $0[.taskID] == task && $0[.layer] == layer.rawValue }
  }

  /// Takes away what people answered about a task.
  mutating func clearAnswers(about task: String) { rows[.perspectives]?.removeAll { $0[.taskID] == task } }

  mutating func add(
    _ layer: Layer, _ task: String, _ person: String, _ part: Involvement, shared: Bool = false
  ) {
    self[.assignments].append([
      .taskID: task, .personID: person, .layer: layer.rawValue, .involvement: part.rawValue,
      .agreedShared: shared ? "yes" : "",
    ])
  }

  /// Adds an answer: whom somebody names, or `NOBODY` or `DONT_KNOW`.
  mutating func answer(
    _ task: String, _ respondent: String, names lead: String, part: Involvement? = nil, stance: String = ""
  ) {
    self[.perspectives].append([
      .taskID: task, .respondentID: respondent, .saysLeadIs: lead, .ownPart: part?.rawValue ?? "",
      .confidence: lead == "DONT_KNOW" ? "guess" : "sure", .stance: stance,
      .collectedOn: self[.asOf],
    ])
  }

  /// Changes the row of a task.
  mutating func change(_ task: String, _ change: (inout Row) -> Void) {
    guard let place = self[.tasks].firstIndex(where: { $0[.taskID] == task }) else { return }
    change(&self[.tasks][place])
  }

  /// Takes a task out, with everything that is said about it.
  mutating func removeTask(_ task: String) {
    clearParts(of: task)
    rows[.tasks]?.removeAll { $0[.taskID] == task }
    rows[.appointments]?.removeAll { $0[.taskID] == task }
    for place in self[.steps].indices where rows[.steps]?[place][.taskID] == task {
      rows[.steps]?[place][.taskID] = nil
    }
  }
}
