package import WhoDoesModel

/// Collects diagnostics, all of them at once; of one kind in one file it keeps the first hundred and counts
/// the rest, so that a file with a shifted column does not bury everything else.
package struct Problems {
  package private(set) var list: [Diagnostic] = []

  package init() {}
  private var counts: [Kind: Int] = [:]
  private var hasMore = false

  private struct Kind: Hashable {
    var file: String
    var code: String
  }

  package var hasErrors: Bool { list.contains { $0.severity == .error } }

  /// How many of a kind there are so far; past the limit, nobody need work out a suggestion.
  func isFull(_ code: String, in file: String) -> Bool {
    counts[Kind(file: file, code: code), default: 0] >= Limits.diagnosticsOfAKind
  }

  package mutating func add(_ diagnostic: Diagnostic) {
    let kind = Kind(file: diagnostic.place.file, code: diagnostic.code)
    let count = counts[kind, default: 0] + 1
    counts[kind] = count
    if count <= Limits.diagnosticsOfAKind { list.append(diagnostic) } else { hasMore = true }
  }

  package mutating func add(
    _ severity: Diagnostic.Severity, _ code: String, at place: Diagnostic.Place, _ message: String,
    _ suggestion: String? = nil
  ) {
    add(Diagnostic(severity, code: code, at: place, message, suggestion: suggestion))
  }

  /// Everything that was added, and for kinds past the limit how many more there are.
  package func finished() -> [Diagnostic] {
    guard hasMore else { return list }
    let more = counts.filter { $0.value > Limits.diagnosticsOfAKind }
      .sorted { ($0.key.file, $0.key.code) < ($1.key.file, $1.key.code) }
    return list
      + more.compactMap { kind, count in
        guard let first = list.first(where: { $0.code == kind.code && $0.place.file == kind.file }) else {
          return nil
        }
        return Diagnostic(
          first.severity, code: kind.code, at: .init(file: kind.file),
          "The same problem stands in \(count - Limits.diagnosticsOfAKind) more places.",
          suggestion: "Put the first ones right and read the file again.")
      }
  }
}
