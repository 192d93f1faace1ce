import Testing
import WhoDoesAnalysis
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesDocuments

@Suite("The young person's own pages are easy to read")
struct OwnPagesReadingTests {
  /// Names, phone numbers and their own words are left out, as nobody can make them easier.
  private func level(_ document: Document, _ network: Case) -> ReadingLevel {
    let people = network.people.flatMap { [network[$0.name], network[$0.youngPersonCallsThem]] }
    return ReadingLevel(document.ownWords(leavingOut: people))
  }

  @Test("A page stays within the target for a young person", arguments: Sample.scenarios)
  func page(_ name: String) throws {
    let sample = try Sample.scenario(name)
    let target = Audience.youngPerson.readingTarget
    for document in [
      MyPage(sample.network, sample.analysis, .england).document,
      StepsPages(sample.network, sample.analysis, .england).document,
    ] {
      let level = level(document, sample.network)
      #expect(level.grade <= target.grade, "\(name): grade \(level.grade)")
      #expect(level.meanSentence <= target.meanSentence, "\(name): \(level.meanSentence)")
      #expect(level.longestSentence <= target.longestSentence, "\(name): \(level.longest)")
    }
  }

  @Test("Our own phrases have no word that wants swapping, and none of their sentences is long")
  func phrases() {
    let phrases = [
      MyPagePhrases.nothingSaidYet, MyPagePhrases.nobodyNamedYet, MyPagePhrases.nothingOpen,
      MyPagePhrases.allSorted, MyPagePhrases.nothingChanged, MyPagePhrases.crossItOut, MyPagePhrases.advocate,
      MyPagePhrases.mine, MyPagePhrases.isLate, MyPagePhrases.isGoingOn, MyPagePhrases.iAmDoingIt,
      MyPagePhrases.notStarted, MyPagePhrases.sortingOut, StepsPhrases.mine, StepsPhrases.ground,
      StepsPhrases.groundIsEmpty, StepsPhrases.ifStuck, StepsPhrases.celebrate, StepsPhrases.chooseAgain,
      StepsPhrases.couldBe, StepsPhrases.theWay,
    ]
    for phrase in phrases { #expect(PlainTitles.hardWords(in: phrase).isEmpty, "\(phrase)") }
    let level = ReadingLevel(phrases)
    #expect(level.longestSentence <= 18, "\(level.longest)")
    #expect(level.grade <= 6)
  }
}
