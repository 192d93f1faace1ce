public import WhoDoesModel

/// Writes a document as one HTML file that works anywhere: no script, nothing to load, nothing to run.
///
/// The file forbids itself everything but its own style, named by its hash. It reads in order with a screen
/// reader, folds to a narrow phone, prints on A4 with room for a punch, and follows light and dark screens.
public struct HTMLRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// Writes the file.
  ///
  /// - Complexity: O(*n*) in the length of the document.
  public func render(_ document: Document) -> String {
    var page = HTMLText()
    page.documentType()
    page.element("html", [("lang", document.language), ("xmlns", "http://www.w3.org/1999/xhtml")]) { page in
      page.element("head") { writeHead(of: document, &$0) }
      page.newLine()
      page.element("body") { writeBody(of: document, &$0) }
    }
    page.newLine()
    return page.markup
  }

  private func writeHead(of document: Document, _ page: inout HTMLText) {
    let sheet = StyleSheet.css(for: document)
    let policy =
      "default-src 'none'; style-src 'sha256-\(SHA256.base64(sheet))'; img-src data:; base-uri 'none'; "
      + "form-action 'none'"
    page.empty("meta", [("charset", "utf-8")])
    page.empty("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)])
    page.empty("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
    page.empty("meta", [("name", "referrer"), ("content", "no-referrer")])
    page.empty("meta", [("name", "robots"), ("content", "noindex")])
    page.element("title", text: document.titleWithStamp)
    page.style(sheet)
  }

  private func writeBody(of document: Document, _ page: inout HTMLText) {
    page.element("a", [("class", "skip"), ("href", "#main")], text: "Skip to the content")
    page.newLine()
    page.element("header") { page in
      page.element(
        "p", [("class", "stamp")], text: "\(document.stamp.rawValue). \(document.audience.inWords).")
      page.element("h1", text: document.title)
      SectionWriter(level: 2).write(document.facts, &page)
    }
    page.newLine()
    if document.page.hasContents { writeContents(of: document, &page) }
    page.newLine()
    page.element("main", [("id", "main"), ("tabindex", "-1")]) { page in
      for section in document.sections { SectionWriter(level: 2).write(section, &page) }
    }
    page.newLine()
    page.element("footer") { page in
      for line in document.footer { page.element("p", text: line) }
    }
  }

  private func writeContents(of document: Document, _ page: inout HTMLText) {
    page.element("nav", [("aria-label", "On this page")]) { page in
      page.element("ul") { page in
        for section in document.sections {
          page.element("li") { $0.element("a", [("href", "#\(section.id)")], text: section.heading) }
        }
      }
    }
  }
}

extension Audience {
  /// For whom a page is, as its stamp says it.
  public var inWords: String {
    switch self {
    case .youngPerson: "For the young person"
    case .team: "For the team around the young person"
    case .manager: "For the service manager"
    case .panel: "For the panel"
    case .training: "For training"
    }
  }
}
