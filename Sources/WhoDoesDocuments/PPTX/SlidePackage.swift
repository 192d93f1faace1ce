/// The parts that a PowerPoint file is made of.
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

  /// The parts and pictures as they lie in the file.
  var package: OfficePackage {
    OfficePackage(
      title: "\(deck.title) (\(deck.stamp.rawValue.lowercasedFirst))", language: deck.language,
      parts: [presentation] + fixed + slides.enumerated().flatMap { parts(of: $1, number: $0 + 1) },
      pictures: pictures.enumerated().map { ("ppt/media/picture\($0 + 1).png", $1) })
  }

  private var presentation: OfficePackage.Part {
    let size = SlideCanvas.size
    let xml = XML(
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
            "cx": "\(OfficeLength.emus(millimetres: size.width))",
            "cy": "\(OfficeLength.emus(millimetres: size.height))",
          ]), XML("p:notesSz", ["cx": "6858000", "cy": "9144000"]),
      ])
    return .init(
      "ppt/presentation", "presentationml.presentation.main", xml,
      [
        .init("rIdMaster", "slideMaster", "slideMasters/slideMaster1.xml"),
        .init("rIdNotes", "notesMaster", "notesMasters/notesMaster1.xml"),
        .init("rIdTheme", "theme", "theme/theme1.xml"),
        .init("rIdProperties", "presProps", "presProps.xml"),
        .init("rIdViews", "viewProps", "viewProps.xml"),
        .init("rIdTables", "tableStyles", "tableStyles.xml"),
      ] + slides.indices.map { .init("rIdSlide\($0 + 1)", "slide", "slides/slide\($0 + 1).xml") })
  }

  /// What every file has, whatever its slides say.
  private var fixed: [OfficePackage.Part] {
    [
      .init("ppt/presProps", "presentationml.presProps", XML("p:presentationPr", SlideShape.spaces)),
      .init("ppt/viewProps", "presentationml.viewProps", XML("p:viewPr", SlideShape.spaces)),
      .init("ppt/tableStyles", "presentationml.tableStyles", tableStyles),
      .init(
        "ppt/slideMasters/slideMaster1", "presentationml.slideMaster", SlideMaster.master,
        [
          .init("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"),
          .init("rId2", "theme", "../theme/theme1.xml"),
        ]),
      .init(
        "ppt/slideLayouts/slideLayout1", "presentationml.slideLayout", SlideMaster.layout,
        [.init("rId1", "slideMaster", "../slideMasters/slideMaster1.xml")]),
      .init(
        "ppt/notesMasters/notesMaster1", "presentationml.notesMaster", SlideMaster.notes,
        [.init("rId1", "theme", "../theme/theme2.xml")]),
      .init("ppt/theme/theme1", "theme", OfficeTheme.xml),
      .init("ppt/theme/theme2", "theme", OfficeTheme.xml),
    ]
  }

  private func parts(of slide: Slide, number: Int) -> [OfficePackage.Part] {
    let picture = slide.picture.map {
      OfficePackage.Link(Self.pictureLink, "image", "../media/picture\($0).png")
    }
    return [
      .init(
        "ppt/slides/slide\(number)", "presentationml.slide", slide.xml,
        [
          .init("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"),
          .init("rId2", "notesSlide", "../notesSlides/notesSlide\(number).xml"),
        ] + (picture.map { [$0] } ?? [])),
      .init(
        "ppt/notesSlides/notesSlide\(number)", "presentationml.notesSlide", slide.notes,
        [
          .init("rId1", "notesMaster", "../notesMasters/notesMaster1.xml"),
          .init("rId2", "slide", "../slides/slide\(number).xml"),
        ]),
    ]
  }

  /// No styles of tables beside PowerPoint's own, whose number this is.
  private var tableStyles: XML {
    XML(
      "a:tblStyleLst",
      ["xmlns:a": SlideShape.drawing, "def": "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"])
  }
}
