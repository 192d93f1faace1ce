import OrderedCollections
import WhoDoesCatalogue
import WhoDoesModel

/// Who holds what from now to 25, worked out once for picture and text.
struct HandoverFacts {
  /// A stretch of time in which nothing changes.
  struct Period: Hashable {
    /// Its first day.
    var start: Day
    /// When it begins, such as "August 2026".
    var title: String
    /// What happens on that day.
    var events: [String]
  }

  /// One task and who holds it in each period.
  struct Lane {
    var task: TaskIndex
    var title: String
    var isCritical: Bool
    /// One list for every period; empty where nobody holds it.
    var holders: [[PersonIndex]]
    /// Whether nobody holds it in the last period.
    var endsOpen: Bool { holders.last?.isEmpty ?? true }
  }

  /// The most changes that are shown; a sheet of paper has room for these.
  static let mostChanges = 4

  let periods: [Period]
  let lanes: [Lane]
  /// How many lanes are only counted.
  let undrawnCount: Int
  /// Whether the 18th birthday is still ahead, or when it is is not known.
  let isBefore18: Bool

  /// Works out lanes and periods.
  ///
  /// - Complexity: O(*t* × *a* + *t* log *t*) for *t* tasks with *a* assignments each.
  init(_ reader: MapReader, most: Int) {
    let network = reader.network
    let adult = reader.birthday(18).map { $0 <= network.asOf } ?? ((network.youngPerson.age ?? 0) >= 18)
    let tasks = reader.tasks.filter { task in
      guard network[task].isOpen else { return false }
      let goesOn = network[task].catalogueTask.flatMap { reader.catalogue.tasks[$0]?.continuesAfter18 }
      let dueLater = network[task].due.flatMap { due in reader.birthday(18).map { due >= $0 } }
      return adult || goesOn == true || dueLater == true
    }
    let periods = Self.periods(of: tasks, reader, isAdult: adult)
    let all = tasks.map { task in
      Lane(
        task: task, title: reader.title(of: task), isCritical: network[task].isCritical,
        holders: periods.map { Self.holders(of: task, on: $0.start, reader) })
    }
    func rank(_ lane: Lane) -> Int {
      // First what somebody holds now and nobody later: that is what this picture is for.
      lane.endsOpen ? (lane.holders.first?.isEmpty == false ? 0 : 1) : 2
    }
    let sorted = all.sorted {
      (rank($0), $0.isCritical ? 0 : 1, $0.task) < (rank($1), $1.isCritical ? 0 : 1, $1.task)
    }
    self.periods = periods
    lanes = Array(sorted.prefix(most))
    undrawnCount = sorted.count - lanes.count
    isBefore18 = !adult
  }

  private static func periods(of tasks: [TaskIndex], _ reader: MapReader, isAdult: Bool) -> [Period] {
    let today = reader.network.asOf
    var changes: [(day: Day, event: String, isAlwaysShown: Bool)] = []
    if !isAdult, let day = reader.birthday(18) { changes.append((day, "18th birthday", true)) }
    // From 21 support goes on for those who ask for it.
    if let day = reader.birthday(21), day > today { changes.append((day, "21st birthday", true)) }
    let holders = Set(tasks.flatMap { reader.network.assignments(of: $0) }.map(\.person)).sorted()
    for person in holders {
      if let until = reader.network[person].until, until >= today {
        changes.append((until.adding(days: 1), "\(reader.name(of: person)) has left", false))
      }
      if let end = reader.roleEnd(of: person), end.age > 18, end.age < 25, end.day > today {
        changes.append((end.day, "\(reader.name(of: person))'s role ends at \(end.age)", false))
      }
    }
    for task in reader.tasks where isMove(task, reader) {
      if let due = reader.network[task].due, due > today { changes.append((due, "the move", true)) }
    }
    let kept =
      changes.filter(\.isAlwaysShown) + changes.filter { !$0.isAlwaysShown }.sorted { $0.day < $1.day }
    var byDay: [Day: [String]] = [:]
    for change in kept where byDay[change.day] != nil || byDay.count < mostChanges {
      byDay[change.day, default: []].append(change.event)
    }
    let end = reader.birthday(25).flatMap { $0 > today ? "until 25, \($0.month.inWords)" : nil }
    var periods =
      [Period(start: today, title: "Now", events: [])]
      + byDay.keys.sorted().map { day in
        // Birthdays are known by their month only, so the day would say more than anybody knows.
        let isBirthday = byDay[day]?.contains { $0.contains("birthday") || $0.contains("ends at") } ?? false
        return Period(
          start: day, title: "From \(isBirthday ? day.month.inWords : day.inWords)", events: byDay[day] ?? [])
      }
    if let end { periods[periods.count - 1].events.append(end) }
    return periods
  }

  /// Moving in, or moving to another area.
  private static func isMove(_ task: TaskIndex, _ reader: MapReader) -> Bool {
    let row = reader.network[task]
    return row.isOpen && (row.catalogueTask == "T47" || row.catalogueTask == "T51")
  }

  /// Who leads a task on a day: by the plan, else in practice; else who does it. Only people still there and in
  /// a role that goes on count.
  private static func holders(of task: TaskIndex, on day: Day, _ reader: MapReader) -> [PersonIndex] {
    let network = reader.network
    let parts = network.assignments(of: task).filter { part in
      part.isActive(on: day) && network[part.person].isPresent(on: day)
        && !(reader.roleEnd(of: part.person).map { $0.day <= day } ?? false)
    }
    let places: [(Layer, Involvement)] = [(.plan, .leads), (.practice, .leads), (.practice, .does)]
    for (layer, involvement) in places {
      let people = Set(parts.filter { $0.layer == layer && $0.involvement == involvement }.map(\.person))
      if !people.isEmpty { return people.sorted() }
    }
    return []
  }
}
