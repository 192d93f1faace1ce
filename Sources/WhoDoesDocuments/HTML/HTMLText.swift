/// Markup in the making; the only place where text becomes HTML.
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
  mutating func text(_ text: String) { markup += Self.escaped(text.shown()) }

  /// Writes a text whose line breaks are kept, escaped.
  mutating func textWithLines(_ text: String) {
    let lines = text.shown(keepingLines: true).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { empty("br") }
      markup += Self.escaped(String(line))
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
      markup += " \(attribute.name)=\"\(Self.escaped(attribute.value.shown()))\""
    }
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 })
    else {
      return text
    }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
