import WhoDoesFiles
public import WhoDoesModel

/// Which workers of different sources are one person, as a council says itself.
///
///     source,worker,is
///     annex-a,Dana Cole,w17
///     ssd,80231,w17
///
/// Without a line here nothing is joined: two workers may have one name.
public struct WorkerMap: Sendable {
  private var people: [String: String] = [:]

  /// A map that joins nobody.
  public init() {}

  /// Takes in a file with the columns `source`, `worker` and `is`.
  ///
  /// - Returns: What is wrong with the file.
  /// - Complexity: O(*n*) in its rows.
  public mutating func add(_ bytes: [UInt8], file: String) -> [Diagnostic] {
    var (table, diagnostics) = DelimitedText.read(bytes, file: file)
    let headings = table.headings.map { HeadingBook.key(table.text($0)) }
    guard let source = headings.firstIndex(of: "source"), let worker = headings.firstIndex(of: "worker"),
      let same = headings.firstIndex(of: "is")
    else {
      diagnostics.append(
        Diagnostic(
          .error, code: "worker-map", at: .init(file: file),
          "The columns source, worker and is are not all there.",
          suggestion: "Begin the file with the line source,worker,is."))
      return diagnostics
    }
    for row in table.rows {
      let cells = table.cells(of: row).map { table.text($0) }
      guard cells.count > max(source, worker, same), !cells[worker].isEmpty, !cells[same].isEmpty else {
        continue
      }
      guard let from = ExtractSource(rawValue: cells[source].lowercased()) else {
        diagnostics.append(
          Diagnostic(
            .error, code: "worker-map", at: .init(file: file, line: row.line, row: row.number),
            "“\(cells[source].prefix(40))” is no source.",
            suggestion: "The sources are \(ExtractSource.allCases.map(\.rawValue).joined(separator: ", "))."))
        continue
      }
      people[Self.key(cells[worker], from)] = cells[same]
    }
    return diagnostics
  }

  /// Whether two workers are one: the same words in one source, or joined by the map.
  func areOne(_ left: String, _ from: ExtractSource, _ right: String, _ other: ExtractSource) -> Bool {
    guard !left.isEmpty, !right.isEmpty else { return false }
    let (one, two) = (Self.key(left, from), Self.key(right, other))
    if from == other, one == two { return true }
    guard let first = people[one], let second = people[two] else { return false }
    return first == second
  }

  private static func key(_ worker: String, _ source: ExtractSource) -> String {
    source.rawValue + ":" + worker.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }
}
