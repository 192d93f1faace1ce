import WhoDoesDocuments

/// What a document says, without any form.
enum PlainText {
  /// Every text of a document, a line each.
  static func of(_ document: Document) -> String {
    let facts = document.facts.flatMap { [$0.term, $0.text] }
    return ([document.title] + facts + document.sections.flatMap(lines) + document.footer).joined(
      separator: "\n")
  }

  /// The quotes of a document in order.
  static func quotes(of document: Document) -> [Document.Quote] {
    blocks(of: document.sections).compactMap { block -> Document.Quote? in
      if case .quote(let quote) = block { quote } else { nil }
    }
  }

  /// The cards of a document in order.
  static func cards(of document: Document) -> [Document.Card] {
    blocks(of: document.sections).flatMap { block -> [Document.Card] in
      if case .cards(let cards) = block { cards } else { [] }
    }
  }

  /// The blocks of some sections in reading order, those of inner sections among them.
  static func blocks(of sections: [Document.Section]) -> [Document.Block] {
    sections.flatMap { section in
      section.blocks.flatMap { block -> [Document.Block] in
        if case .section(let inner) = block { blocks(of: [inner]) } else { [block] }
      }
    }
  }

  private static func lines(_ section: Document.Section) -> [String] {
    [section.heading] + section.blocks.flatMap(lines)
  }

  private static func lines(_ block: Document.Block) -> [String] {
    switch block {
    case .paragraph(let text), .callout(let text): [text]
    case .quote(let quote): [quote.words, quote.source]
    case .list(let lines), .decision(let lines): lines
    case .definitions(let definitions): definitions.flatMap { [$0.term, $0.text] }
    case .table(let table):
      [table.caption] + table.columns.map(\.heading) + table.rows.flatMap { $0.map(\.plain) }
    case .figure(let figure):
      [figure.alternative, figure.caption] + figure.twin.flatMap { [$0.heading] + $0.sentences }
    case .cards(let cards): cards.flatMap { [$0.heading] + $0.lines }
    case .checks(let checks): checks.map(\.text)
    case .cutCards(let cards):
      cards.cards.flatMap { [$0.title] + $0.back.flatMap { [$0.term, $0.text] } } + [cards.foot]
    case .section(let section): lines(section)
    }
  }
}
