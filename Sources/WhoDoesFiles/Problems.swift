package import WhoDoesModel

/// Collects diagnostics, all of them at once; of one kind in one file it keeps the first hundred and counts
/// the rest, so that a file with a shifted column does not bury everything else.
package struct Problems {
  package private(set) var list: [Diagnostic] = []

  package init() {}
  /// How many there are of each kind, of which there are few; by the code first, which tells them apart sooner.
  private var counts: [(kind: Kind, count: Int)] = []
  private var hasMore = false

  private struct Kind: Equatable {
    var code: String
    var file: String
  }

  package var hasErrors: Bool { list.contains { $0.severity == .error } }

  /// How many of a kind there are so far; past the limit, nobody need work out a suggestion.
  func isFull(_ code: String, in file: String) -> Bool {
    let kind = Kind(code: code, file: file)
    return counts.contains { $0.kind == kind && $0.count >= Limits.diagnosticsOfAKind }
  }

  package mutating func add(_ diagnostic: Diagnostic) {
    let kind = Kind(code: diagnostic.code, file: diagnostic.place.file)
    let place = counts.firstIndex { $0.kind == kind } ?? counts.count
    if place == counts.count { counts.append((kind, 0)) }
    counts[place].count += 1
    if counts[place].count <= Limits.diagnosticsOfAKind { list.append(diagnostic) } else { hasMore = true }
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
    let more = counts.filter { $0.count > Limits.diagnosticsOfAKind }
      .sorted { ($0.kind.file, $0.kind.code) < ($1.kind.file, $1.kind.code) }
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
