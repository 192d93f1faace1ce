extension String {
  /// The text with the five signs of XML and HTML written out; control characters and tricks left out.
  ///
  /// The one place where a text of a case becomes a part of a page or of a Word file.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  var markup: String { shown().escapedForMarkup }

  /// The lines of the text, each as ``markup``.
  var markupLines: [String] {
    shown(keepingLines: true).split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).escapedForMarkup }
  }

  private var escapedForMarkup: String {
    guard utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 }) else {
      return self
    }
    var escaped = ""
    for scalar in unicodeScalars {
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
