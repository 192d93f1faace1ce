public import Graphviz

/// What is written on a node: paragraphs of styled words, cleaned, wrapped to a width and cut at a length.
///
/// This is the only way for letters into a picture.
///
/// ```swift
/// var label = Label()
/// label.add("? GAP", .small, .concern(.gap), isBold: true)
/// label.add("Have a plan B", isBold: true, width: 26)
/// ```
public struct Label: Hashable, Sendable {
  /// Sizes of letters, in points.
  public enum Size: Int, CaseIterable, Comparable, Sendable {
    case small = 11
    case normal = 12
    /// For titles that are read from the back of a room.
    case title = 13
    case heading = 15

    /// Orders by points.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// Words of one style.
  public struct Span: Hashable, Sendable {
    /// The words.
    public var text: CleanText
    /// The size.
    public var size: Size
    /// The colour.
    public var colour: Palette
    /// Whether the words are bold.
    public var isBold: Bool

    /// Words with every part given.
    public init(_ text: String, _ size: Size = .normal, _ colour: Palette = .ink, isBold: Bool = false) {
      (self.text, self.size, self.colour, self.isBold) = (CleanText(text), size, colour, isBold)
    }
  }

  /// How lines stand to each other.
  public var alignment = GraphvizLabel.Alignment.centre
  /// The lines, each with its spans; a space stands between two spans.
  public private(set) var lines: [[Span]] = []

  /// The most lines that one paragraph may take.
  public static let mostLines = 6

  /// A label on which nothing is written yet.
  public init(alignment: GraphvizLabel.Alignment = .centre) { self.alignment = alignment }

  /// Writes a paragraph of one style.
  ///
  /// - Parameters:
  ///   - width: The most letters on a line.
  ///   - lines: The most lines; what is left over ends in `…`.
  /// - Complexity: O(*n*) in the letters that are kept.
  public mutating func add(
    _ text: String, _ size: Size = .normal, _ colour: Palette = .ink, isBold: Bool = false, width: Int = 26,
    lines: Int = Self.mostLines
  ) {
    add([Span(text, size, colour, isBold: isBold)], width: width, lines: lines)
  }

  /// Writes a paragraph of several styles.
  ///
  /// - Complexity: O(*n*) in the letters that are kept.
  public mutating func add(_ spans: [Span], width: Int = 26, lines: Int = Self.mostLines) {
    if spans.count == 1, lines > 0, Self.fits(spans[0].text.letters, width: width) {
      self.lines.append(spans)
      return
    }
    let words = spans.flatMap { span in
      Wrapping.words(of: span.text.letters, width: width).map { Wrapping.Word(letters: $0, span: span) }
    }
    self.lines += Wrapping.lines(of: words, width: width, most: lines).map(Self.joined)
  }

  /// The smallest letters on the label; nil when nothing is written.
  public var smallestSize: Size? { lines.joined().map(\.size).min() }

  /// Everything that is written, line by line.
  public var plainText: String {
    lines.map { $0.map(\.text.letters).joined(separator: " ") }.joined(separator: "\n")
  }

  /// The label as Graphviz takes it, in the colours of a theme.
  ///
  /// - Parameter endsInGap: Whether half a line of white follows, as between a heading and what is beneath it.
  func graphviz(in theme: Theme, endsInGap: Bool = false) -> GraphvizLabel {
    var runs = lines.map { line in
      line.enumerated().map { place, span in
        GraphvizLabel.Run(
          span.text, size: span.size.rawValue, colour: span.colour.colour(in: theme), isBold: span.isBold,
          endsInSpace: place < line.count - 1)
      }
    }
    if endsInGap, !lines.isEmpty {
      runs.append([.init(CleanText("\u{A0}"), size: 6, colour: Palette.ink.colour(in: theme))])
    }
    return GraphvizLabel(lines: runs, aligned: alignment)
  }

  /// Whether a text is one line as it stands, as most are: then there is nothing to break.
  private static func fits(_ letters: String, width: Int) -> Bool {
    !letters.isEmpty && letters.utf8.count <= width && letters.isPlain
  }

  /// Puts neighbouring words of one style together again.
  private static func joined(_ words: [Wrapping.Word]) -> [Span] {
    var spans: [Span] = []
    var start = 0
    for (place, word) in words.enumerated() {
      let next = place + 1
      if next < words.count, words[next].span.hasStyle(of: word.span) { continue }
      var span = word.span
      span.text = CleanText(words[start..<next].map(\.letters).joined(separator: " "))
      spans.append(span)
      start = next
    }
    return spans
  }
}

extension Label.Span {
  /// Whether two spans look alike, whatever they say.
  fileprivate func hasStyle(of other: Self) -> Bool {
    (size, colour, isBold) == (other.size, other.colour, other.isBold)
  }
}
