import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

/// Whole invented cases: people, agencies and dates that fit the law's ages, with nobody real in them.
///
/// ```swift
/// let case12 = try FictionalCase.make(.formerRelevant, seed: 12, catalogue: .england)
/// ```
///
/// They are sound: no rule has anything to say. ``Exercise`` puts faults in.
public enum FictionalCase {
  /// Where a young person lives, which decides who is around them.
  public enum Setting: String, CaseIterable, Sendable {
    case childrensHome = "childrens-home"
    case fosterCare = "foster-care"
    case supportedAccommodation = "supported-accommodation"
    case ownPlace = "own-place"
    case university

    /// The roles that come with the place.
    var roles: [RoleID] {
      switch self {
      case .childrensHome: ["KW", "RM", "RW"]
      case .fosterCare: ["FC", "SSW"]
      case .supportedAccommodation: ["SAW", "RSM"]
      case .ownPlace: ["FSW", "HO"]
      case .university: ["HE", "HO"]
      }
    }

    var inWords: String {
      switch self {
      case .childrensHome: "a children's home"
      case .fosterCare: "a foster family"
      case .supportedAccommodation: "supported accommodation"
      case .ownPlace: "a place of their own"
      case .university: "a university hall"
      }
    }
  }

  /// Makes a case.
  ///
  /// - Parameters:
  ///   - status: The leaving-care status, which decides age, people and duties.
  ///   - setting: Where they live; one that fits the status if nil.
  ///   - seed: Any number; the same number gives the same case.
  /// - Throws: ``TrainingProblem`` where the catalogue leaves no sound arrangement.
  /// - Complexity: a few looks of all rules at the case.
  public static func make(
    _ status: LeavingCareStatus, _ setting: Setting? = nil, seed: UInt64, catalogue: Catalogue
  ) throws -> Case {
    var dice = SeededDice(seed: seed &* 31 &+ UInt64(status.rawValue.utf8.count))
    var draft = DraftCase()
    let place = setting ?? dice.pick(settings(for: status))
    writeFacts(&draft, status, place, &dice)
    writePeople(&draft, status, place, catalogue, &dice)
    writeTasks(&draft, status, catalogue, &dice)
    writeVoice(&draft, &dice)
    return try SoundNetwork.arranged(draft, catalogue, dice: SeededDice(seed: seed)).read(catalogue)
  }

  private static func settings(for status: LeavingCareStatus) -> [Setting] {
    switch status {
    case .lookedAfter, .eligible: [.childrensHome, .fosterCare, .supportedAccommodation]
    case .relevant, .qualifying: [.supportedAccommodation, .ownPlace]
    case .formerRelevant: [.supportedAccommodation, .ownPlace, .university, .fosterCare]
    case .formerRelevant21: [.ownPlace, .university]
    }
  }

  private static func ages(_ status: LeavingCareStatus) -> ClosedRange<Int> {
    switch status {
    case .lookedAfter: 14...15
    case .eligible, .relevant: 16...17
    case .qualifying: 18...20
    case .formerRelevant: 18...20
    case .formerRelevant21: 21...24
    }
  }

  private static func writeFacts(
    _ draft: inout DraftCase, _ status: LeavingCareStatus, _ setting: Setting, _ dice: inout SeededDice
  ) {
    let asOf = Day(number: 20_454 + Int32(dice.roll(700)))
    let ages = ages(status)
    let age = ages.lowerBound + dice.roll(ages.count)
    let birth = asOf.month.adding(months: -12 * age - 1 - dice.roll(10))
    draft[.pseudonym] = dice.pick(InventedNames.young)
    draft[.pronouns] = dice.pick(["she/her", "he/him", "they/them"])
    draft[.birthMonth] = birth.description
    draft[.leavingCareStatus] = status.rawValue
    draft[.lives] = "In \(setting.inWords)"
    draft[.responsibleAuthority] = "\(dice.pick(InventedNames.councils)) Council (invented)"
    draft[.asOf] = asOf.description
    if status == .formerRelevant21 { draft[.inEducation] = "yes" }
    if status == .formerRelevant21 || status == .qualifying { draft[.askedForSupport] = "yes" }
    draft[.use] = "Training"
    draft[.fiction] = "Made by a program from the number of the exercise. Nobody is like this."
  }

  private static func writePeople(
    _ draft: inout DraftCase, _ status: LeavingCareStatus, _ setting: Setting, _ catalogue: Catalogue,
    _ dice: inout SeededDice
  ) {
    draft[.people] = [
      [.personID: "P1", .name: draft[.pseudonym], .role: "Young person", .kind: "young_person"]
    ]
    var roles = setting.roles + ["PA", "LCM"]
    if status == .lookedAfter || status == .eligible { roles += ["SW", "IRO", "LACN", "VS"] }
    if status == .relevant { roles += ["SW"] }
    roles += dice.mixed(["HO", "COL", "CAR", "GP", "WBA", "MEN", "YW", "ADV"]).prefix(3)
    var seen: Set<RoleID> = []
    for role in roles where seen.insert(role).inserted { draft.addPerson(role, catalogue, &dice) }
    let tie = dice.pick([
      "Aunt", "Older brother", "Grandmother", "Former foster carer", "Friend from football",
    ])
    draft[.people].append([
      .personID: "P\(draft[.people].count + 1)", .name: dice.pick(InventedNames.first), .role: tie,
      .kind: "informal",
    ])
  }

  private static func writeTasks(
    _ draft: inout DraftCase, _ status: LeavingCareStatus, _ catalogue: Catalogue, _ dice: inout SeededDice
  ) {
    let age = Int(draft[.asOf].prefix(4)).flatMap { year in
      Int(draft[.birthMonth].prefix(4)).map { year - $0 }
    }
    let fitting = dice.mixed(catalogue.taskEntries.filter { $0.applies(to: status, age: age) })
    let count = 18 + dice.roll(9)
    // One of each area first, so that no part of a plan is left out by chance.
    var chosen: [CatalogueTask] = []
    for area in catalogue.areaEntries where area.isRequired {
      if let task = fitting.first(where: { $0.area == area.id }) { chosen.append(task) }
    }
    for task in fitting where chosen.count < count && !chosen.contains(where: { $0.id == task.id }) {
      chosen.append(task)
    }
    let order = catalogue.taskEntries.map(\.id)
    for task in chosen.sorted(by: { (order.firstIndex(of: $0.id) ?? 0) < (order.firstIndex(of: $1.id) ?? 0) })
    {
      draft.addTask(task)
    }
  }

  private static func writeVoice(_ draft: inout DraftCase, _ dice: inout SeededDice) {
    // Words about a task that is there, so that nothing anybody asks for is without one.
    let wishes = dice.mixed(draft[.tasks].filter { $0[.plainTitle]?.isEmpty == false }).prefix(3)
    draft[.voice] = wishes.map { task in
      [
        .area: task[.area] ?? "", .words: "I want this: \(lowercasedFirst(task[.plainTitle] ?? "")).",
        .date: draft[.asOf], .whoseHand: "\(draft[.pseudonym]), own writing",
      ]
    }
  }

  private static func lowercasedFirst(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
