import WhoDoesMatrix

/// The names of roles in a box, where a table has a column for each letter: "SW, PA and keyworker".
struct NamesInABox: Equatable {
  /// The name.
  var name: String
  /// Whether a question mark or brackets leave it open.
  var isDoubtful = false
  /// Whether the box says that it is shared by agreement.
  var isShared = false

  /// The names; none in an empty box or one that says "tbc" or "nobody".
  ///
  /// "SW or PA" and "SW/PA" stay one name, which stands for either.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  static func names(in text: String) -> [Self] {
    guard text.utf8.count <= 600, !LetterBox.isBlank(text) else { return [] }
    let isShared = ["shared", "joint"].contains { text.lowercased().contains($0) }
    var names: [Self] = []
    for piece in text.split(whereSeparator: { ",;\n•·&+".contains($0) }) {
      for part in split(piece) {
        var name = part.split(separator: " ").joined(separator: " ")
        var read = Self(name: "", isDoubtful: name.contains("?"), isShared: isShared)
        if name.hasPrefix("("), name.hasSuffix(")") {
          name = String(name.dropFirst().dropLast())
          read.isDoubtful = true
        }
        read.name = withoutRemark(name.filter { $0 != "?" && $0 != "*" })
        let small = read.name.lowercased()
        guard !small.isEmpty, !LetterBox.isBlank(small),
          !["tbc", "tbd", "tba", "to be confirmed", "vacant", "unknown"].contains(small)
        else { continue }
        if !names.contains(where: { $0.name.lowercased() == small }) { names.append(read) }
      }
    }
    return names
  }

  /// Two names that "and" joins.
  private static func split(_ piece: Substring) -> [String] {
    var parts: [[Substring]] = [[]]
    for word in piece.split(whereSeparator: \.isWhitespace) {
      if word.lowercased() == "and" { parts.append([]) } else { parts[parts.count - 1].append(word) }
    }
    return parts.map { $0.joined(separator: " ") }
  }

  /// A name without what brackets say of it, unless that is its abbreviation.
  private static func withoutRemark(_ name: String) -> String {
    guard let open = name.firstIndex(of: "("), open > name.startIndex else { return name }
    let inside = name[open...].filter(\.isLetter)
    if inside.count <= 6, inside == inside.uppercased(), !inside.isEmpty { return name }
    return name[..<open].split(separator: " ").joined(separator: " ")
  }
}
