/// How much of everything there is to say fits on the two sides, reckoned without drawing them.
///
/// Lists give way from their ends, the least important list first and none of them more than is needed. The
/// young person's own words give way last: a quote is never cut, and one is left out whole only when nothing
/// else is left to leave out.
struct MyPageFit: Equatable, Sendable {
  /// How many of each are shown.
  var shown: Shown

  /// How many of each there are, or are shown.
  struct Shown: Equatable, Sendable {
    var quotes = 0
    var people = 0
    var doing = 0
    var unsorted = 0
    var changes = 0

    /// No more than so many of each.
    func capped(at most: Int) -> Shown {
      Shown(
        quotes: min(quotes, most), people: min(people, most), doing: min(doing, most),
        unsorted: min(unsorted, most), changes: min(changes, most))
    }
  }

  /// No side holds more of anything; looking no further keeps huge cases quick.
  static let mostLines = 40

  /// Finds how much of a page fits.
  ///
  /// - Complexity: O(*n*²) in the number of lines to show, which are at most a few hundred.
  init(_ content: MyPageContent, _ height: MyPageHeight) {
    shown = content.whole.capped(at: Self.mostLines)
    for floor in [6, 4, 2, 1, 0] {
      while shown.people > floor, !height.firstSideFits(shown) { shown.people -= 1 }
    }
    while shown.quotes > 0, !height.firstSideFits(shown) { shown.quotes -= 1 }
    // Room that a long quote leaves behind is given back to the people.
    while shown.people < min(content.whole.people, Self.mostLines) {
      shown.people += 1
      guard height.firstSideFits(shown) else {
        shown.people -= 1
        break
      }
    }
    for floor in [
      Shown(doing: 6, unsorted: 5, changes: 2), Shown(doing: 4, unsorted: 3, changes: 1), Shown(),
    ] {
      while !height.secondSideFits(shown) {
        if shown.changes > floor.changes {
          shown.changes -= 1
        } else if shown.doing > floor.doing, shown.doing - floor.doing >= shown.unsorted - floor.unsorted {
          shown.doing -= 1
        } else if shown.unsorted > floor.unsorted {
          shown.unsorted -= 1
        } else {
          break
        }
      }
    }
  }
}

/// How high each part of the page stands, in points, each text measured once.
struct MyPageHeight {
  private typealias M = MyPageMeasures
  private let content: MyPageContent
  private let header: Double
  private let help: Double
  private let rights: Double
  /// The heights of the first quotes together, by how many.
  private var quotes = [0.0]
  private var cards: [Double] = []
  private var rows: [Double] = []
  private var unsorted: [Double] = []
  private var changes: [Double] = []

  /// Measures what there is to say, as far as any page could hold it.
  ///
  /// - Complexity: O(*n*) in the length of the texts.
  init(_ content: MyPageContent) {
    self.content = content
    header = Self.header(content)
    (help, rights) = (Self.box(content.help), Self.box(content.rights))
    let most = min(content.statements.count, MyPageFit.mostLines)
    let all = content.quotes(most).map(Self.height)
    var before = 0.0
    for count in 0..<most {
      // The last quote shown always has its source, which an earlier one may leave to the next.
      quotes.append(before + (content.quotes(count + 1).last.map(Self.height) ?? 0))
      before += all[count]
    }
    cards = content.people.prefix(MyPageFit.mostLines).map(Self.height)
    rows = content.doing.prefix(MyPageFit.mostLines).map(Self.height)
    unsorted = content.unsorted.prefix(MyPageFit.mostLines).map(Self.height)
    changes = content.changes.prefix(MyPageFit.mostLines).map {
      Double(Self.body.lines(of: $0, in: Self.wide - 14)) * M.line + 2
    }
  }

  private static let body = TextMeasure(size: MyPageMeasures.body)
  private static let bold = TextMeasure(size: MyPageMeasures.body, isBold: true)
  private static let wide = MyPageMeasures.sheet.width
  /// How high one side may be filled.
  static let room = MyPageMeasures.sheet.height - MyPageMeasures.reserve

  /// Whether the first side holds so much.
  func firstSideFits(_ shown: MyPageFit.Shown) -> Bool { firstSide(shown) <= Self.room }

  /// Whether the second side holds so much.
  func secondSideFits(_ shown: MyPageFit.Shown) -> Bool { secondSide(shown) <= Self.room }

  /// The height of the first side.
  func firstSide(_ shown: MyPageFit.Shown) -> Double {
    header + words(shown.quotes) + people(shown.people) + help
  }

  /// The height of the second side.
  func secondSide(_ shown: MyPageFit.Shown) -> Double {
    let doing =
      Self.heading + (shown.doing > 0 ? M.cell.line + 2 * M.cell.padding + 3 : 0) + sum(rows, shown.doing)
      + M.after + paragraph(content.doing.isEmpty ? MyPagePhrases.nothingOpen : nil)
      + paragraph(content.doingLeftOut(shown.doing))
    let sorting =
      Self.heading + sum(unsorted, shown.unsorted) + M.after
      + paragraph(content.unsorted.isEmpty ? MyPagePhrases.allSorted : nil)
      + paragraph(content.unsortedLeftOut(shown.unsorted))
    let changing =
      Self.heading + sum(changes, shown.changes) + M.after
      + paragraph(content.changes.isEmpty ? MyPagePhrases.nothingChanged : nil)
      + paragraph(content.changesLeftOut(shown.changes))
    return doing + sorting + changing + rights
  }

  /// Whether a side has room for one quote and the help lines, with everything else given way.
  func holds(_ quote: Document.Quote) -> Bool {
    // Two lines say what is not there, and a heading stands over the people.
    let least = header + 2 * Self.heading + 2 * Self.subheading + 4 * (2 * M.line + M.after) + help + wishRoom
    return least + Self.height(of: quote) <= Self.room
  }

  private func sum(_ heights: [Double], _ count: Int) -> Double { heights.prefix(count).reduce(0, +) }

  private func paragraph(_ text: String?) -> Double {
    text.map { Double(Self.body.lines(of: $0, in: Self.wide)) * M.line + M.after } ?? 0
  }

  private static let heading = M.heading.before + M.heading.line + 2 * M.heading.padding + M.heading.after
  private static let subheading = M.subheading.before + M.subheading.line + M.subheading.after
  private var wishRoom: Double { content.hasRoomForWishes ? Self.subheading + M.points(9) + 20 : 0 }

  private func words(_ count: Int) -> Double {
    Self.heading + quotes[min(count, quotes.count - 1)] + Double(content.voiceParts(count)) * Self.subheading
      + wishRoom + paragraph(content.whole.quotes == 0 ? MyPagePhrases.nothingSaidYet : nil)
      + paragraph(content.quotesLeftOut(count))
  }

  private func people(_ count: Int) -> Double {
    let shown = cards.prefix(count)
    let pairs = stride(from: 0, to: shown.count, by: 2).map {
      max(shown[$0], $0 + 1 < shown.count ? shown[$0 + 1] : 0)
    }
    return Self.heading + pairs.reduce(M.after) { $0 + $1 + M.card.gap }
      + paragraph(content.people.isEmpty ? MyPagePhrases.nobodyNamedYet : nil)
      + paragraph(content.peopleLeftOut(count))
  }
}

/// How high one thing on the page stands, in points.
extension MyPageHeight {
  private static func header(_ content: MyPageContent) -> Double {
    let small = TextMeasure(size: M.small, isBold: true)
    let most = wide * Double(M.stampShare) / 100
    let stamp = min(small.width(of: content.stamp) + 24, most)
    let stampLines = small.lines(of: content.stamp, in: stamp - 22)
    let titleLines = TextMeasure(size: M.title.size, isBold: true).lines(of: content.title, in: wide - stamp)
    let head = max(Double(titleLines) * M.title.line + M.title.after, Double(stampLines) * 15 + 8)
    // Terms are bold and so a little wider than the text; a second line costs less than a third page.
    let facts = content.facts.map { "\($0.term) \($0.text)" }.joined(separator: "   ")
    return head + Double(bold.lines(of: facts, in: wide)) * M.line + 6
  }

  private static func height(of quote: Document.Quote) -> Double {
    // The source stands behind the words in smaller letters.
    let source = quote.source.prefix(quote.source.count * 3 / 4 + 1)
    let text = "“\(quote.words)”" + (source.isEmpty ? "" : "  \(source)")
    let lines = TextMeasure(size: M.quote.size).lines(of: text, in: wide - M.quote.indent)
    return Double(lines) * M.quote.line + M.quote.after
  }

  private static func height(of card: Document.Card) -> Double {
    let inner = (wide - M.card.gap) / 2 - 2 * M.card.side - M.card.border - 5
    let first = body.lines(of: card.lines.first ?? " ", in: inner, after: bold.width(of: card.heading) + 5)
    let lines = card.lines.dropFirst().reduce(first) { $0 + body.lines(of: $1, in: inner) }
    return Double(lines) * M.card.line + 2 * (M.card.padding + M.card.border)
  }

  private static func height(of row: MyTask) -> Double {
    let widths = M.columns.map { Double($0) / 100 * wide - 2 * M.cell.side }
    let texts = [(row.wish, body), (row.next, body), (row.who, bold), (row.byWhen, body)]
    let lines = zip(texts, widths).map { $0.1.lines(of: $0.0, in: $1) }.max() ?? 1
    return Double(max(lines, 1)) * M.cell.line + 2 * M.cell.padding + M.cell.border
  }

  private static func height(of item: MyUnsorted) -> Double {
    // The sentence goes on behind its subject, or begins below one of several lines.
    let subjects = item.subjects.joined(separator: "; ")
    let above = bold.lines(of: subjects, in: wide - 6)
    let behind = above > 1 ? 0 : bold.width(of: subjects) + 6
    let lines = (above > 1 ? above : 0) + body.lines(of: item.sentence, in: wide, after: behind)
    return Double(lines) * M.cell.line + 3
  }

  private static func box(_ lines: [Document.Definition]) -> Double {
    let inner = wide - 2 * (M.box.side + M.box.border) - M.box.term - 6
    let text = lines.reduce(0) { sum, line in
      let count = max(body.lines(of: line.text, in: inner), bold.lines(of: line.term, in: M.box.term))
      return sum + Double(count) * M.line + 2
    }
    return 2 * M.box.padding + 2 * M.box.border + heading + text
  }
}
