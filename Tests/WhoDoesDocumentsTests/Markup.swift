import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A page as an XML reader sees it; a page that is not well formed is refused.
final class Markup: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    let parents: [String]
    var text = ""
  }

  private(set) var all: [Element] = []
  private var open: [Int] = []

  /// The elements that our pages are made of.
  static let ours: Set<String> = [
    "html", "head", "meta", "title", "style", "body", "a", "header", "nav", "main", "footer", "p", "h1", "h2",
    "h3", "h4", "dl", "dt", "dd", "div", "span", "ul", "li", "section", "article", "blockquote", "table",
    "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "br", "figure", "figcaption",
  ]

  init(_ page: String) throws {
    super.init()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.propertyListReadCorrupt) }
  }

  var elements: Set<String> { Set(all.map(\.name)) }

  /// Elements of some names, in order.
  func named(_ names: String...) -> [Element] { all.filter { names.contains($0.name) } }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    all.append(Element(name: name, attributes: attributes, parents: open.map { all[$0].name }))
    open.append(all.count - 1)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for index in open { all[index].text += text }
  }
}
