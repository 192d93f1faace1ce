import Graphviz
import WhoDoesDiagrams

/// Lays one slide out: where everything stands, and how large its letters are so that they fit.
struct SlideCanvas {
  private typealias Box = SlideShape.Box
  private typealias Paragraph = SlideShape.Paragraph
  /// The size of a slide in millimetres, sixteen to nine.
  static let size = (width: 338.6667, height: 190.5)
  private static let white = 12.0
  private static let top = 42.0
  private static let inner = size.width - 2 * white

  let deck: SlideDeck
  private let source: SlideDeck.Slide
  private let number: Int
  private var shapes: [XML] = []
  private var nextID = 2
  /// The picture on the slide, once drawn.
  private(set) var png: [UInt8]?

  init(_ deck: SlideDeck, _ slide: SlideDeck.Slide, number: Int) {
    (self.deck, source, self.number) = (deck, slide, number)
  }

  /// The slide as a part of the file.
  var slide: XML {
    XML(
      "p:sld", SlideShape.spaces,
      [XML("p:cSld", [:], [SlideShape.tree(shapes)]), XML("p:clrMapOvr", [:], [XML("a:masterClrMapping")])])
  }

  /// The notes as a part of the file.
  var notes: XML {
    let picture = XML(
      "p:sp", [:],
      [
        XML(
          "p:nvSpPr", [:],
          [
            XML("p:cNvPr", ["id": "2", "name": "Slide"]),
            XML("p:cNvSpPr", [:], [XML("a:spLocks", ["noGrp": "1", "noRot": "1", "noChangeAspect": "1"])]),
            XML("p:nvPr", [:], [XML("p:ph", ["type": "sldImg"])]),
          ]), XML("p:spPr"),
      ])
    let words = source.notes.map { Paragraph(text: $0, size: 12) }
    let text = SlideShape.placeholder(3, "Notes", type: "body", index: 1, words)
    return XML(
      "p:notes", SlideShape.spaces,
      [
        XML("p:cSld", [:], [SlideShape.tree([picture, text])]),
        XML("p:clrMapOvr", [:], [XML("a:masterClrMapping")]),
      ])
  }

  /// Puts everything on the slide.
  mutating func draw(dotsPerInch: Int, pictureNumber: Int) throws(GraphvizError) {
    if !source.kicker.isEmpty {
      let line = Paragraph(text: source.kicker, size: 16, isStrong: true, isSoft: true)
      add { SlideShape.text($0, "Where we are", Box(Self.white, 8, Self.inner, 10), [line], inset: 0) }
    }
    title()
    switch source.content {
    case .opening(let lines):
      paragraphs(lines, from: 105, to: 165, sizes: [24, 20, 18, 16], hasPoints: false)
    case .lines(let lines):
      paragraphs(lines, from: Self.top, to: 172, sizes: [28, 24, 22, 20, 18, 16, 14], hasPoints: true)
    case .quotes(let quotes): self.quotes(quotes)
    case .beats(let beats, let question): self.beats(beats, question)
    case .picture(let figure):
      try picture(figure, dotsPerInch: dotsPerInch, number: pictureNumber)
    }
    let foot = Paragraph(text: "\(deck.stamp.rawValue) · \(deck.audience.inWords)", size: 12, isSoft: true)
    add { SlideShape.placeholder($0, "Foot", type: "ftr", index: 11, [foot]) }
    let field = XML(
      "a:fld", ["id": "{5B0C4A5E-0000-4000-8000-000000000001}", "type": "slidenum"],
      [
        XML("a:rPr", ["lang": "en-GB", "sz": "1200"], [XML("a:latin", ["typeface": "+mn-lt"])]),
        XML("a:t", [:], [XML(text: "\(number)")]),
      ])
    add { SlideShape.placeholder($0, "Number", type: "sldNum", index: 12, [], field: field) }
  }

  private mutating func add(_ shape: (Int) -> XML) {
    shapes.append(shape(nextID))
    nextID += 1
  }

  private mutating func title() {
    var isOpening = false
    if case .opening = source.content { isOpening = true }
    let height = isOpening ? 45.0 : 24
    let size = Self.fitting(
      [source.title], [isOpening ? 40 : 30, 26, 24, 22, 20, 18], width: Self.inner, height: height,
      isBold: true)
    let line = Paragraph(text: source.title, size: size, isStrong: true)
    let box = isOpening ? Box(Self.white, 55, Self.inner, height) : Box(Self.white, 16, Self.inner, height)
    add { SlideShape.placeholder($0, "Title", type: "title", [line], box: box) }
  }

  private mutating func paragraphs(
    _ lines: [String], from top: Double, to bottom: Double, sizes: [Double], hasPoints: Bool
  ) {
    let box = Box(Self.white, top, Self.inner, bottom - top)
    let size = Self.fitting(lines, sizes, width: box.width - 14, height: box.height - 6, isBold: false)
    let text = lines.map { Paragraph(text: $0, size: size, hasPoint: hasPoints) }
    add { SlideShape.text($0, "Text", box, text) }
  }

  private mutating func quotes(_ quotes: [Document.Quote]) {
    let box = Box(Self.white, Self.top, Self.inner, 172 - Self.top)
    let all = quotes.flatMap { ["“\($0.words)”", $0.source] }
    let size = Self.fitting(
      all, [32, 28, 24, 20, 18, 16, 14], width: box.width - 8, height: box.height - 6, isBold: false)
    let text = quotes.flatMap { quote in
      [Paragraph(text: "“\(quote.words)”", size: size)]
        + (quote.source.isEmpty
          ? [] : [Paragraph(text: quote.source, size: max(12, size * 0.6), isSoft: true)])
    }
    add { SlideShape.text($0, "Their words", box, text) }
  }

  private mutating func beats(_ beats: [SlideDeck.Beat], _ question: SlideDeck.Question?) {
    let gap = 5.0
    let width = (Self.inner - gap) / 2
    let height = (172 - Self.top - 36 - 2 * gap) / 2
    for (place, beat) in beats.prefix(4).enumerated() {
      let box = Box(
        Self.white + Double(place % 2) * (width + gap), Self.top + Double(place / 2) * (height + gap), width,
        height)
      self.beat(beat, box)
    }
    guard let question else { return }
    let box = Box(Self.white, Self.top + 2 * (height + gap), Self.inner, 36)
    let size = Self.fitting(
      [question.reading, question.ask], [20, 18, 16, 14, 12], width: box.width - 8, height: box.height - 7,
      isBold: true)
    let text = [
      Paragraph(text: question.reading, size: size),
      Paragraph(text: question.ask, size: size, isStrong: true),
    ]
    add { SlideShape.text($0, "A reading and a question", box, text, edge: .thick) }
  }

  private mutating func beat(_ beat: SlideDeck.Beat, _ box: Box) {
    let heading = Paragraph(text: beat.heading, size: 16, isStrong: true, isSoft: beat.told == nil)
    var words: [String] = []
    switch beat.told {
    case nil: break
    case .text(let lines): words = lines
    case .quote(let quote): words = ["“\(quote.words)”", quote.source].filter { !$0.isEmpty }
    case .bars(let bars, let total):
      add { SlideShape.text($0, beat.heading, box, [heading], edge: .thin, isFilled: true) }
      return self.bars(bars, of: total, in: box)
    }
    let size = Self.fitting(
      words, [20, 18, 16, 14, 12], width: box.width - 6, height: box.height - 13, isBold: false)
    let text = words.map { Paragraph(text: $0, size: size) }
    add {
      SlideShape.text(
        $0, beat.heading, box, [heading] + text, edge: beat.told == nil ? .dashed : .thin,
        isFilled: beat.told != nil)
    }
  }

  private mutating func bars(_ bars: [SlideDeck.Bar], of total: Int, in box: Box) {
    let room = box.height - 11
    let step = min(8, room / Double(max(bars.count, 1)))
    let size = min(16, (step - 0.6) / PaperText.point / 1.2)
    let label = 52.0
    let longest = box.width - label - 20
    for (place, bar) in bars.enumerated() {
      let top = box.top + 10 + Double(place) * step
      let words = Paragraph(text: bar.label, size: size)
      add {
        SlideShape.text($0, "Answer", Box(box.left + 2, top, label, step), [words], inset: 0, isMiddle: true)
      }
      let share = total > 0 ? Double(bar.count) / Double(total) : 0
      let length = max(0.6, longest * min(1, share))
      let told = "\(bar.label): \(bar.count) of \(total)"
      add { SlideShape.bar($0, told, Box(box.left + label + 3, top + step * 0.14, length, step * 0.72)) }
      let count = Paragraph(text: "\(bar.count)", size: size, isStrong: true)
      let beside = Box(box.left + label + 4.5 + length, top, 14, step)
      add { SlideShape.text($0, "Count", beside, [count], inset: 0, isMiddle: true) }
    }
  }

  private mutating func picture(
    _ figure: Document.Figure, dotsPerInch: Int, number: Int
  ) throws(GraphvizError) {
    let room = (width: Self.inner, height: 172 - 36.0)
    if let drawing = figure.drawing {
      let bytes = try drawing.render(.png, dotsPerInch: dotsPerInch)
      // As large as it fits: a projector has room that paper has not.
      if let shape = WordPicture(
        bytes, index: number - 1, dotsPerInch: 1, within: room, alternative: figure.alternative)
      {
        png = bytes
        let box = Box(
          Self.white + (room.width - shape.size.width) / 2, 36, shape.size.width, shape.size.height)
        add {
          SlideShape.picture($0, link: SlidePackage.pictureLink, box, alternative: figure.alternative)
        }
        return
      }
    }
    paragraphs(
      figure.twin.flatMap(\.sentences), from: Self.top, to: 172, sizes: [18, 16, 14, 12], hasPoints: true)
  }

  /// The largest of some sizes at which paragraphs fit a room; the smallest where none does.
  private static func fitting(
    _ texts: [String], _ sizes: [Double], width: Double, height: Double, isBold: Bool
  ) -> Double {
    sizes.first { size in
      let letters = PaperText(size: size, spacing: 1.2, isBold: isBold)
      return texts.reduce(0) { $0 + letters.height($1, width: width) + 1.5 } <= height
    } ?? sizes.last ?? 12
  }
}
