import Foundation

/// What map is wanted: of which kind, for whom, for which page and in which form.
///
/// ```swift
/// var order = MapOrder(kind: .handover, page: .a4Landscape)
/// order.format = .pdf
/// let files = try order.drawn(of: CaseFile("cases/jordan"))
/// ```
public struct MapOrder: Codable, Hashable, Sendable {
  /// What is drawn.
  public var kind: MapKind
  /// Who will see it; what they must not see is left out.
  public var audience: Audience
  /// The page it is for.
  public var page: MapPage
  /// The colours.
  public var theme: Theme
  /// What is written.
  public var format: MapFormat
  /// Whether an SVG is written as Graphviz draws it, without title and description.
  public var isPlain = false
  /// The resolution of a PNG.
  public var dotsPerInch = 150

  /// An order; what is not given is as the command has it.
  public init(
    kind: MapKind = .responsibility, audience: Audience = .manager, page: MapPage = .a4,
    theme: Theme = .light, format: MapFormat = .svg
  ) {
    (self.kind, self.audience, self.page, self.theme, self.format) = (kind, audience, page, theme, format)
  }

  /// Draws the map of a case.
  ///
  /// - Throws: `GraphvizError` with Graphviz' own messages.
  public func drawn(of file: CaseFile) throws -> MapFiles {
    let sheets = try file.map(kind, for: audience, on: page.page, theme: theme)
    var files = MapFiles(format: format, remarks: sheets.sentences)
    files.words = sheets.diagrams.isEmpty ? sheets.inWords : sheets.inWordsAlone.inParagraphs
    files.pictures =
      switch format {
      case .pdf: sheets.diagrams.isEmpty ? [] : [try sheets.pdf()]
      case .svg: try sheets.diagrams.map { isPlain ? try $0.render(.svg) : try $0.svgBytes() }
      case .png: try sheets.diagrams.map { try $0.render(.png, dotsPerInch: dotsPerInch) }
      case .dot: try sheets.diagrams.map { Array(try $0.dot().utf8) }
      case .json: try sheets.diagrams.map { Array(try $0.json().utf8) }
      }
    return files
  }
}

/// The forms in which a map can be written.
public enum MapFormat: String, CaseIterable, Codable, Sendable {
  case svg, pdf, png
  /// For Graphviz' own commands.
  case dot
  /// Boxes and lines with their places, for other programs.
  case json
}

/// The pages that a map can be drawn for.
public enum MapPage: String, CaseIterable, Codable, Sendable {
  case a4
  case a4Landscape = "a4-landscape"
  case a3
  case screen

  /// Its size.
  public var page: Legibility.Page {
    switch self {
    case .a4: .a4Portrait
    case .a4Landscape: .a4Landscape
    case .a3: .a3
    case .screen: .screen
    }
  }
}
