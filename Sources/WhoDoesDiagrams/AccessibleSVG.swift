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
  /// - Complexity: O(*n*) in the bytes of the drawing, which are copied and never made letters.
  public static func rewritten(
    _ svg: [UInt8], title: String, description: String, prefix: String = "map", isWholeFile: Bool = true
  ) -> [UInt8] {
    let id = String(prefix.unicodeScalars.filter { $0.isASCII && ($0.properties.isAlphabetic || isPart($0)) })
    let names = " role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\""
    let told = """
      <title id="\(id)-title">\(CleanText(title).xml)</title>
      <desc id="\(id)-desc">\(CleanText(description, limit: longestDescription).xml)</desc>

      """
    var written: [UInt8] = []
    written.reserveCapacity(svg.count + told.utf8.count + 256)
    if isWholeFile { written += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8 }
    svg.withUnsafeBufferPointer { bytes in
      var isInHead = true
      var isInComment = false
      var start = 0
      // Lines that stay are taken over together, up to the first that does not.
      var kept = 0
      func keep(until end: Int) {
        if end > kept { written += UnsafeBufferPointer(rebasing: bytes[kept..<end]) }
      }
      while start < bytes.count {
        let lineEnd = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let line = UnsafeBufferPointer(rebasing: bytes[start..<lineEnd])
        let next = min(lineEnd + 1, bytes.count)
        defer { start = next }
        // Letters never begin a line: Graphviz writes each of its elements on a line of its own.
        if isInComment || begins(line, comment) {
          isInComment = !line.suffix(3).elementsEqual("-->".utf8)
          keep(until: start)
          kept = next
        } else if begins(line, root) {
          keep(until: start)
          written += "<svg".utf8
          written += names.utf8
          kept = start + 4
        } else if isInHead {
          if begins(line, viewBox) {
            isInHead = false
            keep(until: next)
            written += told.utf8
          } else {
            keep(until: start)
          }
          kept = next
        } else if begins(line, group) {
          keep(until: start)
          written += "<g".utf8
          let id = line.dropFirst(group.count)
          kept = start + ((id.firstIndex(of: UInt8(ascii: "\"")) ?? line.count - 1) + 1)
        } else if line.isEmpty || begins(line, nodeTitle) {
          keep(until: start)
          kept = next
        }
      }
      keep(until: bytes.count)
    }
    if let last = written.last, last != UInt8(ascii: "\n") { written.append(UInt8(ascii: "\n")) }
    return written
  }

  private static func begins(_ line: UnsafeBufferPointer<UInt8>, _ sign: [UInt8]) -> Bool {
    guard line.count >= sign.count else { return false }
    for place in sign.indices where line[place] != sign[place] { return false }
    return true
  }

  // How the lines begin that Graphviz writes.
  private static let comment = Array("<!--".utf8)
  private static let root = Array("<svg ".utf8)
  private static let viewBox = Array(" viewBox=".utf8)
  private static let group = Array("<g id=\"".utf8)
  private static let nodeTitle = Array("<title>".utf8)

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
    String(decoding: try svgBytes(prefix: prefix, isWholeFile: isWholeFile), as: UTF8.self)
  }

  /// The bytes of ``svg(prefix:isWholeFile:)``, for writing them to a file.
  ///
  /// - Throws: ``GraphvizError`` with Graphviz' own messages.
  public func svgBytes(prefix: String = "map", isWholeFile: Bool = true) throws(GraphvizError) -> [UInt8] {
    AccessibleSVG.rewritten(
      try render(.svg), title: title, description: description, prefix: prefix, isWholeFile: isWholeFile)
  }
}
