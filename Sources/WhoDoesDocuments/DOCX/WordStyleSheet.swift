/// Writes `word/styles.xml`: sizes follow the body size of the document.
struct WordStyleSheet {
  let body: Double
  let language: String
  let measures: WordMeasures

  init(_ document: Document) {
    (body, language) = (document.page.bodySize, document.language)
    measures = WordMeasures(document)
  }

  static let blue = "12436D"
  static let voice = "801650"
  static let soft = "3D3D3D"
  static let line = "6F777B"

  /// The part.
  var xml: XML {
    XML(
      "w:styles", ["xmlns:w": WordPackage.main],
      [defaults] + WordStyle.allCases.map(paragraph) + [tableBase] + WordTableStyle.allCases.map(table))
  }

  private var defaults: XML {
    let fonts = XML(
      "w:rFonts", ["w:ascii": "Arial", "w:hAnsi": "Arial", "w:eastAsia": "Arial", "w:cs": "Arial"])
    return XML(
      "w:docDefaults", [:],
      [
        XML(
          "w:rPrDefault", [:],
          [
            XML(
              "w:rPr", [:],
              [fonts] + size(1) + [
                XML("w:lang", ["w:val": language, "w:eastAsia": language, "w:bidi": "ar-SA"])
              ])
          ]),
        XML(
          "w:pPrDefault", [:],
          [XML("w:pPr", [:], [spacing(measures.text)])]),
      ])
  }

  private func paragraph(_ style: WordStyle) -> XML {
    let isBase = style == .normal
    let attributes: KeyValuePairs<StaticString, String> =
      isBase
      ? ["w:type": "paragraph", "w:default": "1", "w:styleId": style.rawValue]
      : ["w:type": "paragraph", "w:styleId": style.rawValue]
    var inside: [XML] = [.w("w:name", style.name)]
    if !isBase { inside += [.w("w:basedOn", WordStyle.normal.rawValue), .w("w:next", style.next.rawValue)] }
    inside.append(XML("w:qFormat"))
    let (layout, letters) = (layout(of: style), letters(of: style))
    if !layout.isEmpty { inside.append(XML("w:pPr", [:], layout)) }
    if !letters.isEmpty { inside.append(XML("w:rPr", [:], letters)) }
    return XML("w:style", attributes, inside)
  }

  /// How paragraphs of a style stand, in the order that the format wants.
  private func layout(of style: WordStyle) -> [XML] {
    let (keepNext, keepLines) = (XML("w:keepNext"), XML("w:keepLines"))
    switch style {
    case .normal: return []
    case .heading1: return [keepNext, keepLines, spacing(measures.title.white), .w("w:outlineLvl", 0)]
    case .heading2:
      let rule = XML("w:pBdr", [:], [border("w:top", "single", 18, space: 5, Self.blue)])
      let edge = measures.hasDarkHeadings ? [] : [rule]
      return [keepNext, keepLines] + edge + [spacing(measures.heading2.white), .w("w:outlineLvl", 1)]
    case .heading3: return [keepNext, keepLines, spacing(measures.heading3.white), .w("w:outlineLvl", 2)]
    case .heading4: return [keepNext, keepLines, spacing(measures.heading4.white), .w("w:outlineLvl", 3)]
    case .quote:
      let keep = measures.isRunIn ? [keepLines] : [keepNext, keepLines]
      return keep + [voiceRule, spacing(measures.quote.white), indent(left: 5)]
    case .quoteSource: return [keepLines, voiceRule, spacing(measures.source.white), indent(left: 5)]
    case .list:
      let number = XML("w:numPr", [:], [.w("w:ilvl", 0), .w("w:numId", 1)])
      return [keepLines, number, spacing(measures.list), indent(left: 6, hanging: 5)]
    case .check: return [keepLines, spacing(.init(0.6, 1)), indent(left: 8, hanging: 8)]
    case .caption: return [keepNext, keepLines, spacing(measures.caption.white)]
    case .callout:
      let sides: [StaticString] = ["w:top", "w:left", "w:bottom", "w:right"]
      let box = XML("w:pBdr", [:], sides.map { border($0, "single", 18, space: 6, "000000") })
      return [keepLines, box, spacing(.init(3, 4)), indent(left: 3, right: 3)]
    case .tableText, .tableHeading, .factText, .factHeading: return [spacing(measures.cell)]
    case .denseText, .denseHeading: return [spacing(.init(0, 0, line: 1))]
    case .card: return [keepNext, spacing(measures.cell)]
    case .picture: return [keepNext, spacing(.init(2, 1, line: 1))]
    case .pictureCaption: return [keepLines, spacing(.init(0, 3))]
    case .note: return [keepLines, spacing(.init(0, 1))]
    // Two tables without a paragraph between them would become one.
    case .gap:
      return [
        XML(
          "w:spacing", ["w:before": "0", "w:after": "0", "w:line": "\(measures.gap)", "w:lineRule": "exact"])
      ]
    case .footer: return [spacing(.init(0, 0, line: 1))]
    }
  }

  /// How letters of a style look.
  private func letters(of style: WordStyle) -> [XML] {
    let bold = XML("w:b")
    let soft = XML.w("w:color", Self.soft)
    switch style {
    case .heading1: return [bold] + size(measures.title.size)
    case .heading2:
      guard measures.hasDarkHeadings else { return [bold] + size(measures.heading2.size) }
      let ground = XML("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": Self.blue])
      return [bold, .w("w:color", "FFFFFF")] + size(measures.heading2.size) + [ground]
    case .heading3: return [bold] + size(measures.heading3.size)
    case .heading4: return [bold] + size(measures.heading4.size)
    case .quote: return size(measures.quote.size)
    case .quoteSource: return [soft] + size(measures.source.size)
    case .note: return [soft]
    case .caption: return (measures.caption.size < 1 ? [] : [bold]) + size(measures.caption.size)
    case .callout, .tableHeading, .card: return [bold]
    case .denseText: return size(0.83)
    case .denseHeading: return [bold] + size(0.83)
    case .factText: return size(measures.fact)
    case .factHeading: return [bold] + size(measures.fact)
    case .gap: return [.w("w:sz", 4), .w("w:szCs", 4)]
    case .footer: return [.w("w:sz", 18), .w("w:szCs", 18)]
    case .normal, .list, .check, .tableText, .picture, .pictureCaption: return []
    }
  }

  /// What every table begins from, as in every file that Word itself writes.
  private var tableBase: XML {
    XML(
      "w:style", ["w:type": "table", "w:default": "1", "w:styleId": "TableNormal"],
      [
        .w("w:name", "Normal Table"), .w("w:uiPriority", 99), XML("w:semiHidden"), XML("w:unhideWhenUsed"),
        XML("w:tblPr", [:], [XML("w:tblInd", ["w:w": "0", "w:type": "dxa"]), margins(across: 1.5, up: 0)]),
      ])
  }

  private func table(_ style: WordTableStyle) -> XML {
    var inside: [XML] = [
      .w("w:name", style.name), .w("w:basedOn", "TableNormal"),
      XML(
        "w:tblPr", [:],
        [XML("w:tblInd", ["w:w": "0", "w:type": "dxa"])] + borders(of: style) + [padding(of: style)]),
    ]
    if style == .plain || style == .grid || style == .ladder {
      let bottom = XML("w:tcBorders", [:], [border("w:bottom", "single", 12, "000000")])
      inside.append(
        XML(
          "w:tblStylePr", ["w:type": "firstRow"],
          [
            XML("w:rPr", [:], [XML("w:b")]),
            XML(
              "w:tcPr", [:],
              style == .plain ? [bottom, .w("w:vAlign", "bottom")] : [.w("w:vAlign", "bottom")]),
          ]))
    }
    return XML("w:style", ["w:type": "table", "w:customStyle": "1", "w:styleId": style.rawValue], inside)
  }

  private func borders(of style: WordTableStyle) -> [XML] {
    let sides: [StaticString]
    switch style {
    case .bare: return []
    case .plain: sides = ["w:bottom", "w:insideH"]
    case .grid, .ladder: sides = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"]
    case .box: sides = ["w:top", "w:left", "w:bottom", "w:right"]
    }
    let weight = style == .ladder || style == .box ? 12 : 4
    return [XML("w:tblBorders", [:], sides.map { border($0, "single", weight, Self.line) })]
  }

  private func padding(of style: WordTableStyle) -> XML {
    switch style {
    case .plain, .grid: margins(across: 1.5, up: 0.8)
    case .bare: margins(across: 1.5, up: 0.4)
    case .ladder: margins(across: 2, up: 1.5)
    case .box: margins(across: 3, up: 1.5)
    }
  }

  private func margins(across: Double, up: Double) -> XML {
    let sides: [(StaticString, Double)] = [
      ("w:top", up), ("w:left", across), ("w:bottom", up), ("w:right", across),
    ]
    return XML(
      "w:tblCellMar", [:],
      sides.map { XML($0.0, ["w:w": "\(OfficeLength.twips(millimetres: $0.1))", "w:type": "dxa"]) })
  }

  private var voiceRule: XML { XML("w:pBdr", [:], [border("w:left", "single", 36, space: 10, Self.voice)]) }

  private func border(_ side: StaticString, _ kind: String, _ eighths: Int, space: Int = 0, _ colour: String)
    -> XML
  {
    XML(side, ["w:val": kind, "w:sz": "\(eighths)", "w:space": "\(space)", "w:color": colour])
  }

  private func size(_ share: Double) -> [XML] {
    let halfPoints = Int((body * share * 2).rounded())
    return [.w("w:sz", halfPoints), .w("w:szCs", halfPoints)]
  }

  private func spacing(_ white: WordMeasures.White) -> XML {
    XML(
      "w:spacing",
      [
        "w:before": "\(OfficeLength.twips(millimetres: white.before))",
        "w:after": "\(OfficeLength.twips(millimetres: white.after))", "w:line": "\(Int(240 * white.line))",
        "w:lineRule": "auto",
      ])
  }

  private func indent(left: Double, right: Double = 0, hanging: Double = 0) -> XML {
    let values = [left, right, hanging].map { "\(OfficeLength.twips(millimetres: $0))" }
    return XML("w:ind", ["w:left": values[0], "w:right": values[1], "w:hanging": values[2]])
  }
}
