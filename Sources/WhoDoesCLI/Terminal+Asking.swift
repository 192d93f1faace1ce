import Foundation
import WhoDoes

/// Questions on a terminal.
extension Terminal {
  /// How to ask somebody; nil where nobody sits at both ends.
  static var asking: ((PlanDoubt) -> String?)? {
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
    return { ask($0) }
  }

  /// Asks about something that a plan leaves open.
  ///
  /// - Returns: The answer, "" to keep what was read, nil to ask no more.
  private static func ask(_ doubt: PlanDoubt) -> String? {
    let places =
      doubt.places.isEmpty ? "" : doubt.places.count == 1 ? " (1 row)" : " (\(doubt.places.count) rows)"
    say("")
    say("“\(doubt.says)”\(places): \(doubt.readAs)")
    FileHandle.standardError.write(Data("\(doubt.question) [Enter keeps it, q asks no more]: ".utf8))
    guard let answer = readLine() else { return nil }
    return answer == "q" ? nil : answer
  }
}
