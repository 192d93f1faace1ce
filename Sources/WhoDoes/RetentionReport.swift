import Foundation

/// Until when cases are to be kept, those past their day first.
///
/// ```swift
/// print(RetentionReport(of: ["cases/r4"], on: .today).text)
/// // cases/r4: to be looked at since 9 March 2026.
/// ```
public struct RetentionReport: Sendable {
  /// What is known of a case.
  public enum Standing: Equatable, Sendable {
    /// It was to be kept until a day that has passed.
    case past(Day)
    /// It says until when to keep it.
    case until(Day)
    /// It does not say.
    case unsaid
    /// It cannot be read.
    case unreadable
  }

  /// The cases and how each stands: past its day, without a day, unreadable, then by day.
  public let lines: [(path: String, standing: Standing)]

  /// Reads only the case table's day of each case.
  ///
  /// - Complexity: O(*n* log *n*) in the cases, besides reading them.
  public init(of paths: [String], on day: Day) {
    self.init(paths.map { ($0, Self.standing(of: $0, on: day)) })
  }

  /// A report on what is known already.
  init(_ standings: [(path: String, standing: Standing)]) {
    lines = standings.sorted {
      ($0.standing.rank, $0.standing.day, $0.path) < ($1.standing.rank, $1.standing.day, $1.path)
    }
  }

  private static func standing(of path: String, on day: Day) -> Standing {
    guard let file = try? CaseFile(path, lenient: true) else { return .unreadable }
    guard let until = Day(file.network.value(.keepUntil)) else { return .unsaid }
    return until < day ? .past(until) : .until(until)
  }

  /// Whether any case could not be read.
  public var hasUnreadable: Bool { lines.contains { $0.standing == .unreadable } }

  /// A line for every case.
  public var text: String {
    lines.map { path, standing in
      switch standing {
      case .past(let day):
        "\(path): past \(day.inWords). Is it still needed? Remove it, or give it a new day.\n"
      case .until(let day): "\(path): to be kept until \(day.inWords).\n"
      case .unsaid: "\(path): does not say until when. Add keep_until to its case table.\n"
      case .unreadable: "\(path): cannot be read; whodoes check says why.\n"
      }
    }.joined()
  }
}

extension RetentionReport.Standing {
  fileprivate var rank: Int {
    switch self {
    case .past: 0
    case .unsaid: 1
    case .unreadable: 2
    case .until: 3
    }
  }

  fileprivate var day: Day {
    switch self {
    case .past(let day), .until(let day): day
    case .unsaid, .unreadable: Day(number: 0)
    }
  }
}

extension Day {
  /// The day on this computer's calendar.
  public static var today: Day {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: .now)
    return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1) ?? Day(number: 0)
  }
}
