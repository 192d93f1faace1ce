import OrderedCollections
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesModel

/// Cases made from a number: the same number gives the same case on every machine.
struct GeneratedCase {
  /// SplitMix64: small, well known and the same everywhere.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(sides))
    }

    mutating func pick<Element>(_ all: [Element]) -> Element { all[roll(all.count)] }
  }

  private static let firstNames = [
    "Ayesha", "Bartholomew", "Chi", "Dafydd", "Esme", "Folasade", "Grzegorz", "Hamza", "Io", "Jean-Baptiste",
    "Kwabena", "Llewellyn", "Maximiliana", "Nia", "Oluwaseun", "Przemysław", "Quentin", "Ruairidh", "Siân",
    "Þóra",
  ]
  private static let organisations = [
    "Northmere Council, leaving care team", "Northmere Council, housing", "Tern House (independent provider)",
    "Castleby College", "Northmere NHS mental health trust", "The Harbour Project for Young People (charity)",
    "Youth Justice Service", "Kestrel Law (legal aid)",
  ]

  /// The case.
  private(set) var network: Case

  /// A case of a usual size, or of the size given.
  init(seed: Int, people: Int? = nil, tasks: Int? = nil) {
    var dice = Dice(state: UInt64(seed))
    network = Case(asOf: Day(number: Int32(20_500 + dice.roll(400))))
    let age = 16 + dice.roll(4)
    network.youngPerson.age = age
    network.youngPerson.turns18 = network.asOf.month.adding(months: (18 - age) * 12 - dice.roll(11))
    network.agencies = Self.organisations.map { network.texts.add($0) }
    addPeople(people ?? 4 + dice.roll(18), &dice)
    addTasks(tasks ?? 6 + dice.roll(35), &dice)
    addParts(&dice)
  }

  private mutating func addPeople(_ count: Int, _ dice: inout Dice) {
    add("Sam", role: "Young person", nil, .youngPerson, nil, nil)
    let roles = Catalogue.england.roles.keys.map { $0 }
    for _ in 0..<count {
      let role = dice.pick(roles)
      let name = "\(dice.pick(Self.firstNames)) \(dice.pick(Self.firstNames))son"
      let kind: Person.Kind = dice.roll(9) == 0 ? .informal : dice.roll(11) == 0 ? .team : .professional
      let until = dice.roll(6) == 0 ? network.asOf.adding(days: dice.roll(500) - 150) : nil
      add(name, role: Catalogue.england.roles[role]?.name ?? "", role, kind, dice.roll(8), until)
    }
  }

  private mutating func add(
    _ name: String, role: String, _ code: RoleID?, _ kind: Person.Kind, _ agency: Int?, _ until: Day?
  ) {
    network.people.append(
      Person(
        id: .none, name: network.texts.add(name), roleText: network.texts.add(role), role: code,
        agency: kind == .informal ? nil : agency.map { AgencyIndex($0) }, kind: kind, from: nil, until: until,
        youngPersonCallsThem: .none, notes: .none, row: UInt32(network.people.count + 2)))
  }

  private mutating func addTasks(_ count: Int, _ dice: inout Dice) {
    let known = Catalogue.england.tasks.values.map { $0 }
    for row in 0..<count {
      let task = dice.pick(known)
      network.tasks.append(
        PathwayTask(
          id: .none, area: task.area, title: network.texts.add(task.title),
          plainTitle: network.texts.add(task.plainTitle),
          due: dice.roll(3) == 0 ? nil : network.asOf.adding(days: dice.roll(600) - 120),
          isCritical: dice.roll(4) == 0, progress: dice.pick(PathwayTask.Progress.allCases),
          lastActivity: network.asOf.adding(days: -dice.roll(200)), timesDateMoved: UInt16(dice.roll(4)),
          planStance: nil, note: .none, catalogueTask: task.id, catalogueTaskIsWritten: true,
          row: UInt32(row + 2)))
    }
    network.steps = (0..<dice.roll(7)).map { order in
      Step(
        goalID: network.texts.add("G\(order % 2)"), goal: network.texts.add("Have my own front door"),
        order: UInt16(order), step: network.texts.add(network.texts[network.tasks[order].plainTitle]),
        helper: PersonIndex(1 + dice.roll(network.people.count - 1)),
        whatTheyBring: network.texts.add("Comes with me"), byWhen: network.asOf.adding(days: order * 30),
        progress: order == 0 ? .start : dice.pick([.no, .yes]), row: UInt32(order + 2))
    }
  }

  private mutating func addParts(_ dice: inout Dice) {
    var parts: [Assignment] = []
    var views: [View] = []
    for task in network.taskIndices {
      for _ in 0..<dice.roll(6) {
        parts.append(
          Assignment(
            task: task, person: PersonIndex(dice.roll(network.people.count)),
            layer: dice.pick(Layer.allCases), involvement: dice.pick(Involvement.allCases),
            isAgreedShared: dice.roll(8) == 0, from: nil, until: nil, row: UInt32(parts.count + 2)))
      }
      for _ in 0..<dice.roll(5) {
        let named = View.NamedLead.person(PersonIndex(dice.roll(network.people.count)))
        views.append(
          View(
            task: task, respondent: PersonIndex(dice.roll(network.people.count)),
            saysLeadIs: dice.pick([named, named, .nobody, .dontKnow]), ownPart: nil, confidence: nil,
            stance: nil,
            words: .none, collectedOn: nil, row: UInt32(views.count + 2)))
      }
    }
    network.setParts(assignments: parts, views: views)
  }
}
