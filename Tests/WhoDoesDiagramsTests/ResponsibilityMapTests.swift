import Graphviz
import Testing
import WhoDoesModel

@testable import WhoDoesDiagrams

@Suite struct ResponsibilityMapTests {
  static func facts(_ findings: [Finding], limit: Int = 12) -> MapFacts {
    MapFacts(Jordan.sample, findings: findings, catalogue: Jordan.emptyCatalogue, limit: limit)
  }

  @Test func `the most urgent come first, and the rest is counted`() {
    let facts = Self.facts(Jordan.findings)
    #expect(facts.findings.count == 12)
    #expect(facts.undrawnCount == 4)
    let urgencies = facts.findings.map(\.finding.urgency)
    #expect(urgencies == urgencies.sorted(by: >))
    let map = ResponsibilityMap.draw(facts)
    #expect(map.heading.plainText.contains("The 12 most urgent of 16 points are drawn"))
  }

  @Test func `notes are not drawn`() {
    #expect(Self.facts([Jordan.finding(.note, nil, [4], .note)]).findings.isEmpty)
  }

  @Test func `people who have left are shown only where a finding concerns them`() {
    let names = { (facts: MapFacts) in facts.groups.flatMap(\.people).map(\.name) }
    #expect(!names(Self.facts([])).contains("Kelly"))
    let facts = Self.facts([Jordan.finding(.drift, 18, [12], .actNow)])
    let kelly = facts.groups.flatMap(\.people).first { $0.name == "Kelly" }
    #expect(kelly?.status == "has left")
    let map = ResponsibilityMap.draw(facts)
    let box = map.nodes.first { $0.label.plainText.contains("Kelly") }
    #expect(box?.border == .dashed && box?.line == .help)
  }

  @Test func `teams of one organisation stand together, family last`() {
    #expect(
      Self.facts([]).groups.map(\.title) == [
        "Northmere Council", "Tern House", "Northmere Virtual School", "Northmere NHS community trust",
        "Northmere NHS mental health trust", "Family and friends",
      ])
  }

  @Test func `solid lines lead and dashed lines help`() {
    let map = ResponsibilityMap.draw(Self.facts([Jordan.finding(.duplication, 13, [3, 4], .actNow)]))
    let kinds = map.edges.map(\.connection).filter { if case .belongs = $0 { false } else { true } }
    #expect(kinds == [.leads(.concern(.duplication)), .helps])
  }

  @Test func `a finding without a task is a box without a lead`() throws {
    var missing = Jordan.finding(.gap, nil, [], .actNow)
    missing.slots[.duty] = "A personal adviser"
    let facts = Self.facts([missing])
    let map = ResponsibilityMap.draw(facts)
    #expect(map.nodes.last?.label.plainText == "? GAP\nA personal adviser\nnothing in the plan")
    #expect(map.edges.last?.connection == .near)
    #expect(try !map.svg().isEmpty)
  }

  @Test func `the caller's short fact stands in the third line`() {
    let map = ResponsibilityMap.draw(
      Jordan.sample, findings: [Jordan.finding(.gap, 8, [2], .actNow)], catalogue: Jordan.emptyCatalogue
    ) { _ in "the box is empty" }
    #expect(map.nodes.last?.label.plainText == "? GAP\nHave a plan B\nthe box is empty")
  }

  @Test func `clear tasks are open, led and not asked about`() {
    let clear = { (findings: [Finding]) in
      Self.facts(findings).groups.flatMap(\.people).first { $0.name == "Denise" }?.clearTasks
    }
    let without = clear([]) ?? 0
    #expect(clear([Jordan.finding(.overlap, 1, [2], .actNow)]) == without - 1)
  }

  @Test func `an empty case is a picture`() throws {
    let empty = Case(asOf: Day(number: 0))
    let map = ResponsibilityMap.draw(empty, findings: [], catalogue: Jordan.emptyCatalogue)
    #expect(try map.svg().contains("the young person"))
  }

  @Test func `the text has every person, every finding and the count of the rest`() {
    let facts = Self.facts(Jordan.findings)
    let text = TextTwin.write(facts).flatMap(\.sentences).joined(separator: "\n")
    for person in facts.groups.flatMap(\.people) { #expect(text.contains(person.name)) }
    for shown in facts.findings { #expect(text.contains("“\(shown.title)”, \(shown.fact).")) }
    #expect(text.contains("leaves to the list: 4."))
    #expect(
      text.contains("Kelly, social worker, has left and is named as lead of “Get my passport and licence”"))
  }
}
