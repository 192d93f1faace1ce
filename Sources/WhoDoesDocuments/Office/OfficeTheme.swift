/// Writes the theme of a Word or PowerPoint file, so that whoever edits the file is offered our colours and no others.
enum OfficeTheme {
  static var xml: XML {
    XML(
      "a:theme", ["xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", "name": "WhoDoes"],
      [XML("a:themeElements", [:], [colours, fonts, forms])])
  }

  // Colours of the Government Analysis Function and their greys.
  private static var colours: XML {
    let all: [(StaticString, String)] = [
      ("a:dk1", "000000"), ("a:lt1", "FFFFFF"), ("a:dk2", WordStyleSheet.soft), ("a:lt2", "F2F5F8"),
      ("a:accent1", WordStyleSheet.blue), ("a:accent2", "28A197"), ("a:accent3", WordStyleSheet.voice),
      ("a:accent4", "F46A25"), ("a:accent5", WordStyleSheet.soft), ("a:accent6", WordStyleSheet.line),
      ("a:hlink", WordStyleSheet.blue), ("a:folHlink", WordStyleSheet.voice),
    ]
    return XML(
      "a:clrScheme", ["name": "WhoDoes"], all.map { XML($0.0, [:], [XML("a:srgbClr", ["val": $0.1])]) })
  }

  private static var fonts: XML {
    let scripts = [
      XML("a:latin", ["typeface": "Arial"]), XML("a:ea", ["typeface": ""]), XML("a:cs", ["typeface": ""]),
    ]
    return XML(
      "a:fontScheme", ["name": "WhoDoes"],
      [XML("a:majorFont", [:], scripts), XML("a:minorFont", [:], scripts)])
  }

  /// The format wants three of each; ours are all plain.
  private static var forms: XML {
    let fill = XML("a:solidFill", [:], [XML("a:schemeClr", ["val": "phClr"])])
    let line = XML("a:ln", ["w": "9525"], [fill])
    let effect = XML("a:effectStyle", [:], [XML("a:effectLst")])
    func three(_ name: StaticString, _ piece: XML) -> XML { XML(name, [:], [piece, piece, piece]) }
    return XML(
      "a:fmtScheme", ["name": "WhoDoes"],
      [
        three("a:fillStyleLst", fill), three("a:lnStyleLst", line), three("a:effectStyleLst", effect),
        three("a:bgFillStyleLst", fill),
      ])
  }
}
