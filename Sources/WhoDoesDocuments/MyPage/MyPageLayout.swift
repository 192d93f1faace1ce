import WhoDoesModel

/// Lays what fits of a young person's page out as a document, for paper or phone.
struct MyPageLayout {
  let content: MyPageContent
  let shown: MyPageFit.Shown
  let medium: MyPage.Medium

  init(_ content: MyPageContent, _ shown: MyPageFit.Shown, _ medium: MyPage.Medium) {
    (self.content, self.shown, self.medium) = (content, shown, medium)
  }

  private typealias Section = Document.Section
  private typealias Phrases = MyPagePhrases

  func document(_ stamp: Document.Stamp) -> Document {
    var document = Document(title: content.title, audience: .youngPerson, stamp: stamp)
    document.facts = content.facts
    document.page = .init(
      bodySize: MyPageMeasures.body, sheets: medium == .paper ? 2 : nil, hasContents: false)
    document.page.isTight = true
    document.sections = [voice, people, help, doing, unsorted, changes, rights]
    return document
  }

  /// What the page says of what is not on it.
  var leftOut: [String] {
    [
      content.quotesLeftOut(shown.quotes), content.peopleLeftOut(shown.people),
      content.doingLeftOut(shown.doing), content.unsortedLeftOut(shown.unsorted),
      content.changesLeftOut(shown.changes),
    ].compactMap(\.self)
  }

  /// Texts on the page that come from the tables, other than the young person's words.
  var textsOfTheCase: [String] {
    content.people.prefix(shown.people).flatMap(\.lines) + content.help.map(\.text)
      + content.doing.prefix(shown.doing).map(\.wish)
      + content.unsorted.prefix(shown.unsorted).flatMap(\.subjects)
      + content.rights.map(\.text)
  }

  private func paragraph(_ text: String?) -> [Document.Block] { text.map { [.paragraph($0)] } ?? [] }

  private var voice: Section {
    let quotes = content.quotes(shown.quotes).map(Document.Block.quote)
    var blocks: [Document.Block] = []
    if content.whole.quotes == 0 { blocks += paragraph(Phrases.nothingSaidYet) }
    if content.wishes == 0 {
      blocks += quotes
      blocks.append(.section(Section("want", Phrases.whatIWantMost, [.decision(["1", "2", "3"])])))
    } else if !quotes.isEmpty {
      let wishes = min(content.wishes, quotes.count)
      blocks.append(.section(Section("want", Phrases.whatIWantMost, Array(quotes.prefix(wishes)))))
      let rest = Array(quotes.dropFirst(wishes))
      if !rest.isEmpty { blocks.append(.section(Section("also", Phrases.alsoSaid, rest))) }
    }
    return Section(
      "say", Phrases.whatISay, kind: .voice, blocks + paragraph(content.quotesLeftOut(shown.quotes)))
  }

  private var people: Section {
    let cards = Array(content.people.prefix(shown.people))
    var blocks: [Document.Block] = cards.isEmpty ? [] : [.cards(cards)]
    if content.people.isEmpty { blocks += paragraph(Phrases.nobodyNamedYet) }
    return Section("people", Phrases.myPeople, blocks + paragraph(content.peopleLeftOut(shown.people)))
  }

  private var help: Section {
    Section("help", Phrases.ifINeedHelp, kind: .aside, [.definitions(content.help)])
  }

  private var doing: Section {
    // What matters most was kept; on the page, things of one area stand together.
    let kept = content.doing.prefix(shown.doing)
    let areas = kept.map(\.area).uniqued
    let rows = areas.flatMap { area in kept.filter { $0.area == area } }
    var blocks: [Document.Block] = []
    if content.doing.isEmpty {
      blocks += paragraph(Phrases.nothingOpen)
    } else if medium == .phone {
      blocks.append(
        .cards(
          rows.map {
            .init($0.wish, [$0.area, $0.next, "Who: \($0.who)", "By when: \($0.byWhen)", "Done: ☐"])
          }))
    } else if !rows.isEmpty {
      let columns = zip(["I want", "What happens next", "Who", "By when", "Done"], MyPageMeasures.columns)
        .map { Document.Column($0, share: $1) }
      let cells = rows.map { row -> [Document.Cell] in
        [.text(row.wish), .text(row.next), .strong(row.who), .text(row.byWhen), .box(isTicked: false)]
      }
      blocks.append(.table(.init(Phrases.whoIsDoingWhat, columns, cells)))
    }
    let kind: Section.Kind = medium == .paper ? .sheet : .part
    return Section(
      "doing", Phrases.whoIsDoingWhat, kind: kind, blocks + paragraph(content.doingLeftOut(shown.doing)))
  }

  private var unsorted: Section {
    let items = content.unsorted.prefix(shown.unsorted).map {
      Document.Definition($0.subjects.joined(separator: "; "), $0.sentence)
    }
    let blocks: [Document.Block] = items.isEmpty ? [] : [.definitions(items)]
    return Section(
      "sorted", Phrases.stillBeingSorted,
      blocks + paragraph(content.unsorted.isEmpty ? Phrases.allSorted : nil)
        + paragraph(content.unsortedLeftOut(shown.unsorted)))
  }

  private var changes: Section {
    let lines = Array(content.changes.prefix(shown.changes))
    let blocks: [Document.Block] = lines.isEmpty ? [] : [.list(lines)]
    return Section(
      "changed", Phrases.whatChanged,
      blocks + paragraph(content.changes.isEmpty ? Phrases.nothingChanged : nil)
        + paragraph(content.changesLeftOut(shown.changes)))
  }

  private var rights: Section {
    Section("wrong", Phrases.ifThisIsWrong, kind: .aside, [.definitions(content.rights)])
  }
}
