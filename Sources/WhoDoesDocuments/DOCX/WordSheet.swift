/// A sheet of paper as Word sees it: its size, its white, and the line at its foot.
struct WordSheet: Equatable {
  let document: Document
  let isLandscape: Bool

  private var size: (width: Double, height: Double) {
    let (short, long) = document.page.paper.millimetres
    return isLandscape ? (long, short) : (short, long)
  }

  /// The width of the text, in twips.
  var textWidth: Int {
    let margins = document.page.white
    return OfficeLength.twips(millimetres: size.width) - OfficeLength.twips(millimetres: margins.left)
      - OfficeLength.twips(millimetres: margins.right)
  }

  /// The most height that a picture may take, in millimetres; a heading and a caption stand beside it.
  var pictureHeight: Double { size.height - document.page.white.top - document.page.white.bottom - 37 }

  /// What a section of the file says of its sheets.
  func properties(footID: String) -> XML {
    let margins = document.page.white
    func twips(_ millimetres: Double) -> String { "\(OfficeLength.twips(millimetres: millimetres))" }
    return XML(
      "w:sectPr", [:],
      // A foot would take room from what reaches to the edges.
      (document.page.isBare ? [] : [XML("w:footerReference", ["w:type": "default", "r:id": footID])]) + [
        .w("w:type", "nextPage"),
        isLandscape
          ? XML("w:pgSz", ["w:w": twips(size.width), "w:h": twips(size.height), "w:orient": "landscape"])
          : XML("w:pgSz", ["w:w": twips(size.width), "w:h": twips(size.height)]),
        XML(
          "w:pgMar",
          [
            "w:top": twips(margins.top), "w:right": twips(margins.right), "w:bottom": twips(margins.bottom),
            "w:left": twips(margins.left), "w:header": twips(document.page.isBare ? 0 : 8),
            "w:footer": twips(document.page.isBare ? 0 : 9), "w:gutter": "0",
          ]),
      ])
  }

  /// The foot of the sheet: the stamp and for whom on the left, which sheet of how many on the right.
  var foot: XML {
    guard !document.page.isBare else {
      return XML(
        "w:ftr", ["xmlns:w": WordPackage.main, "xmlns:r": OfficePackage.relations],
        [WordParagraph(.footer, [] as [XML]).xml])
    }
    let tab = XML("w:tabs", [:], [XML("w:tab", ["w:val": "right", "w:pos": "\(textWidth)"])])
    func field(_ name: String) -> XML {
      XML("w:fldSimple", ["w:instr": " \(name) "], [WordRun.text("1")])
    }
    return XML(
      "w:ftr", ["xmlns:w": WordPackage.main, "xmlns:r": OfficePackage.relations],
      [
        XML(
          "w:p", [:],
          [
            XML("w:pPr", [:], [.w("w:pStyle", WordStyle.footer.rawValue), tab]),
            WordRun.text("\(document.stamp.rawValue) · \(document.audience.inWords)"),
            XML("w:r", [:], [XML("w:tab")]), WordRun.text("Page "), field("PAGE"), WordRun.text(" of "),
            field("NUMPAGES"),
          ])
      ])
  }
}
