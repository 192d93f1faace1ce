import ZipArchive

/// The parts of a PowerPoint file and how they hang together.
struct SlidePackage {
  /// A slide with its notes.
  struct Slide {
    var xml: XML
    var notes: XML
    /// The number of its picture, from 1.
    var picture: Int?
  }

  var deck: SlideDeck
  var slides: [Slide]
  var pictures: [[UInt8]]

  /// The name under which a slide knows its picture.
  static let pictureLink = "rIdPicture"
  private static let office = "http://schemas.openxmlformats.org/package/2006"

  /// The files of the archive; the list of types comes first, as readers that stream expect.
  var entries: [ZipEntry] {
    var entries = [
      ZipEntry("[Content_Types].xml", text: types.part), ZipEntry("_rels/.rels", text: roots.part),
      ZipEntry("docProps/core.xml", text: properties.part),
      ZipEntry("ppt/presentation.xml", text: presentation.part),
      ZipEntry("ppt/_rels/presentation.xml.rels", text: links(presentationLinks).part),
      ZipEntry("ppt/presProps.xml", text: XML("p:presentationPr", SlideShape.spaces).part),
      ZipEntry("ppt/viewProps.xml", text: XML("p:viewPr", SlideShape.spaces).part),
      ZipEntry("ppt/tableStyles.xml", text: tableStyles.part),
      ZipEntry("ppt/slideMasters/slideMaster1.xml", text: SlideMaster.master.part),
      ZipEntry(
        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
        text: links([
          ("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"),
          ("rId2", "theme", "../theme/theme1.xml"),
        ]).part),
      ZipEntry("ppt/slideLayouts/slideLayout1.xml", text: SlideMaster.layout.part),
      ZipEntry(
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
        text: links([("rId1", "slideMaster", "../slideMasters/slideMaster1.xml")]).part),
      ZipEntry("ppt/notesMasters/notesMaster1.xml", text: SlideMaster.notes.part),
      ZipEntry(
        "ppt/notesMasters/_rels/notesMaster1.xml.rels",
        text: links([("rId1", "theme", "../theme/theme2.xml")]).part),
      ZipEntry("ppt/theme/theme1.xml", text: WordTheme.xml.part),
      ZipEntry("ppt/theme/theme2.xml", text: WordTheme.xml.part),
    ]
    for (place, slide) in slides.enumerated() {
      let number = place + 1
      var around = [
        ("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"),
        ("rId2", "notesSlide", "../notesSlides/notesSlide\(number).xml"),
      ]
      if let picture = slide.picture {
        around.append((Self.pictureLink, "image", "../media/picture\(picture).png"))
      }
      entries += [
        ZipEntry("ppt/slides/slide\(number).xml", text: slide.xml.part),
        ZipEntry("ppt/slides/_rels/slide\(number).xml.rels", text: links(around).part),
        ZipEntry("ppt/notesSlides/notesSlide\(number).xml", text: slide.notes.part),
        ZipEntry(
          "ppt/notesSlides/_rels/notesSlide\(number).xml.rels",
          text: links([
            ("rId1", "notesMaster", "../notesMasters/notesMaster1.xml"),
            ("rId2", "slide", "../slides/slide\(number).xml"),
          ]).part),
      ]
    }
    for (place, picture) in pictures.enumerated() {
      entries.append(ZipEntry("ppt/media/picture\(place + 1).png", picture))
    }
    return entries
  }

  private var types: XML {
    func part(_ name: String, _ kind: String) -> XML {
      XML(
        "Override",
        [
          "PartName": "/ppt/\(name).xml",
          "ContentType": "application/vnd.openxmlformats-officedocument.\(kind)+xml",
        ])
    }
    let fixed = [
      XML(
        "Default",
        ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"]),
      XML("Default", ["Extension": "xml", "ContentType": "application/xml"]),
      XML("Default", ["Extension": "png", "ContentType": "image/png"]),
      XML(
        "Override",
        [
          "PartName": "/docProps/core.xml",
          "ContentType": "application/vnd.openxmlformats-package.core-properties+xml",
        ]), part("presentation", "presentationml.presentation.main"),
      part("presProps", "presentationml.presProps"), part("viewProps", "presentationml.viewProps"),
      part("tableStyles", "presentationml.tableStyles"),
      part("slideMasters/slideMaster1", "presentationml.slideMaster"),
      part("slideLayouts/slideLayout1", "presentationml.slideLayout"),
      part("notesMasters/notesMaster1", "presentationml.notesMaster"), part("theme/theme1", "theme"),
      part("theme/theme2", "theme"),
    ]
    let each = slides.indices.flatMap {
      [
        part("slides/slide\($0 + 1)", "presentationml.slide"),
        part("notesSlides/notesSlide\($0 + 1)", "presentationml.notesSlide"),
      ]
    }
    return XML("Types", ["xmlns": Self.office + "/content-types"], fixed + each)
  }

  private var roots: XML {
    XML(
      "Relationships", ["xmlns": Self.office + "/relationships"],
      [
        XML(
          "Relationship",
          ["Id": "rId1", "Type": SlideShape.relations + "/officeDocument", "Target": "ppt/presentation.xml"]),
        XML(
          "Relationship",
          [
            "Id": "rId2", "Type": Self.office + "/relationships/metadata/core-properties",
            "Target": "docProps/core.xml",
          ]),
      ])
  }

  private var presentationLinks: [(String, String, String)] {
    [
      ("rIdMaster", "slideMaster", "slideMasters/slideMaster1.xml"),
      ("rIdNotes", "notesMaster", "notesMasters/notesMaster1.xml"), ("rIdTheme", "theme", "theme/theme1.xml"),
      ("rIdProperties", "presProps", "presProps.xml"), ("rIdViews", "viewProps", "viewProps.xml"),
      ("rIdTables", "tableStyles", "tableStyles.xml"),
    ] + slides.indices.map { ("rIdSlide\($0 + 1)", "slide", "slides/slide\($0 + 1).xml") }
  }

  private func links(_ all: [(String, String, String)]) -> XML {
    XML(
      "Relationships", ["xmlns": Self.office + "/relationships"],
      all.map { id, kind, target in
        XML("Relationship", ["Id": id, "Type": "\(SlideShape.relations)/\(kind)", "Target": target])
      })
  }

  private var presentation: XML {
    let size = SlideCanvas.size
    return XML(
      "p:presentation", SlideShape.spaces,
      [
        XML("p:sldMasterIdLst", [:], [XML("p:sldMasterId", ["id": "2147483648", "r:id": "rIdMaster"])]),
        XML("p:notesMasterIdLst", [:], [XML("p:notesMasterId", ["r:id": "rIdNotes"])]),
        XML(
          "p:sldIdLst", [:],
          slides.indices.map { XML("p:sldId", ["id": "\(256 + $0)", "r:id": "rIdSlide\($0 + 1)"]) }),
        XML(
          "p:sldSz",
          [
            "cx": "\(WordLength.emus(millimetres: size.width))",
            "cy": "\(WordLength.emus(millimetres: size.height))",
          ]), XML("p:notesSz", ["cx": "6858000", "cy": "9144000"]),
      ])
  }

  /// No styles of tables beside PowerPoint's own, whose number this is.
  private var tableStyles: XML {
    XML(
      "a:tblStyleLst",
      ["xmlns:a": SlideShape.drawing, "def": "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"])
  }

  private var properties: XML {
    XML(
      "cp:coreProperties",
      [
        "xmlns:cp": Self.office + "/metadata/core-properties", "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ],
      [
        XML("dc:title", [:], [XML(text: "\(deck.title) (\(deck.stamp.rawValue.lowercasedFirst))")]),
        XML("dc:language", [:], [XML(text: deck.language)]),
      ])
  }
}
