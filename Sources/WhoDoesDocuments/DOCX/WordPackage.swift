/// The parts that a Word file is made of.
struct WordPackage {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  /// The document part.
  var body: XML
  /// Pictures in the order of their numbers.
  var pictures: [[UInt8]]
  /// Charts in the order of their numbers.
  var charts: [BarChart]
  /// A foot for each way that sheets lie, in the order of their numbers.
  var feet: [XML]
  var document: Document

  /// The parts and pictures as they lie in the file.
  var package: OfficePackage {
    OfficePackage(
      title: document.titleWithStamp, language: document.language,
      parts: [
        .init("word/document", Self.kind("document.main"), body, links),
        .init("word/styles", Self.kind("styles"), WordStyleSheet(document).xml),
        .init("word/numbering", Self.kind("numbering"), numbering),
        .init("word/settings", Self.kind("settings"), settings),
        .init("word/fontTable", Self.kind("fontTable"), fonts),
        .init("word/theme/theme1", "theme", OfficeTheme.xml),
      ]
        + feet.enumerated().map { .init("word/footer\($0 + 1)", Self.kind("footer"), $1) }
        + charts.enumerated().map {
          .init("word/charts/chart\($0 + 1)", "drawingml.chart", WordChart.part($1))
        },
      pictures: pictures.enumerated().map { ("word/media/picture\($0 + 1).png", $1) })
  }

  private static func kind(_ name: String) -> String { "wordprocessingml.\(name)" }

  private var links: [OfficePackage.Link] {
    [
      .init("rIdStyles", "styles", "styles.xml"), .init("rIdNumbering", "numbering", "numbering.xml"),
      .init("rIdSettings", "settings", "settings.xml"), .init("rIdFonts", "fontTable", "fontTable.xml"),
      .init("rIdTheme", "theme", "theme/theme1.xml"),
    ] + feet.indices.map { .init(Self.footID($0), "footer", "footer\($0 + 1).xml") }
      + pictures.indices.map { .init(Self.pictureID($0), "image", "media/picture\($0 + 1).png") }
      + charts.indices.map { .init(Self.chartID($0), "chart", "charts/chart\($0 + 1).xml") }
  }

  /// The name under which the document part knows a foot.
  static func footID(_ index: Int) -> String { "rIdFoot\(index + 1)" }

  /// The name under which the document part knows a picture.
  static func pictureID(_ index: Int) -> String { "rIdPicture\(index + 1)" }

  /// The name under which the document part knows a chart.
  static func chartID(_ index: Int) -> String { "rIdChart\(index + 1)" }

  private var numbering: XML {
    let level = XML(
      "w:lvl", ["w:ilvl": "0"],
      [
        .w("w:start", 1), .w("w:numFmt", "bullet"), .w("w:lvlText", "•"), .w("w:lvlJc", "left"),
        XML("w:pPr", [:], [XML("w:ind", ["w:left": "340", "w:hanging": "284"])]),
      ])
    return XML(
      "w:numbering", ["xmlns:w": Self.main],
      [
        XML("w:abstractNum", ["w:abstractNumId": "0"], [.w("w:multiLevelType", "singleLevel"), level]),
        XML("w:num", ["w:numId": "1"], [.w("w:abstractNumId", 0)]),
      ])
  }

  private var fonts: XML {
    func font(_ name: String, _ family: String) -> XML {
      XML("w:font", ["w:name": name], [.w("w:family", family), .w("w:pitch", "variable")])
    }
    return XML("w:fonts", ["xmlns:w": Self.main], [font("Arial", "swiss"), font("Segoe UI Symbol", "swiss")])
  }

  private var settings: XML {
    // Word is asked to go on leaving out who edited the file and when.
    XML(
      "w:settings", ["xmlns:w": Self.main],
      [
        XML("w:removePersonalInformation"), XML("w:removeDateAndTime"), .w("w:defaultTabStop", 720),
        .w("w:characterSpacingControl", "doNotCompress"),
        XML(
          "w:compat", [:],
          [
            XML(
              "w:compatSetting",
              [
                "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
                "w:val": "15",
              ])
          ]),
        .w("w:themeFontLang", document.language), .w("w:decimalSymbol", "."), .w("w:listSeparator", ","),
      ])
  }
}

extension Document {
  /// The title as it stands in the properties of a file.
  var titleWithStamp: String { "\(title) (\(stamp.rawValue.lowercasedFirst))" }
}
