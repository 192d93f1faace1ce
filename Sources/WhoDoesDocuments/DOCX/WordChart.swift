/// A bar chart of Word's own, which follows the reader's colours and size and can be changed like any other.
///
/// The numbers stand in the chart itself, so that no workbook lies inside the file; there are no others in it than those
/// that are printed. A hidden count has its sign beside its label and no bar.
struct WordChart {
  /// Which of the file's charts, from 0.
  let index: Int
  let chart: BarChart
  /// The width of the text in which it stands, in millimetres.
  let width: Double

  private static let kind = "http://schemas.openxmlformats.org/drawingml/2006/chart"
  private static let main = "http://schemas.openxmlformats.org/drawingml/2006/main"

  /// Numbers of drawings are one for each in the file; those of pictures begin at 1.
  private var id: String { "\(1001 + index)" }

  /// The chart where it stands in the text.
  var run: XML {
    let (width, height) = (
      OfficeLength.emus(millimetres: width), OfficeLength.emus(millimetres: Double(chart.bars.count) * 9 + 6)
    )
    let reference = XML(
      "c:chart", ["xmlns:c": Self.kind, "r:id": WordPackage.chartID(index)])
    let inline = XML(
      "wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"],
      [
        XML("wp:extent", ["cx": "\(width)", "cy": "\(height)"]),
        XML(
          "wp:docPr",
          ["id": id, "name": "Chart \(index + 1)", "descr": "\(chart.title). \(chart.description)"]),
        XML("wp:cNvGraphicFramePr"),
        XML("a:graphic", ["xmlns:a": Self.main], [XML("a:graphicData", ["uri": Self.kind], [reference])]),
      ])
    return XML("w:r", [:], [XML("w:drawing", [:], [inline])])
  }

  // MARK: The part

  /// The part of the file that holds a chart.
  static func part(_ chart: BarChart) -> XML {
    XML(
      "c:chartSpace",
      ["xmlns:c": kind, "xmlns:a": main, "xmlns:r": OfficePackage.relations],
      [
        value("c:roundedCorners", "0"),
        XML(
          "c:chart", [:],
          [
            value("c:autoTitleDeleted", "1"),
            XML("c:plotArea", [:], [XML("c:layout"), bars(chart), labels, lengths]),
            value("c:plotVisOnly", "1"), value("c:dispBlanksAs", "gap"),
          ]),
        XML("c:spPr", [:], [XML("a:noFill"), XML("a:ln", [:], [XML("a:noFill")])]),
        letters,
      ])
  }

  private static func value(_ name: StaticString, _ value: String) -> XML { XML(name, ["val": value]) }

  private static func fill(_ colour: String) -> XML {
    XML("a:solidFill", [:], [value("a:srgbClr", colour)])
  }

  private static let letters = XML(
    "c:txPr", [:],
    [
      XML("a:bodyPr"),
      XML(
        "a:p", [:],
        [
          XML(
            "a:pPr", [:],
            [XML("a:defRPr", ["sz": "1000"], [fill("1A1A1A"), XML("a:latin", ["typeface": "Arial"])])]),
          XML("a:endParaRPr", ["lang": "en-GB"]),
        ]),
    ])

  private static func bars(_ chart: BarChart) -> XML {
    let names = chart.bars.enumerated().map { place, bar in
      point(place, bar.value == nil ? "\(bar.label): \(bar.shown)" : bar.label)
    }
    let values = chart.bars.enumerated().compactMap { place, bar in
      bar.value.map { point(place, String($0)) }
    }
    let count = value("c:ptCount", "\(chart.bars.count)")
    let says: [StaticString] = ["c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"]
    let series = XML(
      "c:ser", [:],
      [
        value("c:idx", "0"), value("c:order", "0"),
        XML("c:tx", [:], [XML("c:v", [:], [XML(text: chart.title)])]),
        XML("c:spPr", [:], [fill("12436D")]), value("c:invertIfNegative", "0"),
        XML(
          "c:dLbls", [:],
          [value("c:dLblPos", "outEnd"), value("c:showLegendKey", "0"), value("c:showVal", "1")]
            + says.map { value($0, "0") }),
        XML("c:cat", [:], [XML("c:strLit", [:], [count] + names)]),
        XML("c:val", [:], [XML("c:numLit", [:], [count] + values)]),
      ])
    return XML(
      "c:barChart", [:],
      [
        value("c:barDir", "bar"), value("c:grouping", "clustered"), value("c:varyColors", "0"), series,
        value("c:gapWidth", "55"), value("c:axId", "1"), value("c:axId", "2"),
      ])
  }

  private static func point(_ place: Int, _ text: String) -> XML {
    XML("c:pt", ["idx": "\(place)"], [XML("c:v", [:], [XML(text: text)])])
  }

  /// The labels, the first at the top.
  private static let labels = XML(
    "c:catAx", [:],
    [
      value("c:axId", "1"), XML("c:scaling", [:], [value("c:orientation", "maxMin")]), value("c:delete", "0"),
      value("c:axPos", "l"), value("c:majorTickMark", "none"), value("c:minorTickMark", "none"),
      value("c:tickLblPos", "low"),
      XML("c:spPr", [:], [XML("a:ln", ["w": "9525"], [fill("3D3D3D")])]),
      value("c:crossAx", "2"), value("c:crosses", "autoZero"), value("c:auto", "0"),
      value("c:lblAlgn", "ctr"), value("c:lblOffset", "100"), value("c:noMultiLvlLbl", "1"),
    ])

  /// The lengths, which begin at nought and are not marked: each bar has its number.
  private static let lengths = XML(
    "c:valAx", [:],
    [
      value("c:axId", "2"),
      XML("c:scaling", [:], [value("c:orientation", "minMax"), value("c:min", "0")]), value("c:delete", "1"),
      value("c:axPos", "t"), value("c:majorTickMark", "none"), value("c:minorTickMark", "none"),
      value("c:tickLblPos", "none"), value("c:crossAx", "1"), value("c:crosses", "autoZero"),
      value("c:crossBetween", "between"),
    ])
}
