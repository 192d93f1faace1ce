import WhoDoesAnalysis
public import WhoDoesModel

/// Every sentence pattern of every rule for every reader, with how hard it is to read: the one place in which
/// somebody who writes no code reads our wording through.
///
/// A pattern stands beside its rule, where it is understood; the book is made from there, and a test keeps the
/// book in `Data/Wording` in step, so that no change of wording goes unseen.
///
/// ```swift
/// WordingBook.entries.first { $0.rule == "gap.no-lead" && $0.reader == .youngPerson }?.pattern
/// // "We don't know who yet. We will find out and tell you."
/// ```
public enum WordingBook {
  /// A sentence pattern of a rule for a reader.
  public struct Entry: Equatable, Sendable {
    /// The rule's id.
    public let rule: String
    /// For whom it is, or nil for the question, which a team and a manager both read.
    public let reader: Audience?
    /// The pattern; words in braces are filled from a case.
    public let pattern: String
    /// The pattern with a plain word in every place that a case fills.
    public let plain: String
    /// How hard it is to read.
    public let level: ReadingLevel

    init(_ rule: String, _ reader: Audience?, _ pattern: String) {
      (self.rule, self.reader, self.pattern) = (rule, reader, pattern)
      plain = WordingBook.filled(pattern)
      level = ReadingLevel([plain])
    }
  }

  /// All patterns, rule by rule; a reader who is not told has none.
  public static let entries: [Entry] = Rule.all.flatMap { rule in
    [
      Entry(rule.id, .manager, rule.wording.manager), Entry(rule.id, .team, rule.wording.team),
      Entry(rule.id, .youngPerson, rule.wording.youngPerson), Entry(rule.id, nil, rule.wording.question),
    ].filter { !$0.pattern.isEmpty }
  }

  /// The book as a table: rule, reader, words of the longest sentence, grade, pattern.
  ///
  /// - Complexity: O(*n*) in the length of all patterns.
  public static var csv: String {
    var lines = ["rule,reader,longest_sentence,grade,pattern"]
    for entry in entries {
      let grade = (entry.level.grade * 10).rounded() / 10
      lines.append(
        "\(entry.rule),\(entry.reader?.rawValue ?? "question"),\(entry.level.longestSentence),\(grade),"
          + "\"\(entry.pattern.replacing("\"", with: "\"\""))\"")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A pattern with plain words in its places; whole sentences and quotes, which are not ours, are left out.
  static func filled(_ pattern: String) -> String {
    var slots = Dictionary(uniqueKeysWithValues: Slot.allCases.map { ($0, "Denise") })
    for slot in [Slot.views, .expected] { slots[slot] = "" }
    for slot in [Slot.words, .stances, .task, .duty] { slots[slot] = "this" }
    (slots[.count], slots[.total], slots[.date]) = ("2", "4", "2 May")
    return Wording.fill(pattern, with: slots)
  }
}
