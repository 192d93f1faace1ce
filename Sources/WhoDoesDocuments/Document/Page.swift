extension Document {
  /// The paper a document is made for, and how large its letters are there.
  ///
  /// Margins leave 20 mm on the left for holes.
  ///
  /// ```swift
  /// document.page = Page(bodySize: 14, sheets: 2)      // a young person's page
  /// ```
  public struct Page: Equatable, Sendable {
    /// The size of the paper.
    public var paper: Paper
    /// Whether the long side lies at the bottom.
    public var isLandscape: Bool
    /// The size of ordinary text on paper, in points.
    public var bodySize: Double
    /// How many sides it must fill exactly, where that is promised.
    public var sheets: Int?
    /// Whether links to the sections stand at its head on a screen.
    public var hasContents: Bool
    /// Whether headings and the white round them are small on paper, where a sheet has to hold much.
    public var isTight = false
    /// Whether what stands on it reaches to the edges of the paper, as cards to be cut do: no white is kept, and the
    /// head and foot of the page are for screens alone.
    public var isBare = false

    /// A page with every part given.
    public init(
      _ paper: Paper = .a4, isLandscape: Bool = false, bodySize: Double = 12, sheets: Int? = nil,
      hasContents: Bool = true
    ) {
      (self.paper, self.isLandscape, self.bodySize) = (paper, isLandscape, bodySize)
      (self.sheets, self.hasContents) = (sheets, hasContents)
    }

    /// A size of paper.
    public enum Paper: String, CaseIterable, Sendable {
      /// 210 by 297 mm.
      case a4
      /// 297 by 420 mm.
      case a3

      /// The short and the long side, in millimetres.
      public var millimetres: (short: Double, long: Double) {
        switch self {
        case .a4: (210, 297)
        case .a3: (297, 420)
        }
      }
    }

    /// The width and height of the sheet as it is read, in millimetres.
    public var millimetres: (width: Double, height: Double) {
      let (short, long) = paper.millimetres
      return isLandscape ? (long, short) : (short, long)
    }

    /// The white round the text of this page, in millimetres.
    public var white: (top: Double, right: Double, bottom: Double, left: Double) {
      isBare ? (0, 0, 0, 0) : Self.margins
    }

    /// The white round the text, in millimetres.
    public static let margins = (top: 15.0, right: 15.0, bottom: 20.0, left: 20.0)
  }
}
