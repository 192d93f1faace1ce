package import WhoDoesAnalysis
package import WhoDoesModel

extension Concern {
  /// The concern in a word, never told by colour alone.
  package var word: String { rawValue.capitalisedFirst }

  /// The sign that stands beside the word, the same as on the map.
  package var glyph: String {
    switch self {
    case .gap: "?"
    case .overlap: "2+"
    case .duplication: "="
    case .drift: "…"
    case .conflict: "≠"
    case .note: "i"
    }
  }

  /// What the word means, in a few words.
  package var meaning: String {
    switch self {
    case .gap: "nobody is holding it"
    case .overlap: "more than one person believes they lead or decide"
    case .duplication: "the same work is done twice"
    case .drift: "what happens has moved away from what was agreed"
    case .conflict: "two positions that cannot both be true"
    case .note: "worth knowing"
    }
  }
}

extension Urgency {
  /// The heading over findings of the same urgency.
  package var heading: String {
    switch self {
    case .actNow: "Act now"
    case .nextReview: "At the next review"
    case .note: "Good to know"
    }
  }
}

extension Strength.Kind {
  /// What works, in a word or two.
  package var word: String {
    switch self {
    case .clearLead: "Clear lead"
    case .agreedSharing: "Agreed sharing"
    case .youngPersonLeads: "In their own hands"
    case .done: "Done"
    case .wishHasATask: "A wish taken up"
    case .independentCheck: "Checked by another"
    }
  }
}

extension Involvement {
  /// What somebody does with a task, after their name: "Denise must agree".
  package var verb: String {
    switch self {
    case .leads, .does, .helps, .checks: rawValue
    case .agrees: "must agree"
    case .told: "is told"
    }
  }
}

extension Analysis.SpentAcceptance.Reason {
  /// Why an acceptance does nothing any more.
  package var words: String {
    switch self {
    case .expired: "its date has passed, and the finding is heard again"
    case .noLongerFound: "what it accepted is no longer there"
    }
  }
}
