import WhoDoesCatalogue
import WhoDoesFiles
import WhoDoesModel

/// Takes a case apart and puts it together under other names.
struct PseudonymDesk {
  private let original: Case
  private let catalogue: Catalogue
  private let before: DraftCase
  private(set) var draft = DraftCase()
  private(set) var key = PseudonymKey()
  private(set) var remarks: [String] = []
  private(set) var emptied: [PseudonymisedCase.Emptied] = []
  private var people: [String: String] = [:]
  private var tasks: [String: String] = [:]
  private var agencies: [String: String] = [:]
  private var shift: DateShift?

  init(_ network: Case, _ catalogue: Catalogue) {
    (original, self.catalogue) = (network, catalogue)
    before = DraftCase(of: network)
  }

  mutating func work(using dice: inout some RandomNumberGenerator) throws {
    let (days, months) = datesInTheCase()
    guard let shift = DateShift(for: days, months: months, using: &dice) else {
      throw PseudonymProblem.noRoomForDates
    }
    self.shift = shift
    key.days = shift.days
    writeFacts(using: &dice)
    writePeople(using: &dice)
    writeTasks()
    writeParts()
    writeTheRest()
  }

  // MARK: Dates

  /// Every day and month that a cell of the case is.
  private func datesInTheCase() -> (days: Set<Day>, months: Set<Month>) {
    var (days, months): (Set<Day>, Set<Month>) = ([], [])
    for rows in before.rows.values {
      for cell in rows.flatMap(\.values) {
        for word in cell.split(whereSeparator: { !($0.isNumber || $0 == "-" || $0 == "/") }) {
          if case .day(let day, _) = DateReading(String(word)) { days.insert(day) }
          if let month = Month(word) { months.insert(month) }
        }
      }
    }
    return (days, months)
  }

  /// A day moved, or nothing where a cell holds none.
  private func moved(_ cell: String?) -> String? {
    guard let cell, let shift, case .day(let day, _) = DateReading(cell) else { return nil }
    return shift(day).description
  }

  // MARK: The case itself

  private mutating func writeFacts(using dice: inout some RandomNumberGenerator) {
    draft[.pseudonym] = freshName(among: InventedNames.young, using: &dice)
    key.add("name", before[.pseudonym], draft[.pseudonym])
    for field in [CaseField.pronouns, .leavingCareStatus, .inEducation, .askedForSupport] {
      draft[field] = before[field]
    }
    draft[.age] = String(before[.age].prefix { $0.isNumber })
    for field in [
      CaseField.asOf, .planDated, .planReviewDue, .lookedAfterFrom, .lookedAfterUntil, .keepUntil,
      .checkedWithMe,
      .lookAgain, .lastPage,
    ] { draft[field] = moved(before[field]) ?? movedMonth(before[field]) ?? "" }
    if let meeting = moved(before[.nextMeeting].split(separator: " ").first.map(String.init)) {
      draft[.nextMeeting] = "\(meeting) meeting"
    }
    let birth = movedMonth(before[.birthMonth]).flatMap { Month($0) }
    draft[.birthMonth] = birth?.description ?? ""
    for field in [CaseField.turns18, .turned18] where !before[field].isEmpty {
      // Eighteen years are not always the same number of days: the month follows from that of birth.
      draft[field] = birth?.adding(months: 216).description ?? movedMonth(before[field]) ?? ""
    }
    draft[.legalStatus] = PlainKinds.legalStatus(before[.legalStatus]) ?? ""
    draft[.lives] = PlainKinds.place(before[.lives]) ?? ""
    if !before[.responsibleAuthority].isEmpty { draft[.responsibleAuthority] = "The council" }
    if original.isFiction { draft[.fiction] = "Invented" }
    let kept = Set(draft[.case].compactMap { $0[.field] })
    let dropped = before[.case].compactMap { $0[.field] }.filter { !kept.contains($0) }
    if !dropped.isEmpty { remarks.append("Left out of the case: \(dropped.joined(separator: ", ")).") }
    if !draft[.lives].isEmpty {
      remarks.append(
        "“\(draft[.lives])”, the status and the age together may still tell whose case it is, where few live so. Look at them."
      )
    }
  }

  private func movedMonth(_ cell: String) -> String? {
    guard let shift, let month = Month(cell) else { return nil }
    return shift(month).description
  }

  // MARK: People

  /// The words of the case in small letters, none of which an invented name may be.
  private var wordsInTheCase: Set<String> {
    Set(
      before.rows.values.joined().flatMap(\.values).flatMap { cell in
        cell.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
      })
  }

  private func freshName(among names: [String], using dice: inout some RandomNumberGenerator) -> String {
    let taken = wordsInTheCase.union(
      key.pairs.flatMap { $0.now.lowercased().split(separator: " ").map(String.init) })
    let free = names.filter { !taken.contains($0.lowercased()) }
    return (free.isEmpty ? names : free).randomElement(using: &dice) ?? "Somebody"
  }

  private mutating func writePeople(using dice: inout some RandomNumberGenerator) {
    nameAgencies()
    let letter = freshLetter(of: ["P", "W", "H"], for: before[.people].compactMap { $0[.personID] })
    for (place, row) in before[.people].enumerated() {
      let id = "\(letter)\(place + 1)"
      people[row[.personID] ?? ""] = id
      key.add("person_id", row[.personID] ?? "", id)
      let person = original.people.first { original[$0.id] == row[.personID] }
      let kind = person?.kind ?? .professional
      var now: DraftCase.Row = [.personID: id, .kind: kind.rawValue]
      now[.name] = name(kind, using: &dice)
      key.add("name", row[.name] ?? "", now[.name] ?? "")
      now[.role] = role(person, kind, row)
      now[.agency] = row[.agency].flatMap { agencies[$0] }
      now[.inPostFrom] = moved(row[.inPostFrom])
      now[.inPostTo] = moved(row[.inPostTo])
      now[.youngPersonOrder] = row[.youngPersonOrder]
      empty([.youngPersonCallsThem, .notes, .doesWithMe, .reachThem, .seeThemNext], of: row, .people, place)
      draft[.people].append(now)
    }
  }

  /// A letter with which no id of the case begins, so that no id of the case comes back as somebody else's.
  private func freshLetter(of letters: [String], for ids: [String]) -> String {
    letters.first { letter in !ids.contains { $0.hasPrefix(letter) } } ?? "X"
  }

  private mutating func name(_ kind: Person.Kind, using dice: inout some RandomNumberGenerator) -> String {
    switch kind {
    case .youngPerson: draft[.pseudonym]
    case .vacant: "Nobody in post"
    case .team: "A team"
    case .informal: freshName(among: InventedNames.first, using: &dice)
    case .professional, .left:
      freshName(among: InventedNames.first, using: &dice) + " "
        + freshName(among: InventedNames.family, using: &dice)
    }
  }

  private mutating func role(_ person: Person?, _ kind: Person.Kind, _ row: DraftCase.Row) -> String {
    if kind == .youngPerson { return "Young person" }
    let roles = [person?.role, person?.secondRole].compactMap { $0.flatMap { catalogue[$0] } }
    if kind != .informal, !roles.isEmpty { return roles.map(\.name).joined(separator: " and ") }
    if kind == .informal { return PlainKinds.relation("\(row[.role] ?? "") \(row[.name] ?? "")") }
    if row[.role]?.isEmpty == false {
      remarks.append(
        "A role that the catalogue does not know is “Another worker” now; it may have been a rare one.")
    }
    return kind == .team ? "Team" : "Another worker"
  }

  /// Gives every agency its kind, and a number where there are several of a kind.
  private mutating func nameAgencies() {
    var counts: [String: Int] = [:]
    for row in before[.people] {
      guard let name = row[.agency], agencies[name] == nil else { continue }
      let roles = original.people.filter { person in
        person.agency.map { original[original.agencies[$0.position]] == name } ?? false
      }.compactMap { $0.role.flatMap { catalogue[$0] } }
      let kind = PlainKinds.agency(name, roles: roles)
      counts[kind, default: 0] += 1
      let number = counts[kind] ?? 1
      agencies[name] = number == 1 ? kind : "\(kind) \(number)"
      key.add("agency", name, agencies[name] ?? "")
    }
  }

  // MARK: Tasks

  private mutating func writeTasks() {
    let names = Set(
      before[.people].filter { !["team", "vacant"].contains($0[.kind]) }.flatMap { row in
        (row[.name] ?? "").lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
      })
    let safe = SafeWords(catalogue, without: names)
    var titles: [String: Int] = [:]
    let letter = freshLetter(of: ["T", "J", "K"], for: before[.tasks].compactMap { $0[.taskID] })
    for (place, row) in before[.tasks].enumerated() {
      let id = "\(letter)\(place + 1)"
      tasks[row[.taskID] ?? ""] = id
      key.add("task_id", row[.taskID] ?? "", id)
      var now = row.filter { Self.plainColumns.contains($0.key) }
      now[.taskID] = id
      now[.due] = moved(row[.due])
      now[.lastActivity] = moved(row[.lastActivity])
      let task = original.tasks.first { original[$0.id] == row[.taskID] }
      let known = task?.catalogueTask.flatMap { catalogue[$0] }
      let title = known?.title ?? safe.cleaned(row[.title] ?? "") ?? "A task of this plan"
      titles[title, default: 0] += 1
      let number = titles[title] ?? 1
      // Two tasks of one title stay two.
      now[.title] = number == 1 ? title : "\(title) (\(number))"
      now[.plainTitle] = known?.plainTitle
      now[.catalogueTask] = known?.id.description
      now[.planStance] = row[.planStance].flatMap { _ in position(task?.planStance) }
      key.add("title", row[.title] ?? "", now[.title] ?? "")
      if known == nil { remarks.append("The title of \(id) was cleaned: “\(title)”. Look at it.") }
      empty([.note], of: row, .tasks, place)
      draft[.tasks].append(now)
    }
  }

  private static let plainColumns: Set<Column> = [.area, .critical, .status, .timesDateMoved]

  /// A position by its number: which answers differ stays, what they were does not.
  private func position(_ stance: Stance?) -> String? {
    guard let stance else { return nil }
    guard stance.meaning > 0 else { return "don't know" }
    let words = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    let number = Int(stance.meaning)
    return "answer " + (number <= words.count ? words[number - 1] : "letter " + String(number, radix: 36))
  }

  // MARK: Parts, answers and the rest

  private mutating func writeParts() {
    for row in before[.assignments] {
      var now = row.filter { [.layer, .involvement, .agreedShared].contains($0.key) }
      now[.taskID] = row[.taskID].flatMap { tasks[$0] }
      now[.personID] = row[.personID].flatMap { people[$0] }
      now[.from] = moved(row[.from])
      now[.until] = moved(row[.until])
      draft[.assignments].append(now)
    }
    let views = original.views.sorted { $0.row < $1.row }
    for (place, row) in before[.perspectives].enumerated() {
      var now = row.filter { [.ownPart, .confidence].contains($0.key) }
      now[.taskID] = row[.taskID].flatMap { tasks[$0] }
      now[.respondentID] = row[.respondentID].flatMap { people[$0] }
      now[.saysLeadIs] = row[.saysLeadIs].map { people[$0] ?? $0 }
      now[.collectedOn] = moved(row[.collectedOn])
      if row[.stance] != nil {
        now[.stance] = position(place < views.count ? views[place].stance : nil)
      }
      empty([.words], of: row, .perspectives, place)
      draft[.perspectives].append(now)
    }
    for table in [CaseTable.assignments, .perspectives] where original.tables.contains(table) {
      draft.rows[table] = draft[table]
    }
  }

  private mutating func writeTheRest() {
    for row in before[.accepted] {
      draft[.accepted].append([
        .rule: row[.rule] ?? "", .taskID: row[.taskID].flatMap { tasks[$0] } ?? "",
        .reason: "Agreed by the team",
        .agreedBy: "The team", .until: moved(row[.until]) ?? "",
      ])
    }
    for (place, row) in before[.appointments].enumerated() {
      var now = row.filter { [.start, .end].contains($0.key) }
      now[.title] = "Appointment \(place + 1)"
      now[.date] = moved(row[.date])
      now[.personID] = row[.personID].flatMap { people[$0] }
      now[.taskID] = row[.taskID].flatMap { tasks[$0] }
      draft[.appointments].append(now)
    }
    for (place, row) in before[.voice].enumerated() { empty([.words], of: row, .voice, place) }
    for (place, row) in before[.steps].enumerated() {
      empty([.goal, .step, .whatTheyBring], of: row, .steps, place)
    }
    if !before[.voice].isEmpty {
      remarks.append(
        "The young person's own words are left out, all \(before[.voice].count). Somebody may write them anew."
      )
    }
    if !before[.steps].isEmpty {
      remarks.append("Goals and steps are left out, all \(before[.steps].count).")
    }
    if before.rows.values.joined().contains(where: { $0[.doNotShowTo] != nil }) {
      remarks.append("Marks of who must not see what are left out with the words they protect.")
    }
    let words = emptied.filter { ![.voice, .steps].contains($0.table) }.count
    if words > 0 { remarks.append("Notes and quotes are left out, in \(words) cells.") }
  }

  private mutating func empty(_ columns: [Column], of row: DraftCase.Row, _ table: CaseTable, _ place: Int) {
    for column in columns where row[column]?.isEmpty == false {
      emptied.append(.init(table: table, row: place + 2, column: column))
    }
  }
}

extension PseudonymDesk {
  /// Puts in what a person wrote anew; answers where something of the original stands in it.
  mutating func applying(_ retyped: [PseudonymisedCase.Emptied: String]) -> [String] {
    var still: [String] = []
    var voice: [Int: DraftCase.Row] = [:]
    for (cell, words) in retyped.sorted(by: {
      ($0.key.table.rawValue, $0.key.row) < ($1.key.table.rawValue, $1.key.row)
    }) {
      guard !words.isEmpty, emptied.contains(cell) else { continue }
      still += originals.filter { Self.stands($0, in: words) }.map {
        "“\($0)” in \(cell.table.rawValue), row \(cell.row)"
      }
      switch cell.table {
      case .voice:
        var row =
          voice[cell.row] ?? [.area: before[.voice][cell.row - 2][.area] ?? "", .date: "", .whoseHand: ""]
        row[cell.column] = words
        row[.date] = moved(before[.voice][cell.row - 2][.date])
        row[.whoseHand] = "Written anew by somebody else"
        voice[cell.row] = row
      case .people, .tasks, .perspectives: draft[cell.table][cell.row - 2][cell.column] = words
      default: continue
      }
    }
    if !voice.isEmpty { draft[.voice] = voice.sorted { $0.key < $1.key }.map(\.value) }
    return still
  }

  /// Names, agencies, places and dates that must not be in anything that is written.
  private var originals: [String] {
    var all: Set<String> = []
    for row in before[.people] where !["team", "vacant"].contains(row[.kind]) {
      let name = row[.name] ?? ""
      all.insert(name)
      for word in name.split(whereSeparator: { $0 == " " }) where word.count >= 4 { all.insert(String(word)) }
    }
    for row in before[.people] { all.insert(row[.agency] ?? "") }
    all.formUnion([before[.pseudonym], before[.responsibleAuthority]])
    // "In supported accommodation" is a kind of place, and what a place is called anyway.
    all.formUnion([before[.lives], before[.placed]].filter { PlainKinds.place($0) != $0 })
    let (days, months) = datesInTheCase()
    all.formUnion(days.flatMap { [$0.description, $0.inWords] })
    all.formUnion(months.map(\.description))
    // "Children's services" names no agency in particular.
    return all.filter { $0.count >= 2 && !Self.names($0, amongKindsOf: catalogue) }.sorted()
  }

  private static func names(_ text: String, amongKindsOf catalogue: Catalogue) -> Bool {
    let small = text.lowercased()
    return catalogue.roleEntries.contains {
      $0.agency.lowercased() == small || $0.name.lowercased().split(separator: " ").contains(Substring(small))
    }
  }

  /// What of the original would still stand in the case that is written.
  func whatStillShows() -> [String] {
    let cells = draft.rows.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { table, rows in
      rows.flatMap { row in row.map { (table, $0.key, $0.value) } }
    }
    let text = cells.map(\.2).joined(separator: "\n")
    return originals.filter { Self.stands($0, in: text) }.map { original in
      let place = cells.first { Self.stands(original, in: $0.2) }
      return "“\(original)” in \(place?.0.rawValue ?? "the case"), \(place?.1.rawValue ?? "")"
    }
  }

  /// Whether words stand in a text as whole words.
  private static func stands(_ words: String, in text: String) -> Bool {
    // Capitals count: “Grant” is a name, and a grant is none.
    let whole = text
    var rest = whole[...]
    while let range = rest.firstRange(of: words) {
      let before = range.lowerBound > whole.startIndex ? whole[whole.index(before: range.lowerBound)] : " "
      let after = range.upperBound < whole.endIndex ? whole[range.upperBound] : " "
      if !before.isLetter, !before.isNumber, !after.isLetter, !after.isNumber { return true }
      rest = whole[range.upperBound...]
    }
    return false
  }
}
