import Graphviz
import WhoDoesModel

/// What people are called where names may not stand.
extension MapReader {
  /// Everybody's role instead of a name, counted where several have the same.
  func roleNames() -> [String] {
    var counts: [String: Int] = [:]
    return network.personIndices.map { person in
      if network[person].kind == .youngPerson { return "the young person" }
      let role = role(of: person)
      var name = role.isEmpty ? Self.kind(network[person].kind) : role
      if network[person].kind == .vacant {
        name += " (post vacant)"
      } else if network[person].isGone(on: network.asOf) {
        name = "former \(name)"
      }
      counts[name, default: 0] += 1
      let count = counts[name, default: 1]
      return count == 1 ? name : "\(name) \(count)"
    }
  }

  private static func kind(_ kind: Person.Kind) -> String {
    switch kind {
    case .youngPerson: "the young person"
    case .informal: "a relative or friend"
    case .team: "a team"
    case .professional, .vacant, .left: "a worker"
    }
  }

  /// The words of everybody's names, with the role to put in their place.
  func wordsOfNames(_ names: [String]) -> [String: String] {
    var words: [String: String] = [:]
    for person in network.personIndices where network[person].kind != .team && !isHidden(person) {
      let row = network[person]
      let called = network[row.youngPersonCallsThem]
      // What the young person calls somebody may be a sentence; one word alone is a name.
      let texts = [network[row.name]] + (called.contains(" ") || called == "me" ? [] : [called])
      let pseudonym = row.kind == .youngPerson ? [network.youngPersonName] : []
      for word in (texts + pseudonym).flatMap({ $0.split { !$0.isLetter && $0 != "-" } }) where word.count > 1
      {
        words[word.lowercased()] = names[person.position]
      }
    }
    return words
  }
}

extension MapReader {
  /// Who reads, as it stands beneath a picture's title.
  var forWhom: String {
    switch audience {
    case .youngPerson: "for \(youngPerson)"
    case .team: "for the team"
    case .manager: "for managers"
    case .panel: "for a panel"
    case .training: "for training"
    }
  }

  /// The role as it stands beside the name; empty where the name says it already.
  func roleBesideName(of person: PersonIndex) -> String {
    guard seesNames, network[person].kind != .vacant, network[person].kind != .youngPerson else { return "" }
    let role = role(of: person)
    return role.lowercased() == name(of: person).lowercased() ? "" : role
  }

  /// What an organisation is called on every map; ``MapReader/organisation(of:)`` remembers it.
  static func organisation(of person: Person, in network: Case) -> String {
    guard person.kind != .informal else { return familyTitle }
    guard let agency = person.agency else { return "Others" }
    let written = network[network.agencies[agency.position]]
    let house = withoutBrackets(written.prefix { $0 != "," })
    return house.isEmpty ? written : house
  }

  /// What relatives and friends are called together.
  static let familyTitle = "Family and friends"

  /// A text up to its first bracket.
  static func withoutBrackets(_ text: some StringProtocol) -> String {
    CleanText(String(text.prefix { $0 != "(" })).letters
  }

  /// A role inside a line begins small, unless it begins with an abbreviation.
  static func uncapitalised(_ role: String) -> String {
    guard role.dropFirst().first?.isUppercase == false else { return role }
    return role.prefix(1).lowercased() + role.dropFirst()
  }
}
