import OrderedCollections
import WhoDoesModel
import Yams

/// Reads catalogue files into a catalogue: England's into an empty one, a council's over England's.
struct CatalogueReader {
  /// What has been read so far.
  var catalogue: Catalogue
  /// Whether the files are a council's own.
  let isLocal: Bool
  /// Where problems go.
  let problems = Problems()
  /// Codes that must turn out to exist, with the places that use them.
  var roleReferences: [(RoleID, Diagnostic.Place)] = []
  var taskReferences: [(CatalogueTaskID, Diagnostic.Place)] = []
  var areaReferences: [(AreaID, Diagnostic.Place)] = []
  var sourceReferences: [(SourceID, Diagnostic.Place)] = []
  /// Names of roles, with the places that give them.
  var aliasPlaces: [(alias: String, role: RoleID, place: Diagnostic.Place)] = []
  private var seen: [String: Diagnostic.Place] = [:]

  init(over catalogue: Catalogue, isLocal: Bool) { (self.catalogue, self.isLocal) = (catalogue, isLocal) }

  private static let parts = [
    "roles", "tasks", "areas", "duties", "sources", "statuses", "thresholds", "words",
  ]

  /// Reads one file, which may have any of the parts.
  mutating func read(_ yaml: String, fileName: String) {
    problems.file = fileName
    guard let document = SafeYAML.mapping(yaml, problems: problems) else { return }
    for (key, value) in document {
      switch key.scalar?.string ?? "" {
      case "roles": each(value, "role") { $0.readRole(&$1) }
      case "tasks": each(value, "task") { $0.readTask(&$1) }
      case "areas": each(value, "area") { $0.readArea(&$1) }
      case "duties": each(value, "duty") { $0.readDuty(&$1) }
      case "sources": each(value, "source") { $0.readSource(&$1) }
      case "statuses": each(value, "status") { $0.readStatus(&$1) }
      case "thresholds": readThresholds(value)
      case "words": readWords(value)
      case let name:
        problems.report(
          "unknown-key", at: key, "A catalogue has no part “\(name)”.",
          suggestion: Suggestion.didYouMean(name, among: Self.parts)
            ?? "Parts are \(Self.parts.joined(separator: ", ")).")
      }
    }
  }

  /// Reads each entry of a list, and notes the fields left over.
  private mutating func each(
    _ list: Node, _ kind: String, _ read: (inout CatalogueReader, inout Entry) -> Void
  ) {
    guard case .sequence(let items) = list else {
      return problems.report("not-a-list", at: list, "The entries are to be a list, each starting with “- ”.")
    }
    for item in items {
      guard var entry = Entry(item, what: kind, problems: problems) else { continue }
      read(&self, &entry)
      entry.finish()
    }
  }

  /// Notes a code that these files have already used for an entry of its kind.
  mutating func noteDuplicate(_ entry: Entry) -> Bool {
    if let first = seen[entry.what] {
      problems.report(
        "duplicate-code", at: entry.node, "There is a second \(entry.what).",
        suggestion: "The first stands in \(first.file), line \(first.line ?? 1).")
      return true
    }
    seen[entry.what] = problems.place(entry.node)
    return false
  }

  private mutating func readThresholds(_ node: Node) {
    guard case .mapping(let numbers) = node else {
      return problems.report("not-a-mapping", at: node, "Thresholds are to be “name: number” lines.")
    }
    for (key, value) in numbers {
      let words = key.scalar?.string ?? ""
      guard let name = Thresholds.Name(rawValue: words) else {
        problems.report(
          "unknown-key", at: key, "There is no threshold “\(words)”.",
          suggestion: Suggestion.didYouMean(words, among: Thresholds.Name.allCases.map(\.rawValue)))
        continue
      }
      var reason = isLocal ? "set by the council" : ""
      var number = value
      if case .mapping = value, var entry = Entry(value, what: "threshold", problems: problems) {
        reason = entry.text("reason", before: isLocal ? reason : nil)
        number = entry.value("value") ?? value
        entry.finish()
      } else if !isLocal {
        problems.report("missing-field", at: value, "The threshold “\(words)” has no “reason”.")
      }
      guard let count = number.scalar.flatMap({ Int($0.string) }), (1...10_000).contains(count) else {
        problems.report(
          "not-a-number", at: number, "The threshold “\(words)” is to be a whole number from 1.")
        continue
      }
      catalogue.thresholds.set(name, to: Threshold(count, reason: reason, isLocal: isLocal))
    }
  }

  private mutating func readWords(_ node: Node) {
    guard case .sequence(let groups) = node else {
      return problems.report("not-a-list", at: node, "Words are to be a list of lists.")
    }
    for group in groups {
      guard case .sequence(let items) = group else {
        problems.report("not-a-list", at: group, "A group of words is to be a list such as [mum, mother].")
        continue
      }
      let words = items.compactMap { oneStem($0) }
      // A council's group that shares a word with one of ours adds to it.
      let known = isLocal ? catalogue.wordGroups.firstIndex { !Set($0).isDisjoint(with: words) } : nil
      if let known {
        catalogue.wordGroups[known] += words.filter { !catalogue.wordGroups[known].contains($0) }
      } else {
        catalogue.wordGroups.append(words)
      }
    }
  }

  /// A single word that carries meaning; nil, with the reason noted, for anything else.
  func oneStem(_ node: Node) -> String? {
    let word = node.scalar?.string ?? ""
    guard WordStems.of(word) == [WordStems.stem(word.lowercased())] else {
      problems.report(
        "not-a-word", at: node, "“\(word)” is not one word that carries meaning.",
        suggestion: "Filling words such as “out” and “up” are never compared.")
      return nil
    }
    return word
  }
}
