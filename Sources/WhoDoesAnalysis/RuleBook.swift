/// Rules in the order in which they lead, laid out once for however many cases they look at.
///
/// ```swift
/// let book = RuleBook([.noLead])
/// let analysis = Analysis(of: jordan, memory: memory, rules: book)
/// ```
public struct RuleBook: Sendable {
  /// A rule with what is asked of it for every case.
  struct Entry: Sendable {
    let rule: Rule
    /// Where it stands in this book.
    let place: Int
    let needs: NeedSet
  }

  /// The rules as they were given.
  public let rules: [Rule]
  let entries: [Entry]

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
    entries = ordered.enumerated().map { Entry(rule: $1, place: $0, needs: NeedSet($1.needs)) }
  }
}
