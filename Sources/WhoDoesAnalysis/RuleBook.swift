import Synchronization

/// Rules in the order in which they lead, laid out once for however many cases they look at.
///
/// ```swift
/// let book = RuleBook([.noLead])
/// let analysis = Analysis(of: jordan, memory: memory, rules: book)
/// ```
public struct RuleBook: Sendable {
  /// A rule with where it stands in this book.
  struct Entry: Sendable {
    let rule: Rule
    let place: Int
  }

  /// What the rules can see of cases that hold the same things: which of them may look, and which lack what.
  struct Outlook: Sendable {
    let entries: [Entry]
    let couldNotCheck: [CouldNotCheck]
  }

  /// The rules as they were given.
  public let rules: [Rule]
  private let entries: [Entry]
  private let outlooks = Outlooks()

  /// Every rule there is.
  public static let all = RuleBook(Rule.all)

  /// Some rules; what leads comes first, and equals keep the order in which they were given.
  ///
  /// - Complexity: O(*r* log *r*) for *r* rules.
  public init(_ rules: [Rule]) {
    self.rules = rules
    let ordered = rules.enumerated().sorted {
      ($0.element.precedence, $0.offset) < ($1.element.precedence, $1.offset)
    }.map(\.element)
    entries = ordered.enumerated().map { Entry(rule: $1, place: $0) }
  }

  /// What the rules can see of a case that holds some things; worked out once for all cases like it.
  func outlook(_ met: NeedSet) -> Outlook { outlooks[met, { makeOutlook(met) }] }

  private func makeOutlook(_ met: NeedSet) -> Outlook {
    let mayLook = entries.filter { NeedSet($0.rule.needs).isSubset(of: met) }
    let others = entries.map(\.rule).filter { !NeedSet($0.needs).isSubset(of: met) }
    return Outlook(
      entries: mayLook,
      couldNotCheck: others.map { rule in
        CouldNotCheck(
          rule: rule.id, title: rule.title, missing: rule.needs.filter { !met.contains(NeedSet([$0])) })
      })
  }

  /// Outlooks that were asked for before, by any thread.
  private final class Outlooks: Sendable {
    private let known = Mutex<[NeedSet: Outlook]>([:])

    subscript(met: NeedSet, make: () -> Outlook) -> Outlook {
      known.withLock { known in
        if let outlook = known[met] { return outlook }
        let outlook = make()
        known[met] = outlook
        return outlook
      }
    }
  }
}
