import OrderedCollections
public import WhoDoesCatalogue
public import WhoDoesModel

extension NameKey {
  /// Everybody of a case, in the order of its people, each with a letter.
  ///
  /// S stands for the social worker, P for the personal adviser, K for the keyworker, H for housing and Y for the
  /// young person; others get a letter of their job or name that is still free. E is everybody, I is whoever writes it, and nobody
  /// has 0 or O.
  ///
  /// - Complexity: O(*p*) in the people.
  public init(_ network: Case, _ catalogue: Catalogue) {
    var entries = network.personIndices.map { index in
      let person = network[index]
      let name = network[person.name]
      return Entry(
        id: network[person.id], label: network.shortName(index), role: person.role,
        isPresent: person.kind != .vacant && !person.isGone(on: network.asOf),
        spellings: [
          name, String(name.prefix { $0 != " " }), network[person.youngPersonCallsThem],
          person.kind == .youngPerson ? network.youngPersonName : "",
          String(name.split(separator: " ").last ?? ""), network[person.roleText],
        ])
    }
    let titles = network.people.map { "\(network[$0.roleText]) \(network[$0.name])" }
    for (place, letter) in Self.letters(entries.map { ($0.role, $0.isPresent) }, titles).enumerated() {
      entries[place].letter = letter
    }
    self.init(entries, catalogue)
  }

  /// The roles of the catalogue, for a room without a case: S, P, K, H and Y, and every job title in words.
  public init(roles catalogue: Catalogue) {
    self.init(
      catalogue.roles.values.map { role in
        Entry(id: role.id.description, label: role.name, letter: usualLetters[role.id] ?? "", role: role.id)
      }, catalogue)
  }

  /// A letter for each; empty once all are taken.
  private static func letters(_ people: [(role: RoleID?, isPresent: Bool)], _ titles: [String]) -> [String] {
    var letters = [String](repeating: "", count: people.count)
    var taken: Set<String> = ["O", "E", "I"]
    for (place, person) in people.enumerated() where person.isPresent {
      guard let letter = person.role.flatMap({ usualLetters[$0] }), taken.insert(letter).inserted else {
        continue
      }
      letters[place] = letter
    }
    // The usual letters are kept for their roles, whether or not somebody has them yet.
    taken.formUnion(usualLetters.values)
    for place in people.indices where letters[place].isEmpty {
      let wishes = titles[place].uppercased().filter(\.isASCII).filter(\.isLetter) + "ABCDFGJLMNQRTUVWXZ"
      if let free = wishes.map(String.init).first(where: { taken.insert($0).inserted }) {
        letters[place] = free
      }
    }
    return letters
  }
}

/// The letters that a session uses everywhere.
private let usualLetters: [RoleID: String] = ["SW": "S", "PA": "P", "KW": "K", "HO": "H", "YP": "Y"]
