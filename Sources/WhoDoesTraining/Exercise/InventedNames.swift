import WhoDoesCatalogue
import WhoDoesModel

/// Names for people, homes and councils that nobody real has together, for cases that are made up.
enum InventedNames {
  static let first = [
    "Adaeze", "Bronwen", "Callista", "Dara", "Efe", "Fionnuala", "Gethin", "Hafsa", "Imogen", "Jarek", "Kemi",
    "Lowri", "Mirela", "Nasrin", "Orla", "Pádraig", "Quincy", "Rosalind", "Samir", "Tamsin", "Ulrika",
    "Vikram",
    "Winifred", "Xiomara", "Yusra", "Zoltan", "Aled", "Bintu", "Corin", "Delyth",
  ]
  static let family = [
    "Ashgrove", "Birchall-Reed", "Coppard", "Dunmere", "Elmsworth", "Fernhollow", "Garrowby", "Heatherley",
    "Inkpen", "Jesmonde", "Kestleby", "Larkfield", "Marchbank", "Netherby", "Oakhanger", "Pennistone",
    "Quarrie",
    "Rushbrooke", "Sallowfield", "Thornaby", "Underhay", "Varleigh", "Wetherden", "Yarnold",
  ]
  static let young = [
    "Ash", "Bex", "Cai", "Devi", "Ellis", "Fern", "Gio", "Hal", "Indi", "Jude", "Kit", "Lark", "Mika", "Noor",
    "Oz", "Pip", "Remi", "Sol", "Tay", "Uma", "Vic", "Wren", "Zeki",
  ]
  static let councils = [
    "Eastholme", "Larchester", "Midfell", "Oxmere", "Saltbridge", "Thornwick", "Wyvernby",
  ]
  static let homes = ["Alder House", "Brackenhurst", "Coble Row", "Dapple Lane", "Fellside", "Lantern House"]
}

extension DraftCase {
  /// Adds somebody in post for a role, with an invented name that nobody in the case has yet.
  mutating func addPerson(_ role: RoleID, _ catalogue: Catalogue, _ dice: inout SeededDice) {
    let name = freshFullName(&dice)
    let entry = catalogue[role]
    let asOf = Day(self[.asOf]) ?? Day(number: 20_500)
    self[.people].append([
      .personID: freshID(.people, .personID, "P"), .name: name, .role: entry?.name ?? role.description,
      .agency: agency(of: entry), .kind: "professional",
      .inPostFrom: asOf.adding(days: -90 - dice.roll(700)).description,
    ])
  }

  /// A first and a family name; nobody in the case has the first one yet.
  func freshFullName(_ dice: inout SeededDice) -> String {
    let taken = Set(self[.people].compactMap { $0[.name]?.split(separator: " ").first })
    let free = InventedNames.first.filter { !taken.contains(Substring($0)) }
    return "\(dice.pick(free.isEmpty ? InventedNames.first : free)) \(dice.pick(InventedNames.family))"
  }

  /// Adds a task of the catalogue as it stands there.
  mutating func addTask(_ task: CatalogueTask) {
    self[.tasks].append([
      .taskID: freshID(.tasks, .taskID, "T"), .area: task.area.description, .title: task.title,
      .plainTitle: task.plainTitle, .critical: task.basis.strength == .law ? "yes" : "no",
      .catalogueTask: task.id.description,
    ])
  }

  /// An id that no row of a table has yet: a letter and a number.
  func freshID(_ table: CaseTable, _ column: Column, _ letter: String) -> String {
    let taken = Set(self[table].compactMap { $0[column] })
    var number = self[table].count + 1
    while taken.contains("\(letter)\(number)") { number += 1 }
    return "\(letter)\(number)"
  }

  /// The service somebody of a role works for: the case's council, or a service of its own.
  private func agency(of role: Role?) -> String {
    let council = self[.responsibleAuthority].split(separator: "(").first.map(String.init) ?? "The council"
    let name = council.split(separator: " ").joined(separator: " ")
    guard let service = role?.agency, !service.isEmpty else { return name }
    let isTheCouncils = ["children's services", "council", "leaving care", "housing", "virtual school"]
      .contains { service.lowercased().contains($0) }
    let town = name.split(separator: " ").first ?? ""
    return isTheCouncils ? "\(name), \(service)" : "\(town) \(service)"
  }
}
