import OrderedCollections
import WhoDoesCatalogue
import WhoDoesModel

/// A fictional case of twelve people and 25 tasks, written by hand so that pictures need no file reader.
enum Jordan {
  /// The case on 9 March 2026.
  static let sample = makeSample()

  private static func makeSample() -> Case {
    var sample = Case(asOf: Day(year: 2026, month: 3, day: 9) ?? Day(number: 0))
    sample.youngPerson.age = 17
    for (row, (name, role, agency, kind)) in people.enumerated() {
      let written = agency.isEmpty ? nil : sample.texts.add(agency)
      if let written, !sample.agencies.contains(where: { sample.texts[$0] == agency }) {
        sample.agencies.append(written)
      }
      let place = sample.agencies.firstIndex { sample.texts[$0] == agency }
      sample.people.append(
        Person(
          id: .none, name: sample.texts.add(name), roleText: sample.texts.add(role), role: nil,
          agency: place.map { AgencyIndex($0) }, kind: kind, from: nil,
          until: name == "Kelly Marsh" ? Day("2025-11-07") : nil,
          youngPersonCallsThem: .none, notes: .none, row: UInt32(row + 2)))
    }
    for (row, (title, plain, progress, due, last, moved)) in tasks.enumerated() {
      sample.tasks.append(
        PathwayTask(
          id: .none, area: "PLAN", title: sample.texts.add(title), plainTitle: sample.texts.add(plain),
          due: Day(due), isCritical: false, progress: progress, lastActivity: Day(last),
          timesDateMoved: moved,
          planStance: nil, note: .none, catalogueTask: nil, catalogueTaskIsWritten: false,
          row: UInt32(row + 2)))
    }
    sample.setParts(
      assignments: parts.enumerated().map { row, part in
        Assignment(
          task: TaskIndex(part.0 - 1), person: PersonIndex(part.1 - 1), layer: part.2, involvement: part.3,
          isAgreedShared: false, from: nil, until: nil, row: UInt32(row + 2))
      }, views: [])
    return sample
  }

  /// Sixteen points to talk about, of every kind.
  static let findings: [Finding] = [
    finding(.overlap, 1, [2, 3, 4], .nextReview), finding(.drift, 2, [2, 3], .actNow),
    finding(.duplication, 4, [3, 4], .actNow), finding(.conflict, 5, [5, 3, 2], .actNow),
    finding(.gap, 7, [2, 3], .nextReview), finding(.gap, 8, [2], .actNow),
    finding(.drift, 10, [8, 4], .actNow), finding(.duplication, 13, [3, 4], .nextReview),
    finding(.drift, 15, [12, 4], .note), finding(.gap, 16, [], .nextReview),
    finding(.drift, 18, [12, 2], .actNow), finding(.gap, 20, [10, 2], .actNow),
    finding(.conflict, 21, [10, 5, 4], .actNow), finding(.overlap, 22, [2, 5], .nextReview),
    finding(.gap, 24, [12], .nextReview), finding(.drift, 25, [6, 2], .nextReview),
  ]

  /// Nine of them: at least one of every kind.
  static let nine = [0, 1, 2, 3, 5, 6, 10, 11, 12].map { findings[$0] }

  /// A catalogue in which nothing stands.
  static let emptyCatalogue = Catalogue(
    roles: [:], tasks: [:], areas: [:], duties: [], sources: [:], statuses: [], thresholds: Thresholds([:]),
    wordGroups: [])

  /// A finding about a task, with people, both counted from 1 as the tables do.
  static func finding(_ concern: Concern, _ task: Int?, _ people: [Int], _ urgency: Urgency) -> Finding {
    var finding = Finding(rule: "\(concern.rawValue).sample", concern: concern, urgency: urgency)
    finding.tasks = task.map { [TaskIndex($0 - 1)] } ?? []
    finding.people = people.map { PersonIndex($0 - 1) }
    return finding
  }

  private static let people: [(String, String, String, Person.Kind)] = [
    ("Jordan", "Young person", "", .youngPerson),
    ("Denise Holloway", "Social worker", "Northmere Council, children in care team", .professional),
    ("Marcus Bell", "Personal adviser", "Northmere Council, leaving care team", .professional),
    ("Shaz Iqbal", "Keyworker", "Tern House (independent provider)", .professional),
    ("Carol Whitmore", "Registered manager of the home", "Tern House (independent provider)", .professional),
    ("Helen Osei", "Independent reviewing officer", "Northmere Council, reviewing service", .professional),
    ("Tom Farrell", "Housing options officer (care leavers)", "Northmere Council, housing", .professional),
    ("Priya Nair", "Post-16 adviser", "Northmere Virtual School", .professional),
    ("Bev Langley", "Children in care nurse", "Northmere NHS community trust", .professional),
    ("Gemma Price", "CAMHS practitioner", "Northmere NHS mental health trust", .professional),
    ("Maureen", "Grandmother", "", .informal),
    ("Kelly Marsh", "Social worker (has left)", "Northmere Council, children in care team", .professional),
  ]

  private static let tasks: [(String, String, PathwayTask.Progress, String, String, UInt16)] = [
    (
      "Be Jordan's main contact and keep in touch every week",
      "Be the person I go to first", .onTrack, "2026-04-02", "2026-03-06", 0
    ),
    (
      "Introduce the personal adviser and agree the handover from social worker to PA",
      "Get to know my PA before I am 18", .stuck, "2025-12-31", "2026-02-11", 2
    ),
    (
      "Update the pathway plan before it is six months old",
      "Update my plan with me", .onTrack, "2026-04-02", "2026-03-02", 0
    ),
    (
      "Apply to the housing register and the care leavers' housing panel",
      "Put my name down for a place", .done, "2026-02-28", "2026-02-18", 0
    ),
    (
      "Decide between a Staying Close flat and supported accommodation",
      "Decide where I move to", .stuck, "2026-03-31", "2026-02-25", 0
    ),
    (
      "Go with Jordan to see places",
      "Come with me to look at places", .notStarted, "2026-05-31", "", 0
    ),
    (
      "Plan and spend the setting up home allowance",
      "Get furniture and things for my place", .notStarted, "2026-07-31", "", 0
    ),
    (
      "Agree what happens if the move falls through or Jordan is not ready at 18",
      "Have a plan B", .notStarted, "", "", 0
    ),
    (
      "Keep the personal education plan up to date each term",
      "Keep my college plan up to date", .onTrack, "2026-03-27", "2026-02-04", 0
    ),
    (
      "Apply for the Level 3 electrical course or an apprenticeship",
      "Apply to be an electrician", .stuck, "2026-02-27", "2025-11-20", 1
    ),
    (
      "Find a taster week on a building site",
      "Try out a building site", .done, "2026-02-20", "2026-02-20", 0
    ),
    (
      "Practise cooking and a weekly shop on a budget",
      "Cook and shop on a budget", .onTrack, "2026-06-30", "2026-03-08", 0
    ),
    (
      "Complete the independence skills check",
      "Check what I can do already", .done, "2025-12-19", "2026-02-11", 0
    ),
    (
      "Do the tenancy course",
      "Learn about having a tenancy", .notStarted, "2026-06-12", "2026-02-20", 1
    ),
    (
      "Open a bank account",
      "Get a bank account", .done, "2025-12-19", "2025-12-12", 0
    ),
    (
      "Find out about and claim the Junior ISA savings at 18",
      "Get my savings when I turn 18", .notStarted, "", "", 0
    ),
    (
      "Prepare the Universal Credit claim in the 28 days before his 18th birthday",
      "Get ready to claim money at 18", .notStarted, "2026-07-31", "", 0
    ),
    (
      "Get a passport and a provisional licence",
      "Get my passport and licence", .stuck, "2025-10-31", "2025-10-14", 3
    ),
    (
      "Last health assessment and health summary before 18",
      "Get my health history to keep", .onTrack, "2026-07-15", "2026-02-16", 0
    ),
    (
      "Decide and book adult mental health support after CAMHS ends",
      "Know who I talk to when CAMHS stops", .stuck, "2026-02-13", "", 0
    ),
    (
      "Agree one way to help Jordan when he is angry or wound up",
      "Help me when I get wound up", .onTrack, "", "2026-03-05", 0
    ),
    (
      "Decide about overnight stays with Nan and his sister",
      "Stay over at Nan's", .stuck, "2026-02-27", "2026-02-14", 0
    ),
    (
      "Agree how Jordan stays in touch with Tern House after he moves",
      "Still see Shaz and the house", .onTrack, "2026-06-30", "2026-02-25", 0
    ),
    (
      "Do life story work and tell Jordan how to see his file",
      "Find out why we got split up", .stuck, "2025-12-31", "2025-10-20", 1
    ),
    (
      "Chase late actions between reviews",
      "Make sure things get done", .onTrack, "2026-03-24", "2026-03-04", 0
    ),
  ]

  private static let parts: [(Int, Int, Layer, Involvement)] = [
    (1, 2, .plan, .leads), (1, 4, .practice, .does), (2, 2, .plan, .leads), (2, 3, .plan, .helps),
    (2, 3, .practice, .does), (3, 2, .plan, .leads), (3, 3, .plan, .helps), (3, 4, .plan, .helps),
    (3, 6, .plan, .checks), (3, 2, .practice, .leads), (3, 4, .practice, .helps),
    (3, 6, .practice, .checks), (4, 2, .plan, .leads), (4, 3, .plan, .leads), (4, 4, .practice, .does),
    (4, 3, .practice, .does), (5, 2, .plan, .leads), (5, 6, .plan, .agrees), (5, 5, .plan, .helps),
    (5, 5, .practice, .leads), (5, 3, .practice, .leads), (6, 3, .plan, .leads), (6, 4, .plan, .helps),
    (9, 8, .plan, .leads), (9, 2, .plan, .helps), (9, 8, .practice, .leads), (9, 2, .practice, .helps),
    (10, 8, .plan, .leads), (10, 4, .plan, .helps), (10, 4, .practice, .helps), (11, 4, .plan, .leads),
    (11, 4, .practice, .leads), (12, 4, .plan, .leads), (12, 11, .plan, .helps), (12, 4, .practice, .leads),
    (12, 11, .practice, .helps), (13, 4, .plan, .leads), (13, 4, .practice, .does),
    (13, 3, .practice, .does), (14, 7, .plan, .leads), (14, 3, .plan, .told), (15, 12, .plan, .leads),
    (15, 4, .practice, .does), (17, 3, .plan, .leads), (17, 4, .plan, .helps), (18, 12, .plan, .leads),
    (18, 2, .plan, .agrees), (19, 9, .plan, .leads), (19, 4, .plan, .helps), (19, 9, .practice, .leads),
    (20, 10, .plan, .leads), (20, 2, .plan, .helps), (21, 10, .plan, .leads), (21, 4, .plan, .does),
    (21, 10, .practice, .does), (21, 4, .practice, .does), (22, 2, .plan, .leads), (22, 2, .plan, .agrees),
    (22, 5, .practice, .leads), (22, 2, .practice, .leads), (23, 5, .plan, .leads), (23, 4, .plan, .helps),
    (23, 5, .practice, .leads), (23, 4, .practice, .helps), (24, 12, .plan, .leads), (25, 2, .plan, .leads),
    (25, 6, .plan, .checks), (25, 6, .practice, .does),
  ]
}
