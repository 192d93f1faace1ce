import WhoDoesModel

/// Writes sections as HTML, each heading one level below the one above it.
struct SectionWriter {
  let level: Int

  /// Writes a section with everything beneath it.
  func write(_ section: Document.Section, _ page: inout HTMLText) {
    let name = "\(section.id)-heading"
    var attributes: [(name: StaticString, value: String)] = [("id", section.id), ("aria-labelledby", name)]
    let classes = [
      classes(of: section), section.isLandscape ? "wide" : "", section.isSideBySide ? "beside" : "",
    ].filter { !$0.isEmpty }
    if !classes.isEmpty { attributes.append(("class", classes.joined(separator: " "))) }
    page.newLine()
    page.element(isArticle(section) ? "article" : "section", attributes) { page in
      page.element(heading, [("id", name)]) { page in
        if case .finding(let concern) = section.kind {
          page.element("span", [("class", "glyph"), ("aria-hidden", "true")], text: concern.glyph)
        }
        page.text(section.heading)
      }
      for (index, block) in section.blocks.enumerated() {
        page.newLine()
        write(block, named: "\(section.id)-\(index + 1)", &page)
      }
    }
  }

  /// Writes terms with what is said about each.
  func write(_ definitions: [Document.Definition], _ page: inout HTMLText) {
    guard !definitions.isEmpty else { return }
    page.element("dl") { page in
      for definition in definitions {
        page.element("div") { page in
          page.element("dt", text: definition.term)
          page.element("dd") { $0.textWithLines(definition.text) }
        }
      }
    }
  }

  private func write(_ block: Document.Block, named name: String, _ page: inout HTMLText) {
    switch block {
    case .paragraph(let text): page.element("p") { $0.textWithLines(text) }
    case .quote(let quote):
      page.element("blockquote") { page in
        page.element("p") { $0.textWithLines("“\(quote.words)”") }
        if !quote.source.isEmpty { page.element("p", [("class", "source")], text: quote.source) }
      }
    case .list(let lines):
      page.element("ul") { page in
        for line in lines { page.element("li", text: line) }
      }
    case .definitions(let definitions): write(definitions, &page)
    case .cards(let cards):
      page.element("ul", [("class", "cards")]) { page in
        for card in cards {
          page.newLine()
          page.element("li") { page in
            page.element("strong", text: card.heading)
            for line in card.lines { page.element("p") { $0.textWithLines(line) } }
          }
        }
      }
    case .checks(let checks):
      page.element("ul", [("class", "checks")]) { page in
        for check in checks {
          page.element("li") { page in
            write(box: check.isTicked, &page)
            page.text(check.text)
          }
        }
      }
    case .cutCards(let cards): write(cards, &page)
    case .callout(let text): page.element("p", [("class", "callout")]) { $0.textWithLines(text) }
    case .table(let table): write(table, named: name, &page)
    case .figure(let figure): write(figure, &page)
    case .decision(let lines):
      page.element("dl", [("class", lines.count > 3 ? "decide" : "decide short")]) { page in
        for line in lines {
          page.element("div") { page in
            page.element("dt", text: line)
            page.element("dd") { $0.element("span", [("class", "hidden")], text: "empty, to write in") }
          }
        }
      }
    case .section(let section): SectionWriter(level: level + 1).write(section, &page)
    }
  }

  private func write(_ table: Document.Table, named name: String, _ page: inout HTMLText) {
    // A wide table scrolls in its own frame, which the keyboard can reach, and the page itself never does. The
    // frame is a group and no region: those are the sections, and two of one name would be one too many.
    let frame: [(name: StaticString, value: String)] = [
      ("class", "scroll"), ("role", "group"), ("aria-labelledby", "\(name)-caption"), ("tabindex", "0"),
    ]
    page.element("div", frame) { page in
      page.element("table", table.attributes) { page in
        page.element("caption", [("id", "\(name)-caption")], text: table.caption)
        page.element("thead") { page in
          page.element("tr") { page in
            for (column, width) in zip(table.columns, table.widths) {
              let classes = column.isNumber ? "n w\(width)" : "w\(width)"
              page.element("th", [("scope", "col"), ("class", classes)], text: column.heading)
            }
          }
        }
        page.element("tbody") { page in
          for row in table.rows { page.element("tr") { write(row, of: table, &$0) } }
        }
      }
    }
  }

  private func write(_ row: [Document.Cell], of table: Document.Table, _ page: inout HTMLText) {
    page.newLine()
    for (index, (cell, column)) in zip(row, table.columns).enumerated() {
      if index == 0, table.hasRowHeadings {
        page.element("th", [("scope", "row")]) { write(cell, &$0) }
      } else {
        page.element("td", look(of: column, cell)) { write(cell, &$0) }
      }
    }
  }

  private func write(_ cell: Document.Cell, _ page: inout HTMLText) {
    switch cell {
    case .text(let text): page.textWithLines(text)
    case .strong(let text): page.element("strong") { $0.textWithLines(text) }
    case .box(let isTicked): write(box: isTicked, &page)
    case .blank(let what): page.element("span", [("class", "hidden")], text: "\(what), to write in")
    case .bar(let count, let whole):
      page.element(
        "span", [("class", "bar"), ("aria-hidden", "true")], text: Document.Cell.signs(count, of: whole))
      page.text(" \(count)")
    }
  }

  /// A box as a sign, with the word that a screen reader says.
  private func write(box isTicked: Bool, _ page: inout HTMLText) {
    page.element("span", [("class", "box"), ("role", "img"), ("aria-label", isTicked ? "done" : "to tick")]) {
      $0.text(isTicked ? "☑" : "☐")
    }
  }

  private func look(
    of column: Document.Column, _ cell: Document.Cell = ""
  ) -> [(name: StaticString, value: String)] {
    if case .blank = cell { return [("class", "room")] }
    return column.isNumber ? [("class", "n")] : []
  }

  private func write(_ figure: Document.Figure, _ page: inout HTMLText) {
    page.element("figure") { page in
      if let picture = figure.picture {
        let frame: [(name: StaticString, value: String)] = [
          ("class", "picture"), ("role", "group"), ("aria-label", figure.alternative), ("tabindex", "0"),
        ]
        page.element("div", frame) { $0.drawing(picture) }
      } else {
        page.element("p", text: "The map could not be drawn. The same facts follow in words.")
      }
      page.element("figcaption", text: figure.caption)
    }
    for twin in figure.twin {
      page.element(SectionWriter(level: level + 1).heading, text: twin.heading)
      page.element("ul") { page in
        for sentence in twin.sentences { page.element("li", text: sentence) }
      }
    }
  }

  private var heading: StaticString {
    switch level {
    case ...2: "h2"
    case 3: "h3"
    case 4: "h4"
    default: "h5"
    }
  }

  private func isArticle(_ section: Document.Section) -> Bool {
    if case .finding = section.kind { return true }
    return false
  }

  private func classes(of section: Document.Section) -> String {
    switch section.kind {
    case .part: ""
    case .voice: "voice"
    case .finding(let concern): concern.rawValue
    case .annex: "annex"
    case .sheet: "sheet"
    case .aside: "aside"
    }
  }
}

extension Document.Table {
  /// The width of each column in hundredths of the table: its share, or more where a word of its heading needs it
  /// on a sheet of A4.
  var widths: [Int] {
    let letters = PaperText(size: isDense ? 10 : 12, isBold: true)
    let least = columns.map { column in
      let longest = column.heading.split(whereSeparator: \.isWhitespace).map(letters.width).max() ?? 0
      return Int((longest + 3.5) / Self.narrowest * 100) + 1
    }
    return Shares.split(100, by: columns.map(\.share), least: least)
  }

  /// The width of a table on A4 in a box of its own, in millimetres.
  private static let narrowest = 168.0

  fileprivate var attributes: [(name: StaticString, value: String)] {
    var classes: [String] = []
    switch look {
    case .plain: break
    case .grid: classes.append("grid")
    case .ladder: classes.append("ladder")
    }
    if isDense { classes.append("dense") }
    guard !classes.isEmpty else { return [] }
    return [("class", classes.joined(separator: " "))]
  }
}
