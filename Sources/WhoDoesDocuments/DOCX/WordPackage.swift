import ZipArchive

/// The parts of a Word file and how they hang together.
struct WordPackage {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let office = "http://schemas.openxmlformats.org/package/2006"

  /// The document part.
  var body: XML
  /// Pictures in the order of their numbers.
  var pictures: [[UInt8]]
  /// A foot for each way that sheets lie, in the order of their numbers.
  var feet: [XML]
  var document: Document

  /// The files of the archive; the list of types comes first, as readers that stream expect.
  ///
  /// There is no part for an author, a date, or the program: the only property is the title.
  var entries: [ZipEntry] {
    var entries = [
      ZipEntry("[Content_Types].xml", text: types.part), ZipEntry("_rels/.rels", text: roots.part),
      ZipEntry("docProps/core.xml", text: properties.part), ZipEntry("word/document.xml", text: body.part),
      ZipEntry("word/_rels/document.xml.rels", text: links.part),
      ZipEntry("word/styles.xml", text: WordStyleSheet(document).xml.part),
      ZipEntry("word/numbering.xml", text: numbering.part),
      ZipEntry("word/settings.xml", text: settings.part), ZipEntry("word/fontTable.xml", text: fonts.part),
      ZipEntry("word/theme/theme1.xml", text: WordTheme.xml.part),
    ]
    for (index, foot) in feet.enumerated() {
      entries.append(ZipEntry("word/footer\(index + 1).xml", text: foot.part))
    }
    for (index, picture) in pictures.enumerated() {
      entries.append(ZipEntry("word/media/picture\(index + 1).png", picture))
    }
    return entries
  }

  /// The name under which the document part knows a foot.
  static func footID(_ index: Int) -> String { "rIdFoot\(index + 1)" }

  /// The name under which the document part knows a picture.
  static func pictureID(_ index: Int) -> String { "rIdPicture\(index + 1)" }

  private var types: XML {
    func part(_ name: String, _ kind: String) -> XML {
      XML(
        "Override",
        [
          "PartName": "/word/\(name).xml",
          "ContentType": "application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml",
        ])
    }
    let core = XML(
      "Override",
      [
        "PartName": "/docProps/core.xml",
        "ContentType": "application/vnd.openxmlformats-package.core-properties+xml",
      ])
    let defaults = [
      XML(
        "Default",
        ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"]),
      XML("Default", ["Extension": "xml", "ContentType": "application/xml"]),
      XML("Default", ["Extension": "png", "ContentType": "image/png"]),
    ]
    return XML(
      "Types", ["xmlns": Self.office + "/content-types"],
      defaults + [
        core, part("document", "document.main"), part("styles", "styles"), part("numbering", "numbering"),
        part("settings", "settings"), part("fontTable", "fontTable"),
        XML(
          "Override",
          [
            "PartName": "/word/theme/theme1.xml",
            "ContentType": "application/vnd.openxmlformats-officedocument.theme+xml",
          ]),
      ] + feet.indices.map { part("footer\($0 + 1)", "footer") })
  }

  private var roots: XML {
    XML(
      "Relationships", ["xmlns": Self.office + "/relationships"],
      [
        XML(
          "Relationship",
          ["Id": "rId1", "Type": Self.relations + "/officeDocument", "Target": "word/document.xml"]),
        XML(
          "Relationship",
          [
            "Id": "rId2", "Type": Self.office + "/relationships/metadata/core-properties",
            "Target": "docProps/core.xml",
          ]),
      ])
  }

  private var links: XML {
    func link(_ id: String, _ kind: String, _ target: String) -> XML {
      XML("Relationship", ["Id": id, "Type": "\(Self.relations)/\(kind)", "Target": target])
    }
    return XML(
      "Relationships", ["xmlns": Self.office + "/relationships"],
      [
        link("rIdStyles", "styles", "styles.xml"), link("rIdNumbering", "numbering", "numbering.xml"),
        link("rIdSettings", "settings", "settings.xml"), link("rIdFonts", "fontTable", "fontTable.xml"),
        link("rIdTheme", "theme", "theme/theme1.xml"),
      ] + feet.indices.map { link(Self.footID($0), "footer", "footer\($0 + 1).xml") }
        + pictures.indices.map { link(Self.pictureID($0), "image", "media/picture\($0 + 1).png") })
  }

  private var properties: XML {
    XML(
      "cp:coreProperties",
      [
        "xmlns:cp": Self.office + "/metadata/core-properties", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ],
      [
        XML("dc:title", [:], [XML(text: document.titleWithStamp)]),
        XML("dc:language", [:], [XML(text: document.language)]),
      ])
  }

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
