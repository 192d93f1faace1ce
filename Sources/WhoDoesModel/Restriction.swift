/// Something of a case that certain readers must not see, as the young person or the team has said.
///
/// It stands in the column `do_not_show_to` of the people, tasks, voice and steps tables, and for a whole page in
/// the field `do_not_show_to`: names of audiences, ids of people, `my_page` or `everyone`, with `;` between.
public struct Restriction: Equatable, Sendable {
  /// What must not be seen.
  public enum Item: Hashable, Sendable {
    /// The young person's page as a whole.
    case page
    /// Somebody's row.
    case person(PersonIndex)
    /// A task.
    case task(TaskIndex)
    /// Something the young person said, by its position in ``Case/voice``.
    case voice(Int)
    /// A step, by its position in ``Case/steps``.
    case step(Int)
  }

  /// Who must not see it.
  public enum Reader: Hashable, Sendable {
    /// An audience.
    case audience(Audience)
    /// One person.
    case person(PersonIndex)
    /// Nobody may see it in any document.
    case everyone
  }

  /// What must not be seen.
  public var item: Item
  /// Who must not see it.
  public var reader: Reader

  /// Something that a reader must not see.
  public init(_ item: Item, from reader: Reader) { (self.item, self.reader) = (item, reader) }
}

extension Case {
  /// Whether something must be kept out of everything that is written for an audience.
  ///
  /// What one worker must not see is kept from the team, because a team's page lies on a table; what a relative
  /// must not see cannot be kept from them by us, and ``readersToKeepFrom`` says so on screen.
  ///
  /// - Complexity: O(*r*) in the restrictions of the case, of which there are few.
  public func isHidden(_ item: Restriction.Item, from audience: Audience) -> Bool {
    guard !restrictions.isEmpty else { return false }
    return restrictions.contains { restriction in
      guard restriction.item == item else { return false }
      return switch restriction.reader {
      case .everyone: true
      case .audience(let other): other == audience
      case .person(let person):
        switch self[person].kind {
        case .youngPerson: audience == .youngPerson
        case .informal: false
        case .professional, .team, .vacant, .left: audience == .team || audience == .manager
        }
      }
    }
  }

  /// The people who must not see a page or something on it, each once, to be said before it is printed.
  ///
  /// - Complexity: O(*r*) in the restrictions of the case.
  public var readersToKeepFrom: [PersonIndex] {
    var people: [PersonIndex] = []
    for case .person(let person) in restrictions.map(\.reader) where !people.contains(person) {
      people.append(person)
    }
    return people.sorted()
  }
}
