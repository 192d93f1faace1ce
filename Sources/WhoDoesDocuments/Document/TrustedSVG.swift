/// A drawing of our own that may stand inside a page.
///
/// A page must hold nothing that runs, loads or links. So a drawing is not copied but written anew, letter by
/// letter, from a short list of shapes; whatever is not on the list makes it no drawing at all.
///
/// ```swift
/// TrustedSVG("<svg width=\"9\" height=\"9\"><rect id=\"a\"/></svg>", prefix: "map")?.markup
/// TrustedSVG("<svg><script>…</script></svg>", prefix: "map")         // nil
/// ```
public struct TrustedSVG: Equatable, Sendable {
  /// The markup, without an XML declaration; every id begins with the prefix.
  public let markup: String

  /// Checks a drawing and writes it anew.
  ///
  /// - Parameters:
  ///   - svg: Well-formed SVG, as this package's renderer writes it.
  ///   - prefix: Comes before every id, so that two drawings fit one page; letters, digits and `-`.
  /// - Complexity: O(*n*) in the length of the drawing.
  public init?(_ svg: String, prefix: String) {
    var reader = SVGReader(Array(svg.utf8), prefix: prefix)
    guard let markup = reader.rewrite() else { return nil }
    self.markup = markup
  }
}
