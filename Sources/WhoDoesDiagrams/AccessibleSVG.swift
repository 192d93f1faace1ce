public import Graphviz

/// A picture as SVG that a screen reader can tell and a web page can hold: dot's bytes, with a title.
///
/// Graphviz' own comments, document type, ids and node titles go; `role`, `<title>` and `<desc>` come.
public enum AccessibleSVG {
  /// The longest description that is written, in letters.
  public static let longestDescription = 4000

  /// Rewrites what Graphviz drew.
  ///
  /// - Parameters:
  ///   - prefix: Comes before the ids of title and description, so that several pictures fit one page; letters,
  ///     digits and `-` are kept of it.
  ///   - isWholeFile: Whether to write the XML declaration, which a picture inside a web page must not have.
  /// - Complexity: O(*n*) in the letters of the drawing.
  public static func rewritten(
    _ svg: [UInt8], title: String, description: String, prefix: String = "map", isWholeFile: Bool = true
  ) -> String {
    let lines = String(decoding: svg, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: true)
    let id = String(prefix.unicodeScalars.filter { $0.isASCII && ($0.properties.isAlphabetic || isPart($0)) })
    var written = isWholeFile ? ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"] : []
    var isInHead = true
    var isInComment = false
    for line in lines {
      // Letters never begin a line: Graphviz writes each of its elements on a line of its own.
      if isInComment || line.hasPrefix("<!--") {
        isInComment = !line.hasSuffix("-->")
      } else if line.hasPrefix("<svg ") {
        let names = " role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\""
        written.append("<svg\(names)\(line.dropFirst(4))")
      } else if isInHead, line.hasPrefix(" viewBox=") {
        isInHead = false
        written += [
          String(line), "<title id=\"\(id)-title\">\(CleanText(title).xml)</title>",
          "<desc id=\"\(id)-desc\">\(CleanText(description, limit: longestDescription).xml)</desc>",
        ]
      } else if line.hasPrefix("<g id=\"") {
        written.append("<g" + line.dropFirst(7).drop { $0 != "\"" }.dropFirst())
      } else if !isInHead, !line.hasPrefix("<title>") {
        written.append(String(line))
      }
    }
    return written.joined(separator: "\n") + "\n"
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || scalar == "-"
  }
}

extension Diagram {
  /// The picture as SVG with its title and description, valid XML for any text.
  ///
  /// - Parameters:
  ///   - prefix: Comes before the ids in the file, so that several pictures fit one page.
  ///   - isWholeFile: Whether it is a file of its own, or a part of a web page.
  /// - Throws: ``GraphvizError`` with Graphviz' own messages.
  public func svg(prefix: String = "map", isWholeFile: Bool = true) throws(GraphvizError) -> String {
    AccessibleSVG.rewritten(
      try render(.svg), title: title, description: description, prefix: prefix, isWholeFile: isWholeFile)
  }
}
