import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesDocuments
import WhoDoesModel

/// Chooses the cards of a pack: the roles around the young person, those that custom would name for the tasks
/// asked about, the young person, somebody they chose, Nobody, Everyone and Don't know.
struct CardChoice {
  let reader: Readership
  let catalogue: Catalogue
  let titles: LocalTitles
  let tasks: [TaskIndex]
  /// How many cards stand on one sheet.
  static let perSheet = 8
  /// More roles than these would not leave a room time to find its card.
  private static let mostRoles = 19

  private struct Wanted {
    var title: String
    var role: RoleID?
    var people: [String]
  }

  /// The cards in the order in which they are printed.
  ///
  /// - Complexity: O(*p*²) in the people, who are few.
  var cards: [RoleCard] {
    var letters = CardLetters()
    let network = reader.network
    var cards = roles.map { wanted in
      RoleCard(
        .role, letter: letters.next(for: wanted.title), title: wanted.title, role: wanted.role,
        people: wanted.people)
    }
    let name = network.youngPersonName.shown()
    let own = network.youngPersonIndex.map { [network[network[$0].id].shown()] } ?? []
    cards.append(
      RoleCard(.youngPerson, letter: letters.next(for: name), title: name, role: "YP", people: own))
    let chosen = network.personIndices.filter { network[$0].kind == .informal && isHere($0) }
    let first = chosen.min {
      (network[$0].placeAmongMine ?? .max, $0) < (network[$1].placeAmongMine ?? .max, $1)
    }
    let title = first.map { "\(callName($0)), or someone I chose" } ?? "Someone I chose"
    cards.append(
      RoleCard(
        .chosen, letter: letters.next(for: title), title: title, role: "FAM",
        people: chosen.map { network[network[$0].id].shown() }))
    return cards + [
      RoleCard(.nobody, letter: CardLetters.nobody, title: "Nobody"),
      RoleCard(.everyone, letter: CardLetters.everyone, title: "Everyone"),
      RoleCard(.dontKnow, letter: CardLetters.dontKnow, title: "Don’t know"),
    ]
  }

  private var roles: [Wanted] {
    let network = reader.network
    var wanted: [Wanted] = []
    for person in network.personIndices where isHere(person) {
      let row = network[person]
      guard row.kind == .professional || row.kind == .vacant, row.role != "YP", row.role != "FAM" else {
        continue
      }
      let words = network[row.roleText].shown()
      let id = network[row.id].shown()
      if let place = wanted.firstIndex(where: { row.role != nil ? $0.role == row.role : $0.title == words }) {
        wanted[place].people.append(id)
      } else {
        wanted.append(Wanted(title: title(row.role, words), role: row.role, people: [id]))
      }
    }
    let rest = usualLeads.filter { lead in !wanted.contains { $0.role == lead } }
    let free = (CardChoice.perSheet - (wanted.count + 5) % CardChoice.perSheet) % CardChoice.perSheet
    wanted += rest.prefix(free).map { Wanted(title: title($0, ""), role: $0, people: []) }
    return Array(wanted.prefix(Self.mostRoles))
  }

  /// The roles that custom names as leads of the tasks asked about, the most frequent first.
  private var usualLeads: [RoleID] {
    var counts: [RoleID: Int] = [:]
    for task in tasks {
      let entry = reader.network[task].catalogueTask.flatMap { catalogue[$0] }
      for role in entry?.usualLead ?? [] where role != "YP" && role != "FAM" && role != "LA" {
        counts[role, default: 0] += 1
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// Whether somebody is there on the day of the case.
  private func isHere(_ person: PersonIndex) -> Bool {
    let row = reader.network[person]
    return reader.network[row.name] != Readership.hiddenName
      && (row.kind == .vacant || row.isPresent(on: reader.network.asOf))
  }

  /// What the young person calls somebody, else their short name.
  private func callName(_ person: PersonIndex) -> String {
    let words = reader.network[reader.network[person].youngPersonCallsThem].shown()
    return words.isEmpty || words.count > 20 ? reader.network.shortName(person).shown() : words
  }

  /// The local title, else the catalogue's name, else the words of the case without what stands in brackets.
  private func title(_ role: RoleID?, _ words: String) -> String {
    if let local = titles.entry(role, named: words)?.title, !local.isEmpty { return local }
    if let role, let entry = catalogue[role] { return entry.name }
    let plain = String(words.prefix { $0 != "(" && $0 != "," }).trimmed
    return plain.isEmpty ? "Another worker" : plain.capitalisedFirst
  }
}
