public import WhoDoesModel

/// A case as it stood on one day, as the register keeps it.
public struct Snapshot: Equatable, Sendable {
  /// Its number in the register, the order in which snapshots came in.
  public let id: Int64
  /// The reference of the young person.
  public let reference: String
  /// The day for which the case was read.
  public let day: Day
  /// When it came in, in universal time, as `2026-03-09T14:05:00Z`.
  public let added: String
  /// Until when the case says that it is to be kept.
  public let keepUntil: Day?
  /// The SHA-256 of what is kept, in 64 hexadecimal digits.
  public let hash: String
}

/// What became of a case that was to be added.
public enum Addition: Equatable, Sendable {
  /// It is there now, and stays there whatever happens to this process.
  case added(Snapshot)
  /// The very same was there before; nothing was changed.
  case alreadyThere(Snapshot)

  /// The snapshot that holds the case.
  public var snapshot: Snapshot {
    switch self {
    case .added(let snapshot), .alreadyThere(let snapshot): snapshot
    }
  }
}

/// A young person in the register.
public struct RegisterEntry: Equatable, Sendable {
  /// The reference.
  public let reference: String
  /// How many snapshots there are.
  public let count: Int
  /// The earliest and the latest day.
  public let days: ClosedRange<Day>
  /// Until when the latest snapshot says that it is to be kept.
  public let keepUntil: Day?
}
