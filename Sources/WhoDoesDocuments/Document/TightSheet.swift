/// One sheet of A4 as the tight style sets it, and how much of it each kind of block takes.
///
/// The numbers are those of the style sheet, in millimetres; tests print every case with a browser and count the
/// sheets, so that the two cannot drift apart. A little room is kept in hand.
struct TightSheet {
  /// The width of the text.
  let width: Double
  /// The height that may be filled.
  let height: Double

  static let portrait = TightSheet(width: 175, height: 262 - inHand)
  static let landscape = TightSheet(width: 262, height: 175 - inHand)
  static let a3 = TightSheet(width: 262, height: 385 - inHand)
  private static let inHand = 2.0

  private let body = PaperText(size: 12)
  private let small = PaperText(size: 10, spacing: 1.15)

  /// A heading of the second level with the white round it.
  let heading = 13.3
  /// A heading of the third level.
  let subheading = 6.4

  /// The stamp, the title on one line, and the facts in two columns, the last of them across both.
  func head(_ facts: [Document.Definition]) -> Double {
    let text = PaperText(size: 11)
    let column = (width - 30 - 34 - 12) / 2
    var height = 8.5 + 11.5
    for start in stride(from: 0, to: facts.count - 1, by: 2) {
      let pair = facts[start..<min(start + 2, facts.count - 1)]
      height += (pair.map { text.height($0.text, width: column) }.max() ?? 0) + 0.3
    }
    return height + (facts.last.map { text.height($0.text, width: width - 34) } ?? 0) + 1
  }

  func paragraph(_ text: String) -> Double { body.height(text, width: width) + 2 }

  func caption(_ text: String) -> Double { small.height(text, width: width) + 1.8 }

  func item(_ text: String) -> Double { body.height(text, width: width - 6) + 0.4 }

  func quote(_ quote: Document.Quote) -> Double {
    PaperText(size: 14, spacing: 1.35).height("“\(quote.words)”", width: width - 5)
      + PaperText(size: 10, spacing: 1.35).height(quote.source, width: width - 5) + 2.9
  }

  /// A row of a dense table whose columns have the widths given, in hundredths of the table.
  func row(_ cells: [String], _ widths: [Int], of tableWidth: Double? = nil) -> Double {
    let whole = tableWidth ?? width
    let lines = zip(cells, widths).map { small.lines($0, width: whole * Double($1) / 100 - 2.6) }.max() ?? 1
    return Double(lines) * small.lineHeight + 1.3
  }

  /// A dense table with its headings and without its caption, which stands there for screen readers alone.
  func table(_ table: Document.Table, width: Double? = nil) -> Double {
    table.rows.reduce(row(table.columns.map(\.heading), table.widths, of: width) + 1) {
      $0 + row($1.map(\.plain), table.widths, of: width)
    }
  }
}
