extension SectionWriter {
  /// Writes sheets of cards, a front and a back in turn.
  func write(_ cards: Document.CutCards, _ page: inout HTMLText) {
    let sheets = cards.sheets
    for (number, sheet) in sheets.enumerated() {
      let place = sheets.count > 1 ? "Sheet \(number + 1) of \(sheets.count)" : "The sheet"
      side(sheet.front, "\(place), front", cards.foot, isBack: false, &page)
      side(sheet.back, "\(place), back", cards.foot, isBack: true, &page)
    }
  }

  private func side(
    _ cards: [Document.CutCard?], _ name: String, _ foot: String, isBack: Bool, _ page: inout HTMLText
  ) {
    page.newLine()
    page.element("p", [("class", "side-name")], text: name)
    page.element("ul", [("class", isBack ? "cut back" : "cut"), ("aria-label", name)]) { page in
      for card in cards {
        page.newLine()
        page.element("li", card == nil ? [("class", "none")] : []) { page in
          guard let card else { return page.element("span", [("class", "hidden")], text: "Empty place") }
          if isBack { back(of: card, &page) } else { front(of: card, &page) }
          page.element("p", [("class", "card-foot")], text: foot)
        }
      }
    }
  }

  private func front(of card: Document.CutCard, _ page: inout HTMLText) {
    page.element("p", [("class", "card-sign"), ("aria-hidden", "true")], text: card.sign)
    page.element("p", [("class", "card-letter")]) { page in
      if card.letter.isEmpty {
        page.element("span", [("class", "hidden")], text: "room for a letter")
        page.text("…")
      } else {
        page.text(card.letter)
      }
    }
    page.element("p", [("class", "card-title")], text: card.title)
  }

  private func back(of card: Document.CutCard, _ page: inout HTMLText) {
    page.element("p", [("class", "back-title")], text: card.title)
    for part in card.back {
      page.element("p", [("class", "back-part")]) { page in
        page.element("strong", text: part.term)
        page.empty("br")
        page.textWithLines(part.text)
      }
    }
  }
}
