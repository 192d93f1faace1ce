import Testing
import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

/// A number that a rule compares with, moved so far that the rule can no longer be right.
struct MovedThreshold: Sendable, CustomTestStringConvertible {
  let rule: Rule
  let name: Thresholds.Name
  let value: Int
  var testDescription: String { "\(rule.id) with \(name.rawValue) at \(value)" }

  static let all = Rule.all.flatMap { rule in
    rule.thresholds.flatMap { name in
      extremes(of: name).map { Self(rule: rule, name: name, value: $0) }
    }
  }

  /// Far too low and far too high. An age cannot be too low: before 16 nobody is owed anything yet.
  private static func extremes(of name: Thresholds.Name) -> [Int] {
    name == .adviserFromAge ? [1000] : [0, 1000]
  }

  /// The catalogue with the number moved.
  var catalogue: Catalogue {
    var catalogue = Catalogue.england
    catalogue.thresholds[name] = value
    return catalogue
  }
}

@Suite("The numbers in the catalogue are the numbers the rules use")
struct ThresholdTests {
  /// Far too low, a rule speaks where its example is quiet; far too high, it is silent where it should speak.
  @Test("A number moved far away breaks an example of its rule", arguments: MovedThreshold.all)
  func moved(_ moved: MovedThreshold) throws {
    let broken = try moved.rule.examples.filter { example in
      let network = try CaseSource.read(text: example.text, catalogue: .england).case
      let found = Analysis(of: network, catalogue: moved.catalogue, rules: [moved.rule]).findings
      return found.isEmpty != (example.found == nil)
    }
    #expect(!broken.isEmpty, "no example of \(moved.rule.id) would notice")
  }

  @Test("A rule names the numbers it shows to the reader", arguments: Rule.all.map(\.id))
  func named(_ id: String) throws {
    let rule = try #require(Rule.named(id))
    for name in Thresholds.Name.allCases where rule.finds.contains("`\(name.rawValue)`") {
      #expect(rule.thresholds.contains(name), "\(id) speaks of \(name.rawValue)")
    }
  }
}
