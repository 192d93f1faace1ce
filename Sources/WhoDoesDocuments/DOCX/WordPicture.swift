/// A picture in the middle of the text.
struct WordPicture {
  /// Which of the file's pictures, from 0.
  let index: Int
  /// Its size on paper, in millimetres.
  let size: (width: Double, height: Double)
  /// What it shows, for who cannot see it.
  let alternative: String

  /// A picture as large as it was drawn, or smaller where it must be.
  ///
  /// nil where the bytes are no PNG.
  init?(
    _ png: [UInt8], index: Int, dotsPerInch: Int, within most: (width: Double, height: Double),
    alternative: String
  ) {
    // The width and height stand at a fixed place behind the signature, eight bytes long.
    guard png.count > 24, png.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    func number(at place: Int) -> Double { png[place..<(place + 4)].reduce(0) { $0 * 256 + Double($1) } }
    let (width, height) = (
      number(at: 16) / Double(dotsPerInch) * 25.4, number(at: 20) / Double(dotsPerInch) * 25.4
    )
    guard width > 0, height > 0 else { return nil }
    let scale = min(1, most.width / width, most.height / height)
    (self.index, self.alternative) = (index, alternative)
    size = (width * scale, height * scale)
  }

  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  private static let main = "http://schemas.openxmlformats.org/drawingml/2006/main"
  private static let kind = "http://schemas.openxmlformats.org/drawingml/2006/picture"

  var run: XML {
    let extent: KeyValuePairs<StaticString, String> = [
      "cx": "\(OfficeLength.emus(millimetres: size.width))",
      "cy": "\(OfficeLength.emus(millimetres: size.height))",
    ]
    let fill = XML(
      "pic:blipFill", [:],
      [
        XML("a:blip", ["r:embed": WordPackage.pictureID(index)]),
        XML("a:stretch", [:], [XML("a:fillRect")]),
      ])
    let shape = XML(
      "pic:spPr", [:],
      [
        XML("a:xfrm", [:], [XML("a:off", ["x": "0", "y": "0"]), XML("a:ext", extent)]),
        XML("a:prstGeom", ["prst": "rect"], [XML("a:avLst")]),
      ])
    let name = "Picture \(index + 1)"
    let picture = XML(
      "pic:pic", ["xmlns:pic": Self.kind],
      [
        XML(
          "pic:nvPicPr", [:],
          [
            XML("pic:cNvPr", ["id": "\(index + 1)", "name": name, "descr": alternative]),
            XML("pic:cNvPicPr"),
          ]), fill, shape,
      ])
    let inline = XML(
      "wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"],
      [
        XML("wp:extent", extent),
        XML("wp:docPr", ["id": "\(index + 1)", "name": name, "descr": alternative]),
        XML(
          "wp:cNvGraphicFramePr", [:],
          [XML("a:graphicFrameLocks", ["xmlns:a": Self.main, "noChangeAspect": "1"])]),
        XML("a:graphic", ["xmlns:a": Self.main], [XML("a:graphicData", ["uri": Self.kind], [picture])]),
      ])
    return XML("w:r", [:], [XML("w:drawing", [:], [inline])])
  }
}
