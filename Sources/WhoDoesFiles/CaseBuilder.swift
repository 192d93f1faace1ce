import OrderedCollections
public import WhoDoesCatalogue
public import WhoDoesModel

/// Makes a case out of raw tables and says everything that is wrong with them at once.
///
/// A row that cannot be understood is left out, and is named by an error. In the people and task tables a bad
/// optional cell leaves only that cell out, so that other tables still find the person or task; elsewhere it
/// leaves out the row, because half an assignment would say something that nobody wrote.
///
/// ```swift
/// let (tables, _) = CaseText.read(example)
/// let (built, diagnostics) = CaseBuilder.build(tables, catalogue: .england)
/// ```
public struct CaseBuilder {
  let tables: RawTables
  let memory: WordMemory
  var catalogue: Catalogue { memory.catalogue }
  var built: Case
  var problems = Problems()
  var diagnostics: [Diagnostic] = []
  var people = IdentifierIndex()
  var tasks = IdentifierIndex()
  var agencies: [String: AgencyIndex] = [:]
  var stances = StanceReader()
  var hasDay: Bool
  var writtenRestrictions: [WrittenRestriction] = []
  /// Rows left out, by table.
  var leftOut: [(table: CaseTable, rows: [Int])] = []

  /// Builds a case.
  ///
  /// - Parameters:
  ///   - tables: The raw tables.
  ///   - catalogue: Knows roles, areas and tasks.
  ///   - asOf: The day for which to read the case; nil for the day in the case table.
  ///   - namesLeftOutRows: Whether to add one notice for each table with the rows that were left out.
  ///   - rowsLeftOut: Told how many rows were left out.
  /// - Returns: The case, nil where no day for it is known, and everything worth saying about the tables.
  /// - Complexity: O(*n* log *n*) in the number of rows.
  public static func build(
    _ tables: RawTables, catalogue: Catalogue, asOf: Day? = nil, namesLeftOutRows: Bool = false,
    rowsLeftOut: (Int) -> Void = { _ in }
  ) -> (case: Case?, diagnostics: [Diagnostic]) {
    build(
      tables, memory: WordMemory(of: catalogue), asOf: asOf, namesLeftOutRows: namesLeftOutRows,
      rowsLeftOut: rowsLeftOut)
  }

  /// Builds one of many cases, with what was learned of the words of those before.
  ///
  /// - Parameter memory: What is remembered from case to case, with its catalogue.
  public static func build(
    _ tables: RawTables, memory: WordMemory, asOf: Day? = nil, namesLeftOutRows: Bool = false,
    rowsLeftOut: (Int) -> Void = { _ in }
  ) -> (case: Case?, diagnostics: [Diagnostic]) {
    var (tables, problems) = (tables, Problems())
    tables.maskIdentifyingText(&problems)
    var builder = CaseBuilder(tables, memory, asOf)
    builder.problems = problems
    builder.checkTables()
    builder.makeRoom()
    builder.readFacts(asOf: asOf)
    builder.readPeople()
    builder.readTasks()
    builder.readParts()
    builder.readVoice()
    builder.readSteps()
    builder.readAcceptances()
    builder.readAppointments()
    builder.readRestrictions()
    builder.built.tables = memory.set(of: tables.tables)
    if namesLeftOutRows { builder.nameLeftOutRows() }
    rowsLeftOut(builder.leftOut.reduce(0) { $0 + $1.rows.count })
    let (first, then) = (builder.problems.finished(), builder.diagnostics)
    return (builder.hasDay ? builder.built : nil, then.isEmpty ? first : first + then)
  }

  private init(_ tables: RawTables, _ memory: WordMemory, _ asOf: Day?) {
    (self.tables, self.memory) = (tables, memory)
    hasDay = asOf != nil
    built = Case(asOf: asOf ?? Day(number: 0))
  }

  /// Makes room for all rows, so that nothing moves while they are read.
  private mutating func makeRoom() {
    built.fields.reserveCapacity(tables[.case]?.rows.count ?? 0)
    built.people.reserveCapacity(tables[.people]?.rows.count ?? 0)
    built.tasks.reserveCapacity(tables[.tasks]?.rows.count ?? 0)
    built.texts.reserve((tables[.people]?.letterCount ?? 0) + (tables[.tasks]?.letterCount ?? 0))
  }

  private mutating func checkTables() {
    for table in CaseTable.allCases where tables[table] == nil {
      let place = Diagnostic.Place(file: tables.source)
      if table.isOptional {
        problems.add(
          .notice, "missing-optional-table", at: place, Self.missing[table], table.whatIsMissedWithout)
      } else {
        problems.add(
          .error, "missing-table", at: place, "There is no table \(table.rawValue).",
          "It needs the columns \(table.requiredColumns.map(\.rawValue).joined(separator: ", ")).")
      }
    }
  }

  /// What is said of a table that is not there, put together once for all cases.
  private static let missing = PerCase<CaseTable, String> {
    "There is no table \($0.rawValue)."
  }

  private mutating func nameLeftOutRows() {
    for (table, rows) in leftOut {
      let words = rows.count == 1 ? "Row \(rows[0]) was" : "\(rows.count) rows were"
      diagnostics.append(
        Diagnostic(
          .notice, code: "rows-left-out", at: .init(file: tables[table]?.file ?? table.rawValue),
          "\(words) left out of the table \(table.rawValue)"
            + (rows.count == 1 ? "." : ": \(TableReader.few(rows)).")))
    }
  }

  /// A reader of a table; nil where the table is missing or has not the columns that make a row.
  mutating func reader(of table: CaseTable) -> TableReader? {
    guard let raw = tables[table] else { return nil }
    let reader = TableReader(raw, of: table)
    guard reader.hasRequiredColumns else {
      if !raw.rows.isEmpty { leftOut.append((table, raw.rows.map(\.number))) }
      diagnostics += reader.finished()
      return nil
    }
    return reader
  }

  /// Takes over what a reader has to say.
  mutating func finish(_ reader: TableReader) {
    diagnostics += reader.finished()
    if !reader.leftOut.isEmpty { leftOut.append((reader.table, reader.leftOut)) }
  }
}

extension CaseTable {
  /// What cannot be seen without the table.
  fileprivate var whatIsMissedWithout: String? {
    switch self {
    case .assignments: "Nothing can be said about plan and practice."
    case .perspectives: "Nothing can be said about what people believe."
    case .voice: "Nothing can be held against the young person's own words."
    case .steps: "Nothing can be said about steps towards goals."
    case .appointments: "Nothing can be said about appointments that clash."
    case .accepted, .case, .people, .tasks: nil
    }
  }
}

// MARK: People, tasks and areas that other tables name

extension CaseBuilder {
  /// Keeps the letters of a cell.
  mutating func keep(_ heading: TableReader.Heading, _ reader: TableReader) -> Text {
    guard let cell = reader.cell(heading), !cell.isEmpty else { return .none }
    return reader.raw.withBytes(of: cell) { built.texts.add($0) }
  }

  /// The person that a cell names; nil where it is empty or, with an error, names nobody.
  mutating func person(_ heading: TableReader.Heading, _ reader: inout TableReader) -> PersonIndex? {
    if let word = reader.shortWord(heading), let position = people[word] { return PersonIndex(position) }
    guard !reader.isEmpty(heading) else { return nil }
    let written = reader.text(heading)
    switch people.find(written, built.texts) {
    case .exact(let position): return PersonIndex(position)
    case .otherCapitals(let position):
      reader.report(
        .notice, "ids-differ-in-case", heading,
        "\(written.quoted) is taken for \(built.texts[people.id(position)].quoted), which has other capitals.",
        "Write ids the same everywhere.")
      return PersonIndex(position)
    case .name(let position):
      reader.report(
        .notice, "person-by-name", heading,
        "\(written.quoted) is a name; it is taken for \(built.texts[people.id(position)]).",
        "Ids are safer: two people may have the same name one day.")
      return PersonIndex(position)
    case .none:
      reader.report(
        .error, "dangling-person", heading, "Nobody in the people table has the id \(written.quoted).",
        people.closest(to: written, built.texts).map { "Did you mean \($0)?" }
          ?? "Add a row to the people table.")
      return nil
    }
  }

  /// The task that a cell names; nil where it is empty or, with an error, names none.
  mutating func task(_ heading: TableReader.Heading, _ reader: inout TableReader) -> TaskIndex? {
    if let word = reader.shortWord(heading), let position = tasks[word] { return TaskIndex(position) }
    guard !reader.isEmpty(heading) else { return nil }
    let written = reader.text(heading)
    switch tasks.find(written, built.texts) {
    case .exact(let position): return TaskIndex(position)
    case .otherCapitals(let position):
      reader.report(
        .notice, "ids-differ-in-case", heading,
        "\(written.quoted) is taken for \(built.texts[tasks.id(position)].quoted), which has other capitals.",
        "Write ids the same everywhere.")
      return TaskIndex(position)
    case .name, .none:
      reader.report(
        .error, "dangling-task", heading, "No task in the task table has the id \(written.quoted).",
        tasks.closest(to: written, built.texts).map { "Did you mean \($0)?" }
          ?? "Add a row to the task table.")
      return nil
    }
  }

  /// The plan area that a cell names, by code or heading.
  func area(_ heading: TableReader.Heading, _ reader: inout TableReader) -> AreaID? {
    if let cell = reader.cell(heading), !cell.isEmpty,
      let area = reader.raw.withBytes(of: cell, { memory.area(written: $0) })
    {
      return area
    }
    guard let written = reader.required(heading) else { return nil }
    let names = catalogue.areas.keys.map(\.description) + catalogue.areas.values.map(\.name)
    reader.report(
      .error, "unknown-area", heading, "There is no area \(written.quoted).",
      Suggestion.closest(to: written, among: names).map { "Did you mean \($0)?" }
        ?? "The areas are \(Spelling.choice(catalogue.areas.keys.map(\.description))).")
    return nil
  }

  /// A stance with the number of its meaning; nil where the cell is empty.
  mutating func stance(_ heading: TableReader.Heading, _ reader: TableReader) -> Stance? {
    guard !reader.isEmpty(heading) else { return nil }
    let words = reader.text(heading)
    return Stance(words: built.texts.add(words), meaning: stances.meaning(of: words))
  }
}
