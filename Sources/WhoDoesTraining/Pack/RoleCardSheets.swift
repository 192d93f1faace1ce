import WhoDoesCatalogue
import WhoDoesDocuments
import WhoDoesModel

/// The role cards, eight to a sheet, with their backs.
enum RoleCardSheets {
  static func document(_ words: PackWords) -> Document {
    var document = words.document("Role cards for \(words.name)", sheets: sides(words))
    document.page.isLandscape = true
    document.page.isBare = true
    var cards = words.plan.manifest.cards.map { card(of: $0, words) }
    // Empty places are for roles that only the people in the room know of.
    while cards.count % Document.CutCards.perSheet != 0 { cards.append(blank) }
    document.sections = [
      .init(
        "cards", "Cards to cut", [.cutCards(.init(cards, foot: "\(words.stamp.rawValue). For training."))])
    ]
    return document
  }

  /// How many sheets a set takes.
  static func sheets(_ words: PackWords) -> Int {
    (words.plan.manifest.cards.count + Document.CutCards.perSheet - 1) / Document.CutCards.perSheet
  }

  private static func sides(_ words: PackWords) -> Int { sheets(words) * 2 }

  private static func card(of card: RoleCard, _ words: PackWords) -> Document.CutCard {
    let role = card.role.flatMap { words.plan.catalogue[$0] }
    return Document.CutCard(
      letter: card.letter, sign: sign(card, role), title: card.title, back: back(card, role, words))
  }

  private static func back(
    _ card: RoleCard, _ role: Role?, _ words: PackWords
  ) -> [Document.Definition] {
    guard card.kind == .role else {
      return RoleCardWords.ofOther(card.kind, youngPerson: words.name).map { .init($0.term, $0.text) }
    }
    let own = role.map(RoleCardWords.of) ?? unknown
    let local = words.order.titles.entry(card.role, named: card.title)
    let starts = local.map(\.starts).flatMap { $0.isEmpty ? nil : $0 } ?? own.starts
    let stops = local.map(\.stops).flatMap { $0.isEmpty ? nil : $0 } ?? own.stops
    return [
      .init("What I do with you", own.does.joined(separator: "\n")), .init("What I don’t do", own.doesNot),
      .init("When I start and stop", "I start: \(starts).\nI stop: \(stops)."),
    ]
  }

  /// A role that no catalogue knows: its holder fills the card in.
  private static let unknown = RoleCardWords(
    ["_________________", "_________________", "_________________"], not: "_________________", starts: "___",
    stops: "___")

  private static let blank = Document.CutCard(
    letter: "", sign: "○", title: "Another role: ____________",
    back: [
      .init("What I do with you", "_________________\n_________________\n_________________"),
      .init("What I don’t do", "_________________"),
      .init("When I start and stop", "I start: ___\nI stop: ___"),
    ])

  /// A sign by the kind of organisation, from letters that every office font has.
  private static func sign(_ card: RoleCard, _ role: Role?) -> String {
    switch card.kind {
    case .youngPerson: return "☼"
    case .chosen: return "♣"
    case .nobody: return "○"
    case .everyone: return "●"
    case .dontKnow: return "◊"
    case .role: break
    }
    return switch role?.agency ?? "" {
    case "children's services": "■"
    case "provider", "carer": "⌂"
    case "housing": "□"
    case "education", "work": "▲"
    case "health", "adult social care": "♥"
    case "family and friends": "♣"
    case "benefits": "▼"
    case "legal", "justice": "►"
    default: "♦"
    }
  }
}
