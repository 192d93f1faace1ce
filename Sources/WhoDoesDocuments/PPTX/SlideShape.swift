/// Shapes on a slide and the text in them, as PowerPoint writes them.
enum SlideShape {
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let presentation = "http://schemas.openxmlformats.org/presentationml/2006/main"

  /// The namespaces of a part.
  static var spaces: KeyValuePairs<StaticString, String> {
    ["xmlns:a": drawing, "xmlns:r": OfficePackage.relations, "xmlns:p": presentation]
  }

  /// A place on a slide, in millimetres.
  struct Box: Equatable {
    var left: Double
    var top: Double
    var width: Double
    var height: Double

    init(_ left: Double, _ top: Double, _ width: Double, _ height: Double) {
      (self.left, self.top, self.width, self.height) = (left, top, width, height)
    }

    /// The place as a part of a shape's properties.
    func xml(_ name: StaticString = "a:xfrm") -> XML {
      XML(
        name, [:],
        [
          XML("a:off", ["x": emu(left), "y": emu(top)]), XML("a:ext", ["cx": emu(width), "cy": emu(height)]),
        ])
    }

    private func emu(_ millimetres: Double) -> String { "\(OfficeLength.emus(millimetres: millimetres))" }
  }

  /// The line round a shape.
  enum Edge {
    case none, thin, dashed, thick
  }

  /// A paragraph with letters of one size.
  struct Paragraph {
    var text: String
    var size: Double
    var isStrong = false
    var isSoft = false
    var hasPoint = false
    var isRight = false

    var xml: XML {
      var layout: [XML] = [XML("a:spcBef", [:], [XML("a:spcPts", ["val": "200"])])]
      layout.append(
        hasPoint ? XML("a:buChar", ["char": "•"]) : XML("a:buNone"))
      let alignment = isRight ? "r" : "l"
      let properties =
        hasPoint
        ? XML("a:pPr", ["marL": "285750", "indent": "-285750", "algn": alignment], layout)
        : XML("a:pPr", ["marL": "0", "indent": "0", "algn": alignment], layout)
      let lines = text.shown(keepingLines: true).split(separator: "\n", omittingEmptySubsequences: false)
      var runs: [XML] = []
      for (place, line) in lines.enumerated() {
        if place > 0 { runs.append(XML("a:br", [:], [look("a:rPr")])) }
        if !line.isEmpty {
          runs.append(XML("a:r", [:], [look("a:rPr"), XML("a:t", [:], [XML(text: String(line))])]))
        }
      }
      return XML("a:p", [:], [properties] + runs)
    }

    private func look(_ name: StaticString) -> XML {
      let fill = XML("a:solidFill", [:], [XML("a:schemeClr", ["val": isSoft ? "tx2" : "tx1"])])
      return XML(
        name, ["lang": "en-GB", "sz": "\(Int(size * 100))", "b": isStrong ? "1" : "0", "dirty": "0"],
        [fill, XML("a:latin", ["typeface": "+mn-lt"])])
    }
  }

  /// A box with text.
  static func text(
    _ id: Int, _ name: String, _ box: Box, _ paragraphs: [Paragraph], edge: Edge = .none,
    isFilled: Bool = false, inset: Double = 2.5, isMiddle: Bool = false
  ) -> XML {
    shape(
      id, name, box, isText: true, edge: edge, fill: isFilled ? "bg2" : nil,
      body: body(paragraphs, inset: inset, isMiddle: isMiddle))
  }

  /// A bar: a filled box without text, which says what it shows to who cannot see it.
  static func bar(_ id: Int, _ name: String, _ box: Box) -> XML {
    shape(
      id, name, box, isText: false, edge: .none, fill: "accent1", body: body([], inset: 0, isMiddle: false))
  }

  /// A placeholder of the slide's layout, with text.
  static func placeholder(
    _ id: Int, _ name: String, type: String, index: Int? = nil, _ paragraphs: [Paragraph],
    box: Box? = nil, field: XML? = nil
  ) -> XML {
    let place =
      index.map { XML("p:ph", ["type": type, "sz": "quarter", "idx": "\($0)"]) }
      ?? XML("p:ph", ["type": type])
    let inside = field.map { [XML("a:p", [:], [$0])] } ?? paragraphs.map(\.xml)
    return XML(
      "p:sp", [:],
      [
        XML(
          "p:nvSpPr", [:],
          [
            XML("p:cNvPr", ["id": "\(id)", "name": name]),
            XML("p:cNvSpPr", [:], [XML("a:spLocks", ["noGrp": "1"])]), XML("p:nvPr", [:], [place]),
          ]),
        XML("p:spPr", [:], box.map { [$0.xml()] } ?? []),
        XML(
          "p:txBody", [:],
          [XML("a:bodyPr", [:], [XML("a:normAutofit")]), XML("a:lstStyle")]
            + (inside.isEmpty ? [XML("a:p")] : inside)),
      ])
  }

  /// A picture with its description.
  static func picture(_ id: Int, link: String, _ box: Box, alternative: String) -> XML {
    XML(
      "p:pic", [:],
      [
        XML(
          "p:nvPicPr", [:],
          [
            XML("p:cNvPr", ["id": "\(id)", "name": "Picture", "descr": alternative]),
            XML("p:cNvPicPr", [:], [XML("a:picLocks", ["noChangeAspect": "1"])]), XML("p:nvPr"),
          ]),
        XML(
          "p:blipFill", [:],
          [XML("a:blip", ["r:embed": link]), XML("a:stretch", [:], [XML("a:fillRect")])]),
        XML("p:spPr", [:], [box.xml(), XML("a:prstGeom", ["prst": "rect"], [XML("a:avLst")])]),
      ])
  }

  /// The tree of a slide, its layout or its master.
  static func tree(_ shapes: [XML]) -> XML {
    let zero: KeyValuePairs<StaticString, String> = ["x": "0", "y": "0"]
    let none: KeyValuePairs<StaticString, String> = ["cx": "0", "cy": "0"]
    let group = XML(
      "a:xfrm", [:],
      [XML("a:off", zero), XML("a:ext", none), XML("a:chOff", zero), XML("a:chExt", none)])
    return XML(
      "p:spTree", [:],
      [
        XML(
          "p:nvGrpSpPr", [:],
          [XML("p:cNvPr", ["id": "1", "name": ""]), XML("p:cNvGrpSpPr"), XML("p:nvPr")]),
        XML("p:grpSpPr", [:], [group]),
      ] + shapes)
  }

  private static func shape(
    _ id: Int, _ name: String, _ box: Box, isText: Bool, edge: Edge, fill: String?, body: XML
  ) -> XML {
    let filled =
      fill.map { XML("a:solidFill", [:], [XML("a:schemeClr", ["val": $0])]) } ?? XML("a:noFill")
    return XML(
      "p:sp", [:],
      [
        XML(
          "p:nvSpPr", [:],
          [
            XML("p:cNvPr", ["id": "\(id)", "name": name, "descr": isText ? "" : name]),
            isText ? XML("p:cNvSpPr", ["txBox": "1"]) : XML("p:cNvSpPr"), XML("p:nvPr"),
          ]),
        XML(
          "p:spPr", [:],
          [box.xml(), XML("a:prstGeom", ["prst": "rect"], [XML("a:avLst")]), filled, line(edge)]), body,
      ])
  }

  private static func line(_ edge: Edge) -> XML {
    let colour = XML("a:solidFill", [:], [XML("a:schemeClr", ["val": "tx2"])])
    return switch edge {
    case .none: XML("a:ln", [:], [XML("a:noFill")])
    case .thin: XML("a:ln", ["w": "12700"], [colour])
    case .dashed: XML("a:ln", ["w": "12700"], [colour, XML("a:prstDash", ["val": "dash"])])
    case .thick: XML("a:ln", ["w": "28575"], [colour])
    }
  }

  private static func body(_ paragraphs: [Paragraph], inset: Double, isMiddle: Bool) -> XML {
    let white = "\(OfficeLength.emus(millimetres: inset))"
    return XML(
      "p:txBody", [:],
      [
        XML(
          "a:bodyPr",
          [
            "wrap": "square", "lIns": white, "tIns": white, "rIns": white, "bIns": white,
            "anchor": isMiddle ? "ctr" : "t",
          ], [XML("a:normAutofit")]), XML("a:lstStyle"),
      ] + (paragraphs.isEmpty ? [XML("a:p")] : paragraphs.map(\.xml)))
  }
}
