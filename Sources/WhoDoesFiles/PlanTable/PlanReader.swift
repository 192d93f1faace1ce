import OrderedCollections
import WhoDoesCatalogue
import WhoDoesModel

/// Reads the plan tables of a file step by step: rows, then people, then tasks and parts.
struct PlanReader {
  let catalogue: Catalogue
  let settings: PlanImport.Settings
  var words: RoleWords
  var doubts = PlanDoubts()
  /// Plans say the same few things over and over.
  var known: [String: WhoReading] = [:]
  var knownDays: [String: WhenReading] = [:]
  var knownMatches: [String: LikeliestTask] = [:]
  var knownAreas: [String: AreaID?] = [:]
  var tallies = PlanTallies()

  init(_ catalogue: Catalogue, _ settings: PlanImport.Settings) {
    (self.catalogue, self.settings) = (catalogue, settings)
    words = RoleWords(catalogue)
  }

  typealias ReadRow = (row: PlanRow, who: [WhoReading], helps: [WhoReading], whoText: String)

  mutating func read(_ contents: GridFile, _ found: [Diagnostic]) -> PlanImport {
    var finder = PlanTableFinder(catalogue, words)
    var used: [Grid] = []
    var removed = PersonalData.Removed()
    for grid in contents.grids where !grid.isHidden && finder.read(grid) { used.append(grid) }
    removed.add(finder.removed)
    let facts = PlanFacts(contents, besides: used)
    removed.add(Self.surroundings(contents, used))
    words.youngPeople = facts.youngPeople
    let planDated = settings.planDated ?? facts.planDated
    let rows = finder.rows.map { read($0) }

    var people = PlanPeople(words, settings.answers, youngPerson: settings.reference ?? "Young person")
    for row in rows { for reading in row.who + row.helps { reading.mentions.forEach { people.hear($0) } } }
    var (tasks, parts, matches): ([[String]], [[String]], [PlanImport.Match]) = ([], [], [])
    for (index, row) in rows.enumerated() {
      let id = index < 9 ? "T0\(index + 1)" : "T\(index + 1)"
      let when = due(row.row, planDated)
      let match = self.match(row.row, id)
      matches.append(match)
      tasks.append(task(id, row, when, match))
      parts += self.parts(id, row, &people)
    }
    tellPosts(people, rows)
    let tables = self.tables(people, tasks, parts, planDated, facts)
    var diagnostics = found + finder.problems.finished() + removed.diagnostics
    if rows.isEmpty, contents.kind != nil {
      let problem = GridProblem.noTable
      diagnostics.append(
        Diagnostic(
          .error, code: "no-plan-table", at: .init(file: contents.file),
          "No table of this file says what is to be done and by whom or by when.",
          suggestion: contents.grids.isEmpty
            ? problem.suggestion
            : "Give its columns headings such as “What needs to happen”, “By whom” and “By when”."))
    }
    let summary = tallies.summary(
      file: contents.file, tables: finder.tables, counts: finder.counts, people: people.entries,
      matches: matches,
      removed: removed, planDated: planDated, isDated: settings.planDated != nil || facts.planDated != nil)
    return PlanImport(
      tables: tables, doubts: doubts.all, matches: matches, diagnostics: diagnostics, removed: removed,
      summary: summary)
  }

  /// What stands around the plan is not read in; that it identifies somebody still says whose file this is.
  private static func surroundings(_ contents: GridFile, _ used: [Grid]) -> PersonalData.Removed {
    var removed = PersonalData.Removed()
    for grid in contents.grids where !used.contains(where: { $0.name == grid.name }) {
      var copy = grid
      removed.add(PersonalData.takeOut(of: &copy, headingRow: nil))
    }
    for text in contents.paragraphs {
      for kind in PersonalData.masked(text).kinds { removed.masked[kind, default: 0] += 1 }
    }
    return removed
  }

  // MARK: What comes out

  private mutating func tellPosts(_ people: PlanPeople, _ rows: [ReadRow]) {
    for (post, name) in people.taken {
      tallies.addTaken(post, people.entries.first { $0.name.lowercased() == name }?.name ?? name)
    }
    for (short, name) in people.initials {
      tallies.addInitials(short, people.entries.first { $0.name.lowercased() == name }?.name ?? name)
    }
    for entry in people.entries.dropFirst() where entry.notes.isEmpty && entry.kind != .informal {
      guard entry.kind == .team || entry.name == entry.role else { continue }
      doubts.add(
        .person, entry.name,
        readAs: entry.kind == .team ? "a team or service, nobody named" : "a post, nobody named",
        question: "Who is it? A name, or leave it empty", nil)
    }
  }

  private func tables(
    _ people: PlanPeople, _ tasks: [[String]], _ parts: [[String]], _ planDated: Day?, _ facts: PlanFacts
  ) -> RawTables {
    var tables = RawTables(source: "plan")
    let asOf = settings.asOf ?? planDated ?? settings.today
    var fields: [(CaseField, String)] = [(.asOf, asOf.description)]
    if let planDated { fields.append((.planDated, planDated.description)) }
    if let review = facts.reviewDue { fields.append((.planReviewDue, review.description)) }
    if let reference = settings.reference {
      fields += [(.pseudonym, reference), (.reference, reference)]
    }
    func put(_ table: CaseTable, _ columns: [Column], _ rows: [[String]]) {
      var raw = RawTable(name: table.rawValue, file: table.rawValue + ".csv", origin: .json)
      for column in columns { raw.addCell(column.rawValue, line: 1) }
      raw.endHeadings()
      for (index, row) in rows.enumerated() {
        for cell in row { raw.addCell(cell, line: index + 2) }
        raw.endRow(number: index + 2, line: index + 2)
      }
      tables[table] = raw
    }
    put(.case, [.field, .value], fields.map { [$0.0.rawValue, $0.1] })
    put(
      .people, [.personID, .name, .role, .agency, .kind, .notes],
      people.entries.map { [$0.id, $0.name, $0.role, $0.agency, $0.kind.rawValue, $0.notes] })
    put(.tasks, [.taskID, .area, .title, .due, .status, .note, .catalogueTask], tasks)
    put(.assignments, [.taskID, .personID, .layer, .involvement, .agreedShared], parts)
    return tables
  }
}
