import WhoDoesCatalogue
import WhoDoesModel

/// What stands on the back of a role's card, as its holder would say it to a young person.
///
/// The words are ours and short; what the law asks of a role stands in the catalogue. A role that a council adds
/// has the words of its own catalogue entry.
struct RoleCardWords: Equatable {
  /// "What I do with you", a line each.
  var does: [String]
  /// "What I don't do".
  var doesNot: String
  /// "I start: …".
  var starts: String
  /// "I stop: …".
  var stops: String

  init(_ does: [String], not doesNot: String, starts: String = "___ (local rule)", stops: String) {
    (self.does, self.doesNot, self.starts, self.stops) = (does, doesNot, starts, stops)
  }

  /// The words of a role.
  static func of(_ role: Role) -> RoleCardWords {
    if !role.isLocal, let words = all[role.id] { return words }
    return RoleCardWords(
      [role.remit], not: role.limits, starts: role.starts.isEmpty ? "___ (local rule)" : role.starts,
      stops: role.ends.isEmpty ? "___ (local rule)" : role.ends)
  }

  /// What the cards that stand for no role say on their backs.
  static func ofOther(_ kind: RoleCard.Kind, youngPerson: String) -> [(term: String, text: String)] {
    switch kind {
    case .role: []
    case .youngPerson:
      [
        ("What I do", "I say what I want.\nI lead on things that are mine.\nI can ask for help with them."),
        ("What I don’t do", "I do not have to sort out what adults have not."),
        ("When", "Hold this up if \(youngPerson) leads it."),
      ]
    case .chosen:
      [
        ("What I do with you", "I was here before the plan.\nI am here after it.\nI do what we do together."),
        ("What I don’t do", "I do not have to go to meetings."),
        ("When I start and stop", "That is up to the two of us."),
      ]
    case .nobody:
      [
        ("What this means", "No one has this. It is not in anybody’s diary."),
        ("When", "Hold this up if you think nobody leads it. It is a good answer."),
      ]
    case .everyone:
      [
        ("What this means", "All of us do some of it."),
        ("Ask", "If all of us have it, who would notice if it stopped?"),
      ]
    case .dontKnow:
      [
        ("What this means", "I am not sure who leads this."),
        ("When", "Hold this up if you do not know. It is the most useful answer in the room."),
      ]
    }
  }
}
