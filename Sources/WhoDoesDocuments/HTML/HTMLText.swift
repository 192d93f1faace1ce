/// Markup in the making, into which text gets escaped only.
///
/// What it writes is well-formed XML too, so that a page can be checked by any XML reader.
struct HTMLText {
  private(set) var markup = ""

  /// Writes an element with what stands in it.
  mutating func element(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String)] = [],
    _ inside: (inout HTMLText) -> Void
  ) {
    open(name, attributes)
    markup += ">"
    inside(&self)
    markup += "</\(name)>"
  }

  /// Writes an element with a text in it.
  mutating func element(
    _ name: StaticString, _ attributes: [(name: StaticString, value: String)] = [], text: String
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element that holds nothing.
  mutating func empty(_ name: StaticString, _ attributes: [(name: StaticString, value: String)] = []) {
    open(name, attributes)
    markup += " />"
  }

  /// Writes a text, escaped.
  mutating func text(_ text: String) { markup += text.markup }

  /// Writes a text whose line breaks are kept, escaped.
  mutating func textWithLines(_ text: String) {
    for (index, line) in text.markupLines.enumerated() {
      if index > 0 { empty("br") }
      markup += line
    }
  }

  /// Writes a drawing, which was checked when it was made.
  mutating func drawing(_ svg: TrustedSVG) { markup += svg.markup }

  /// Writes the style sheet, which is our own.
  mutating func style(_ sheet: String) { markup += "<style>\(sheet)</style>" }

  /// Begins a new line of the file, for whoever reads it.
  mutating func newLine() { markup += "\n" }

  /// Begins the file.
  mutating func documentType() { markup += "<!DOCTYPE html>\n" }

  private mutating func open(_ name: StaticString, _ attributes: [(name: StaticString, value: String)]) {
    markup += "<\(name)"
    for attribute in attributes {
      markup += " \(attribute.name)=\"\(attribute.value.markup)\""
    }
  }
}
