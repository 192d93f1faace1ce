import WhoDoesModel

/// Finds people by what somebody types in a meeting: an id, a whole name, a first name, or what the young person
/// calls them.
struct DecisionPeople {
  /// Who a name can mean.
  struct Match {
    var all: [PersonIndex]
    /// The one person, where it can be nobody else.
    var only: PersonIndex? { all.count == 1 ? all.first : nil }
  }

  private let network: Case
  /// For each way of naming people, whom each key means; a surer way comes first.
  private var ways: [[String: [PersonIndex]]] = []

  init(_ network: Case) {
    self.network = network
    func way(_ name: (Person) -> String) -> [String: [PersonIndex]] {
      var found: [String: [PersonIndex]] = [:]
      for person in network.personIndices {
        let key = Spelling.key(name(network[person]))
        if !key.isEmpty { found[key, default: []].append(person) }
      }
      return found
    }
    ways = [
      way { network[$0.id] }, way { network[$0.name] },
      way { String(network[$0.name].prefix { $0 != " " }) }, way { network[$0.youngPersonCallsThem] },
      way { $0.kind == .youngPerson ? network.youngPersonName : "" },
      way { String(network[$0.name].split(separator: " ").last ?? "") },
    ]
  }

  func find(_ written: String) -> Match {
    let key = Spelling.key(written)
    for way in ways { if let found = way[key] { return Match(all: found) } }
    return Match(all: [])
  }

  /// The name nearest to one that is not known, with its id.
  func closest(to written: String) -> String? {
    let names = network.people.map { network[$0.name] }
    let firsts = names.map { String($0.prefix { $0 != " " }) }
    for candidates in [names, firsts, network.people.map { network[$0.id] }] {
      if let near = Suggestion.closest(to: written, among: candidates),
        let place = candidates.firstIndex(of: near)
      {
        return "\(names[place]) (\(network[network.people[place].id]))"
      }
    }
    return nil
  }

  /// The names that stand in one cell, parted as people part them.
  static func names(in cell: String) -> [String] {
    var text = cell
    for sign in [" and ", " & ", "&", "/", ";", "+", "\n"] { text = text.replacing(sign, with: ",") }
    return text.split(separator: ",").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
  }
}
