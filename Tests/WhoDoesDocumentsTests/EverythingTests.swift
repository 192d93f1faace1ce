import Testing
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesModel

@Suite("Everything about me, for a young person who asks")
struct EverythingTests {
  @Test("Every text of the case stands in it", arguments: ["jordan", "yonas", "mateusz"])
  func complete(_ name: String) throws {
    let sample = try Sample.scenario(name)
    let page = HTMLRenderer().render(
      EverythingDocument.build(sample.network, sample.analysis, .england))
    let read = try #require(Markup(page).named("body").first).text
    var texts = sample.network.fields.map(\.value) + sample.network.views.map(\.words)
    texts += sample.network.people.flatMap { [$0.name, $0.roleText, $0.notes, $0.youngPersonCallsThem] }
    texts += sample.network.tasks.flatMap { [$0.title, $0.plainTitle, $0.note] }
    texts += sample.network.voice.flatMap { [$0.words, $0.whoseHand] }
    texts += sample.network.steps.flatMap { [$0.goal, $0.step, $0.whatTheyBring] }
    texts += sample.network.views.compactMap { $0.stance?.words }
    for text in texts.map({ sample.network[$0] }) where !text.isEmpty {
      #expect(read.contains(text), "\(name): \(text)")
    }
  }

  @Test("What others said is marked for somebody to look at first")
  func marked() throws {
    let sample = try Sample.scenario("jordan")
    let page = EverythingDocument.build(sample.network, sample.analysis, .england)
    let answers = try #require(page.sections.first { $0.id == "answers" })
    guard case .list(let lines) = answers.blocks[0] else { return #expect(Bool(false), "no list") }
    #expect(lines.count == sample.network.views.count)
    let own = sample.network.views.filter { sample.network[$0.respondent].kind == .youngPerson }
    #expect(lines.count { !$0.hasPrefix(EverythingDocument.mark) } == own.count)
    #expect(!own.isEmpty && own.count < lines.count)
  }
}
