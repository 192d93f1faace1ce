/// A plain bar chart as SVG: a label, a bar and its number on each line, with a title and a description inside.
///
/// No colour carries meaning; a hidden count has its sign and no bar, and a nought has its number and no bar.
///
/// ```swift
/// let svg = BarChart("Age of plans", [.init("up to 6 months", 31, shown: "31")]).svg
/// ```
struct BarChart: Equatable, Sendable {
  /// A line of the chart.
  struct Bar: Equatable, Sendable {
    let label: String
    /// How long the bar is; nil for none.
    let value: Int?
    /// What stands behind the bar.
    let shown: String

    init(_ label: String, _ value: Int?, shown: String) {
      (self.label, self.value, self.shown) = (label, value, shown)
    }
  }

  let title: String
  let bars: [Bar]

  init(_ title: String, _ bars: [Bar]) { (self.title, self.bars) = (title, bars) }

  /// The chart in a sentence for each line.
  var description: String { bars.map { "\($0.label): \($0.shown)." }.joined(separator: " ") }

  private static let width = 640.0
  private static let labels = 250.0
  private static let line = 34.0

  /// The drawing, 640 units wide.
  ///
  /// - Complexity: O(*n*) in the bars.
  var svg: String {
    let longest = Double(max(bars.compactMap(\.value).max() ?? 0, 1))
    let room = Self.width - Self.labels - 70
    let height = Double(bars.count) * Self.line + 8
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(Int(Self.width))\" height=\"\(Int(height))\" "
        + "viewBox=\"0 0 \(Int(Self.width)) \(Int(height))\" role=\"img\" aria-labelledby=\"t\" "
        + "aria-describedby=\"d\">",
      "<title id=\"t\">\(title.markup)</title>",
      "<desc id=\"d\">\(description.markup)</desc>",
      "<rect x=\"0\" y=\"0\" width=\"\(Int(Self.width))\" height=\"\(Int(height))\" fill=\"#ffffff\"/>",
    ]
    for (number, bar) in bars.enumerated() {
      let top = Double(number) * Self.line + 4
      let middle = top + Self.line / 2 + 5
      let lines = Self.wrapped(bar.label)
      for (place, text) in lines.enumerated() {
        let y = lines.count == 1 ? middle : middle - 8 + Double(place) * 15
        parts.append(Self.text(text, x: Self.labels - 10, y: y, anchor: "end"))
      }
      let length = Double(bar.value ?? 0) / longest * room
      if length > 0 {
        parts.append(
          "<rect x=\"\(Int(Self.labels))\" y=\"\(Int(top + 6))\" width=\"\(Int(max(length, 1)))\" "
            + "height=\"\(Int(Self.line - 12))\" fill=\"#12436D\"/>")
      }
      parts.append(Self.text(bar.shown, x: Self.labels + length + 8, y: middle, anchor: "start"))
    }
    parts.append(
      "<line x1=\"\(Int(Self.labels))\" y1=\"4\" x2=\"\(Int(Self.labels))\" y2=\"\(Int(height - 4))\" "
        + "stroke=\"#3D3D3D\" stroke-width=\"1\"/></svg>")
    return parts.joined()
  }

  private static func text(_ text: String, x: Double, y: Double, anchor: String) -> String {
    "<text x=\"\(Int(x))\" y=\"\(Int(y))\" font-family=\"Arial, Liberation Sans, sans-serif\" font-size=\"14\" "
      + "fill=\"#1a1a1a\" text-anchor=\"\(anchor)\">\(text.markup)</text>"
  }

  /// A label on at most two lines of the room that there is.
  private static func wrapped(_ label: String) -> [String] {
    let letters = PaperText(size: 14 / PaperText.point)
    let room = labels - 16
    guard letters.width(label) > room else { return [label] }
    var lines = [""]
    for word in label.split(separator: " ") {
      let longer = lines[lines.count - 1].isEmpty ? String(word) : lines[lines.count - 1] + " " + word
      if letters.width(longer) <= room || lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = longer
      } else {
        lines.append(String(word))
      }
    }
    guard lines.count > 2 else { return lines }
    return [lines[0], lines[1] + " …"]
  }
}

extension Document.Figure {
  /// A bar chart; the table that stands beside it says the same.
  init(_ chart: BarChart) {
    self.init(
      picture: TrustedSVG(chart.svg, prefix: chart.title.linkName), alternative: chart.title,
      caption: "\(chart.title). The table below says the same in numbers.", twin: [])
    self.chart = chart
    withoutPicture =
      "A chart of this stands in the web page and in Word. The table below says the same in numbers."
  }
}

extension String {
  /// The text as part of a link: small letters and digits with `-` between.
  var linkName: String {
    lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-")
  }
}
