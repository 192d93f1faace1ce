import WhoDoesCatalogue
import WhoDoesFiles
import WhoDoesModel

/// People and agencies under other names.
extension PseudonymDesk {
  /// The words of the case in small letters, none of which an invented name may be.
  private var wordsInTheCase: Set<String> {
    Set(
      before.rows.values.joined().flatMap(\.values).flatMap { cell in
        cell.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
      })
  }

  func freshName(among names: [String], using dice: inout some RandomNumberGenerator) -> String {
    let taken = wordsInTheCase.union(
      key.pairs.flatMap { $0.now.lowercased().split(separator: " ").map(String.init) })
    let free = names.filter { !taken.contains($0.lowercased()) }
    if let name = free.randomElement(using: &dice) { return name }
    // With more people than names, a name comes again, and never one that stands in the case.
    let words = wordsInTheCase
    return names.filter { !words.contains($0.lowercased()) }.randomElement(using: &dice) ?? "Somebody"
  }

  mutating func writePeople(using dice: inout some RandomNumberGenerator) {
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
      // Two people never come to share a name, however many there are.
      if ![.team, .vacant].contains(kind),
        key.pairs.contains(where: { $0.now == now[.name] && $0.original != row[.name] })
      {
        now[.name]? += " \(place + 1)"
      }
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
  func freshLetter(of letters: [String], for ids: [String]) -> String {
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
}
