import Foundation
import Testing
import WhoDoesAnalysis
import WhoDoesDocuments
import WhoDoesModel

@Suite("How hard our own words are to read")
struct ReadingTests {
  @Test("Sentences end where a reader stops")
  func sentences() {
    let level = ReadingLevel(["We don’t know who yet. Marcus will tell you by 24 March.", "Is that right?"])
    #expect(level.sentences == 3)
    #expect(level.words == 5 + 7 + 3)
    #expect(level.longest == "Marcus will tell you by 24 March.")
  }

  @Test(
    "Syllables are counted as they are said",
    arguments: [
      ("home", 1), ("table", 2), ("people", 2), ("agreed", 2), ("needed", 2), ("helped", 1), ("wages", 2),
      ("responsibility", 6), ("college", 2), ("area", 3), ("the", 1), ("Denise", 2), ("housing", 2),
    ])
  func syllables(_ word: String, _ count: Int) {
    #expect(ReadingLevel([word]).syllables == count, "\(word)")
  }

  @Test("A page in plain words is easy, and a bad sentence sets the alarm off")
  func grades() {
    let plain = ReadingLevel(["You can ask Shaz first. She is there on most days. We will tell you by May."])
    let bad = ReadingLevel([
      "Multi-agency accountability arrangements necessitate the operationalisation of individualised "
        + "transitional accommodation pathways notwithstanding considerable interdisciplinary complexity."
    ])
    #expect(plain.grade < 3)
    #expect(bad.grade > 20)
  }

  @Test("Nothing in the book is harder than its reader can be asked to read")
  func book() {
    for entry in WordingBook.entries {
      let target = (entry.reader ?? .team).readingTarget
      let remarks = WordChoice.remarks(on: entry.pattern, for: entry.reader ?? .team)
      #expect(
        entry.level.longestSentence <= target.longestSentence, "\(entry.rule): \(entry.level.longest)")
      #expect(remarks.isEmpty, "\(entry.rule) says \(remarks.map(\.word)): \(entry.pattern)")
    }
  }

  @Test("All that we say to one reader, taken together, is as easy as that reader needs")
  func readers() {
    for reader in [Audience.youngPerson, .team, .manager] {
      let level = ReadingLevel(WordingBook.entries.filter { $0.reader == reader }.map { $0.plain })
      let target = reader.readingTarget
      #expect(level.grade <= target.grade, "\(reader): \(level.grade)")
      #expect(level.meanSentence <= target.meanSentence, "\(reader): \(level.meanSentence)")
    }
  }

  @Test("The book in Data/Wording says what the rules say; swift test with WHODOES_RECORD=1 writes it anew")
  func inStep() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Data/Wording/wording.csv").standardizedFileURL
    if ProcessInfo.processInfo.environment["WHODOES_RECORD"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try WordingBook.csv.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let now = WordingBook.csv.split(separator: "\n")
    #expect(
      kept.difference(from: now).isEmpty, "\(now.filter { !kept.contains($0) }.joined(separator: "\n"))")
  }

  @Test("A page is measured without quotes, names and numbers")
  func ownWords() {
    var page = Document(title: "My page", audience: .youngPerson, stamp: .fiction)
    page.sections = [
      .init(
        "a", "What I say",
        [
          .quote(.init("I want the flat", source: "Jordan")), .paragraph("Ring Shaz on 01632 960 101 today."),
          .table(.init("Jobs", [.init("Who")], [[.strong("Denise signs it.")], [.box(isTicked: false)]])),
        ])
    ]
    #expect(
      page.ownWords(leavingOut: ["Shaz Iqbal", "Denise"])
        == ["My page", "What I say", "Ring on today.", "Jobs", "Who", "signs it.", "☐"])
  }
}
