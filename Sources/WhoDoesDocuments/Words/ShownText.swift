extension String {
  /// The text as a reader may see it: without control characters, and without the signs that turn a line
  /// round or hide in it, which a hostile name uses to look like something else.
  ///
  /// Line breaks and tabs become single blanks unless `keepingLines` is set. Letters of every script, emoji and
  /// combining marks stay.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package func shown(keepingLines: Bool = false) -> String {
    // Most texts are clean, and are handed on as they are.
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 >= 0xD8 }) else { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x2028, 0x2029: shown.append(keepingLines ? "\n" : " ")
      case 0x09: shown.append(" ")
      case 0..<0x20, 0x7F...0x9F: continue
      case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB: continue
      case 0xE0000...0xE0FFF where scalar.value < 0xE0020 || scalar.value > 0xE007F: continue
      case 0xFDD0...0xFDEF: continue
      case let value where value & 0xFFFE == 0xFFFE: continue
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// The first so many letters, with three dots where there were more.
  package func capped(_ count: Int) -> String {
    guard let end = index(startIndex, offsetBy: count, limitedBy: endIndex), end < endIndex else {
      return self
    }
    return self[..<end] + "…"
  }

  /// The text with its first letter as a capital.
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension String {
  /// The text with its first letter small.
  package var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
