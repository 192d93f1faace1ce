import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a parser makes of an SVG or HTML file of ours: its elements, its attributes, and where it stumbles.
final class Markup: NSObject, XMLParserDelegate {
  private(set) var elements: Set<String> = []
  /// Attributes that could run or load something.
  private(set) var dangers: [String] = []
  private(set) var text = ""
  /// The parser's complaint; nil where it has none.
  private(set) var complaint: String?

  init(_ markup: String) {
    super.init()
    let parser = XMLParser(data: Data(markup.utf8))
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    if !parser.parse() {
      complaint = "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "broken")"
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    elements.insert(element)
    for (name, value) in attributes {
      let isLink = name == "href" || name == "xlink:href" || name == "src"
      if name.lowercased().hasPrefix("on") || (isLink && !value.hasPrefix("#") && !value.hasPrefix("data:")) {
        dangers.append("\(element) \(name)=\(value.prefix(60))")
      }
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
