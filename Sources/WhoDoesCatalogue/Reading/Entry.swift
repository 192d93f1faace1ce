import WhoDoesModel
import Yams

/// One entry of a catalogue file, read field by field.
///
/// Each field answers what the file has, else what stood there before, else a plain default; a field that must
/// be there and is not is noted. ``finish()`` notes the fields nobody asked for.
struct Entry {
  /// The entry's own node, for its place.
  let node: Node
  /// What it is in words, such as "task T09".
  var what: String
  /// Where problems go.
  let problems: Problems
  private let fields: Node.Mapping
  private var asked: [String] = []

  init?(_ node: Node, what: String, problems: Problems) {
    guard case .mapping(let fields) = node else {
      problems.report("not-an-entry", at: node, "A \(what) is to be written as “name: value” lines.")
      return nil
    }
    (self.node, self.what, self.problems, self.fields) = (node, what, problems, fields)
  }

  /// The value of a field, where the entry has it.
  mutating func value(_ key: String) -> Node? {
    asked.append(key)
    return fields.first { $0.key.scalar?.string == key }?.value
  }

  /// A text; it must be there unless something stood there before.
  mutating func text(_ key: String, before: String?) -> String {
    guard let node = value(key) else {
      if before == nil { problems.report("missing-field", at: self.node, "The \(what) has no “\(key)”.") }
      return before ?? ""
    }
    return Self.text(of: node, key: key, problems: problems) ?? before ?? ""
  }

  /// A text that may be left out.
  mutating func note(_ key: String, before: String?) -> String {
    guard let node = value(key) else { return before ?? "" }
    return Self.text(of: node, key: key, problems: problems) ?? before ?? ""
  }

  /// Yes or no; no where nothing is said.
  mutating func flag(_ key: String, before: Bool?) -> Bool {
    guard let node = value(key) else { return before ?? false }
    switch node.scalar?.string {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      problems.report("not-yes-or-no", at: node, "“\(key)” is to be true or false.")
      return before ?? false
    }
  }

  /// A whole number from 0 to 10,000; an empty value takes away what stood there before.
  mutating func number(_ key: String, before: Int?) -> Int? {
    guard let node = value(key) else { return before }
    guard let words = node.scalar?.string, !words.isEmpty else { return nil }
    guard let number = Int(words), (0...10_000).contains(number) else {
      problems.report("not-a-number", at: node, "“\(key)” is to be a whole number, and “\(words)” is not.")
      return before
    }
    return number
  }

  /// A day such as 2026-10-01; an empty value takes away what stood there before.
  mutating func day(_ key: String, before: Day?) -> Day? {
    guard let node = value(key) else { return before }
    guard let words = node.scalar?.string, !words.isEmpty else { return nil }
    guard let day = Day(words) else {
      problems.report(
        "not-a-day", at: node, "“\(key)” is to be a day, and “\(words)” is not.",
        suggestion: "Write it as 2026-10-01.")
      return before
    }
    return day
  }

  /// Ages such as 16-17, or one age; an empty value takes away what stood there before.
  mutating func ages(_ key: String, before: ClosedRange<Int>?) -> ClosedRange<Int>? {
    guard let node = value(key) else { return before }
    guard let words = node.scalar?.string, !words.isEmpty else { return nil }
    let ends = words.split(separator: "-", omittingEmptySubsequences: false).map {
      Int(String($0).trimming(" "))
    }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last,
      (0...30).contains(first), (0...30).contains(last)
    else {
      problems.report(
        "bad-ages", at: node, "“\(words)” are not ages.", suggestion: "Write them as 16-17, the lower first.")
      return before
    }
    return first...last
  }

  /// A list, each item with its place; one value alone is a list of one.
  mutating func items(_ key: String) -> [Node]? {
    guard let node = value(key) else { return nil }
    switch node {
    case .sequence(let items): return Array(items)
    case .scalar(let scalar): return scalar.string.isEmpty ? [] : [node]
    default:
      problems.report("not-a-list", at: node, "“\(key)” is to be a list.")
      return nil
    }
  }

  /// A list of words.
  mutating func words(_ key: String, before: [String]?) -> [String] {
    guard let items = items(key) else { return before ?? [] }
    return items.compactMap { Self.text(of: $0, key: key, problems: problems) }
  }

  /// Notes the fields that the catalogue does not know.
  func finish() {
    for (key, _) in fields {
      let name = key.scalar?.string ?? ""
      guard !asked.contains(name) else { continue }
      problems.report(
        "unknown-key", at: key, "A \(what) has no field “\(name)”.",
        suggestion: Suggestion.didYouMean(name, among: asked))
    }
  }

  /// The text of a node; nil, with the reason noted, when it is no text.
  static func text(of node: Node, key: String, problems: Problems) -> String? {
    guard let scalar = node.scalar else {
      problems.report("not-a-text", at: node, "“\(key)” is to be a text.")
      return nil
    }
    return scalar.string.trimming(" \n")
  }
}

extension String {
  /// The text without some signs at its ends.
  func trimming(_ signs: String) -> String {
    var text = self[...]
    while let first = text.first, signs.contains(first) { text.removeFirst() }
    while let last = text.last, signs.contains(last) { text.removeLast() }
    return String(text)
  }
}
