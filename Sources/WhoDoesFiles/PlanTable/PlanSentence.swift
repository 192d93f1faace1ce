import WhoDoesModel

/// An action whose own words say who is to do it: "SW to register Jo with a GP by 1 March 2026".
///
/// Only roles, services by their known names, family and the young person count: "Contact to be arranged" names nobody.
struct PlanSentence: Equatable {
  /// Who, as it stands.
  let who: String
  /// By when, as it stands; empty where it does not say.
  let when: String

  /// Reads an action; nil where its words do not begin with somebody who is to do it.
  ///
  /// - Complexity: O(*n*) in the words.
  init?(_ text: String, _ words: RoleWords) {
    guard text.utf8.count <= 600 else { return nil }
    let parts = text.split(whereSeparator: \.isWhitespace).drop {
      $0.allSatisfy { $0.isNumber || ".)".contains($0) }
    }
    .map(String.init)
    guard
      let verb = parts.indices.prefix(8).first(where: {
        ["to", "will", "must", "should"].contains(parts[$0].lowercased())
      }),
      verb > 0, verb + 1 < parts.count, !["be", "not", "have"].contains(parts[verb + 1].lowercased())
    else { return nil }
    let who = parts[..<verb].joined(separator: " ")
    let mentions = WhoReading(who, words).mentions
    guard !mentions.isEmpty, mentions.allSatisfy({ words.holdsPart($0) }),
      mentions.contains(where: { if case .person(_, nil) = $0.meaning { false } else { true } })
    else { return nil }
    self.who = who
    let rest = Array(parts[(verb + 1)...])
    let sign = rest.indices.last { place in
      ["by", "before", "within", "on"].contains(rest[place].lowercased()) && place + 1 < rest.count
        && WhenReading.looksLikeTime(
          rest[(rest[place].lowercased() == "by" ? place + 1 : place)...].joined(separator: " "))
    }
    when = sign.map { rest[(rest[$0].lowercased() == "by" ? $0 + 1 : $0)...].joined(separator: " ") } ?? ""
  }
}

extension RoleWords {
  /// Whether a mention is of somebody known for certain: a role, a service by its known name, family, the young
  /// person, or a name beside one of these.
  func holdsPart(_ mention: WhoReading.Mention) -> Bool {
    switch mention.meaning {
    case .role, .youngPerson, .informal, .person: true
    case .team: isKnownTeam(mention.words)
    case .unknown: false
    }
  }
}
