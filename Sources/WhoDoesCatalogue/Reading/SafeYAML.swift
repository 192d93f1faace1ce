import WhoDoesModel
import Yams

/// Reads one YAML document without the parts of YAML that can hide or multiply things.
enum SafeYAML {
  /// The most that a catalogue file may hold, in bytes; England's longest is a tenth of it.
  static let sizeLimit = 1_000_000
  /// How deep brackets may lie in each other.
  static let depthLimit = 16
  /// How long a line may be, which bounds how deep `- - - -` can go.
  static let lineLimit = 2000

  /// The mapping at the top of a document; nil, with the reason noted, when there is none.
  static func mapping(_ yaml: String, problems: Problems) -> Node.Mapping? {
    let file = Diagnostic.Place(file: problems.file)
    guard yaml.utf8.count <= sizeLimit else {
      problems.report("too-large", at: file, "The file is larger than \(sizeLimit / 1000) kB.")
      return nil
    }
    guard isTame(yaml, problems: problems) else { return nil }
    do {
      guard let node = try Yams.compose(yaml: yaml) else { return nil }
      guard case .mapping(let mapping) = node else {
        problems.report(
          "not-a-mapping", at: node, "The file is to start with the name of a part, such as “thresholds:”.")
        return nil
      }
      return mapping
    } catch let error as YamlError {
      report(error, problems: problems)
    } catch {
      problems.report("bad-yaml", at: file, "The file cannot be read as YAML.")
    }
    return nil
  }

  /// Looks for anchors, aliases and depth before the parser spends anything on them.
  private static func isTame(_ yaml: String, problems: Problems) -> Bool {
    var depth = 0
    let before = problems.diagnostics.count
    for (number, line) in yaml.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var previous: UInt8 = UInt8(ascii: " ")
      if line.utf8.count > lineLimit {
        let place = Diagnostic.Place(file: problems.file, line: number + 1, column: 1)
        problems.report("too-long", at: place, "The line is longer than \(lineLimit) letters.")
      }
      let signs = Array(line.utf8)
      if signs.first(where: { $0 != UInt8(ascii: " ") }) == UInt8(ascii: "#") { continue }
      for (column, sign) in signs.enumerated() {
        if sign == UInt8(ascii: "&") || sign == UInt8(ascii: "*"), " \t[{,".utf8.contains(previous),
          column + 1 < signs.count, !" \t\r".utf8.contains(signs[column + 1])
        {
          let place = Diagnostic.Place(file: problems.file, line: number + 1, column: column + 1)
          problems.report(
            "no-aliases", at: place, "Anchors (&name) and aliases (*name) are not read here.",
            suggestion: "Write the value out each time.")
        }
        if "[{".utf8.contains(sign) { depth += 1 }
        if "]}".utf8.contains(sign) { depth -= 1 }
        if depth > depthLimit {
          let place = Diagnostic.Place(file: problems.file, line: number + 1, column: column + 1)
          problems.report("too-deep", at: place, "Brackets lie more than \(depthLimit) deep in each other.")
          return false
        }
        previous = sign
      }
    }
    return problems.diagnostics.count == before
  }

  private static func report(_ error: YamlError, problems: Problems) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let place = Diagnostic.Place(file: problems.file, line: mark.line, column: mark.column)
      problems.report("bad-yaml", at: place, "This is not YAML: \(problem).")
    case .duplicatedKeysInMapping(let names, let context):
      let place = Diagnostic.Place(file: problems.file, line: context.mark.line, column: context.mark.column)
      problems.report(
        "duplicate-key", at: place, "This is written twice: \(names.joined(separator: ", ")).",
        suggestion: "Keep one of them.")
    default:
      problems.report(
        "bad-yaml", at: Diagnostic.Place(file: problems.file), "The file cannot be read as YAML.")
    }
  }
}
