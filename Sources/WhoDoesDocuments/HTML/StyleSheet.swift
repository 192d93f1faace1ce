import WhoDoesModel

/// The look of a page: our own words only, never a case's.
///
/// Screens, paper and tight paper have a file each; rules stand in the order of the page, from its head to its
/// foot.
enum StyleSheet {
  /// The style sheet of a document: its screens, and its sheets of paper with a line at their foot.
  static func css(for document: Document) -> String {
    // A young person's own pages look like theirs and not like a report.
    let isMine = document.audience == .youngPerson
    return """
      \(screen)
      \(isMine ? MyPageStyle.screen : "")
      \(document.page.isBare ? cutOnScreen : "")
      @media print{\(sheets(of: document.page))\(foot(of: document))
      \(paper)
      \(widths(of: document))
      \(document.page.isTight ? tight : "")
      \(document.page.paper == .a3 && document.page.isLandscape ? roomOnAWideSheet : "")
      body{font-size:\(document.page.bodySize)pt}
      \(isMine ? MyPageStyle.paper : "")
      \(document.page.isBare ? cutOnPaper : "")}
      """
  }

  /// More room for handwriting where a table lies on a large sheet for several people.
  private static let roomOnAWideSheet = "table.grid td.room{height:14.5mm}"

  /// The paper, upright or turned, with its white.
  private static func sheets(of page: Document.Page) -> String {
    let (margins, size) = (page.white, page.paper.rawValue.uppercased())
    return """
      @page{size:\(size)\(page.isLandscape ? " landscape" : "");\
      margin:\(margins.top)mm \(margins.right)mm \(margins.bottom)mm \(margins.left)mm}
      @page wide{size:\(size) landscape}

      """
  }

  /// The line at the foot of every sheet.
  private static func foot(of document: Document) -> String {
    let words = "\(document.stamp.rawValue) · \(document.audience.inWords)"
    guard !document.page.isBare else { return "" }
    let font = "font:9pt Arial,\"Liberation Sans\",sans-serif"
    return """
      @page{@bottom-left{content:"\(words)";\(font)}\
      @bottom-right{content:"Page " counter(page) " of " counter(pages);\(font)}}
      """
  }

  /// A rule for each width that a column of the document has on paper.
  private static func widths(of document: Document) -> String {
    let used = DocumentTables(of: document).all.flatMap(\.table.widths)
    return Set(used).sorted().map { ".w\($0){width:\($0)%}" }.joined()
  }
}
