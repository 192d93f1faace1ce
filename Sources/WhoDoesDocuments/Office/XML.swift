/// A piece of XML: an element with what stands in it, or a text, escaped.
///
/// ```swift
/// XML("w:r", [:], [XML("w:t", ["xml:space": "preserve"], [XML(text: words)])])
/// ```
struct XML: Equatable {
  let markup: String

  /// An element; its name and the names of its attributes can only be our own.
  init(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ inside: [XML] = []
  ) {
    var markup = "<\(name)"
    for (name, value) in attributes { markup += " \(name)=\"\(value.markup)\"" }
    if inside.isEmpty {
      markup += "/>"
    } else {
      markup += ">"
      for piece in inside { markup += piece.markup }
      markup += "</\(name)>"
    }
    self.markup = markup
  }

  /// A text.
  init(text: String) { markup = text.markup }

  /// An element that says one thing, such as `<w:jc w:val="right"/>`.
  static func w(_ name: StaticString, _ value: some CustomStringConvertible) -> XML {
    XML(name, ["w:val": value.description])
  }

  /// A whole part of a Word or PowerPoint file.
  var part: String { "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\(markup)" }
}
