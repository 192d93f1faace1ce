import WhoDoesDocuments
import WhoDoesModel

/// The first page of a pack: what to print, how many, on which paper, on how many sides, and what happens when.
enum StartHere {
  /// The name of its file.
  static let fileName = "START-HERE.html"

  static func document(_ words: PackWords, _ prints: PrintList, hasPDF: Bool) -> Document {
    var document = words.document("Start here: a session about \(words.name)", sheets: nil)
    let order = words.order
    document.facts = [
      .init("For", "\(order.people) people at \(order.tables) tables"),
      .init("How long", "\(order.length.rawValue) minutes"),
      .init("Day", order.date?.inWords ?? "____________"),
    ]
    document.sections = [
      .init(
        "print", "1. Print this",
        [
          .callout(total(prints)), .table(table(prints.main, "What to print")),
          .paragraph(
            "Print the \(hasPDF ? "PDF" : "HTML") files, in black and white if you like, at actual size and not “fit to page”. For the cards, the letter on the back of each sheet must lie behind its own card: try one sheet first."
          ),
        ]),
      .init(
        "instead", "No A3 printer, or little time to cut?",
        [
          .table(table(prints.instead, "Instead")),
          .paragraph("With one set of cards in the middle of each table, all point at once."),
        ]),
      .init(
        "change", "2. Change what is local",
        [
          .list([
            "Job titles: fill in roles.csv once and make the pack again with --titles, or change the Word files.",
            "Safe person, safeguarding contact and venue: page 2 of the facilitator’s pack.",
            "The Word files lie beside the pages of the same name.",
          ])
        ]),
      .init(
        "room", "3. On the day",
        [
          .list([
            "Open for-you/slides.html in any browser, or slides.pptx. No internet is needed.",
            "In the break, type the tallies into tally.csv: one row for each person, one letter for each task.",
            "Run whodoes tally on that file. The slides then show what this room said.",
          ]), .paragraph("Letters: \(letters(words))."),
        ]),
      .init(
        "after", "4. Afterwards",
        [
          .list([
            "Type the changes people wrote into pledges.csv, without names. Then whodoes wrap writes two pages to send round, and a note for six weeks on.",
            "whodoes clear removes the answers. Paper you collected goes into the confidential bin.",
          ])
        ]),
    ]
    if let consent = words.plan.manifest.consent {
      document.sections.insert(
        .init(
          "consent", "This is no invented case", kind: .aside,
          [.paragraph("Stated by \(consent). Count the handouts in again at the end.")]), at: 0)
    }
    document.footer = ["This page is not counted. Answers stay on this computer; nothing is sent anywhere."]
    return document
  }

  /// The sum of all sheets, in a sentence.
  static func total(_ prints: PrintList) -> String {
    "\(prints.total) sheets of paper in all: \(prints.sheets(of: .a4)) of A4 and \(prints.sheets(of: .a3)) of A3."
  }

  private static func letters(_ words: PackWords) -> String {
    words.plan.manifest.cards.map { "\($0.letter) \($0.title)" }.joined(separator: " · ")
  }

  private static func table(_ items: [PrintList.Item], _ caption: String) -> Document.Table {
    let rows = items.map { item -> [Document.Cell] in
      [
        .text("\(item.title)\n\(item.file)"), .text(item.who), .text("\(item.copies)"),
        .text("\(item.paper.rawValue.uppercased()), \(item.sides.rawValue)"), .text("\(item.sheetsEach)"),
        .strong("\(item.sheets)"),
      ]
    }
    var table = Document.Table(
      caption,
      [
        .init("What", share: 8), .init("For", share: 4), .init("Copies", share: 2, isNumber: true),
        .init("Paper and sides", share: 5), .init("Sheets each", share: 2, isNumber: true),
        .init("Sheets", share: 2, isNumber: true),
      ], rows)
    table.isDense = true
    return table
  }
}
