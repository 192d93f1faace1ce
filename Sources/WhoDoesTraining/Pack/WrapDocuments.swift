public import WhoDoesDocuments
import WhoDoesModel

/// What is sent round after a session: two pages of thanks with the changes people will make and the picture of
/// the room as totals, and a note for six weeks on. No names, and no split by role at all.
///
/// ```swift
/// let wrap = WrapDocuments(plan, pledges: bytes, room: room)
/// let page = HTMLRenderer().render(wrap.thanks)
/// ```
public struct WrapDocuments: Sendable {
  /// The two pages of thanks.
  public let thanks: Document
  /// The note for six weeks on.
  public let note: Document
  /// How many changes were read.
  public let pledges: Int
  /// How many changes there was no room for on the two pages.
  public let leftOut: Int

  /// An answer that fewer than these share is counted among the others, and a task with fewer answers is not
  /// shown: in so small a group people can work out who gave which.
  public static let fewestAnswers = 3
  /// How many changes fit the two pages.
  static let mostPledges = 10
  /// Days until the note is sent.
  static let daysUntilNote = 42

  /// Writes both.
  ///
  /// - Parameters:
  ///   - pledges: The bytes of `pledges.csv`.
  ///   - room: What the room answered, where it was counted.
  /// - Complexity: O(*n*) in the changes and the tasks.
  public init(_ plan: PackPlan, pledges bytes: [UInt8], room: RoomCounts?) {
    let words = PackWords(plan)
    let all = PledgeFile(bytes, file: PledgeFile.fileName).pledges
    let shown = Array(all.prefix(Self.mostPledges))
    (pledges, leftOut) = (all.count, all.count - shown.count)
    thanks = Self.thanks(words, shown, room)
    note = Self.note(words, shown)
  }

  private static func thanks(
    _ words: PackWords, _ pledges: [PledgeFile.Pledge], _ room: RoomCounts?
  ) -> Document {
    var document = words.document("Thank you: what we saw, and what we will do", sheets: 2)
    document.facts = [
      .init("Session", "Who does what around \(words.name)?"),
      .init("Day", words.order.date?.inWords ?? "____________"),
    ]
    document.sections = [
      .init("thanks", "Thank you", [.paragraph(WrapPhrases.thanks)]), changes(pledges),
      .init(
        "keep", "Good sharing we saw",
        [.list(Array(words.goodSharing.prefix(3)).orElse(WrapPhrases.noSharing))]),
      .init("next", "What happens next", [.list(WrapPhrases.next)]),
      picture(words, room),
    ]
    document.footer = [WrapPhrases.noNames]
    return document
  }

  private static func changes(_ pledges: [PledgeFile.Pledge]) -> Document.Section {
    guard !pledges.isEmpty else {
      return .init("changes", "What we will do", [.paragraph(WrapPhrases.noPledges)])
    }
    var table = Document.Table(
      "The changes people wrote",
      [
        .init("What", share: 6), .init("With whom", share: 4), .init("By when", share: 3),
        .init("How a young person would notice", share: 5),
      ],
      pledges.map { pledge in
        [pledge.what, pledge.withWhom, pledge.byWhen, pledge.noticed].map {
          Document.Cell.text($0.shown().capped(100))
        }
      }, hasRowHeadings: false)
    table.isDense = true
    return .init("changes", "What we will do", [.table(table)])
  }

  /// The room's answers as totals for each task.
  private static func picture(_ words: PackWords, _ room: RoomCounts?) -> Document.Section {
    guard let room, room.tasks.contains(where: { $0.given > 0 }) else {
      return .init("room", "What the room said", kind: .sheet, [.paragraph(WrapPhrases.notCounted)])
    }
    let rows = words.plan.manifest.tasks.compactMap { task -> [String]? in
      guard let counts = room[task.id], counts.given > 0 else { return nil }
      return [task.title, said(counts, words)]
    }
    var table = Document.Table(
      "Who leads? What the room said, alone and before the talk",
      [.init("Task", share: 5), .init("Answers", share: 7)], rows)
    table.isDense = true
    return .init(
      "room", "What the room said", kind: .sheet, [.paragraph(WrapPhrases.totals), .table(table)])
  }

  private static func said(_ counts: RoomCounts.TaskCounts, _ words: PackWords) -> String {
    guard counts.given >= fewestAnswers else { return WrapPhrases.tooFew }
    let shown = counts.cards.filter { $0.count >= fewestAnswers }
    let others = counts.given - shown.reduce(0) { $0 + $1.count }
    let said = shown.map { card in
      "\(card.count) \(words.plan.manifest.card(card.letter)?.title ?? card.letter)"
    }
    let rest = others > 0 ? ["\(others) other answer\(others == 1 ? "" : "s")"] : []
    return (said + rest).joined(separator: ", ") + "."
  }

  private static func note(_ words: PackWords, _ pledges: [PledgeFile.Pledge]) -> Document {
    var document = words.document("Six weeks on: how is your one change?", sheets: 1)
    let day = words.order.date.map { $0.adding(days: daysUntilNote).inWords }
    document.facts = [.init("Send on", day ?? "six weeks after the session: ____________")]
    document.sections = [
      .init(
        "hello", "Hello again",
        [.paragraph(WrapPhrases.sixWeeks(words.name)), .list(WrapPhrases.sixWeekQuestions)]),
      .init(
        "said", "What we said we would do",
        pledges.isEmpty
          ? [.paragraph(WrapPhrases.noPledges)] : [.list(pledges.map { $0.what.shown().capped(100) })]),
    ]
    document.footer = [WrapPhrases.noNames]
    return document
  }
}

extension [String] {
  /// The lines, or one where there are none.
  fileprivate func orElse(_ line: String) -> [String] { isEmpty ? [line] : self }
}

/// Our own sentences on what is sent round afterwards.
enum WrapPhrases {
  static let thanks =
    "Thank you for saying what you think, and for saying when you did not know. Nobody got it wrong. The work is shared by many people, and that is why it needs talking about."
  static let noPledges = "No changes have been typed in yet. They go into pledges.csv, one row each."
  static let noSharing = "Write in what you saw that works: ______________________________"
  static let notCounted = "The answers were not counted, so there is no picture of the room here."
  static let totals =
    "These are totals for the whole room. They do not say who gave which answer, and are not split by role."
  static let tooFew = "Too few answers to show."
  static let next = [
    "Tell the person you named in your change. Do it this week.",
    "If you agree something new, put it in the plan, and tell the young person the same day.",
    "In six weeks you get a short note with these changes on it.",
  ]
  static let noNames = "No names stand here on purpose. If you see one, tell the trainer."
  static func sixWeeks(_ name: String) -> String {
    "Six weeks ago we talked about who does what around \(name). You wrote down one change. Time set aside afterwards is what makes it last, so here are three short questions."
  }
  static let sixWeekQuestions = [
    "What moved, even a little?", "What is in the way, and who could help with that?",
    "Would a young person have noticed? How do you know?",
  ]

  /// Every sentence.
  static let all: [String] =
    [thanks, noPledges, noSharing, notCounted, totals, tooFew, noNames, sixWeeks("Jordan")] + next
    + sixWeekQuestions
}
