import WhoDoes

/// An invented case with planted faults, as the text a reader reads.
///
/// Tasks have the titles of the catalogue, so that rules about roles and areas have something to look at.
/// Around a quarter of them carry a fault, which is more than most plans and less than the worst.
struct GeneratedCase {
  /// What is wrong with a task, or right.
  private enum Fault: CaseIterable {
    case nobody, onlyTheTeam, somebodyGone, twoPlanned, otherHands, doneTwice, eachNamesTheOther, twoClaims
    case opposed, late, moved
  }

  /// The tables, each begun by its name.
  private(set) var text = ""
  private var luck: SeededGenerator
  private let titles: [CatalogueTask]
  private var people: [String] = []
  private var tasks: [String] = []
  private var assignments: [String] = []
  private var views: [String] = []
  private let asOf = Day(year: 2026, month: 3, day: 9) ?? Day(number: 0)

  init(number: Int, titles: [CatalogueTask]) {
    luck = SeededGenerator(seed: UInt64(number) &* 0x5851_F42D_4C95_7F2D &+ 1)
    self.titles = titles
    let workers = addPeople()
    for (index, title) in titles.shuffled(using: &luck).prefix(Int.random(in: 25...40, using: &luck))
      .enumerated()
    {
      addTask("T\(index + 1)", title, workers)
    }
    write(number)
  }

  private mutating func write(_ number: Int) {
    text = """
      # case
      field,value
      pseudonym,\(luck.pick(Self.firstNames))
      birth_month,2008-0\(Int.random(in: 1...9, using: &luck))
      leaving_care_status,eligible
      as_of,\(asOf)
      plan_dated,\(day(-240...0))
      plan_review_due,\(day(-30...150))
      fiction,generated case \(number)
      # people
      person_id,name,role,agency,kind,in_post_from,in_post_to
      \(people.joined(separator: "\n"))
      # tasks
      task_id,area,title,plain_title,due,critical,status,last_activity,times_date_moved,plan_stance,note
      \(tasks.joined(separator: "\n"))
      # assignments
      task_id,person_id,layer,involvement,agreed_shared
      \(assignments.joined(separator: "\n"))
      # perspectives
      task_id,respondent_id,says_lead_is,own_part,confidence,stance,words,collected_on
      \(views.joined(separator: "\n"))
      # voice
      area,words,date,whose_hand
      \(Self.wishes.shuffled(using: &luck).prefix(6).joined(separator: "\n"))

      """
  }

  /// Adds six to twelve people and answers the ids of those who hold tasks.
  private mutating func addPeople() -> [String] {
    people.append("YP,\(luck.pick(Self.firstNames)),Young person,,young_person,,")
    let posts = Self.posts.prefix(2) + Self.posts.dropFirst(2).shuffled(using: &luck)
    var workers: [String] = []
    for post in posts.prefix(Int.random(in: 3...9, using: &luck)) {
      let name = "\(luck.pick(Self.firstNames)) \(luck.pick(Self.lastNames))"
      people.append("\(post.id),\(name),\(post.role),\(post.agency),\(post.kind),\(day(-900 ... -100)),")
      workers.append(post.id)
    }
    people.append(
      "OLD,\(luck.pick(Self.firstNames)) Left,Social worker,Wexmoor Council,left,2023-06-01,2025-11-28")
    people.append("TEAM,Leaving care team,,Wexmoor Council,team,,")
    return workers
  }

  private mutating func addTask(_ id: String, _ title: CatalogueTask, _ workers: [String]) {
    let fault = luck.chance(25) ? luck.pick(Fault.allCases) : nil
    let isDone = fault == nil && luck.chance(20)
    let due = fault == .late ? day(-90 ... -40) : isDone ? day(-90...0) : day(5...200)
    let status =
      fault == .late ? "stuck" : isDone ? "done" : luck.pick(["on_track", "not_started", "on_track"])
    let critical = luck.chance(25) ? "yes" : "no"
    let activity = fault == .late ? day(-150 ... -60) : day(-30...0)
    tasks.append(
      "\(id),\(title.area),\"\(title.title.replacing("\"", with: "'"))\","
        + "\"\(title.plainTitle.replacing("\"", with: "'"))\",\(due),\(critical),\(status),\(activity),"
        + "\(fault == .moved ? 4 : 0),,")
    addParts(id, workers, fault)
  }

  private mutating func addParts(_ id: String, _ workers: [String], _ fault: Fault?) {
    let (lead, other) = (luck.pick(workers), luck.pick(workers))
    func part(_ person: String, _ layer: String, _ involvement: String) -> String {
      "\(id),\(person),\(layer),\(involvement),"
    }
    func view(_ person: String, _ names: String, _ own: String = "", _ stance: String = "") -> String {
      "\(id),\(person),\(names),\(own),sure,\(stance),,2026-03-05"
    }
    switch fault {
    case .nobody: views.append(view(other, "NOBODY"))
    case .onlyTheTeam: assignments.append(part("TEAM", "plan", "leads"))
    case .somebodyGone: assignments += [part("OLD", "plan", "leads"), part(lead, "practice", "helps")]
    case .twoPlanned: assignments += [part(lead, "plan", "leads"), part(other, "plan", "leads")]
    case .otherHands: assignments += [part(lead, "plan", "leads"), part(other, "practice", "leads")]
    case .doneTwice: assignments += [part(lead, "practice", "does"), part(other, "practice", "does")]
    case .eachNamesTheOther:
      assignments.append(part(lead, "plan", "leads"))
      views += [view(lead, other), view(other, lead)]
    case .twoClaims: views += [view(lead, lead, "leads"), view(other, other, "leads")]
    case .opposed:
      assignments += [part(lead, "plan", "leads"), part(other, "practice", "leads")]
      views += [
        view(lead, lead, "leads", "a shared flat"), view(other, other, "leads", "stay put until June"),
      ]
    case .late, .moved, nil:
      assignments += [
        part(lead, "plan", "leads"), part(lead, "practice", luck.chance(60) ? "leads" : "does"),
      ]
      if luck.chance(40) { assignments.append(part(other, "plan", "helps")) }
      views += [view("YP", lead), view(lead, lead, "leads")]
      if luck.chance(50) { views.append(view(other, lead, "helps")) }
    }
  }

  /// A day so many days before or after the day of the case.
  private mutating func day(_ range: ClosedRange<Int>) -> Day {
    asOf.adding(days: .random(in: range, using: &luck))
  }
}

extension GeneratedCase {
  private typealias Post = (id: String, role: String, agency: String, kind: String)

  private static let posts: [Post] = [
    ("SW", "Social worker", "Wexmoor Council", "professional"),
    ("PA", "Personal adviser", "Wexmoor Council", "professional"),
    ("IRO", "Independent reviewing officer", "Wexmoor Reviewing Service", "professional"),
    ("KW", "Keyworker", "Birch House", "professional"),
    ("RM", "Registered manager", "Birch House", "professional"),
    ("HO", "Housing options officer", "Wexmoor Housing", "professional"),
    ("VS", "Post-16 adviser", "Wexmoor Virtual School", "professional"),
    ("CAM", "CAMHS practitioner", "Wexmoor NHS Trust", "professional"),
    ("NAN", "Grandmother", "", "informal"),
  ]

  private static let firstNames = [
    "Ash", "Bryn", "Cass", "Dana", "Ezra", "Faye", "Gita", "Hal", "Imo", "Jude", "Kit", "Lena", "Max", "Noor",
    "Ola", "Pip", "Rae", "Sol", "Tam", "Uma", "Vic", "Wren",
  ]

  private static let lastNames = [
    "Alder", "Birch", "Cole", "Dunn", "Eves", "Finch", "Gale", "Hart", "Ives", "Jarvis", "Kemp", "Lane",
    "Marsh",
  ]

  private static let wishes = [
    "HOME,I want my own flat near the college.,2026-02-20,typed",
    "EDU,I want to be an electrician.,2026-02-20,own hand",
    "SUPPORT,I want one person who picks up the phone.,2026-02-20,own hand",
    "MONEY,I don't know what money I get when I am 18.,2026-02-20,typed",
    "HEALTH,I am fine. I do not want to talk about it.,2026-02-20,typed",
    "PEOPLE,I want to see my sister at weekends.,2026-02-20,typed",
    "SKILLS,I want to learn to drive.,2026-02-20,typed",
    "RIGHTS,Nobody told me what the complaint is doing.,2026-02-20,typed",
  ]
}
