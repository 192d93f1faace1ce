import WhoDoesDocuments
import WhoDoesModel

extension Case {
  /// A case that is not invented, as a room may be shown it: people are called by their roles, and what they wrote,
  /// where they work and where the young person lives is left out.
  ///
  /// Names are taken out of the titles and notes of tasks too. What the young person said stays as it was said, so
  /// somebody has to read it first.
  ///
  /// - Complexity: O(*t* × *p*) for *t* tasks and *p* people.
  func calledByRoles() -> Case {
    var called = self
    var counts: [String: Int] = [:]
    var names = NamesToRoles()
    for person in personIndices where self[person].kind != .youngPerson {
      let written = String(self[self[person].roleText].prefix { $0 != "(" }).trimmed
      let role = written.isEmpty ? "Another person" : written
      counts[role, default: 0] += 1
      let count = counts[role, default: 1]
      // Blanks that do not break keep the words of a role together where a first name would be cut off.
      let title = (count > 1 ? "\(role) \(count)" : role).replacing(" ", with: "\u{A0}")
      names.add(self[self[person].name], role)
      called.people[person.position].name = called.texts.add(title)
      called.people[person.position].agency = nil
      for text in [\Person.youngPersonCallsThem, \.notes, \.doesWithMe, \.reach, \.seeNext] {
        called.people[person.position][keyPath: text] = .none
      }
    }
    for task in taskIndices {
      for text in [\PathwayTask.title, \.plainTitle, \.note] {
        let words = self[self[task][keyPath: text]]
        let plain = names.replaced(in: words)
        if plain != words { called.tasks[task.position][keyPath: text] = called.texts.add(plain) }
      }
    }
    called.fields.removeAll { !Self.shownOfRealLives.contains($0.field) }
    called.nextMeeting = nil
    called.steps = []
    called.appointments = []
    called.setParts(
      assignments: assignments,
      views: views.map { view in
        var view = view
        view.words = .none
        return view
      })
    return called
  }

  /// The facts of a real life that a room may be shown.
  private static let shownOfRealLives: Set<CaseField> = [
    .pseudonym, .pronouns, .age, .leavingCareStatus, .asOf, .planDated, .planReviewDue, .safeguardingContact,
  ]
}

/// Puts roles in the place of people's names, whole or in part, where these stand as words.
struct NamesToRoles {
  private var whole: [(name: String, role: String)] = []
  private var parts: [String: String] = [:]

  /// Takes one more name.
  mutating func add(_ name: String, _ role: String) {
    let words = name.split(separator: " ").map(String.init)
    let called = "the \(role.lowercasedUnlessAbbreviation)"
    if words.count > 1 { whole.append((name, called)) }
    for word in words where word.count > 2 && parts[word] == nil { parts[word] = called }
  }

  /// A text without the names.
  ///
  /// - Complexity: O(*n* × *m*) for *n* letters and *m* names.
  func replaced(in text: String) -> String {
    let rest = whole.reduce(text) { $0.replacing($1.name, with: $1.role) }
    return rest.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let name = word.prefix { $0.isLetter || $0 == "-" }
      return parts[String(name)].map { $0 + word.dropFirst(name.count) } ?? String(word)
    }.joined(separator: " ")
  }
}
