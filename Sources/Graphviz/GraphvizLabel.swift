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
    let written = lines.prefix(Self.mostLines).map { line in line.map(Self.html(of:)).joined() }
    guard written.contains(where: { !$0.isEmpty }) else {
      html = ""
      return
    }
    switch alignment {
    case .centre: html = written.joined(separator: "<br/>")
    case .left: html = written.map { $0 + "<br align=\"left\"/>" }.joined()
    }
  }

  /// A label from HTML that is known to be right; not for text of any kind.
  init(html: String) { self.html = html }

  private static func html(of run: Run) -> String {
    guard !run.text.letters.isEmpty else { return "" }
    // The space ends its run: at the beginning of a text, readers of SVG drop it.
    let text = run.text.label + (run.endsInSpace ? " " : "")
    let letters = run.isBold ? "<b>\(text)</b>" : text
    return "<font point-size=\"\(run.size)\" color=\"\(run.colour)\">\(letters)</font>"
  }
}
