import WhoDoesDocuments
import WhoDoesModel

/// Handout 2: twelve tasks on one side, for one person alone; the table's tally; and the blank grid.
enum AnswerSheet {
  /// Handout 2.
  static func document(_ words: PackWords) -> Document {
    var document = words.document("Handout 2: My answers", sheets: 1)
    let rows = words.plan.manifest.tasks.map { task -> [Document.Cell] in
      [
        .text("\(task.number)"), .text(task.title + (task.asksStance ? " *" : "")), .blank("who leads"),
        .text(PackPhrases.myParts), task.asksStance ? .blank("what I would decide") : .text("–"),
      ]
    }
    var table = Document.Table(
      "Who leads, and what is my part?",
      [
        .init("No.", share: 2), .init("Task", share: 10), .init("Who leads?", share: 6),
        .init("My part: tick one", share: 10), .init("* I would decide", share: 6),
      ], rows, hasRowHeadings: false)
    (table.look, table.isDense) = (.grid, true)
    document.facts = [.init("My role", "_______________________ (no name)"), .init("Table", "_______")]
    document.sections = [
      .init("answers", "Alone and silent", [.paragraph(PackPhrases.alone(words.name)), .table(table)])
    ]
    document.footer = [PackPhrases.whatThisIsFor]
    return document
  }

  /// The grid that a table's scribe fills in, in the form in which it is typed.
  static func tally(_ words: PackWords) -> Document {
    var document = words.document("Table tally: one row for each person", sheets: 1)
    document.page.isLandscape = true
    let seats = (words.order.people + words.order.tables - 1) / words.order.tables
    let tasks = words.plan.manifest.tasks
    let columns = [Document.Column("Role", share: 3)] + tasks.map { .init("\($0.number)", share: 2) }
    let rows = (0..<min(seats, 9)).map { _ -> [Document.Cell] in
      [.blank("role")] + tasks.map { .blank("letter for task \($0.number)") }
    }
    var table = Document.Table("A letter for each answer", columns, rows, hasRowHeadings: false)
    (table.look, table.isDense) = (.grid, true)
    let key = words.plan.manifest.cards.map(\.letterAndTitle).joined(separator: " · ")
    document.facts = [.init("Table", "_______")]
    document.sections = [
      .init(
        "tally", "Write the letter on each card",
        [.paragraph(PackPhrases.scribe), .table(table), .paragraph("Letters: \(key).")])
    ]
    return document
  }

  /// Handout 3 on one sheet of A3.
  static func grid(_ words: PackWords) -> Document {
    var document = words.document("Handout 3: Who does what for \(words.name)?", sheets: 1)
    document.page.paper = .a3
    document.page.isLandscape = true
    let cards = gridCards(words)
    let columns =
      [Document.Column("Task", share: 8)]
      + cards.map { .init("\($0.title) (\($0.letter))", share: 3) }
      + [.init(PackPhrases.howWillTheyKnow(words.name), share: 5)]
    document.sections = [
      .init(
        "grid", "Fill it in together",
        [
          .paragraph("\(PackPhrases.fourLetters) \(PackPhrases.blanksAreFine)"),
          .table(table(words, columns, cards, last: "how \(words.name) will know")),
        ])
    ]
    return document
  }

  /// Handout 3 on two sheets of A4, to be laid side by side.
  static func gridInTwo(_ words: PackWords) -> Document {
    var document = words.document("Handout 3 on two sheets: who does what for \(words.name)?", sheets: 2)
    let cards = gridCards(words)
    let half = (cards.count + 1) / 2
    let parts = [Array(cards.prefix(half)), Array(cards.dropFirst(half))]
    document.sections = parts.enumerated().map { place, some in
      let isLast = place == 1
      var columns = [Document.Column("Task", share: 8)] + some.map { .init($0.letter, share: 3) }
      columns.append(.init(isLast ? PackPhrases.howWillTheyKnow(words.name) : "Notes", share: 6))
      let key = some.map(\.letterAndTitle).joined(separator: " · ")
      return .init(
        "grid-\(place + 1)", isLast ? "The right-hand half" : "The left-hand half", kind: .sheet,
        [
          .paragraph(isLast ? PackPhrases.layBeside : PackPhrases.fourLetters), .paragraph(key + "."),
          .table(table(words, columns, some, last: isLast ? "how \(words.name) will know" : "notes")),
        ])
    }
    return document
  }

  private static func table(
    _ words: PackWords, _ columns: [Document.Column], _ cards: [RoleCard], last: String
  ) -> Document.Table {
    let rows = words.plan.manifest.tasks.map { task -> [Document.Cell] in
      [.text("\(task.number). \(task.title)")] + cards.map { .blank("part of \($0.title)") }
        + [.blank(last)]
    }
    var table = Document.Table("L leads, H helps, A must agree, T is told", columns, rows)
    (table.look, table.isDense) = (.grid, true)
    return table
  }

  /// Ten columns at most: the roles around the young person with the most to do, themselves, and who they chose.
  private static func gridCards(_ words: PackWords) -> [RoleCard] {
    let cards = words.plan.manifest.cards
    let tasks = Set(words.plan.tasks)
    func load(_ card: RoleCard) -> Int {
      words.network.assignments.count {
        tasks.contains($0.task) && card.people.contains(words.network[words.network[$0.person].id])
      }
    }
    let roles = cards.filter { $0.kind == .role && !$0.people.isEmpty }
    let busiest = roles.enumerated().sorted {
      (-load($0.element), $0.offset) < (-load($1.element), $1.offset)
    }.prefix(8).map(\.offset).sorted().map { roles[$0] }
    return busiest + cards.filter { $0.kind == .youngPerson || $0.kind == .chosen }
  }
}
