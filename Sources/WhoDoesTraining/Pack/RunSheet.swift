/// The run sheet of a session: what happens when, worked out from how long the session is.
///
/// Every part has the minutes it needs in an hour and grows by a step for each further hour, so that sessions of
/// one, two and three hours are one rule and the two-hour one is as published.
///
/// Source: steps of responsibility charting and card reveals: alone first, all at once, talk about differences.
struct RunSheet: Equatable {
  /// One part of the session.
  struct Part: Equatable {
    /// Minutes after the beginning at which it starts.
    var starts: Int
    var minutes: Int
    var kind: Kind
  }

  /// What happens in a part.
  enum Kind: CaseIterable {
    case welcome, read, alone, cards, pause, talk, reveal, exchange, change

    /// Minutes in a session of one hour, and more for each further hour.
    fileprivate var minutes: (hour: Int, step: Int) {
      switch self {
      case .welcome: (5, 5)
      case .read: (5, 5)
      case .alone: (8, 4)
      case .cards: (10, 10)
      case .pause: (0, 10)
      case .talk: (14, 11)
      case .reveal: (8, 5)
      case .exchange: (5, 7)
      case .change: (5, 3)
      }
    }
  }

  /// The parts, in order.
  let parts: [Part]
  /// How many tasks there is time to talk about, six minutes each.
  let tasksToTalkAbout: Int
  /// How many tasks the slides show: those and two more, eight at most.
  var tasksToReveal: Int { min(8, tasksToTalkAbout + 2) }
  /// Whether there is a break, in which the tallies are typed.
  var hasBreak: Bool { parts.contains { $0.kind == .pause } }

  /// The run sheet of a session.
  init(_ length: PackOrder.Length) {
    let more = (length.rawValue - 60) / 60
    var clock = 0
    var parts: [Part] = []
    for kind in Kind.allCases {
      let minutes = kind.minutes.hour + more * kind.minutes.step
      guard minutes > 0 else { continue }
      parts.append(Part(starts: clock, minutes: minutes, kind: kind))
      clock += minutes
    }
    self.parts = parts
    tasksToTalkAbout = max(2, (parts.first { $0.kind == .talk }?.minutes ?? 0) / 6)
  }

  /// A time of day, or of the session where its beginning is not known: "13:40", "0:10".
  static func clock(_ minutes: Int) -> String {
    let (hours, rest) = (minutes / 60 % 24, minutes % 60)
    return "\(hours):\(rest < 10 ? "0" : "")\(rest)"
  }
}
