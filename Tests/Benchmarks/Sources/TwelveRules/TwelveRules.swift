import WhoDoesCaseload

/// Reads one young person's rows into sets of tasks and asks the twelve rules of the comparison about them.
final class TwelveRules: CaseWorker {
  let book: RuleBook
  private let cases, people, parts: [Int]
  private let network = Network()
  private let words = Words()
  private var agencies = WordTable()
  private var byAgency: [UInt64] = Array(repeating: 0, count: 256)
  private var byRole: [UInt64] = Array(repeating: 0, count: 64)
  /// Tasks with an activity noted in an active row, with a recent one, and with a lead who stays past 18.
  private var noted: UInt64 = 0
  private var recent: UInt64 = 0
  private var covered: UInt64 = 0

  /// - Parameters:
  ///   - cases, people, parts: where the columns stand, in the order of the column lists below.
  init(_ book: RuleBook, cases: [Int], people: [Int], parts: [Int]) {
    (self.book, self.cases, self.people, self.parts) = (book, cases, people, parts)
  }

  static let caseColumns = ["born", "status"]
  static let personColumns = ["person", "role", "agency", "from", "until"]
  static let partColumns = ["task", "person", "kind", "layer", "from", "until", "activity"]

  func take(_ rows: CaseRows, into output: OutputBytes) -> Int {
    let all = rows[0].count + rows[1].count + rows[2].count
    guard rows[0].count == 1, let born = DayKey(rows[0].cell(0, cases[0])),
      let status = status(rows[0].cell(0, cases[1]))
    else { return all }
    let (year, month, day) = born.parts
    let adult = DayKey(year: year + 18, month: month, day: day)
    let now = book.asOf.parts
    let age = now.year - year - ((month, day) > (now.month, now.day) ? 1 : 0)
    let expectations = book.expectations(status: status, age: age)
    network.clear()
    let refused = readPeople(rows[1], adult) + readParts(rows[2], adult, expectations.tasks)
    find(rows.id, expectations, isUnder18: adult > book.asOf, output)
    return refused
  }

  private func status(_ text: ByteText) -> Int? {
    book.statuses.firstIndex { known in
      known.count == text.count && (0..<text.count).allSatisfy { known[$0] == text.start[$0] }
    }
  }

  private func readPeople(_ rows: TableRows, _ adult: DayKey) -> Int {
    var refused = 0
    for row in 0..<rows.count {
      let id = rows.cell(row, people[0])
      let (from, end) = (DayKey(rows.cell(row, people[3])), rows.cell(row, people[4]))
      let until = end.isEmpty ? .always : DayKey(end)
      guard let role = book.roles.find(rows.cell(row, people[1])), let from, let until, !id.isEmpty,
        network.find(id) == nil
      else {
        refused += 1
        continue
      }
      _ = network.add(
        .init(
          id: id, role: role, agency: agencies.place(rows.cell(row, people[2])),
          isActive: from <= book.asOf && until >= book.asOf,
          runsPast18: from <= adult && until > adult && !book.endsAt18[role]))
    }
    return refused
  }

  private func readParts(_ rows: TableRows, _ adult: DayKey, _ applicable: UInt64) -> Int {
    var refused = 0
    // What the loop uses lies in variables of its own: a property of a class is looked up anew every time.
    let (asOf, staleBefore, tasks, words) = (book.asOf, book.staleBefore, book.tasks, words)
    let (network, parts) = (network, parts)
    var (noted, recent, covered): (UInt64, UInt64, UInt64) = (0, 0, 0)
    defer { (self.noted, self.recent, self.covered) = (noted, recent, covered) }
    for row in 0..<rows.count {
      let person = rows.cell(row, parts[1])
      let (end, activity) = (rows.cell(row, parts[5]), rows.cell(row, parts[6]))
      let until = end.isEmpty ? .always : DayKey(end)
      let last = activity.isEmpty ? .never : DayKey(activity)
      guard let task = tasks.find(rows.cell(row, parts[0])), let kind = words.kind(rows.cell(row, parts[2])),
        let isPlan = words.isPlan(rows.cell(row, parts[3])), let from = DayKey(rows.cell(row, parts[4])),
        let until, let last, !person.isEmpty
      else {
        refused += 1
        continue
      }
      let bit: UInt64 = 1 &<< UInt64(task)
      guard applicable & bit != 0 else { continue }
      let place =
        network.find(person)
        ?? network.add(.init(id: person, role: -1, agency: -1, isActive: false, runsPast18: false))
      let hands = network.hands + place
      if from <= asOf, until >= asOf {
        switch kind {
        case .lead: if isPlan { hands.pointee.plannedLead |= bit } else { hands.pointee.actualLead |= bit }
        case .does: hands.pointee.does |= bit
        case .supports: hands.pointee.supports |= bit
        case .other: break
        }
        if last > .never { noted |= bit }
        if last >= staleBefore { recent |= bit }
      }
      if kind == .lead, network.people[place].runsPast18, from <= adult, until > adult { covered |= bit }
    }
    return refused
  }

  private enum Kind {
    case lead, does, supports, other
  }

  /// The words for a kind and a layer, as keys to compare with.
  private struct Words {
    let lead = ByteKey("lead")
    let does = ByteKey("does")
    let supports = ByteKey("supports")
    let consulted = ByteKey("consulted")
    let informed = ByteKey("informed")
    let plan = ByteKey("plan")
    let practice = ByteKey("practice")

    @inline(__always)
    func kind(_ text: ByteText) -> Kind? {
      let key = text.key
      switch text.count {
      case 4: return key == lead ? .lead : key == does ? .does : nil
      case 8: return key == supports ? .supports : key == informed ? .other : nil
      case 9: return key == consulted ? .other : nil
      default: return nil
      }
    }

    @inline(__always)
    func isPlan(_ text: ByteText) -> Bool? {
      if text.count == 4, text.key == plan { return true }
      return text.count == 8 && text.key == practice ? false : nil
    }
  }
}

// MARK: The rules

extension TwelveRules {
  /// Each rule is one line over all tasks at once; only what it returns is looked at again, to be written.
  private func find(
    _ id: ByteText, _ expectations: (tasks: UInt64, roles: UInt64), isUnder18: Bool, _ output: OutputBytes
  ) {
    let lines = FindingLines(output, id, book)
    var (planned, plannedTwice): (UInt64, UInt64) = (0, 0)
    var (actual, actualTwice): (UInt64, UInt64) = (0, 0)
    var (led, ledTwice): (UInt64, UInt64) = (0, 0)
    var (same, effective): (UInt64, UInt64) = (0, 0)
    var present: UInt64 = 0
    for place in 0..<agencies.words.count { byAgency[place] = 0 }
    for place in 0..<book.roles.words.count { byRole[place] = 0 }
    for place in 0..<network.count {
      let (person, hands) = (network.people[place], network.hands[place])
      plannedTwice |= planned & hands.plannedLead
      planned |= hands.plannedLead
      actualTwice |= actual & hands.actualLead
      actual |= hands.actualLead
      ledTwice |= led & hands.leads
      led |= hands.leads
      same |= hands.plannedLead & hands.actualLead
      if !person.isActive { lines.add("gap_lead_left", hands.leads, person.id) }
      guard person.role >= 0 else { continue }
      let held = hands.leads | hands.does
      byAgency[person.agency] |= held
      byRole[person.role] |= held | hands.supports
      if person.isActive {
        effective |= hands.leads
        present |= 1 &<< UInt64(person.role)
      }
      if person.role == book.reviewer { lines.add("conflict_iro", held, person.id) }
      lines.add("drift_wrong_role", hands.leads & ~book.expected[person.role], person.id, role: person.role)
    }
    lines.add("gap_no_lead", expectations.tasks & ~led)
    lines.addRoles("gap_role_absent", expectations.roles & ~present)
    var (oneAgency, twoAgencies): (UInt64, UInt64) = (0, 0)
    for place in 0..<agencies.words.count {
      twoAgencies |= oneAgency & byAgency[place]
      oneAgency |= byAgency[place]
    }
    lines.add("dup_no_single_lead", twoAgencies & ~(led & ~ledTwice))
    lines.add("conflict_multi_lead", plannedTwice, detail: "plan")
    lines.add("conflict_multi_lead", actualTwice, detail: "practice")
    lines.add("drift_plan_practice", planned & ~plannedTwice & actual & ~actualTwice & ~same)
    lines.add("drift_stale", noted & ~recent)
    if isUnder18 { lines.add("cliff_18", effective & ~covered & book.continuing) }
    findOverlaps(lines)
    let total = led.nonzeroBitCount
    guard total >= 10 else { return }
    for place in 0..<network.count where 5 * network.hands[place].leads.nonzeroBitCount > 2 * total {
      lines.add("spof", person: network.people[place].id)
    }
  }

  private func findOverlaps(_ lines: FindingLines) {
    let count = book.roles.words.count
    for one in 0..<count where byRole[one].nonzeroBitCount >= 3 {
      for other in (one + 1)..<max(count, one + 1) where byRole[other].nonzeroBitCount >= 3 {
        let both = (byRole[one] & byRole[other]).nonzeroBitCount
        if 3 * both >= byRole[one].nonzeroBitCount + byRole[other].nonzeroBitCount {
          lines.add("overlap_roles", roles: one, other)
        }
      }
    }
  }
}
