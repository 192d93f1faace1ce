import OrderedCollections
import WhoDoesCatalogue
import WhoDoesModel

/// Reads the plan tables of a file step by step: rows, then people, then tasks and parts.
struct PlanReader {
  private let catalogue: Catalogue
  private let settings: PlanImport.Settings
  private var words: RoleWords
  private var doubts = PlanDoubts()
  /// Plans say the same few things over and over.
  private var known: [String: WhoReading] = [:]
  private var knownAreas: [String: AreaID?] = [:]
  private var tallies = PlanTallies()

  init(_ catalogue: Catalogue, _ settings: PlanImport.Settings) {
    (self.catalogue, self.settings) = (catalogue, settings)
    words = RoleWords(catalogue)
  }

  private typealias ReadRow = (row: PlanRow, who: [WhoReading], helps: [WhoReading], whoText: String)

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

  // MARK: By whom

  private mutating func read(_ row: PlanRow) -> ReadRow {
    let said = row.who.filter {
      $0.mergedFrom == nil || row.who.count == 1 || $0.mergedFrom?.row != row.place.row
    }
    let text = said.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n")
    let struck = (row.who + row.helps).map(\.struckOut).filter { !$0.isEmpty }.joined(separator: ", ")
    var readings: [WhoReading] = []
    if let answer = settings.answers[.who, text], !text.isEmpty {
      readings = [WhoReading(answer, words)]
    } else {
      readings = said.filter { !$0.text.isEmpty }.map { reading($0.text) }
      tell(readings, text, said, struck, row)
    }
    if text.isEmpty { tallies.add(.nobody, text, row.place) }
    let helps = row.helps.filter { !$0.text.isEmpty }.map { WhoReading($0.text, words, standsFor: .helps) }
    return (row, readings, helps, text)
  }

  private mutating func reading(_ text: String) -> WhoReading {
    if let reading = known[text] { return reading }
    let reading = WhoReading(text, words)
    known[text] = reading
    return reading
  }

  private mutating func knownArea(_ heading: String) -> AreaID? {
    if let area = knownAreas[heading] { return area }
    let area = PlanAreas(catalogue).find(heading)
    knownAreas[heading] = area
    return area
  }

  /// Notes what is in doubt about a cell, and asks once for all cells that say the same.
  private mutating func tell(
    _ readings: [WhoReading], _ text: String, _ cells: [Grid.Cell], _ struck: String, _ row: PlanRow
  ) {
    var kinds = readings.reduce(into: Set<WhoReading.Doubt>()) { $0.formUnion($1.doubts) }
    let mentions = readings.flatMap(\.mentions)
    if readings.count > 1, mentions.filter({ $0.part == .leads }).count > 1 { kinds.insert(.severalLeads) }
    if cells.contains(where: \.isBracketed) { kinds.insert(.bracketed) }
    if !struck.isEmpty { tallies.add(.struckOut, struck, row.place) }
    if mentions.isEmpty, !text.isEmpty { kinds = [.nobody] }
    for kind in WhoReading.Doubt.allCases where kinds.contains(kind) && !(text.isEmpty && kind == .nobody) {
      guard kind == .team else {
        tallies.add(kind, text, row.place)
        continue
      }
      for mention in mentions {
        if case .team = mention.meaning { tallies.add(.team, mention.words, row.place) }
      }
      tallies.addTeamRow()
    }
    guard
      !kinds.isDisjoint(with: [
        .severalLeads, .alternative, .unknown, .uncertain, .bracketed, .noLead, .timing, .nobody,
        .nameAndPost,
      ])
    else { return }
    doubts.add(
      .who, text, readAs: Self.inWords(mentions, words),
      question: "Who leads, and who helps? For example: SW leads, PA helps; or: nobody", row.place)
  }

  private static func inWords(_ mentions: [WhoReading.Mention], _ words: RoleWords) -> String {
    guard !mentions.isEmpty else { return "nobody" }
    var said: [String] = []
    for mention in mentions {
      let who = mention.words
      if mention.alternative != nil {
        if !said.contains(where: { $0.hasPrefix("one of") }) {
          said.append(
            "one of " + mentions.filter { $0.alternative != nil }.map(\.words).joined(separator: " or "))
        }
      } else {
        said.append("\(WhoReading.verb(in: who)?.who ?? who) \(mention.part.rawValue)")
      }
    }
    return said.joined(separator: ", ")
  }

  private mutating func parts(_ id: String, _ row: ReadRow, _ people: inout PlanPeople) -> [[String]] {
    var parts: [[String]] = []
    func add(_ place: Int, _ part: Involvement, _ isShared: Bool, _ people: PlanPeople) {
      let cells = [id, people.entries[place].id, Layer.plan.rawValue, part.rawValue, isShared ? "yes" : ""]
      if !parts.contains(where: { $0[1] == cells[1] && $0[3] == cells[3] }) { parts.append(cells) }
    }
    for reading in row.who + row.helps {
      let groups = Dictionary(grouping: reading.mentions.filter { $0.alternative != nil }) {
        $0.alternative ?? 0
      }
      for mention in reading.mentions where mention.alternative == nil {
        let isOnly = reading.mentions.count == 1
        let place = people.place(of: mention)
        // One name with "to agree" beside it under "by whom" is who leads, and who must agree as well.
        if isOnly, [.agrees, .checks].contains(mention.part) { add(place, .leads, false, people) }
        add(place, mention.part, reading.isShared, people)
      }
      for number in groups.keys.sorted() {
        add(people.alternative(groups[number] ?? []), .leads, false, people)
      }
    }
    return parts
  }

  // MARK: By when

  private mutating func due(_ row: PlanRow, _ plan: Day?) -> WhenReading {
    let text = row.when.text
    if !row.when.struckOut.isEmpty { tallies.add(.struckOut, row.when.struckOut, row.place) }
    if let answer = settings.answers[.when, text], !text.isEmpty {
      let reading = WhenReading(answer, plan: plan)
      if reading.due != nil || ["no", "none", "no date", "no day"].contains(answer.lowercased()) {
        return reading
      }
    }
    let reading = WhenReading(text, plan: plan)
    guard let doubt = reading.doubt else { return reading }
    tallies.add(doubt, text, row.place)
    if doubt == .monthOnly || doubt == .yearWorkedOut || doubt == .twoWays || doubt == .impossible {
      doubts.add(
        .when, text, readAs: reading.due?.description ?? "no date",
        question: "By which day? For example 2026-03-31; or: no date", row.place)
    }
    return reading
  }

  // MARK: Tasks

  private mutating func match(_ row: PlanRow, _ id: String) -> PlanImport.Match {
    let title = String(row.what.text.prefix(400))
    if let answer = settings.answers[.task, title] {
      let code = CatalogueTaskID(answer.uppercased()) ?? nil
      let known = code.flatMap { catalogue.tasks[$0] == nil ? nil : $0 }
      return .init(
        task: id, title: title, catalogueTask: known,
        catalogueTitle: known.flatMap { catalogue.tasks[$0]?.title } ?? "", confidence: .answered)
    }
    guard let code = catalogue.task(matching: title, plainTitle: ""), let task = catalogue.tasks[code] else {
      return .init(task: id, title: title, catalogueTask: nil, catalogueTitle: "", confidence: .none)
    }
    let stems = Set(WordStems.of(title))
    let longest =
      task.signs.map { Set($0.map { WordStems.stem($0.lowercased()) }) }.filter { $0.isSubset(of: stems) }
      .map(\.count).max() ?? 0
    let share = Double(longest) / Double(max(stems.count, 1))
    let isSameArea = area(of: row, nil).map { $0 == task.area } ?? false
    let points = (longest >= 3 ? 2 : longest == 2 ? 1 : 0) + (share >= 0.5 ? 1 : 0) + (isSameArea ? 1 : 0)
    let confidence: PlanImport.Confidence = points >= 3 ? .sure : points == 2 ? .likely : .guess
    if confidence != .sure {
      doubts.add(
        .task, title, readAs: "\(code) \(task.title) (\(confidence.rawValue))",
        question: "Is it this task of the catalogue? Its code, another code, or none", row.place)
    }
    return .init(
      task: id, title: title, catalogueTask: code, catalogueTitle: task.title, confidence: confidence)
  }

  /// The area of a row by its heading, and else by the catalogue's task.
  private mutating func area(of row: PlanRow, _ match: PlanImport.Match?) -> AreaID? {
    let areas = PlanAreas(catalogue)
    if let answer = settings.answers[.area, row.area], let area = areas.find(answer) { return area }
    return knownArea(row.area) ?? match?.catalogueTask.flatMap { catalogue.tasks[$0]?.area }
  }

  private mutating func task(
    _ id: String, _ row: ReadRow, _ when: WhenReading, _ match: PlanImport.Match
  ) -> [String] {
    var area = knownArea(row.row.area)
    if area == nil {
      area = self.area(of: row.row, match) ?? PlanAreas(catalogue).nearest(row.row.area)
      let says = row.row.area.isEmpty ? "(no heading)" : row.row.area
      if let answer = settings.answers[.area, says], let told = PlanAreas(catalogue).find(answer) {
        area = told
      } else {
        area = area ?? "SUPPORT"
        tallies.addArea(says, row.row.place)
        doubts.add(
          .area, says, readAs: area?.description ?? "",
          question: "Which area of the plan? Its code or its name", row.row.place)
      }
    }
    let (progress, statusWords) = Self.progress(row.row.status)
    var notes: [String] = []
    if !row.row.note.isEmpty { notes.append(row.row.note) }
    if !statusWords.isEmpty { notes.append("Status in the plan: \(statusWords.quoted)") }
    let isPlain = row.who.allSatisfy { $0.doubts.isEmpty } && row.who.count <= 1
    if !row.whoText.isEmpty, !isPlain { notes.append("Plan says by whom: \(row.whoText.quoted)") }
    if when.doubt != nil, !row.row.when.text.isEmpty {
      notes.append("Plan says by when: \(row.row.when.text.quoted)")
    }
    let struck = ([row.row.what, row.row.when] + row.row.who + row.row.helps).map(\.struckOut).filter {
      !$0.isEmpty
    }
    if !struck.isEmpty { notes.append("Struck out in the plan: \(struck.joined(separator: "; ").quoted)") }
    let code = match.confidence == .guess ? "" : match.catalogueTask?.description ?? ""
    return [
      id, area?.description ?? "", row.row.what.text.split(separator: "\n").joined(separator: " "),
      when.due?.description ?? "", progress?.rawValue ?? "", notes.joined(separator: ". "), code,
    ]
  }

  /// How far a task has come by the words of a status column; words that say something else stay words.
  private static func progress(_ text: String) -> (PathwayTask.Progress?, words: String) {
    guard !text.isEmpty else { return (nil, "") }
    switch Spelling.key(text) {
    case "done", "complete", "completed", "achieved", "yes", "closed", "finished", "met": return (.done, "")
    case "inprogress", "ontrack", "started", "underway", "ongoing", "green": return (.onTrack, "")
    case "notstarted", "todo", "notyetstarted", "no", "open": return (.notStarted, "")
    case "stuck", "delayed", "overdue", "blocked", "late": return (.stuck, "")
    case "notneeded", "nolongerneeded", "cancelled": return (.notNeeded, "")
    default: return (nil, text)
    }
  }

  // MARK: People

  private mutating func tellPosts(_ people: PlanPeople, _ rows: [ReadRow]) {
    for (post, name) in people.taken {
      tallies.addTaken(post, people.entries.first { $0.name.lowercased() == name }?.name ?? name)
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

/// Questions, each once for all places that say the same.
struct PlanDoubts {
  private(set) var all: [PlanDoubt] = []
  private var indices: [String: Int] = [:]

  mutating func add(
    _ about: PlanDoubt.About, _ says: String, readAs: String, question: String, _ place: Diagnostic.Place?
  ) {
    let key = about.rawValue + says
    if let index = indices[key] {
      if let place { all[index].places.append(place) }
    } else {
      indices[key] = all.count
      all.append(
        PlanDoubt(
          about: about, says: says, readAs: readAs, question: question, places: place.map { [$0] } ?? []))
    }
  }
}
