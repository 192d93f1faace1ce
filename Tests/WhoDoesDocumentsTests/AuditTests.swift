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
    case .cutCards(let cards): cards.cards.map(\.title)
    case .callout(let text): [text]
    case .section(let section): [section.heading] + section.blocks.flatMap { self.lines($0) }
    }
  }

  private func text(_ blocks: [Document.Block]) -> [String] { blocks.flatMap { lines($0) } }

  private func section(_ id: String, of sample: Sample) throws -> Document.Section {
    try #require(sections(of: sample.audit.sections).first { $0.id == id })
  }

  private func sections(of sections: [Document.Section]) -> [Document.Section] {
    sections.flatMap { section in
      [section]
        + self.sections(
          of: section.blocks.compactMap { block in
            if case .section(let inner) = block { return inner }
            return nil
          })
    }
  }

  private func tables(_ sections: [Document.Section]) -> [Document.Table] {
    self.sections(of: sections).flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { return table }
      return nil
    }
  }

  private func quotes(_ section: Document.Section?) -> [Document.Quote] {
    (section?.blocks ?? []).compactMap { block in
      if case .quote(let quote) = block { return quote }
      return nil
    }
  }

  @Test("The parts come in order, the young person's words first", arguments: Sample.scenarios)
  func order(_ name: String) throws {
    let ids = try sections(of: Sample.scenario(name).audit.sections).map(\.id)
    let wanted = [
      "voice", "working", "talk-about", "cover", "load", "housekeeping", "unseen", "judgement", "annex",
    ]
    #expect(ids.filter(wanted.contains) == wanted)
  }

  @Test("The young person's words are whole, in order, with whose hand", arguments: Sample.scenarios)
  func voice(_ name: String) throws {
    let sample = try Sample.scenario(name)
    let shown = quotes(try section("voice", of: sample))
    #expect(shown.map(\.words) == sample.network.voice.map { sample.network[$0.words] })
    for (quote, said) in zip(shown, sample.network.voice) {
      #expect(quote.source.contains(sample.network[said.whoseHand]))
    }
  }

  @Test("Words that have no room stand whole in the annex, those first that bear on what to talk about")
  func manyWords() throws {
    let long = String(repeating: "I said this before and I will say it again. ", count: 12)
    let said = (1...9).map { "\($0 == 9 ? "HOME" : "EDU"),\($0) \(long),2026-03-01,own writing" }
    let sample = try Sample.tables(
      """
      # people
      person_id,name,role,kind
      YP,Jay,Young person,young_person
      # tasks
      task_id,area,title,due,critical,status
      T1,HOME,Find a home,2026-02-01,yes,stuck
      # voice
      area,words,date,whose_hand
      \(said.joined(separator: "\n"))
      """)
    let first = quotes(try section("voice", of: sample))
    let rest = quotes(try section("more-voice", of: sample))
    #expect(first.count + rest.count == 9 && !rest.isEmpty)
    #expect(first.contains { $0.words.hasPrefix("9 ") }, "what bears on the finding stands first")
    #expect((first + rest).allSatisfy { $0.words.count > long.count - 2 })
    let told = try section("voice", of: sample).blocks.flatMap { lines($0) }
    #expect(told.contains { $0.contains("\(rest.count) of Jay’s 9 statements") })
  }

  @Test(
    "At most ten lines to talk about, each with a question and room for a decision",
    arguments: Sample.scenarios)
  func talk(_ name: String) throws {
    let sample = try Sample.scenario(name)
    let talk = try section("talk-about", of: sample)
    #expect(talk.isLandscape)
    let table = try #require(tables([talk]).first)
    #expect((5...AuditDocument.mostFindings).contains(table.rows.count))
    for row in table.rows {
      #expect(row[3].plain.hasSuffix("?"))
      #expect(row.last == .blank("Decision, who, by when"))
      #expect(!row[1].plain.isEmpty && !row[2].plain.isEmpty)
    }
    let findings = sample.analysis.findings.filter { $0.concern != .note }
    if table.rows.count < findings.count {
      #expect(
        text(talk.blocks).contains {
          $0.contains("\(table.rows.count) most urgent of \(findings.count)")
        })
    }
    let annex = try #require(tables([try section("annex", of: sample)]).first)
    #expect(annex.rows.count == findings.count, "every line has its source")
    #expect(annex.rows.allSatisfy { !$0[2].plain.isEmpty })
  }

  @Test("As many lines that work as lines to talk about, or why not", arguments: Sample.scenarios)
  func working(_ name: String) throws {
    let sample = try Sample.scenario(name)
    let working = try section("working", of: sample).blocks
    guard case .list(let lines)? = working.first else {
      Issue.record("nothing works")
      return
    }
    let shown = try #require(tables([try section("talk-about", of: sample)]).first).rows.count
    let saysWhy = text(working).contains { $0.contains("What else works") }
    #expect(lines.count >= shown || saysWhy)
  }

  @Test("Tables have as many cells as columns, and nobody is named or ranked in the load")
  func tables() throws {
    let sample = try Sample.scenario("jordan")
    let all = tables(sample.audit.sections)
    for table in all {
      #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.caption)")
    }
    let cover = try #require(all.first { $0.caption == "Tasks of the plan by area" })
    #expect(cover.rows.count >= 10)
    #expect(cover.rows.compactMap { Int($0[1].plain) }.reduce(0, +) == sample.network.tasks.count)
    let load = try #require(all.first { $0.caption == "Open tasks by role, every part" })
    let roles = load.rows.map(\.[0].plain)
    let inOrder = sample.network.people.map { sample.network[$0.roleText] }.filter(roles.contains)
    #expect(roles == inOrder, "the order is that of the people table")
    #expect(!roles.contains { $0.contains("Denise") })
  }

  @Test("The housekeeping of Jordan's plan")
  func housekeeping() throws {
    let sample = try Sample.scenario("jordan")
    let text = self.text(
      try section("housekeeping", of: sample).blocks
        + (sample.audit.sections.first { $0.id == "plan-in-full" }?.blocks ?? []))
    #expect(text.contains("About 5 months, dated 2 October 2025."))
    #expect(text.contains("Kelly: A-T15, A-T18, A-T24"))
    #expect(text.contains { $0.contains("A-T08") && $0.contains("A-T16") && $0.contains("A-T21") })
    #expect(text.contains { $0.contains("Nobody is named to lead.") })
  }

  @Test("A case with almost nothing in it says what is missing")
  func bare() throws {
    let sample = try Sample.tables(
      "# people\nperson_id,name,role,kind\nYP,Jay,Young person,young_person\n# tasks\ntask_id,area,title\n")
    let text = sections(of: sample.audit.sections).flatMap(\.blocks).flatMap { lines($0) }
    #expect(text.contains { $0.contains("nobody was asked alone") })
    #expect(text.contains { $0.contains("own words are not there yet") })
    #expect(try Markup(HTMLRenderer().render(sample.audit)).named("h1").count == 1)
  }
}
