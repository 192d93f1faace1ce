public import WhoDoesModel

/// A card that people hold up when they are asked who leads.
public struct RoleCard: Codable, Equatable, Sendable {
  /// What the card stands for.
  public enum Kind: String, Codable, Sendable {
    /// A role of the catalogue or of the case.
    case role
    /// The young person.
    case youngPerson = "young_person"
    /// Family, a friend, somebody the young person chose.
    case chosen
    case nobody
    case everyone
    case dontKnow = "dont_know"
  }

  /// What it stands for.
  public var kind: Kind
  /// The letter that is written in a tally, different on every card.
  public var letter: String
  /// What is printed on it: the local job title where one is given.
  public var title: String
  /// The role in the catalogue, where it is one.
  public var role: RoleID?
  /// The ids of the people of the case for whom it stands.
  public var people: [String]

  /// Letter and title as a legend lists them, the letter never alone at the end of a line.
  var letterAndTitle: String { "\(letter)\u{A0}\(title)" }

  /// A card with every fact given.
  public init(_ kind: Kind, letter: String, title: String, role: RoleID? = nil, people: [String] = []) {
    (self.kind, self.letter, self.title) = (kind, letter, title)
    (self.role, self.people) = (role, people)
  }
}
