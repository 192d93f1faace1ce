import Foundation
import Testing
import WhoDoesAnalysis
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesDocuments

@Suite("My page always has two sides")
struct MyPageFitTests {
  private func expectTwoSides(_ page: MyPage, _ what: String) {
    #expect(page.sides.allSatisfy { $0 <= MyPageHeight.room }, "\(what): \(page.sides)")
  }

  @Test("200 cases made by luck fit on two sides by our own reckoning, and say what they leave out")
  func generated() throws {
    for seed in 0..<200 {
      let sample = try MyPageCase(seed: seed).sample()
      let page = MyPage(sample.network, sample.analysis, .england)
      expectTwoSides(page, "\(seed)")
      let text = PlainText.of(page.document)
      for line in page.leftOut { #expect(text.contains(line), "\(seed): \(line)") }
      let quotes = PlainText.quotes(of: page.document)
      let said = sample.network.voice.map { sample.network[$0.words] }
      #expect(quotes.allSatisfy { said.contains($0.words) }, "\(seed): a quote was altered")
      #expect(quotes.count == said.count || page.leftOut.contains { $0.hasPrefix("I said") }, "\(seed)")
    }
  }

  @Test("An empty case still has two sides, with room to write in")
  func empty() throws {
    let sample = try Sample.tables("# people\nperson_id,name,kind\nYP,Jay,young_person\n")
    let page = MyPage(sample.network, sample.analysis, .england)
    let text = PlainText.of(page.document)
    #expect(text.contains(MyPagePhrases.nothingSaidYet) && text.contains(MyPagePhrases.nobodyNamedYet))
    #expect(page.document.sections.count == 7)
    #expect(page.document.stamp == .draft)
    #expect(page.leftOut.isEmpty)
  }

  @Test("A quote gives way only after everything else, and never in part")
  func quotes() throws {
    let long = Array(repeating: "I want to be asked before anything is decided.", count: 14).joined(
      separator: " ")
    let rows = (0..<6).map { "HOME,\($0) \(long),2026-03-05,own writing" }.joined(separator: "\n")
    let sample = try Sample.tables("# voice\narea,words,date,whose_hand\n\(rows)\n")
    let page = MyPage(sample.network, sample.analysis, .england)
    let quotes = PlainText.quotes(of: page.document)
    #expect(!quotes.isEmpty && quotes.count < 6)
    for (place, quote) in quotes.enumerated() { #expect(quote.words == "\(place) \(long)") }
    #expect(PlainText.cards(of: page.document).count <= 1)
    #expect(page.leftOut.contains { $0.hasPrefix("I said \(6 - quotes.count) more things.") })
  }

  @Test("A quote longer than a side is kept whole elsewhere, and the others stay")
  func endless() throws {
    let endless = String(repeating: "and then ", count: 2000)
    let sample = try Sample.tables("# voice\narea,words\nHOME,\(endless)\nHOME,I want the flat.\n")
    let page = MyPage(sample.network, sample.analysis, .england)
    #expect(PlainText.quotes(of: page.document).map(\.words) == ["I want the flat."])
    #expect(page.leftOut.contains { $0.hasPrefix("I said one more thing. It is kept whole with my plan.") })
  }

  @Test("Names, facts and titles of any length, in any script, still fit")
  func hostile() throws {
    for name in hostileNames + [String(repeating: "W", count: 4000), String(repeating: "名前 ", count: 500)] {
      let cell = "\"\(name.replacing("\"", with: "\"\"").replacing("\n", with: " "))\""
      let sample = try Sample.tables(
        """
        # case
        field,value
        as_of,2026-03-09
        pseudonym,\(cell)
        help_day,\(cell)
        who_can_see,\(cell)
        # people
        person_id,name,role,kind,does_with_me,yp_order
        YP,\(cell),Young person,young_person,,
        P2,\(cell),\(cell),professional,\(cell),1
        # tasks
        task_id,area,title,plain_title,critical
        T1,HOME,\(cell),\(cell),yes
        """)
      let page = MyPage(sample.network, sample.analysis, .england)
      expectTwoSides(page, name)
      _ = try Markup(HTMLRenderer().render(page.document))
    }
  }

  @Test("Lines are reckoned as browsers break them")
  func measure() {
    let body = TextMeasure(size: 10)
    #expect(body.lines(of: "", in: 100) == 0)
    #expect(abs(body.width(of: "aaaa") - 22.24) < 0.001)
    #expect(body.lines(of: "aaaa aaaa", in: 47.3) == 1 && body.lines(of: "aaaa aaaa", in: 47.2) == 2)
    #expect(body.lines(of: "one\ntwo", in: 100) == 2)
    #expect(body.lines(of: "aaaa", in: 40, after: 30) == 2)
    #expect(body.lines(of: String(repeating: "a", count: 100), in: 100) >= 6)
  }
}
