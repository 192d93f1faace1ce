import Testing
import WhoDoesAnalysis
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesModel

@Suite("Private answers stay private")
struct PrivacyTests {
  /// Quill and Wren have no part in any table but the answers; what they wrote carries a mark.
  private func sample() throws -> Sample {
    try Sample.tables(
      """
      # people
      person_id,name,role,agency,kind,in_post_from,in_post_to
      YP,Jay,Young person,,young_person,,
      SW,Dana Cole,Social worker,Wexmoor Council,professional,2024-05-01,
      PA,Max Reed,Personal adviser,Wexmoor Council,professional,2025-09-01,
      Q1,Quill Ashby,Keyworker,Birch House,professional,2024-02-01,
      Q2,Wren Oakes,Registered manager,Birch House,professional,2020-06-01,
      # tasks
      task_id,area,title,due,critical,status
      T1,HOME,Decide where Jay moves,2026-03-31,yes,stuck
      T2,MONEY,Plan the allowance,2026-02-01,yes,not_started
      T3,EDU,Apply for the course,2026-02-01,,stuck
      # assignments
      task_id,person_id,layer,involvement
      T1,SW,plan,leads
      T2,SW,plan,leads
      T3,PA,plan,leads
      # perspectives
      task_id,respondent_id,says_lead_is,own_part,stance,words
      T1,Q1,SW,agrees,the flat,MARKER one
      T1,Q2,SW,agrees,not the flat,MARKER two
      T2,Q1,PA,helps,,MARKER three
      T2,SW,PA,,,MARKER four
      T2,PA,SW,,,MARKER five
      T3,Q2,DONT_KNOW,,,MARKER six
      """)
  }

  @Test("What people wrote beside their answers is in no output")
  func words() throws {
    let sample = try sample()
    #expect(sample.analysis.findings.contains { $0.rule == "conflict.opposed-stances" })
    for (name, text) in sample.outputs { #expect(!text.contains("MARKER"), "\(name)") }
    for name in ["jordan", "yonas"] {
      let sample = try Sample.scenario(name)
      // The young person may have said the same aloud, and those words are theirs to be read.
      let voice = Set(sample.network.voice.map { sample.network[$0.words] })
      let answers = sample.network.views.map { sample.network[$0.words] }
      let words = answers.filter { $0.count > 20 && !voice.contains($0) }
      #expect(words.count > 20)
      for (output, text) in sample.outputs { #expect(!words.contains(where: text.contains), "\(output)") }
    }
  }

  @Test("Who answered is named nowhere, unless the plan or practice names them")
  func names() throws {
    let sample = try sample()
    for (name, text) in sample.outputs {
      #expect(!text.contains("Quill") && !text.contains("Wren"), "\(name)")
    }
    // Programs are given the ids of the files; whoever reads is given the row of an answer and nothing else.
    for (name, text) in sample.outputs where name != "json" {
      #expect(!text.contains("Q1") && !text.contains("Q2"), "\(name)")
      #expect(!text.contains("says_lead_is="), "\(name)")
    }
  }

  @Test("The map and its words in the page name nobody for their answer alone")
  func map() throws {
    let sample = try sample()
    let page = sample.page(with: try .map(sample.network, sample.analysis, .england))
    let talk = page.split(separator: "To talk about").last.map(String.init) ?? ""
    #expect(page.contains("<svg"))
    #expect(!talk.contains("Quill") && !talk.contains("Wren"))
    #expect(!page.contains("MARKER"))
  }

  @Test("An answer is a row number and a count")
  func counts() throws {
    let page = try #require(try sample().outputs["page"])
    #expect(page.contains("as counts only"))
    #expect(page.contains("3 people were asked: 2 named Max and 1 named Dana."))
  }
}
