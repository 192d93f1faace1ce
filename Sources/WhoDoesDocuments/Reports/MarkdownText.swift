extension String {
  /// The text with every sign that Markdown or HTML would read as its own made plain.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  var markdown: String {
    var plain = ""
    for letter in shown() {
      switch letter {
      case "&": plain += "&amp;"
      case "<": plain += "&lt;"
      case ">": plain += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!": plain += "\\\(letter)"
      default: plain.append(letter)
      }
    }
    // At the start of a line a number or dash would begin a list.
    guard let first = plain.first, "-+=".contains(first) || first.isNumber else { return plain }
    if first.isNumber {
      guard let end = plain.firstIndex(where: { !$0.isNumber }), ".)".contains(plain[end]) else {
        return plain
      }
      return plain[..<end] + "\\" + plain[end...]
    }
    return "\\" + plain
  }
}
