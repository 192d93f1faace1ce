/// A sentence about how people work together, to be answered from 1 to 5.
///
/// The items are this package's own. They ask about six things that the research on shared leadership names, and
/// are no test: nobody has validated them, and no score comes out.
public struct LensItem: Equatable, Sendable {
  /// What an item asks about.
  public enum Theme: String, CaseIterable, Sendable {
    /// Everybody works to the young person's own goals.
    case purpose
    /// People back each other across agencies.
    case support
    /// Anybody, above all the young person, can question the plan.
    case voice
    /// Each task has one person who answers for it.
    case ownership
    /// The network looks at what slipped.
    case learning
    /// What people need to know reaches them, with consent.
    case sharing

    /// The theme in words.
    public var inWords: String {
      switch self {
      case .purpose: "Shared purpose"
      case .support: "Social support"
      case .voice: "Voice"
      case .ownership: "Ownership"
      case .learning: "Learning"
      case .sharing: "Sharing"
      }
    }

    /// Whether it is about who answers for what, and not about what is shared.
    public var isAccountable: Bool { self == .ownership }
  }

  /// A short name, such as `L01`.
  public let id: String
  /// What it asks about.
  public let theme: Theme
  /// The sentence; `{name}` is the young person.
  let pattern: String

  /// The sentence about one young person.
  public func words(about name: String) -> String { pattern.replacing("{name}", with: name) }

  /// The items for the people around a young person.
  public static let network: [LensItem] = [
    .init(id: "L01", theme: .purpose, pattern: "We all know what {name} wants this year to look like."),
    .init(
      id: "L02", theme: .purpose, pattern: "What we do from week to week fits what {name} is aiming for."),
    .init(id: "L03", theme: .support, pattern: "When one of us is stuck, somebody else steps in."),
    .init(
      id: "L04", theme: .support, pattern: "I can say that I am unsure without it being held against me."),
    .init(id: "L05", theme: .voice, pattern: "What {name} said has changed something in the plan."),
    .init(id: "L06", theme: .voice, pattern: "Anybody here can question a decision, whatever their job."),
    .init(id: "L07", theme: .ownership, pattern: "I know which tasks are mine, and by when."),
    .init(id: "L08", theme: .ownership, pattern: "Each task has one person who will answer for it."),
    .init(id: "L09", theme: .learning, pattern: "We talk about what slipped without blame."),
    .init(id: "L10", theme: .learning, pattern: "When something does not work, we change how we do it."),
    .init(id: "L11", theme: .sharing, pattern: "I hear about changes before they happen."),
    .init(id: "L12", theme: .sharing, pattern: "{name} knows what we tell each other, and has a say in it."),
  ]

  /// The young person's own items, in plain words.
  public static let own: [LensItem] = [
    .init(id: "Y01", theme: .purpose, pattern: "People know what I want."),
    .init(id: "Y02", theme: .support, pattern: "If one person is away, someone else helps me."),
    .init(id: "Y03", theme: .voice, pattern: "What I say changes things."),
    .init(id: "Y04", theme: .ownership, pattern: "I know who does what for me."),
    .init(id: "Y05", theme: .learning, pattern: "When things go wrong, people put them right."),
    .init(id: "Y06", theme: .sharing, pattern: "People tell me before things change."),
  ]
}

/// What can be answered to an item.
public enum LensAnswer: Int, CaseIterable, Sendable {
  case notAtAll = 1
  case aLittle, partly, mostly, fully
  /// A proper answer, and counted as such.
  case cannotSay = 0

  /// The answers from 1 to 5, then "can't say".
  public static let inOrder: [LensAnswer] = [.notAtAll, .aLittle, .partly, .mostly, .fully, .cannotSay]

  /// The answer in words.
  public var inWords: String {
    switch self {
    case .notAtAll: "Not at all"
    case .aLittle: "A little"
    case .partly: "Partly"
    case .mostly: "Mostly"
    case .fully: "Fully"
    case .cannotSay: "Can't say"
    }
  }

  /// The answer as it can be chosen: "4 Mostly".
  public var choice: String { self == .cannotSay ? inWords : "\(rawValue) \(inWords)" }
}
