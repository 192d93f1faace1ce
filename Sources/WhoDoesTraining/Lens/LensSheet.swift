public import Spreadsheet
public import WhoDoesDocuments
public import WhoDoesModel

/// The short sheet about how people work together: one for the network, one for the young person.
///
/// It has no name on it: whoever sends it out should take it back so that nobody sees whose it is.
///
/// ```swift
/// let sheet = LensSheet(of: jordan, for: .network)
/// try sheet.workbook.bytes()
/// ```
public struct LensSheet: Sendable {
  /// Who fills it in.
  public enum Reader: Sendable {
    /// The people around the young person.
    case network
    /// The young person.
    case own
  }

  private let network: Case
  private let reader: Reader

  /// Makes a sheet.
  public init(of network: Case, for reader: Reader) { (self.network, self.reader) = (network, reader) }

  /// The headings, as they come back.
  static let headings = ["item", "How we work", "Your answer"]
  /// The line on the young person's sheet that says whether it may be seen.
  static let consentID = "SHOW"

  private var items: [LensItem] { reader == .network ? LensItem.network : LensItem.own }
  private var name: String { network.youngPersonName.shown().capped(40) }
  private var stamp: Document.Stamp { network.isFiction ? .fiction : .personal }
  private var title: String {
    reader == .network ? "How we work together around \(name)" : "How it is for me"
  }

  private var notice: [String] {
    switch reader {
    case .network:
      [
        "Twelve sentences, about five minutes, alone. There is no right answer, and “Can't say” is a proper one.",
        "What it is for: a talk about what we share and who answers for what.",
        "Who sees it: whoever collects the sheets, to count them. Do not write your name. Fewer than four answers are "
          + "never shown. In a small team people can guess: talk to me first if that worries you.",
        "It is not for performance management, and it is not a test: nothing is scored. Until it is counted you can "
          + "have it back.",
      ]
    case .own:
      [
        "This is yours. You can leave it, or do some of it.",
        "Say at the end if others may see it. No is fine.",
        "You can change your mind. Tell who did this with you.",
      ]
    }
  }

  /// The sheet on paper.
  public var document: Document {
    var document = Document(title: title, audience: reader == .network ? .team : .youngPerson, stamp: stamp)
    document.page = .init(bodySize: reader == .network ? 11 : 14, hasContents: false)
    let answers: [String] =
      reader == .network ? ["1", "2", "3", "4", "5", "Can't say"] : ["Yes", "Sort of", "No"]
    var table = Document.Table(
      reader == .network
        ? "1 not at all, 2 a little, 3 partly, 4 mostly, 5 fully" : "Tick one box in each line",
      [.init(Self.headings[1], share: 12)] + answers.map { .init($0, share: $0.count > 6 ? 3 : 2) },
      items.map { item in
        [.text("\(item.id) \(item.words(about: name))")] + answers.map { _ in .box(isTicked: false) }
      })
    table.look = .grid
    document.sections = [
      .init("before", reader == .network ? "Before you start" : "This is yours", [.list(notice)]),
      .init("items", reader == .network ? "How we work" : "How it is", [.table(table)]),
    ]
    if reader == .own {
      document.sections.append(
        .init(
          "show", "Can others see this?",
          [.checks([.init("Yes, show it to the people who work with me."), .init("No, keep it to us.")])]))
    }
    return document
  }

  /// The sheet as a workbook with lists to choose from.
  public var workbook: Workbook {
    var first = Sheet("Read this first", columns: [.init(title, width: 70)])
    first.rows = notice.map { [.text($0)] } + [[.strong("Please go to the next sheet.")]]
    first.isLandscape = false
    first.foot = stamp.rawValue
    let choices =
      reader == .network ? LensAnswer.inOrder.map(\.choice) : ["Yes", "Sort of", "No", "Don't know"]
    var sheet = Sheet(
      reader == .network ? "How we work" : "How it is",
      columns: [
        .init(Self.headings[0], width: 8), .init(Self.headings[1], width: 60),
        .init(Self.headings[2], width: 18, choices: choices),
      ])
    sheet.rows = items.map { [.text($0.id), .text($0.words(about: name)), .room] }
    if reader == .own {
      sheet.rows.append([
        .text(Self.consentID), .text("Can the people who work with me see this? Yes or no"), .room,
      ])
    }
    sheet.foot = stamp.rawValue
    return Workbook(title, sheets: [first, sheet])
  }
}
