import Testing
import WhoDoesAnalysis
import WhoDoesDocuments
import WhoDoesModel

@Suite("The audit of one young person")
struct AuditTests {
  private func lines(_ block: Document.Block) -> [String] {
    switch block {
    case .paragraph(let text): [text]
    case .quote(let quote): [quote.words]
    case .list(let lines): lines
    case .definitions(let rows): rows.flatMap { [$0.term, $0.text] }
    case .table(let table): table.columns.map(\.heading) + table.rows.joined().map(\.plain)
    case .figure(let figure): [figure.caption]
    case .decision(let lines): lines
    case .cards(let cards): cards.flatMap { [$0.heading] + $0.lines }
    case .checks(let checks): checks.map(\.text)
    case .callout(let text): [text]
    case .section(let section): [section.heading] + section.blocks.flatMap(self.lines)
    }
  }

  private func section(_ id: String, of sample: Sample) throws -> Document.Section {
    try #require(sample.audit.sections.first { $0.id == id })
  }

  private func tables(_ sections: [Document.Section]) -> [Document.Table] {
    sections.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { return table }
      return nil
    }
  }

  @Test("The parts come in order, the young person's words first", arguments: ["jordan", "yonas"])
  func order(_ name: String) throws {
    let ids = try Sample.scenario(name).audit.sections.map(\.id)
    let wanted = [
      "voice", "working", "talk-about", "cover", "load", "housekeeping", "unseen", "judgement", "annex",
    ]
    #expect(ids.filter(wanted.contains) == wanted)
  }

  @Test("The young person's words are whole, in order, with whose hand", arguments: ["jordan", "yonas"])
  func voice(_ name: String) throws {
    let sample = try Sample.scenario(name)
    let quotes = try section("voice", of: sample).blocks.compactMap { block -> Document.Quote? in
      if case .quote(let quote) = block { return quote }
      return nil
    }
    #expect(quotes.map(\.words) == sample.network.voice.map { sample.network[$0.words] })
    for (quote, said) in zip(quotes, sample.network.voice) {
      #expect(quote.source.contains(sample.network[said.whoseHand]))
    }
  }

  @Test(
    "At most ten things are set out, each with a question and an empty box", arguments: ["jordan", "yonas"])
  func cards(_ name: String) throws {
    let sample = try Sample.scenario(name)
    let talk = try section("talk-about", of: sample)
    let cards = talk.blocks.compactMap { block -> Document.Section? in
      if case .section(let card) = block { return card }
      return nil
    }
    #expect((1...10).contains(cards.count))
    for card in cards {
      let text = card.blocks.flatMap(lines)
      #expect(text.contains("The question") && text.contains { $0.hasSuffix("?") })
      #expect(card.blocks.last == .decision(["Decision", "Who", "By when"]))
      #expect(text.contains("People said") || !text.contains("The plan says"))
    }
    let all = sample.analysis.findings.filter { $0.concern != .note }.count
    #expect(cards.count + tables([talk]).map(\.rows.count).reduce(0, +) == all)
  }

  @Test("As many lines work as are talked about, or the page says why not", arguments: ["jordan", "yonas"])
  func strengths(_ name: String) throws {
    let sample = try Sample.scenario(name)
    let text = try section("working", of: sample).blocks.flatMap(lines)
    let shown = min(10, sample.analysis.findings.filter { $0.concern != .note }.count)
    #expect(sample.analysis.strengths.count >= shown || text.last?.contains("What else works") == true)
  }

  @Test("The ten areas are there, and every row is as wide as its table", arguments: ["jordan", "yonas"])
  func tables(_ name: String) throws {
    let sample = try Sample.scenario(name)
    let all = tables(sample.audit.sections)
    for table in all {
      #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.caption)")
    }
    let cover = try #require(all.first { $0.caption == "Tasks of the plan by area" })
    #expect(cover.rows.count >= 10)
    #expect(cover.rows.compactMap { Int($0[1].plain) }.reduce(0, +) == sample.network.tasks.count)
    let load = try #require(all.first { $0.caption == "Plan against practice, by person" })
    let shown = load.rows.map { $0[0].plain }
    let inOrder = sample.network.people.map { sample.network[$0.name] }.filter(shown.contains)
    #expect(shown == inOrder, "nobody is ranked")
  }

  @Test("The housekeeping of Jordan's plan")
  func housekeeping() throws {
    let text = try section("housekeeping", of: Sample.scenario("jordan")).blocks.flatMap(lines)
    #expect(text.contains("About 5 months, dated 2 October 2025."))
    #expect(text.contains("Kelly: A-T15, A-T18, A-T24"))
    #expect(text.contains { $0.contains("A-T08") && $0.contains("A-T16") && $0.contains("A-T21") })
    #expect(text.contains { $0.hasSuffix("with nobody named to lead.") })
  }

  @Test("A case with almost nothing in it says what is missing")
  func bare() throws {
    let sample = try Sample.tables(
      "# people\nperson_id,name,role,kind\nYP,Jay,Young person,young_person\n# tasks\ntask_id,area,title\n")
    let text = sample.audit.sections.flatMap(\.blocks).flatMap(lines)
    #expect(text.contains { $0.contains("nobody was asked alone") })
    #expect(text.contains { $0.contains("own words are not there yet") })
    #expect(try Markup(HTMLRenderer().render(sample.audit)).named("h1").count == 1)
  }
}
