import Testing
import WhoDoesAnalysis
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesDocuments

@Suite("My page")
struct MyPageTests {
  private func page(_ name: String, _ medium: MyPage.Medium = .paper) throws -> MyPage {
    let sample = try Sample.scenario(name)
    return MyPage(sample.network, sample.analysis, .england, medium: medium)
  }

  @Test("The sections come in their order, on two sides", arguments: ["jordan", "yonas"])
  func order(_ name: String) throws {
    let page = try page(name)
    #expect(
      page.document.sections.map(\.id) == ["say", "people", "help", "doing", "sorted", "changed", "wrong"])
    #expect(page.document.sections.map(\.kind).filter { $0 == .sheet }.count == 1)
    #expect(page.document.sections[3].kind == .sheet)
    #expect(page.document.page.bodySize == 14 && page.document.page.sheets == 2)
  }

  @Test("Both cases are final, and their pages lose none of their words", arguments: ["jordan", "yonas"])
  func final(_ name: String) throws {
    let sample = try Sample.scenario(name)
    let page = try page(name)
    #expect(page.missing.isEmpty)
    #expect(page.document.stamp == .fiction)
    let text = PlainText.of(page.document)
    for said in sample.network.voice { #expect(text.contains(sample.network[said.words])) }
  }

  @Test("What they want most comes first, and in their order")
  func wishes() throws {
    let (sample, page) = (try Sample.scenario("jordan"), try page("jordan"))
    let quotes = PlainText.quotes(of: page.document)
    let wanted = sample.network.voice.filter { $0.top != nil }.sorted { ($0.top ?? 0) < ($1.top ?? 0) }
    #expect(wanted.count == 3)
    #expect(quotes.prefix(3).map(\.words) == wanted.map { sample.network[$0.words] })
  }

  @Test(
    "Each thing that is missing keeps it a draft, and is named",
    arguments: [
      "checked_with_me", "look_again", "help_day", "help_night", "reading_checked",
    ])
  func draft(_ field: String) throws {
    let sample = try Sample.scenario("jordan")
    var network = sample.network
    network.fields.removeAll { $0.field.rawValue == field }
    let page = MyPage(network, sample.analysis, .england)
    #expect(page.document.stamp == .draft)
    #expect(page.missing.count == 1 && page.missing[0].contains(field))
    #expect(page.remarks.contains { $0.contains(field) })
    // A blank is shown as one.
    if field != "reading_checked" { #expect(PlainText.of(page.document).contains("____")) }
  }

  @Test("Danger is 999 where nobody wrote another line, and that is no draft")
  func danger() throws {
    let sample = try Sample.scenario("yonas")
    var network = sample.network
    network.fields.removeAll { $0.field == .helpInDanger }
    let page = MyPage(network, sample.analysis, .england)
    #expect(page.document.stamp == .fiction)
    #expect(PlainText.of(page.document).contains("Ring 999"))
  }

  @Test("A real case is marked as personal, and --draft wins over everything")
  func stamps() throws {
    let sample = try Sample.scenario("jordan")
    var network = sample.network
    network.fields.removeAll { $0.field == .fiction }
    #expect(MyPage(network, sample.analysis, .england).document.stamp == .personal)
    #expect(MyPage(network, sample.analysis, .england, isDraft: true).document.stamp == .draft)
  }

  @Test("People come in their order, by the names they use, with the job in plain words")
  func people() throws {
    let cards = PlainText.cards(of: try page("jordan").document)
    #expect(cards.prefix(2).map(\.heading) == ["Shaz", "Nan"])
    #expect(cards[0].lines.first == "my keyworker where I live")
    #expect(cards[1].lines.first == "my grandmother")
    #expect(!PlainText.of(try page("jordan").document).contains("Maureen"))
    let yonas = PlainText.cards(of: try page("yonas").document)
    #expect(yonas.first?.heading == "Callum" && yonas.first?.lines.first == "was my social worker")
  }

  @Test("Without numbers, people come as their words first name them, then who is close")
  func mentioned() throws {
    let sample = try Sample.tables(
      """
      # people
      person_id,name,role,agency,kind,yp_calls_them
      YP,Jay,Young person,,young_person,me
      SW,Dana Cole,Social worker,Wexmoor Council,professional,Dana
      KW,Max Reed,Keyworker,Birch House,professional,Maxi
      GM,Ivy Stone,Grandmother,,informal,Gran
      FR,Lou,Friend,,informal,Lou
      # tasks
      task_id,area,title,plain_title
      T1,HOME,Find a home,Find my home
      # assignments
      task_id,person_id,layer,involvement
      T1,SW,practice,does
      # voice
      area,words
      HOME,Maxi and then Gran know me.
      """)
    let page = MyPage(sample.network, sample.analysis, .england)
    #expect(PlainText.cards(of: page.document).map(\.heading) == ["Maxi", "Gran", "Lou", "Dana"])
  }

  @Test("Whatever is unsorted has somebody who comes back by a day, and no quarrel is told")
  func unsorted() throws {
    for name in ["jordan", "yonas", "keziah", "mateusz", "reuben", "shanelle", "wanjiru"] {
      let sample = try Sample.scenario(name)
      let reader = MyPageReader(sample.network, sample.analysis, .england)
      for item in reader.unsorted {
        #expect(item.sentence.contains(" by "), "\(name): \(item)")
        #expect(!item.sentence.contains("{") && !item.sentence.contains("____"), "\(name): \(item)")
      }
      let decided = sample.analysis.findings.filter { $0.rule == "conflict.opposed-stances" }.flatMap(\.tasks)
      for task in decided where reader.sees(task) {
        let title = reader.titles.title(of: task).title
        let told = reader.unsorted.first { $0.subjects.contains(title) }
        #expect(told?.sentence.hasPrefix("Nobody has said yes or no yet. ") == true, "\(name): \(title)")
      }
    }
  }

  @Test(
    "No swapped word, concern or abbreviation is in our words or in anybody's job",
    arguments: [
      "jordan", "yonas", "keziah", "mateusz", "reuben", "shanelle", "wanjiru",
    ])
  func words(_ name: String) throws {
    let sample = try Sample.scenario(name)
    let reader = MyPageReader(sample.network, sample.analysis, .england)
    for person in sample.network.personIndices {
      let role = reader.names.role(person)
      #expect(PlainTitles.isPlain(role) && role.words.count <= 5, "\(name): \(role)")
    }
    let ours = reader.unsorted.map(\.sentence) + reader.doing.map(\.next) + reader.changes
    for line in ours {
      let said = sample.network.voice.reduce(line) { $0.replacing(sample.network[$1.words], with: "") }
      let found = PlainTitles.hardWords(in: said).filter {
        !PlainTitles.abbreviations(
          sample.network.voice.map { sample.network[$0.words] }.joined(separator: " ")
        ).contains($0)
      }
      #expect(found.isEmpty || line.hasPrefix("Done: "), "\(name): \(line)")
      for concern in ["gap", "overlap", "duplication", "drift", "conflict"] {
        #expect(!line.lowercased().split { !$0.isLetter }.contains(Substring(concern)), "\(name): \(line)")
      }
    }
  }

  @Test("The phone says the same without pages or tables")
  func phone() throws {
    let (paper, phone) = (try page("jordan"), try page("jordan", .phone))
    #expect(phone.document.page.sheets == nil)
    #expect(!phone.document.sections.contains { $0.kind == .sheet })
    let html = HTMLRenderer().render(phone.document)
    #expect(!html.contains("<table"))
    for quote in PlainText.quotes(of: paper.document) {
      #expect(PlainText.of(phone.document).contains(quote.words))
    }
    #expect(phone.leftOut == paper.leftOut)
  }

  @Test("A page hidden from the young person is withheld, and whoever must not see it is named")
  func hidden() throws {
    let sample = try Sample.scenario("jordan")
    var network = sample.network
    network.restrictions = [.init(.page, from: .person(PersonIndex(6)))]
    let page = MyPage(network, sample.analysis, .england)
    #expect(page.keepFrom == ["Tom Farrell"] && !page.isWithheld)
    #expect(page.remarks.contains("Tom Farrell must not see this page."))
    network.restrictions = [.init(.page, from: .audience(.youngPerson))]
    #expect(MyPage(network, sample.analysis, .england).isWithheld)
  }

  @Test("A task in workers' words is taken from the catalogue, or spelled out, and that is said")
  func titles() throws {
    let sample = try Sample.tables(
      """
      # people
      person_id,name,role,agency,kind
      YP,Jay,Young person,,young_person
      PA,Max Reed,Personal adviser,Wexmoor Council,professional
      # tasks
      task_id,area,title,plain_title,critical
      T1,MONEY,Open a bank account,,yes
      T2,SUPPORT,Ask the PA about the mural,,yes
      T3,SUPPORT,Any,Get to know my PA,yes
      # assignments
      task_id,person_id,layer,involvement
      T1,PA,practice,leads
      T2,PA,practice,leads
      T3,PA,practice,leads
      """)
    let page = MyPage(sample.network, sample.analysis, .england)
    let text = PlainText.of(page.document)
    #expect(text.contains("Ask Max about the mural") && text.contains("Get to know Max"))
    #expect(!text.contains("PA"))
    #expect(page.borrowedTitles.count == 2)
  }
}
