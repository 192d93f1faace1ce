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
    public var rows: [[String]]
    /// Whether the first cell of a row names the row.
    public var hasRowHeadings: Bool

    /// A table with every part given.
    public init(_ caption: String, _ columns: [Column], _ rows: [[String]], hasRowHeadings: Bool = true) {
      (self.caption, self.columns, self.rows) = (caption, columns, rows)
      self.hasRowHeadings = hasRowHeadings
    }
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
    /// What the picture is, for who cannot see it.
    public var alternative: String
    /// The line under the picture.
    public var caption: String
    /// The same facts in words: headings with sentences.
    public var twin: [Twin]

    /// A picture with every part given.
    public init(picture: TrustedSVG?, alternative: String, caption: String, twin: [Twin]) {
      (self.picture, self.alternative, self.caption, self.twin) = (picture, alternative, caption, twin)
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
