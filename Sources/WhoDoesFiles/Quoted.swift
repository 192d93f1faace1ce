extension String {
  /// The text between quotes for a message, on one line and cut to a length that can be read.
  package var quoted: String {
    // Bytes first: counting the characters of a megabyte only to cut it is slow.
    let limit = 80
    let isLong = utf8.count > limit
    let part = isLong ? String(decoding: utf8.prefix(limit), as: UTF8.self).trimmingBrokenEnd : self
    let line = part.utf8.contains { $0 < 0x20 } ? part.replacing("\n", with: " ") : part
    return "“\(line)\(isLong ? "…" : "")”"
  }

  private var trimmingBrokenEnd: String {
    var text = self
    while text.unicodeScalars.last == "\u{FFFD}" { text.unicodeScalars.removeLast() }
    return text
  }
}
