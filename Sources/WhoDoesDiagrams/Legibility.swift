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
    /// Whether it is read from across a room: then the size of letters counts as a share of the height, and a
    /// small picture is shown larger.
    public var isScreen: Bool

    /// A page with a margin on every side, all in points.
    public init(width: Double, height: Double, margin: Double, isScreen: Bool = false) {
      (self.width, self.height, self.margin, self.isScreen) = (width, height, margin, isScreen)
    }

    /// Whether it is wider than it is high.
    public var isLandscape: Bool { width > height }

    /// 210 × 297 mm with 12 mm of white on every side.
    public static let a4Portrait = Page(width: 595.28, height: 841.89, margin: 34.02)
    /// 297 × 210 mm with 12 mm of white on every side.
    public static let a4Landscape = Page(width: 841.89, height: 595.28, margin: 34.02)
    /// 420 × 297 mm with 12 mm of white on every side.
    public static let a3 = Page(width: 1190.55, height: 841.89, margin: 34.02)
    /// A projector or a screen of 16 to 9.
    public static let screen = Page(width: 960, height: 540, margin: 8, isScreen: true)
  }

  /// The least height of a box's title on a screen, as a share of the screen's height.
  public static let leastShare = 0.02
  /// The least size of letters on paper, in points.
  public static let leastText = 9.0

  /// How much smaller the picture is printed than it was laid out; larger than 1 on a screen only.
  public let scale: Double
  /// The smallest letters as printed, in points.
  public let smallestText: Double
  /// The smallest title of a box as a share of the page's height.
  public let titleShare: Double
  /// Whether it was worked out for a screen.
  public let isForScreen: Bool
  /// The width as printed, in points.
  public let width: Double
  /// The height as printed, in points.
  public let height: Double

  /// Works out how a layout fits a page.
  ///
  /// - Parameter titleFont: The smallest title of a box in points, which counts on a screen; the smallest letters
  ///   where none is given.
  public init(of layout: GraphvizLayout, smallestFont: Double, titleFont: Double? = nil, on page: Page) {
    let (across, up) = (max(layout.bounds.width, 1), max(layout.bounds.height, 1))
    let most = page.isScreen ? Self.mostEnlarged : 1
    scale = min(most, (page.width - 2 * page.margin) / across, (page.height - 2 * page.margin) / up)
    smallestText = scale * smallestFont
    titleShare = scale * (titleFont ?? smallestFont) / page.height
    isForScreen = page.isScreen
    (width, height) = (across * scale, up * scale)
  }

  /// Beyond this a picture of two boxes would shout.
  private static let mostEnlarged = 2.0

  /// Whether the smallest letters are at least ``leastText`` points high on paper, or the titles at least
  /// ``leastShare`` of a screen's height.
  public var isReadable: Bool {
    // Sums of fractions fall short of the bound by less than a hair.
    isForScreen ? titleShare >= Self.leastShare - 1e-9 : smallestText >= Self.leastText - 1e-9
  }
}

extension Diagram {
  /// Lays the picture out and works out how it fits a page.
  ///
  /// - Throws: ``GraphvizError`` with Graphviz' own messages.
  public func legibility(on page: Legibility.Page) throws(GraphvizError) -> Legibility {
    Legibility(
      of: try Graphviz.layout(graph), smallestFont: smallestFont, titleFont: titleFont, on: page)
  }
}
