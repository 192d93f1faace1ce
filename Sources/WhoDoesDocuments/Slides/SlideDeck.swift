public import WhoDoesModel

/// Slides for a room, with notes for whoever speaks; it knows no HTML and no PowerPoint.
///
/// ```swift
/// let page = HTMLDeckRenderer().render(deck)            // any browser; prints three to a page
/// let file = try PPTXRenderer().render(deck)            // PowerPoint, Impress, Keynote
/// ```
public struct SlideDeck: Equatable, Sendable {
  /// The title of the file.
  public var title: String
  /// The language, such as `en-GB`.
  public var language = "en-GB"
  /// For whom it is.
  public var audience: Audience
  /// What every slide is marked with.
  public var stamp: Document.Stamp
  /// The slides, in order.
  public var slides: [Slide]

  /// Slides under a title.
  public init(title: String, audience: Audience, stamp: Document.Stamp, slides: [Slide] = []) {
    (self.title, self.audience, self.stamp, self.slides) = (title, audience, stamp, slides)
  }

  /// One slide.
  public struct Slide: Equatable, Sendable {
    /// A short line above the heading, such as "Task 2 of 6"; may be empty.
    public var kicker: String
    /// The heading.
    public var title: String
    /// What stands below it.
    public var content: Content
    /// What whoever speaks should know, a paragraph each.
    public var notes: [String]
    /// Whether the next slide shows the same and more, so that paper does without this one.
    public var isStep = false

    /// A slide with every part given.
    public init(_ title: String, kicker: String = "", _ content: Content, notes: [String] = []) {
      (self.title, self.kicker, self.content, self.notes) = (title, kicker, content, notes)
    }
  }

  /// What stands on a slide.
  public enum Content: Equatable, Sendable {
    /// The title of the whole, with lines under it.
    case opening([String])
    /// Lines with points before them.
    case lines([String])
    /// Somebody's own words, never altered.
    case quotes([Document.Quote])
    /// Four places beside each other, of which some are still empty, and what is asked at the end.
    case beats([Beat], question: Question?)
    /// A picture with the same facts in words.
    case picture(Document.Figure)
  }

  /// What is asked when all beats are there.
  public struct Question: Equatable, Sendable {
    /// How somebody read it, as one view among others.
    public var reading: String
    /// The question.
    public var ask: String

    /// A reading and a question.
    public init(reading: String, ask: String) { (self.reading, self.ask) = (reading, ask) }
  }

  /// One of four places on a slide.
  public struct Beat: Equatable, Sendable {
    /// The heading.
    public var heading: String
    /// What stands in it; nil while it is not told yet.
    public var told: Told?

    /// A place, empty or told.
    public init(_ heading: String, _ told: Told?) { (self.heading, self.told) = (heading, told) }
  }

  /// What a place on a slide tells.
  public enum Told: Equatable, Sendable {
    /// Sentences.
    case text([String])
    /// Somebody's own words.
    case quote(Document.Quote)
    /// Bars with the counts written on.
    case bars([Bar], of: Int)
  }

  /// A bar with its count.
  public struct Bar: Equatable, Sendable {
    /// What was answered.
    public var label: String
    /// How many gave that answer.
    public var count: Int

    /// A bar with its count.
    public init(_ label: String, _ count: Int) { (self.label, self.count) = (label, count) }
  }
}

extension SlideDeck {
  /// The slides that paper shows: those that no later slide completes.
  public var printed: [Slide] { slides.filter { !$0.isStep } }

  /// How many slides stand on one sheet of paper.
  public static let perSheet = 3

  /// How many sheets of paper the deck takes, three slides on each.
  public var sheets: Int { (printed.count + Self.perSheet - 1) / Self.perSheet }

  /// The words of the deck that are ours: everything but what somebody said.
  ///
  /// - Complexity: O(*n*) in the length of the deck.
  public var ownWords: [String] {
    [title]
      + slides.flatMap { slide -> [String] in
        [slide.kicker, slide.title] + slide.content.ownWords + slide.notes
      }.filter { !$0.isEmpty }
  }
}

extension SlideDeck.Content {
  /// The words that are ours.
  package var ownWords: [String] {
    switch self {
    case .opening(let lines), .lines(let lines): lines
    case .quotes: []
    case .picture(let figure): [figure.caption]
    case .beats(let beats, let question):
      beats.flatMap { beat -> [String] in
        switch beat.told {
        case .text(let lines): [beat.heading] + lines
        case .bars(let bars, _): [beat.heading] + bars.map(\.label)
        case .quote, nil: [beat.heading]
        }
      } + (question.map { [$0.reading, $0.ask] } ?? [])
    }
  }
}
