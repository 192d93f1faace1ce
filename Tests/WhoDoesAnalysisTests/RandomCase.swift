import WhoDoesModel

/// Cases out of nothing but luck: they mean nothing, and reach corners that no invented story would.
enum RandomCase {
  /// A case with so many tasks and people at most; the same for the same seed.
  static func make(seed: UInt64, tasks: Int, people: Int) -> Case {
    var luck = Luck(seed: seed)
    var network = Case(asOf: Day(number: 20_000))
    let nothing = Text.none
    network.people = (0..<people).map { number in
      Person(
        id: network.texts.add("P\(number)"), name: network.texts.add("Person \(number)"), roleText: nothing,
        role: nil,
        agency: nil,
        kind: number == 0 ? .youngPerson : luck.one(of: Person.Kind.allCases.filter { $0 != .youngPerson }),
        from: luck.day(), until: luck.day(), youngPersonCallsThem: nothing, notes: nothing,
        row: UInt32(number + 2))
    }
    network.tasks = (0..<tasks).map { number in
      PathwayTask(
        id: network.texts.add("T\(number)"), area: luck.one(of: ["HOME", "MONEY", "HEALTH"]),
        title: network.texts.add("Task \(number)"), plainTitle: nothing, due: luck.day(),
        isCritical: luck.toss(),
        progress: luck.one(of: PathwayTask.Progress.allCases), lastActivity: luck.day(), timesDateMoved: 0,
        planStance: nil, note: nothing, catalogueTask: nil, catalogueTaskIsWritten: false,
        row: UInt32(number + 2))
    }
    guard tasks > 0, people > 0 else { return network }
    let assignments = (0..<tasks * 3).map { number in
      Assignment(
        task: TaskIndex(luck.number(below: tasks)), person: PersonIndex(luck.number(below: people)),
        layer: luck.one(of: Layer.allCases), involvement: luck.one(of: Involvement.allCases),
        isAgreedShared: luck.toss(), from: luck.day(), until: luck.day(), row: UInt32(number + 2))
    }
    let views = (0..<tasks * 2).map { number in
      let respondent = PersonIndex(luck.number(below: people))
      return View(
        task: TaskIndex(luck.number(below: tasks)), respondent: respondent,
        saysLeadIs: luck.one(of: [
          .person(respondent), .person(PersonIndex(luck.number(below: people))), .nobody, .dontKnow,
          .noAnswer,
        ]),
        ownPart: luck.toss() ? luck.one(of: Involvement.allCases) : nil, confidence: nil, stance: nil,
        words: nothing,
        collectedOn: nil, row: UInt32(number + 2))
    }
    network.setParts(assignments: assignments, views: views)
    network.tables = [.case, .people, .tasks, .assignments, .perspectives]
    return network
  }

  /// Random numbers that are the same on every run.
  private struct Luck: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }

    mutating func toss() -> Bool { .random(using: &self) }
    mutating func number(below limit: Int) -> Int { .random(in: 0..<limit, using: &self) }
    mutating func one<Thing>(of things: [Thing]) -> Thing { things[number(below: things.count)] }

    /// No day, or one around the day of the case, often that very day.
    mutating func day() -> Day? {
      toss() ? nil : Day(number: 20_000 + Int32.random(in: -2...2, using: &self))
    }
  }
}
