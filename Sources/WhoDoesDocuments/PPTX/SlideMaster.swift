/// The master, the layout and the notes' master: where titles and feet stand on every slide.
enum SlideMaster {
  private static let size = SlideCanvas.size
  private static let title = SlideShape.Box(12, 16, size.width - 24, 24)
  private static let foot = SlideShape.Box(12, 177, 220, 9)
  private static let number = SlideShape.Box(size.width - 52, 177, 40, 9)

  private static var places: [XML] {
    [
      place(2, "Title", "title", nil, title), place(3, "Foot", "ftr", 11, foot),
      place(4, "Number", "sldNum", 12, number),
    ]
  }

  static var master: XML {
    let white = XML("p:bg", [:], [XML("p:bgRef", ["idx": "1001"], [XML("a:schemeClr", ["val": "bg1"])])])
    return XML(
      "p:sldMaster", SlideShape.spaces,
      [
        XML("p:cSld", [:], [white, SlideShape.tree(places)]), colours,
        XML("p:sldLayoutIdLst", [:], [XML("p:sldLayoutId", ["id": "2147483649", "r:id": "rId1"])]),
        XML(
          "p:txStyles", [:],
          [
            XML("p:titleStyle", [:], [level(size: 2800, isStrong: true)]),
            XML("p:bodyStyle", [:], [level(size: 2000, isStrong: false)]),
            XML("p:otherStyle", [:], [level(size: 1800, isStrong: false)]),
          ]),
      ])
  }

  static var layout: XML {
    XML(
      "p:sldLayout",
      [
        "xmlns:a": SlideShape.drawing, "xmlns:r": OfficePackage.relations, "xmlns:p": SlideShape.presentation,
        "type": "titleOnly", "preserve": "1",
      ],
      [
        XML("p:cSld", ["name": "Title and places"], [SlideShape.tree(places)]),
        XML("p:clrMapOvr", [:], [XML("a:masterClrMapping")]),
      ])
  }

  static var notes: XML {
    let picture = XML(
      "p:sp", [:],
      [
        XML(
          "p:nvSpPr", [:],
          [
            XML("p:cNvPr", ["id": "2", "name": "Slide"]),
            XML("p:cNvSpPr", [:], [XML("a:spLocks", ["noGrp": "1", "noRot": "1", "noChangeAspect": "1"])]),
            XML("p:nvPr", [:], [XML("p:ph", ["type": "sldImg", "idx": "2"])]),
          ]),
        XML(
          "p:spPr", [:],
          [
            SlideShape.Box(20, 18, 150, 84.4).xml(), XML("a:prstGeom", ["prst": "rect"], [XML("a:avLst")]),
            XML("a:noFill"),
            XML("a:ln", ["w": "12700"], [XML("a:solidFill", [:], [XML("a:prstClr", ["val": "black"])])]),
          ]),
      ])
    let words = place(3, "Notes", "body", 1, SlideShape.Box(20, 112, 150, 125))
    return XML(
      "p:notesMaster", SlideShape.spaces,
      [
        XML(
          "p:cSld", [:],
          [
            XML("p:bg", [:], [XML("p:bgRef", ["idx": "1001"], [XML("a:schemeClr", ["val": "bg1"])])]),
            SlideShape.tree([picture, words]),
          ]), colours, XML("p:notesStyle", [:], [level(size: 1200, isStrong: false)]),
      ])
  }

  private static var colours: XML {
    XML(
      "p:clrMap",
      [
        "bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2", "accent1": "accent1", "accent2": "accent2",
        "accent3": "accent3", "accent4": "accent4", "accent5": "accent5", "accent6": "accent6",
        "hlink": "hlink", "folHlink": "folHlink",
      ])
  }

  private static func level(size: Int, isStrong: Bool) -> XML {
    XML(
      "a:lvl1pPr",
      [
        "algn": "l", "defTabSz": "914400", "rtl": "0", "eaLnBrk": "1", "latinLnBrk": "0", "hangingPunct": "1",
      ],
      [
        XML("a:buNone"),
        XML(
          "a:defRPr", ["sz": "\(size)", "b": isStrong ? "1" : "0", "kern": "1200"],
          [
            XML("a:solidFill", [:], [XML("a:schemeClr", ["val": "tx1"])]),
            XML("a:latin", ["typeface": "+mn-lt"]), XML("a:ea", ["typeface": "+mn-ea"]),
            XML("a:cs", ["typeface": "+mn-cs"]),
          ]),
      ])
  }

  private static func place(
    _ id: Int, _ name: String, _ type: String, _ index: Int?, _ box: SlideShape.Box
  ) -> XML {
    let mark =
      index.map { XML("p:ph", ["type": type, "sz": "quarter", "idx": "\($0)"]) }
      ?? XML("p:ph", ["type": type])
    return XML(
      "p:sp", [:],
      [
        XML(
          "p:nvSpPr", [:],
          [
            XML("p:cNvPr", ["id": "\(id)", "name": name]),
            XML("p:cNvSpPr", [:], [XML("a:spLocks", ["noGrp": "1"])]), XML("p:nvPr", [:], [mark]),
          ]),
        XML("p:spPr", [:], [box.xml(), XML("a:prstGeom", ["prst": "rect"], [XML("a:avLst")])]),
        XML(
          "p:txBody", [:],
          [
            XML(
              "a:bodyPr",
              [
                "vert": "horz", "lIns": "0", "tIns": "0", "rIns": "0", "bIns": "0",
                "anchor": type == "title" ? "t" : "ctr",
              ],
              [XML("a:normAutofit")]), XML("a:lstStyle"),
            XML(
              "a:p", [:], type == "sldNum" ? [number(field: "‹#›")] : [XML("a:endParaRPr", ["lang": "en-GB"])]
            ),
          ]),
      ])
  }

  private static func number(field text: String) -> XML {
    XML(
      "a:fld", ["id": "{5B0C4A5E-0000-4000-8000-000000000001}", "type": "slidenum"],
      [XML("a:rPr", ["lang": "en-GB"]), XML("a:t", [:], [XML(text: text)])])
  }
}
