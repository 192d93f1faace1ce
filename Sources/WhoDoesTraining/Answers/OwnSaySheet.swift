import OrderedCollections
public import Spreadsheet
public import WhoDoesCatalogue
public import WhoDoesDocuments
public import WhoDoesModel

/// The young person's own short sheet: what do I want, who do I go to, what is bugging me.
///
/// They fill it in with somebody they trust, or alone. They say for every line whether others may see it, and what
/// they keep back is not taken in.
///
/// ```swift
/// let sheet = OwnSaySheet(of: jordan, .england)
/// HTMLRenderer().render(sheet.document)
/// ```
public struct OwnSaySheet: Sendable {
  private let network: Case
  private let catalogue: Catalogue
  /// How many lines there are for each question.
  private static let lines = 3

  /// Makes the sheet.
  public init(of network: Case, _ catalogue: Catalogue) {
    (self.network, self.catalogue) = (network, catalogue)
  }

  private var stamp: Document.Stamp { network.isFiction ? .fiction : .personal }

  /// The sheet on paper, in large letters.
  public var document: Document {
    var document = Document(title: "My say", audience: .youngPerson, stamp: stamp)
    document.page = .init(bodySize: 14, hasContents: false)
    document.facts = [.init("Name", network.youngPersonName.shown().capped(40))]
    var table = Document.Table(
      "One line for each thing, in my own words",
      [.init("Question", share: 4), .init("My words", share: 9), .init("Can others see this?", share: 4)],
      OwnSayQuestion.allCases.flatMap { question in
        (1...Self.lines).map { line in
          [.text(line == 1 ? question.words : ""), .blank(question.words), .text("☐ yes  ☐ no")]
        }
      }, hasRowHeadings: false)
    table.look = .grid
    document.sections = [
      .init("yours", "This is yours", [.list(SheetNotice.own)]), .init("say", "What I say", [.table(table)]),
      .init(
        "with", "Who did this with me",
        [.decision(["Who typed or wrote it", "Who helped with the language"])]),
    ]
    return document
  }

  /// The sheet as a workbook.
  public var workbook: Workbook {
    var notice = Sheet("This is yours", columns: [.init("My say", width: 70)])
    notice.rows = SheetNotice.own.map { [.text($0)] } + [[.strong("Go to the sheet “My say”.")]]
    notice.isLandscape = false
    notice.foot = stamp.rawValue
    let areas = catalogue.areas.values.map { $0.plainName.isEmpty ? $0.name : $0.plainName }
    var sheet = Sheet(
      "My say",
      columns: OwnSayColumn.allCases.map { column in
        switch column {
        case .line: Sheet.Column(column.rawValue, width: 9)
        case .question: Sheet.Column(column.rawValue, width: 20)
        case .myWords: Sheet.Column(column.rawValue, width: 48)
        case .about: Sheet.Column(column.rawValue, width: 20, choices: areas)
        case .mayBeSeen: Sheet.Column(column.rawValue, width: 18, choices: ["Yes", "No"])
        case .typedBy, .interpreter: Sheet.Column(column.rawValue, width: 16)
        }
      })
    sheet.rows = OwnSayQuestion.allCases.flatMap { question in
      (1...Self.lines).map { line in
        [.text("\(question.rawValue)\(line)"), .text(question.words), .room, .room, .room, .room, .room]
      }
    }
    sheet.foot = stamp.rawValue
    return Workbook("My say", sheets: [notice, sheet])
  }
}
