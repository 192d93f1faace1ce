public import Graphviz

/// Whether a picture can be read on the page it is printed on: a sum, not an opinion.
///
/// ```swift
/// let legibility = Legibility(of: layout, smallestFont: 11, on: .a4Portrait)
/// legibility.smallestText        // points on paper
/// legibility.isReadable          // at least 9 points
/// ```
public struct Legibility: Hashable, Sendable {
  /// A page or a screen, in points.
  public struct Page: Hashable, Sendable {
    /// From left to right, in points.
    public var width: Double
    /// From top to bottom, in points.
    public var height: Double
    /// White that stays free on every side, in points.
    public var margin: Double

    /// A page with a margin on every side, all in points.
    public init(width: Double, height: Double, margin: Double) {
      (self.width, self.height, self.margin) = (width, height, margin)
    }

    /// 210 × 297 mm with 12 mm of white on every side.
    public static let a4Portrait = Page(width: 595.28, height: 841.89, margin: 34.02)
    /// 297 × 210 mm with 12 mm of white on every side.
    public static let a4Landscape = Page(width: 841.89, height: 595.28, margin: 34.02)
  }

  /// The least size of letters on paper, in points.
  public static let leastText = 9.0

  /// How much smaller the picture is printed than it was laid out; never larger than 1.
  public let scale: Double
  /// The smallest letters as printed, in points.
  public let smallestText: Double
  /// The width as printed, in points.
  public let width: Double
  /// The height as printed, in points.
  public let height: Double

  /// Works out how a layout fits a page.
  public init(of layout: GraphvizLayout, smallestFont: Double, on page: Page) {
    let (across, up) = (max(layout.bounds.width, 1), max(layout.bounds.height, 1))
    scale = min(1, (page.width - 2 * page.margin) / across, (page.height - 2 * page.margin) / up)
    smallestText = scale * smallestFont
    (width, height) = (across * scale, up * scale)
  }

  /// Whether the smallest letters are at least ``leastText`` points high on paper.
  public var isReadable: Bool { smallestText >= Self.leastText }
}

extension Diagram {
  /// Lays the picture out and works out how it fits a page.
  ///
  /// - Throws: ``GraphvizError`` with Graphviz' own messages.
  public func legibility(on page: Legibility.Page) throws(GraphvizError) -> Legibility {
    Legibility(of: try Graphviz.layout(graph), smallestFont: smallestFont, on: page)
  }
}
