import WhoDoesModel

/// Collects what a reader of large files runs into: the first thousands whole, all of them counted.
struct GroupedProblems {
  private struct Kind: Hashable {
    var code: String
    var file: String
    var sheet: String?
  }

  /// Kept of one kind in one table, so that a file of the wrong kind does not fill the memory.
  private static let mostOfAKind = 5_000

  private var list: [Diagnostic] = []
  private var counts: [Kind: Int] = [:]

  mutating func add(
    _ severity: Diagnostic.Severity, _ code: String, _ place: Diagnostic.Place, subject: String? = nil,
    field: String? = nil, _ message: String, _ suggestion: String
  ) {
    let kind = Kind(code: code, file: place.file, sheet: place.sheet)
    counts[kind, default: 0] += 1
    guard counts[kind, default: 0] <= Self.mostOfAKind else { return }
    var diagnostic = Diagnostic(severity, code: code, at: place, message, suggestion: suggestion)
    diagnostic.subject = subject
    diagnostic.field = field
    list.append(diagnostic)
  }

  /// Everything kept, and one line for each kind of which there are more.
  func finished() -> [Diagnostic] {
    list
      + counts.filter { $0.value > Self.mostOfAKind }.sorted {
        ($0.key.file, $0.key.code) < ($1.key.file, $1.key.code)
      }
      .map { kind, count in
        Diagnostic(
          .notice, code: kind.code, at: .init(file: kind.file, sheet: kind.sheet),
          "The same stands in \(count - Self.mostOfAKind) more places.",
          suggestion: "Put the first ones right and read the file again.")
      }
  }
}
