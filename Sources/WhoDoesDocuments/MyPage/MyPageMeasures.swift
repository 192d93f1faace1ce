/// The sizes of the young person's own pages, in points: the style sheet prints them, and fitting reckons with
/// them, so that the two cannot part.
enum MyPageMeasures {
  /// The room on one side of A4 within the margins.
  static let sheet = (
    width: points(210 - Document.Page.margins.left - Document.Page.margins.right),
    height: points(297 - Document.Page.margins.top - Document.Page.margins.bottom)
  )
  /// What is kept free on every side, because browsers break lines each a little differently.
  static let reserve = 14.0

  static let body = 14.0
  static let line = 17.5
  static let small = 12.0
  static let title = (size: 24.0, line: 27.0, after: 3.0)
  /// The share of the head's width that the stamp may take, in hundredths.
  static let stampShare = 44
  static let heading = (size: 14.5, line: 16.5, padding: 1.5, before: 6.0, after: 3.0)
  static let subheading = (line: 17.0, before: 2.0, after: 1.0)
  static let quote = (size: 16.0, line: 19.5, indent: 14.0, after: 4.0)
  static let card = (line: 16.8, padding: 4.0, side: 8.0, border: 1.5, gap: 6.0)
  static let box = (padding: 3.0, side: 8.0, border: 2.0, term: 92.0)
  static let cell = (line: 16.8, padding: 2.0, side: 4.0, border: 1.0)
  /// The shares of the columns of "Who is doing what", in hundredths.
  static let columns = [28, 30, 15, 18, 9]
  static let after = 4.0

  /// Millimetres in points.
  static func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }
}
