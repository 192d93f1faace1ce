import WhoDoesModel

/// How large letters are and how much white stands round them: for most documents, for sheets that must hold
/// much, and for a young person's own pages.
///
/// Sizes are shares of the body's size, heights of lines shares of the font's own, and white is in millimetres.
struct WordMeasures: Equatable {
  /// The white before and after a paragraph, and the height of its lines.
  struct White: Equatable {
    var before: Double
    var after: Double
    var line: Double

    init(_ before: Double, _ after: Double, line: Double = 1.05) {
      (self.before, self.after, self.line) = (before, after, line)
    }
  }

  /// Letters with the white round them.
  struct Letters: Equatable {
    var size: Double
    var white: White

    init(_ size: Double, _ white: White) { (self.size, self.white) = (size, white) }
  }

  var text = White(1, 2, line: 1.13)
  var title = Letters(1.67, White(3, 3))
  var heading2 = Letters(1.33, White(6, 2))
  var heading3 = Letters(1.08, White(4, 1.5))
  var heading4 = Letters(1, White(3, 1))
  var quote = Letters(1.17, White(0, 0, line: 1.1))
  var source = Letters(1, White(0, 3, line: 1.13))
  var list = White(0.4, 0.8, line: 1.13)
  var caption = Letters(1, White(2, 1, line: 1.13))
  var fact = 1.0
  var cell = White(0, 0)
  /// The height of what parts two tables, in twentieths of a point.
  var gap = 120
  /// The least height of a box with a line to write on, one below the other.
  var roomToDecide = 11.0
  /// Whether the heading above a table says what it shows, and its caption is for who cannot see it.
  var hasSilentCaptions = false
  /// Whether ordinary text beside other text is as small as that of a dense table.
  var isDenseBeside = false
  /// Whether terms and sources stand on the line of what they belong to.
  var isRunIn = false
  /// Whether headings stand white on a dark ground.
  var hasDarkHeadings = false

  /// The measures that a document asks for.
  init(_ document: Document) {
    if document.audience == .youngPerson { setForYoungPerson() } else if document.page.isTight { setTight() }
  }

  private mutating func setTight() {
    text = White(1, 1.5, line: 1.08)
    title = Letters(1.5, White(1.5, 2))
    heading2 = Letters(1.17, White(4, 1.5))
    heading3 = Letters(1, White(1, 1))
    source = Letters(0.83, White(0, 2, line: 1.08))
    list = White(0.3, 0.3, line: 1.08)
    caption = Letters(0.83, White(0.5, 1, line: 1))
    fact = 0.92
    gap = 60
    roomToDecide = 8.5
    (hasSilentCaptions, isDenseBeside) = (true, true)
  }

  private mutating func setForYoungPerson() {
    text = White(0, 1.2, line: 1.05)
    title = Letters(1.71, White(0, 1, line: 1))
    heading2 = Letters(1.04, White(1.8, 1, line: 1))
    heading3 = Letters(1, White(0.7, 0.4, line: 1))
    heading4 = Letters(1, White(0.7, 0.4, line: 1))
    quote = Letters(1.14, White(0, 1.2, line: 1.03))
    source = Letters(0.86, White(0, 1.2, line: 1.03))
    list = White(0, 0.7, line: 1.05)
    caption = Letters(1, White(0.5, 0.5, line: 1))
    cell = White(0, 0, line: 1.02)
    gap = 60
    roomToDecide = 10
    (hasSilentCaptions, isRunIn, hasDarkHeadings) = (true, true, true)
  }
}
