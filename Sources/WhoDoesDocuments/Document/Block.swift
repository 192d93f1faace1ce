public import WhoDoesDiagrams

extension Document {
  /// A piece of a section.
  public indirect enum Block: Equatable, Sendable {
    /// A paragraph.
    case paragraph(String)
    /// Somebody's own words, never altered.
    case quote(Quote)
    /// A list without numbers.
    case list([String])
    /// Terms with what is said about each.
    case definitions([Definition])
    /// A table.
    case table(Table)
    /// A picture with the same facts in words.
    case figure(Figure)
    /// Small boxes side by side, such as people on a young person's page or roles on cards.
    case cards([Card])
    /// Lines with a box to tick.
    case checks([Check])
    /// Cards to print on both sides and to cut; they fill whole sheets of a page without margins.
    case cutCards(CutCards)
    /// A line that must not be missed, in a box of its own.
    case callout(String)
    /// An empty box for people to write in: what stands before each line.
    case decision([String])
    /// A section one level down.
    case section(Section)
  }

  /// Somebody's own words, never altered.
  public struct Quote: Equatable, Sendable {
    /// The words.
    public var words: String
    /// Who said it, when, and who wrote it down.
    public var source: String

    /// Words with where they come from.
    public init(_ words: String, source: String) { (self.words, self.source) = (words, source) }
  }

  /// A table whose first row is headings.
  public struct Table: Equatable, Sendable {
    /// What the table shows.
    public var caption: String
    /// The columns, in order.
    public var columns: [Column]
    /// The rows; each has as many cells as there are columns.
    public var rows: [[Cell]]
    /// Whether the first cell of a row names the row.
    public var hasRowHeadings: Bool
    /// How it looks.
    public var look = Look.plain
    /// Whether it holds so much that its letters are smaller than those of the page: 10 points on paper.
    public var isDense = false

    /// A table with every part given.
    public init(_ caption: String, _ columns: [Column], _ rows: [[Cell]], hasRowHeadings: Bool = true) {
      (self.caption, self.columns, self.rows) = (caption, columns, rows)
      self.hasRowHeadings = hasRowHeadings
    }

    /// A table of texts alone.
    public init(_ caption: String, _ columns: [Column], _ rows: [[String]], hasRowHeadings: Bool = true) {
      self.init(caption, columns, rows.map { $0.map(Cell.text) }, hasRowHeadings: hasRowHeadings)
    }

    /// How a table looks.
    public enum Look: Equatable, Sendable {
      /// Lines between rows.
      case plain
      /// Lines round every cell, for people to write in.
      case grid
      /// Rungs of a ladder: one box a row.
      case ladder
    }
  }

  /// What stands in a cell of a table.
  public enum Cell: Equatable, Sendable, ExpressibleByStringInterpolation {
    /// A text; it may have several lines.
    case text(String)
    /// A text that wants to be seen first.
    case strong(String)
    /// A box to tick, or one that is ticked.
    case box(isTicked: Bool)
    /// Room to write in; the text says what, for who cannot see it.
    case blank(String)
    /// A count with a bar as long as it is of another: the count is always written on it.
    case bar(Int, of: Int)

    /// A text.
    public init(stringLiteral text: String) { self = .text(text) }

    /// The cell as plain text: "☐" and "☑" for boxes, nothing for room to write in.
    public var plain: String {
      switch self {
      case .text(let text), .strong(let text): text
      case .box(let isTicked): isTicked ? "☑" : "☐"
      case .blank: ""
      case .bar(let count, _): "\(count)"
      }
    }

    /// A bar out of block signs, which a black-and-white copy keeps: sixteen of them for the whole.
    static func signs(_ count: Int, of whole: Int) -> String {
      guard whole > 0, count > 0 else { return "" }
      return String(repeating: "█", count: max(1, min(16, (16 * count + whole / 2) / whole)))
    }
  }

  /// A small box with a heading and a few lines.
  public struct Card: Equatable, Sendable {
    /// The heading.
    public var heading: String
    /// The lines under it.
    public var lines: [String]

    /// A box with its lines.
    public init(_ heading: String, _ lines: [String]) { (self.heading, self.lines) = (heading, lines) }
  }

  /// A line with a box to tick.
  public struct Check: Equatable, Sendable {
    /// Whether it is ticked.
    public var isTicked: Bool
    /// The line.
    public var text: String

    /// A line with its box.
    public init(_ text: String, isTicked: Bool = false) { (self.text, self.isTicked) = (text, isTicked) }
  }

  /// A column of a table.
  public struct Column: Equatable, Sendable {
    /// The heading.
    public var heading: String
    /// How wide it is, compared with the others.
    public var share: Int
    /// Whether it holds numbers, which stand to the right.
    public var isNumber: Bool

    /// A column.
    public init(_ heading: String, share: Int = 1, isNumber: Bool = false) {
      (self.heading, self.share, self.isNumber) = (heading, share, isNumber)
    }
  }

  /// A picture, and the same facts in words.
  public struct Figure: Equatable, Sendable {
    /// The picture; nil where it could not be drawn.
    public var picture: TrustedSVG?
    /// The same picture before it is drawn, for files that hold no SVG; they leave it to its text without one.
    public var drawing: Diagram?
    /// The same picture as a chart, for files that draw their own.
    var chart: BarChart?
    /// What the picture is, for who cannot see it.
    public var alternative: String
    /// The line under the picture.
    public var caption: String
    /// The same facts in words: headings with sentences.
    public var twin: [Twin]
    /// What stands where the picture cannot be shown.
    public var withoutPicture = "The map could not be drawn. The same facts follow in words."

    /// A picture with every part given.
    public init(
      picture: TrustedSVG?, drawing: Diagram? = nil, alternative: String, caption: String, twin: [Twin]
    ) {
      (self.picture, self.drawing, self.alternative) = (picture, drawing, alternative)
      (self.caption, self.twin) = (caption, twin)
    }

    /// Sentences under a heading.
    public struct Twin: Equatable, Sendable {
      /// The heading.
      public var heading: String
      /// The sentences.
      public var sentences: [String]

      /// Sentences under a heading.
      public init(_ heading: String, _ sentences: [String]) {
        (self.heading, self.sentences) = (heading, sentences)
      }
    }
  }
}
