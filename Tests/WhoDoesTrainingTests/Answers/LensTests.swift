import Foundation
import Testing
import WhoDoes
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesTraining

@Suite("How people work together")
struct LensTests {
  private func sheet(_ answers: [String], _ name: String, at desk: SheetDesk) throws -> String {
    let rows = zip(LensItem.network, answers).map { "\($0.id),words,\($1)" }
    return try desk.sheet(name, "item,How we work,Your answer\n" + rows.joined(separator: "\n"))
  }

  @Test("Numbers and words are counted, ranges are doubted, and every row is accounted for")
  func counts() throws {
    try atDesk { desk in
      let files = [
        try sheet(["4 Mostly", "5", "can't say", "3-4"], "1.csv", at: desk),
        try sheet(["mostly", "1", "?", ""], "2.csv", at: desk),
      ]
      let (lens, counts, _) = LensFile.account(files)
      #expect(lens.counts[0] == [.mostly: 2] && lens.counts[1] == [.fully: 1, .notAtAll: 1])
      #expect(lens.counts[2] == [.cannotSay: 2] && lens.counts[3].isEmpty)
      #expect(counts.map(\.doubted) == [1, 0] && counts.allSatisfy { $0.addsUp })
    }
  }

  @Test("An item that fewer than four answered is not shown, in any form")
  func few() throws {
    try atDesk { desk in
      let file = try desk.caseFolder()
      func page(_ count: Int) throws -> String {
        let files = try (1...count).map { try sheet(["5", $0 < 4 ? "1" : ""], "\($0).csv", at: desk) }
        let (lens, _) = LensFile.read(files)
        return MarkdownRenderer().render(LensDocument.build(lens, file.network, file.analysis(), .england))
      }
      #expect(try page(3).contains("| 0 | 0 | 0 | 0 | 3 | 0 |") == false)
      let four = try page(4)
      #expect(four.contains("| 0 | 0 | 0 | 0 | 4 | 0 |"))
      #expect(!four.contains("| 3 | 0 | 0 | 0 | 0 | 0 |"), "three answered the second item")
    }
  }

  @Test("The young person's view stands apart, and only with their yes")
  func own() throws {
    try atDesk { desk in
      let file = try desk.caseFolder()
      func page(_ yes: String) throws -> String {
        let text = "item,How it is,Your answer\nY01,x,no\nY02,x,sort of\nSHOW,x,\(yes)\n"
        let (lens, _) = LensFile.read([try desk.sheet("y.csv", text)])
        return MarkdownRenderer().render(LensDocument.build(lens, file.network, file.analysis(), .england))
      }
      #expect(try page("yes").contains("sort of"))
      for answer in ["no", "", "maybe"] {
        let text = try page(answer)
        #expect(!text.contains("sort of"), "\(answer)")
      }
    }
  }

  @Test("Shared and accountable stand side by side, and nothing is scored")
  func sides() throws {
    try atDesk { desk in
      let file = try desk.caseFolder()
      let page = LensDocument.build(LensAnswers(), file.network, file.analysis(), .england)
      let sides = try #require(page.sections.first { $0.id == "sides" })
      #expect(sides.isSideBySide && sides.blocks.count == 2)
      let text = MarkdownRenderer().render(page).lowercased()
      for word in ["average", "mean ", "%", "score:", "reliab", "valid"] {
        #expect(!text.contains(word), "\(word)")
      }
    }
  }
}
