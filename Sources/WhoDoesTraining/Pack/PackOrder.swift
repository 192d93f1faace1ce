public import WhoDoesModel

/// What a trainer asks a pack for.
///
/// ```swift
/// PackOrder(minutes: .twoHours, people: 22, tables: 5)
/// ```
public struct PackOrder: Equatable, Sendable {
  /// How long a session lasts.
  public enum Length: Int, CaseIterable, Sendable {
    case oneHour = 60
    case twoHours = 120
    case threeHours = 180
  }

  /// How long the session lasts.
  public var length: Length
  /// How many take part.
  public var people: Int
  /// At how many tables they sit.
  public var tables: Int
  /// The day of the session, where it is known.
  public var date: Day?
  /// Minutes after midnight at which it begins, where that is known; clock times count from 0:00 otherwise.
  public var start: Int?
  /// What jobs are called locally.
  public var titles: LocalTitles
  /// Who says that a real case may be used for training, and why: "Sam Okoro: a composite of four cases".
  public var consent: String?

  /// An order with every part given.
  public init(
    _ length: Length = .twoHours, people: Int, tables: Int, date: Day? = nil, start: Int? = nil,
    titles: LocalTitles = LocalTitles(), consent: String? = nil
  ) {
    (self.length, self.people, self.tables) = (length, people, tables)
    (self.date, self.start, self.titles, self.consent) = (date, start, titles, consent)
  }
}

extension PackOrder {
  /// Minutes after midnight of a time such as `9:30` or `13.30`; nil for what is none.
  public static func minutes(ofClock text: String) -> Int? {
    let parts = text.split { $0 == ":" || $0 == "." }.map { Int($0) }
    guard parts.count == 2, let hours = parts[0], let minutes = parts[1], (0..<24).contains(hours),
      (0..<60).contains(minutes)
    else { return nil }
    return hours * 60 + minutes
  }
}
