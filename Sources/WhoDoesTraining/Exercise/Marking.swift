public import WhoDoesModel

/// What a group found, held against the key: about the exercise, and never a mark for a person.
///
/// ```swift
/// let marking = Marking(of: [("A-T01", .gap)], against: exercise.key, decoys: exercise.decoys)
/// marking.text
/// ```
public struct Marking: Sendable {
  /// What the group found that is in the key, task and kind.
  public let found: [Exercise.KeyLine]
  /// Tasks in the key that the group named with another kind.
  public let otherKind: [(line: Exercise.KeyLine, group: Concern)]
  /// What is in the key and was not named.
  public let notNamed: [Exercise.KeyLine]
  /// Decoys that the group named: worth talking about.
  public let decoysNamed: [Exercise.DecoyLine]
  /// Other tasks that the group named: perhaps a good question.
  public let more: [String]

  /// Holds findings against a key; a task named twice counts once, with the kind that fits the key if any does.
  ///
  /// - Complexity: O(*f* × *k*) for *f* findings and *k* lines.
  public init(
    of findings: [(task: String, concern: Concern)], against key: [Exercise.KeyLine],
    decoys: [Exercise.DecoyLine]
  ) {
    func named(_ task: String) -> [Concern] { findings.filter { $0.task == task }.map(\.concern) }
    found = key.filter { named($0.task).contains($0.concern) }
    otherKind = key.compactMap { line in
      let concerns = named(line.task)
      return concerns.contains(line.concern) ? nil : concerns.first.map { (line, $0) }
    }
    notNamed = key.filter { named($0.task).isEmpty }
    decoysNamed = decoys.filter { !named($0.task).isEmpty }
    let known = Set(key.map(\.task) + decoys.map(\.task))
    var seen: Set<String> = []
    more = findings.map(\.task).filter { !known.contains($0) && seen.insert($0).inserted }
  }

  /// The marking in plain words.
  public var text: String {
    var lines = ["Found: \(found.count) of \(found.count + otherKind.count + notNamed.count)."]
    lines += found.map { "- \($0.task) \($0.title): \($0.concern.rawValue). \($0.story)" }
    lines += section("Found, and called something else. Talk about which name fits better:", otherKind) {
      "- \($0.line.task) \($0.line.title): you said \($0.group.rawValue), the key says \($0.line.concern.rawValue). "
        + $0.line.story
    }
    lines += section("Not named yet. Look again together:", notNamed) {
      "- \($0.task) \($0.title): \($0.concern.rawValue). \($0.story) \($0.question)"
    }
    lines += section("Named, and thought to be fine by whoever wrote the exercise:", decoysNamed) {
      "- \($0.task) \($0.title). \($0.why)"
    }
    lines += section("Named by you alone. What did you see?", more) { "- \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section<Item>(_ heading: String, _ items: [Item], _ line: (Item) -> String) -> [String] {
    items.isEmpty ? [] : ["", heading] + items.map(line)
  }
}
