import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Walks the elements of one part of a workbook; prefixes of names are left off.
struct XLSXMarkup {
  typealias Start = (_ name: String, _ attributes: [String: String]) throws -> Void
  typealias Text = (_ name: String, _ parents: ArraySlice<String>, _ text: String) throws -> Void
  typealias End = (_ name: String) throws -> Void

  /// No part of a workbook nests deeper than a dozen elements.
  fileprivate static let mostParents = 64

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Walks from beginning to end.
  ///
  /// - Throws: ``XLSXProblem/damaged(_:)`` for what is no XML or declares things of its own, which no spreadsheet
  ///   writes and which can make a small file endless; and whatever the callers throw.
  func walk(
    start: Start, text: Text = { _, _, _ in }, end: End = { _ in }
  ) throws {
    let text8 = String(validating: bytes, as: UTF8.self)
    guard let text8, !bytes.contains(0), !text8.contains("<!DOCTYPE"), !text8.contains("<!ENTITY") else {
      throw XLSXProblem.damaged("a part of it is not written as spreadsheets write it")
    }
    try withoutActuallyEscaping(start) { start in
      try withoutActuallyEscaping(text) { text in
        try withoutActuallyEscaping(end) { end in
          let walker = XLSXWalker(start: start, text: text, end: end)
          let parser = XMLParser(data: Data(bytes))
          parser.shouldResolveExternalEntities = false
          parser.delegate = walker
          let isWhole = parser.parse()
          parser.delegate = nil
          walker.letGo()
          if let failure = walker.failure { throw failure }
          guard isWhole, parser.parserError == nil, walker.isClosed else {
            throw XLSXProblem.damaged("a part of it breaks off or is garbled")
          }
        }
      }
    }
  }
}

/// Hears what the parser finds, and stops it at the first thing that is wrong.
private final class XLSXWalker: NSObject, XMLParserDelegate {
  private(set) var failure: (any Error)?
  private var start: XLSXMarkup.Start?
  private var text: XLSXMarkup.Text?
  private var end: XLSXMarkup.End?
  private var open: [String] = []
  /// Whether something was found and all of it is closed: the parser does not always tell of what breaks off.
  var isClosed: Bool { hasBegun && open.isEmpty }
  private var hasBegun = false

  init(start: @escaping XLSXMarkup.Start, text: @escaping XLSXMarkup.Text, end: @escaping XLSXMarkup.End) {
    (self.start, self.text, self.end) = (start, text, end)
  }

  /// Forgets the closures, which may not outlive the walk.
  func letGo() { (start, text, end) = (nil, nil, nil) }

  private func attempt(_ parser: XMLParser, _ work: () throws -> Void) {
    guard failure == nil else { return }
    do { try work() } catch {
      failure = error
      parser.abortParsing()
    }
  }

  private static func local(_ name: String) -> String {
    name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  func parser(
    _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?, attributes attributeDict: [String: String] = [:]
  ) {
    attempt(parser) {
      guard open.count < XLSXMarkup.mostParents else {
        throw XLSXProblem.damaged("a part of it is not written as spreadsheets write it")
      }
      let name = Self.local(elementName)
      let attributes = Dictionary(
        attributeDict.map { (Self.local($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
      try start?(name, attributes)
      open.append(name)
      hasBegun = true
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    attempt(parser) {
      guard let name = open.last else { return }
      try text?(name, open.dropLast(), string)
    }
  }

  func parser(_ parser: XMLParser, foundCDATA CDATABlock: Data) {
    self.parser(parser, foundCharacters: String(decoding: CDATABlock, as: UTF8.self))
  }

  func parser(
    _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
    qualifiedName qName: String?
  ) {
    attempt(parser) {
      guard let name = open.popLast() else { return }
      try end?(name)
    }
  }
}
