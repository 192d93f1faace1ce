/// How wide text stands and how many lines it takes on the young person's own pages, in points as their style
/// sheet has them.
///
/// ```swift
/// TextMeasure(size: 14).lines(of: "Ring Shaz at the house", in: 200)     // 1
/// ```
struct TextMeasure: Sendable {
  private let paper: PaperText

  /// Letters of a size in points.
  init(size: Double, isBold: Bool = false) { paper = PaperText(size: size, isBold: isBold) }

  /// How wide a text is on one line, in points.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func width(of text: some StringProtocol) -> Double { paper.width(text) / PaperText.point }

  /// How many lines a text takes in a column so many points wide; an empty one takes none.
  ///
  /// - Parameter used: What already stands on the first line, in points.
  /// - Complexity: O(*n*) in the length of the text.
  func lines(of text: String, in column: Double, after used: Double = 0) -> Int {
    guard !text.isEmpty else { return 0 }
    // No column is narrower than a letter, whatever is reckoned for it.
    let room = max(column, paper.size)
    return paper.lines(text, width: room * PaperText.point, after: used * PaperText.point)
  }
}
