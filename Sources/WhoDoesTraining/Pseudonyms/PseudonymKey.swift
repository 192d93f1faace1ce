import WhoDoesFiles
import WhoDoesModel

/// What stands for what in a pseudonymised case. Whoever has it can undo the work, so it is never in the export and is
/// written only where somebody asks.
public struct PseudonymKey: Equatable, Sendable {
  /// By how many days every date was moved.
  public internal(set) var days = 0
  /// What stood in the case, with what stands for it: names, agencies, and the ids of people and tasks.
  public internal(set) var pairs: [Pair] = []

  /// One thing and what stands for it.
  public struct Pair: Equatable, Sendable {
    /// What kind of thing it is: `name`, `agency`, `person_id`, `task_id` or `title`.
    public let kind: String
    /// What stood in the case.
    public let original: String
    /// What stands there now.
    public let now: String
  }

  mutating func add(_ kind: String, _ original: String, _ now: String) {
    guard !original.isEmpty else { return }
    pairs.append(Pair(kind: kind, original: original, now: now))
  }

  /// The key as a table.
  public var csv: [UInt8] {
    DelimitedText.write(
      RawTable(
        name: "key", file: "key", headings: ["kind", "original", "now"],
        // Said in words, since a spreadsheet takes a cell that begins with a minus sign for a formula.
        rows: [[days < 0 ? "days earlier" : "days later", "0", String(abs(days))]]
          + pairs.map { [$0.kind, $0.original, $0.now] }))
  }
}
