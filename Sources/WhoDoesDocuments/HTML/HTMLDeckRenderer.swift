import WhoDoesModel

/// Writes slides as one HTML file: a slide a screen, page down for the next, no script, nothing to load.
///
/// On a narrow screen the slides follow each other as text. On paper three stand on a sheet, each with its notes
/// beside it.
public struct HTMLDeckRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// Writes the file; the same deck gives the same bytes.
  ///
  /// - Complexity: O(*n*) in the length of the deck.
  public func render(_ deck: SlideDeck) -> String {
    let sheet = DeckStyle.css(for: deck)
    let policy =
      "default-src 'none'; style-src 'sha256-\(SHA256.base64(sheet))'; img-src data:; base-uri 'none'; "
      + "form-action 'none'"
    var page = HTMLText()
    page.documentType()
    page.element("html", [("lang", deck.language), ("xmlns", "http://www.w3.org/1999/xhtml")]) { page in
      page.element("head") { page in
        page.empty("meta", [("charset", "utf-8")])
        page.empty("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)])
        page.empty("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        page.empty("meta", [("name", "referrer"), ("content", "no-referrer")])
        page.empty("meta", [("name", "robots"), ("content", "noindex")])
        page.element("title", text: "\(deck.title) (\(deck.stamp.rawValue.lowercasedFirst))")
        page.style(sheet)
      }
      page.newLine()
      page.element("body") { page in
        page.element("main") { page in
          var printed = 0
          for (place, slide) in deck.slides.enumerated() {
            if !slide.isStep { printed += 1 }
            let endsSheet = !slide.isStep && printed % SlideDeck.perSheet == 0
            write(slide, place, deck, endsSheet: endsSheet, &page)
          }
        }
      }
    }
    page.newLine()
    return page.markup
  }

  private func write(
    _ slide: SlideDeck.Slide, _ place: Int, _ deck: SlideDeck, endsSheet: Bool, _ page: inout HTMLText
  ) {
    let name = "slide-\(place + 1)"
    var classes = ["slide"]
    if slide.isStep { classes.append("step") }
    if endsSheet { classes.append("ends") }
    if case .opening = slide.content { classes.append("opening") }
    page.newLine()
    page.element(
      "div",
      [
        ("id", name), ("class", classes.joined(separator: " ")), ("role", "group"),
        ("aria-label", "Slide \(place + 1) of \(deck.slides.count)"),
      ]
    ) { page in
      page.element("div", [("class", "face")]) { page in
        if !slide.kicker.isEmpty { page.element("p", [("class", "kicker")], text: slide.kicker) }
        page.element(place == 0 ? "h1" : "h2", text: slide.title)
        write(slide.content, place, &page)
        page.element("p", [("class", "foot")]) { page in
          page.text(
            "\(deck.stamp.rawValue) · \(deck.audience.inWords) · \(place + 1) of \(deck.slides.count)")
        }
      }
      if !slide.notes.isEmpty {
        page.element("div", [("class", "notes")]) { page in
          page.element("p") { $0.element("strong", text: "Notes for you") }
          for note in slide.notes { page.element("p", text: note) }
        }
      }
    }
  }

  private func write(_ content: SlideDeck.Content, _ place: Int, _ page: inout HTMLText) {
    switch content {
    case .opening(let lines): for line in lines { page.element("p", text: line) }
    case .lines(let lines):
      page.element("ul") { page in for line in lines { page.element("li", text: line) } }
    case .quotes(let quotes): for quote in quotes { write(quote, &page) }
    case .beats(let beats, let question):
      page.element("div", [("class", "beats")]) { page in
        for beat in beats { write(beat, &page) }
      }
      if let question {
        page.element("div", [("class", "question")]) { page in
          page.element("p", text: question.reading)
          page.element("p") { $0.element("strong", text: question.ask) }
        }
      }
    case .picture(let figure):
      page.element("figure") { page in
        if let picture = figure.picture {
          page.element(
            "div",
            [("class", "picture"), ("role", "group"), ("aria-label", figure.alternative), ("tabindex", "0")]
          ) { $0.drawing(picture) }
        }
        page.element("figcaption", text: figure.caption)
      }
    }
  }

  private func write(_ beat: SlideDeck.Beat, _ page: inout HTMLText) {
    page.element("div", [("class", beat.told == nil ? "beat waiting" : "beat")]) { page in
      page.element("h3", text: beat.heading)
      switch beat.told {
      case nil: break
      case .text(let lines): for line in lines { page.element("p", text: line) }
      case .quote(let quote): write(quote, &page)
      case .bars(let bars, let total):
        page.element("ul", [("class", "bars")]) { page in
          for bar in bars {
            page.element("li") { page in
              page.element("span", [("class", "label")], text: bar.label)
              page.element("span", [("class", "track"), ("aria-hidden", "true")]) { page in
                page.element("span", [("class", "bar b\(bar.share(of: total))")]) { _ in }
              }
              page.element("span", [("class", "count")], text: "\(bar.count)")
            }
          }
        }
      }
    }
  }

  private func write(_ quote: Document.Quote, _ page: inout HTMLText) {
    page.element("blockquote") { page in
      page.element("p") { $0.textWithLines("“\(quote.words)”") }
      if !quote.source.isEmpty { page.element("p", [("class", "source")], text: quote.source) }
    }
  }
}

extension SlideDeck.Bar {
  /// The count as hundredths of all answers.
  func share(of total: Int) -> Int { total > 0 ? min(100, max(0, count * 100 / total)) : 0 }
}
