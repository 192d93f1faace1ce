public import WhoDoesModel

/// Something a plan's table leaves open, asked once for all rows that say the same.
public struct PlanDoubt: Sendable, Equatable {
  /// What it is about.
  public enum About: String, Sendable, CaseIterable {
    /// By whom: several leads, alternatives, brackets, words that name nobody known.
    case who
    /// By when: a month, a day without a year, two ways to read it.
    case when
    /// The area of the plan to which a heading belongs.
    case area
    /// The task of the catalogue that is meant.
    case task
    /// Who holds a post that the plan names only by its title.
    case person
  }

  /// What it is about.
  public let about: About
  /// What stands in the plan.
  public let says: String
  /// How it is read unless somebody says otherwise.
  public let readAs: String
  /// The question, with what may be answered.
  public let question: String
  /// Where it stands.
  public internal(set) var places: [Diagnostic.Place]
}

/// Questions, each once for all places that say the same.
struct PlanDoubts {
  private(set) var all: [PlanDoubt] = []
  private var indices: [String: Int] = [:]

  mutating func add(
    _ about: PlanDoubt.About, _ says: String, readAs: String, question: String, _ place: Diagnostic.Place?
  ) {
    let key = about.rawValue + says
    if let index = indices[key] {
      if let place { all[index].places.append(place) }
    } else {
      indices[key] = all.count
      all.append(
        PlanDoubt(
          about: about, says: says, readAs: readAs, question: question, places: place.map { [$0] } ?? []))
    }
  }
}
