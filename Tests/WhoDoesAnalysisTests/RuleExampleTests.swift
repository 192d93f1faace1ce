import Testing
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@testable import WhoDoesAnalysis

/// One example of one rule, named so that a failure says where to look.
struct ExampleOfRule: Sendable, CustomTestStringConvertible {
  let rule: Rule
  let example: RuleExample
  var testDescription: String { "\(rule.id): \(example.story)" }

  static let all = Rule.all.flatMap { rule in rule.examples.map { Self(rule: rule, example: $0) } }

  /// The example read through the real reader.
  func read(catalogue: Catalogue = .england) throws -> Case {
    try CaseSource.read(text: example.text, catalogue: catalogue).case
  }
}

@Suite("Every rule does what its examples say")
struct RuleExampleTests {
  @Test("An example fires where it says, or stays quiet", arguments: ExampleOfRule.all)
  func example(_ given: ExampleOfRule) throws {
    let network = try given.read()
    let analysis = Analysis(of: network, catalogue: .england, rules: [given.rule])
    #expect(analysis.couldNotCheck.map(\.missing) == [], "the example lacks something the rule needs")
    guard let expected = given.example.found else {
      #expect(analysis.findings.map { $0.subjects(in: network) } == [])
      return
    }
    let found = analysis.findings.map { $0.subjects(in: network) }
    let subjects = Set(found.flatMap(\.self))
    #expect(!found.isEmpty)
    #expect(expected.allSatisfy(subjects.contains), "found \(found)")
    if expected.contains(where: { $0.hasPrefix("T") }) {
      let tasks = analysis.findings.flatMap(\.tasks).map { network[network[$0].id] }
      #expect(Set(tasks) == Set(expected))
    }
  }

  @Test("A finding cites cells and fills every place in its sentences", arguments: ExampleOfRule.all)
  func sentences(_ given: ExampleOfRule) throws {
    let network = try given.read()
    for finding in Analysis(of: network, catalogue: .england, rules: [given.rule]).findings {
      #expect(!finding.evidence.isEmpty)
      #expect(finding.question.hasSuffix("?"))
      for sentence in [finding.question] + Audience.allCases.map(finding.statement) {
        #expect(!sentence.contains("{"), "\(sentence)")
        #expect(!sentence.contains("  "), "\(sentence)")
      }
    }
  }

  @Test("Every rule has an example that fires and one that stays quiet", arguments: Rule.all.map(\.id))
  func bothKinds(_ id: String) throws {
    let rule = try #require(Rule.named(id))
    #expect(rule.examples.contains { $0.found != nil })
    #expect(rule.examples.contains { $0.found == nil })
    #expect(id.hasPrefix("\(rule.concern.rawValue)."))
  }

  @Test("No two rules share an id")
  func unique() { #expect(Set(Rule.all.map(\.id)).count == Rule.all.count) }
}

extension Finding {
  /// The ids of the tasks and people it is about.
  func subjects(in network: Case) -> [String] {
    tasks.map { network[network[$0].id] } + people.map { network[network[$0].id] }
  }
}
