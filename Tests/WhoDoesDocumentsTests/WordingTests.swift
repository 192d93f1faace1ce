import Testing
import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@Suite("Kind and plain words")
struct WordingTests {
  /// What no sentence of ours says of anybody.
  static let never = [
    "failed to", "failure to", "should have", "non-compliant", "noncompliant", "responsible for the delay",
    "disengaged", "chaotic", "hard to reach", "no one has bothered", "not bothered", "to blame", "at fault",
    "neglected", "poor practice", "underperform", " rating", " score",
  ]

  private func check(_ text: String, _ place: String) {
    for word in Self.never { #expect(!text.lowercased().contains(word), "\(place) says “\(word)”: \(text)") }
  }

  @Test("No rule says a word that blames", arguments: Rule.all.map(\.id))
  func rules(_ id: String) throws {
    let rule = try #require(Rule.named(id))
    let wording = rule.wording
    for text in [
      rule.title, rule.finds, rule.why, rule.fineWhen, wording.manager, wording.team, wording.youngPerson,
      wording.question,
    ] { check(text, id) }
  }

  @Test("No output of any example has a place left open or blames", arguments: Rule.all.map(\.id))
  func statements(_ id: String) throws {
    let rule = try #require(Rule.named(id))
    for example in rule.examples where example.found != nil {
      let outputs = Sample(try CaseSource.read(text: example.text, catalogue: .england).case).outputs
      for (output, text) in outputs {
        for slot in Slot.allCases { #expect(!text.contains("{\(slot.rawValue)}"), "\(id), \(output)") }
      }
      for line in (outputs["markdown"] ?? "").split(separator: "\n") { check(String(line), id) }
    }
  }

  @Test("The page has no italics, no red and no block capitals of ours")
  func look() throws {
    let page = try #require(try Sample.scenario("jordan").outputs["page"])
    for word in ["italic", "<em", "<i>", "uppercase", "#f00", "red;"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test(
    "A rule's page says everything, and never gives as law what nobody confirmed",
    arguments: Rule.all.map(\.id))
  func explained(_ id: String) throws {
    let rule = try #require(Rule.named(id))
    let text = try #require(EveryRule.page(of: id, .england))
    let markdown = try #require(EveryRule.markdown(of: id, .england))
    for heading in [
      "What it finds", "Why it matters to the young person", "Example", "Stays quiet", "The question",
      "When it is not a problem", "What it rests on", "Needs", "Configuration",
    ] {
      #expect(text.contains("\n\(heading)\n"))
      #expect(markdown.contains("\n## \(heading)\n"))
    }
    if rule.basis.strength == .unconfirmed { #expect(!text.contains("Law in force")) }
    for name in rule.thresholds {
      #expect(markdown.contains("\(name.rawValue): \(Catalogue.england.thresholds[name])"))
    }
  }

  @Test("Every rule is in the list")
  func list() {
    let (text, markdown) = (RuleList.text(), RuleList.markdown())
    #expect(Rule.all.allSatisfy { text.contains($0.id) && markdown.contains("`\($0.id)`") })
  }
}
