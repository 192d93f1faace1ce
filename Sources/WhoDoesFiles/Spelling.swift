/// Sees through the ways in which people write one and the same heading or word.
package enum Spelling {
  /// Small letters and digits only: `Person ID`, `person_id` and `PERSON-ID` all become `personid`.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  package static func key(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { key in
        var count = 0
        for byte in bytes {
          switch byte {
          case UInt8(ascii: "A")...UInt8(ascii: "Z"): key[count] = byte | 0x20
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
            key[count] = byte
          default: continue
          }
          count += 1
        }
        return count
      }
    }
    // A curly apostrophe goes the way of a straight one, so that "don’t" is "dont" too.
    .replacingCurlyApostrophes
  }

  /// Reads yes, no and their kin; nil for anything else.
  package static func yesOrNo(_ text: String) -> Bool? {
    switch key(text) {
    case "yes", "y", "true", "1", "x": true
    case "no", "n", "false", "0": false
    default: nil
    }
  }

  /// A list for a sentence: `leads, does or helps`.
  package static func choice(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension String {
  fileprivate var replacingCurlyApostrophes: String {
    utf8.contains(0xE2) ? replacing("’", with: "") : self
  }
}
