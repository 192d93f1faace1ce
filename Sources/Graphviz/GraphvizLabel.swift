/// What is written on a node, a cluster or a drawing: lines of styled runs.
///
/// Every label is an HTML label, because one string table serves both kinds and a plain label would become
/// HTML when the same letters occur as both. Letters get in only as ``CleanText``, escaped.
public struct GraphvizLabel: Hashable, Sendable {
  /// Letters of one size, weight and colour.
  public struct Run: Hashable, Sendable {
    /// The letters.
    public var text: CleanText
    /// The size in points.
    public var size: Int
    /// The colour.
    public var colour: GraphvizColour
    /// Whether the letters are bold.
    public var isBold: Bool
    /// Whether a space comes after the letters.
    public var endsInSpace: Bool

    /// A run with every part given; sizes lie between 6 and 72 points.
    public init(
      _ text: CleanText, size: Int, colour: GraphvizColour, isBold: Bool = false, endsInSpace: Bool = false
    ) {
      (self.text, self.size, self.colour) = (text, min(max(size, 6), 72), colour)
      (self.isBold, self.endsInSpace) = (isBold, endsInSpace)
    }
  }

  /// How lines stand to each other.
  public enum Alignment: String, CaseIterable, Sendable {
    case centre = "center"
    case left
  }

  /// The label in the small HTML that Graphviz reads; empty when nothing is written.
  let html: String

  /// The most lines that are kept of one label.
  public static let mostLines = 16

  /// A label of lines; empty runs are left out, and lines after the sixteenth.
  ///
  /// - Complexity: O(*n*) in the letters.
  public init(lines: [[Run]], aligned alignment: Alignment = .centre) {
    // Put together as bytes, because a map has hundreds of runs.
    var html: [UInt8] = []
    html.reserveCapacity(lines.count * 128)
    var isEmpty = true
    for (place, line) in lines.prefix(Self.mostLines).enumerated() {
      if place > 0, alignment == .centre { html += "<br/>".utf8 }
      let start = html.count
      for run in line { Self.write(run, to: &html) }
      isEmpty = isEmpty && html.count == start
      if alignment == .left { html += "<br align=\"left\"/>".utf8 }
    }
    self.html = isEmpty ? "" : String(decoding: html, as: UTF8.self)
  }

  /// A label from HTML that is known to be right; not for text of any kind.
  init(html: String) { self.html = html }

  private static func write(_ run: Run, to html: inout [UInt8]) {
    guard !run.text.letters.isEmpty else { return }
    html += "<font point-size=\"".utf8
    html += String(run.size).utf8
    html += "\" color=\"".utf8
    html += run.colour.description.utf8
    html += (run.isBold ? "\"><b>" : "\">").utf8
    run.text.writeLabel(to: &html)
    // The space ends its run: at the beginning of a text, readers of SVG drop it.
    if run.endsInSpace { html.append(UInt8(ascii: " ")) }
    html += (run.isBold ? "</b></font>" : "</font>").utf8
  }
}
