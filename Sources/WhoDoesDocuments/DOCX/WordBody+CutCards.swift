extension WordBody {
  /// Sheets of cards, a front and a back in turn; every sheet fills its page.
  func cutCards(_ cards: Document.CutCards) -> [XML] {
    cards.sheets.flatMap { sheet in
      [
        cutSheet(sheet.front.map { front(of: $0, cards.foot) }), WordParagraph.hair,
        cutSheet(sheet.back.map { back(of: $0, cards.foot) }), WordParagraph.hair,
      ]
    }
  }

  private func cutSheet(_ cells: [[XML]]) -> XML {
    let width = Double(Document.Page.Paper.a4.millimetres.long) / Double(Document.CutCards.across)
    let widths = [Int](
      repeating: OfficeLength.twips(millimetres: width), count: Document.CutCards.across)
    let rows = stride(from: 0, to: cells.count, by: widths.count).map { start in
      WordTable.Row(cells[start..<start + widths.count].map { .init($0) }, height: 103.4)
    }
    return WordTable(.grid, widths: widths, rows).xml
  }

  private func front(of card: Document.CutCard?, _ foot: String) -> [XML] {
    guard let card else { return [WordParagraph(.tableText, "").xml] }
    return [
      WordParagraph.middle([WordRun.sized(card.sign, points: 26)]),
      WordParagraph.middle([WordRun.sized(card.letter.isEmpty ? "…" : card.letter, points: 96)]),
      WordParagraph.middle([WordRun.sized(card.title, points: 16)]),
      WordParagraph.middle([WordRun.small(foot, points: 9)]),
    ]
  }

  private func back(of card: Document.CutCard?, _ foot: String) -> [XML] {
    guard let card else { return [WordParagraph(.tableText, "").xml] }
    let parts = card.back.map { part in
      WordParagraph(
        .denseText, [WordRun.text(part.term, isStrong: true)] + WordRun.lines("\n" + part.text)
      ).xml
    }
    return [WordParagraph(.tableHeading, card.title).xml] + parts
      + [WordParagraph(.denseText, [WordRun.small(foot, points: 9)]).xml]
  }
}

extension WordParagraph {
  /// A paragraph in the middle of a cell.
  fileprivate static func middle(_ runs: [XML]) -> XML {
    XML(
      "w:p", [:],
      [XML("w:pPr", [:], [.w("w:pStyle", WordStyle.tableText.rawValue), .w("w:jc", "center")])] + runs)
  }

  /// What parts two tables that fill a page each, as thin as a paragraph can be.
  fileprivate static let hair = XML(
    "w:p", [:],
    [
      XML(
        "w:pPr", [:],
        [
          .w("w:pStyle", WordStyle.gap.rawValue),
          XML("w:spacing", ["w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact"]),
        ])
    ])
}

extension WordRun {
  /// A text in letters of a size of their own.
  fileprivate static func sized(_ text: String, points: Int) -> XML {
    XML(
      "w:r", [:],
      [
        XML("w:rPr", [:], [XML("w:b"), .w("w:sz", points * 2), .w("w:szCs", points * 2)]),
        XML("w:t", ["xml:space": "preserve"], [XML(text: text)]),
      ])
  }
}
