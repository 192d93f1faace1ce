/// The styles of our Word files; whoever edits one changes the whole document.
///
/// The built-in ones have the names that Word knows, so that headings reach its navigation and its PDF.
enum WordStyle: String, CaseIterable {
  case normal = "Normal"
  case heading1 = "Heading1"
  case heading2 = "Heading2"
  case heading3 = "Heading3"
  case heading4 = "Heading4"
  case quote = "Quote"
  case quoteSource = "QuoteSource"
  case list = "ListBullet"
  case check = "Check"
  case caption = "Caption"
  case callout = "Callout"
  case tableText = "TableText"
  case tableHeading = "TableHeading"
  case denseText = "DenseText"
  case denseHeading = "DenseHeading"
  case factText = "FactText"
  case factHeading = "FactHeading"
  case card = "CardHeading"
  case picture = "Picture"
  case pictureCaption = "PictureCaption"
  case note = "Note"
  case gap = "Gap"
  case footer = "Footer"

  /// The heading of a level, 1 being the title.
  static func heading(_ level: Int) -> Self {
    switch level {
    case ...1: .heading1
    case 2: .heading2
    case 3: .heading3
    default: .heading4
    }
  }

  /// The name that people see in Word.
  var name: String {
    switch self {
    case .normal: "Normal"
    case .heading1: "heading 1"
    case .heading2: "heading 2"
    case .heading3: "heading 3"
    case .heading4: "heading 4"
    case .quote: "Quote"
    case .quoteSource: "Quote source"
    case .list: "List Bullet"
    case .check: "Line with a box"
    case .caption: "caption"
    case .callout: "Callout"
    case .tableText: "Table text"
    case .tableHeading: "Table heading"
    case .denseText: "Dense table text"
    case .denseHeading: "Dense table heading"
    case .factText: "Fact"
    case .factHeading: "Fact heading"
    case .card: "Card heading"
    case .picture: "Picture"
    case .pictureCaption: "Picture caption"
    case .note: "Note"
    case .gap: "Gap between tables"
    case .footer: "footer"
    }
  }

  /// The style of the paragraph that comes after one of this style.
  var next: Self {
    switch self {
    case .heading1, .heading2, .heading3, .heading4, .caption, .pictureCaption, .gap: .normal
    case .quote: .quoteSource
    case .quoteSource: .quote
    case .card: .tableText
    default: self
    }
  }
}

/// The styles of tables.
enum WordTableStyle: String, CaseIterable {
  /// Lines between rows.
  case plain = "PlainRows"
  /// Lines round every cell.
  case grid = "TableGrid"
  /// Rungs of a ladder.
  case ladder = "Ladder"
  /// No lines.
  case bare = "Bare"
  /// A box round all.
  case box = "QuietBox"

  var name: String {
    switch self {
    case .plain: "Plain rows"
    case .grid: "Table Grid"
    case .ladder: "Ladder"
    case .bare: "Without lines"
    case .box: "Quiet box"
    }
  }
}
