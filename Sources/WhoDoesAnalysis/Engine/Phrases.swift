/// Looking for plain phrases in people's sentences, which rules do for every case.
extension StringProtocol {
  /// The text in small letters and with straight apostrophes, as phrases are written.
  var asPhrases: String {
    let small = lowercased()
    guard small.utf8.contains(0xE2) else { return small }
    return String(decoding: straightened(Array(small.utf8)), as: UTF8.self)
  }

  /// UTF-8 with each curly apostrophe (E2 80 99) made straight.
  private func straightened(_ bytes: [UInt8]) -> [UInt8] {
    var straight: [UInt8] = []
    straight.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80, bytes[at + 2] == 0x99 {
        straight.append(UInt8(ascii: "'"))
        at += 3
      } else {
        straight.append(bytes[at])
        at += 1
      }
    }
    return straight
  }

  /// Whether a phrase of plain small letters stands in the text.
  ///
  /// Bytes are compared, which for plain letters is right in UTF-8 and many times faster than letters are.
  ///
  /// - Complexity: O(*n* · *m*) at worst for a text of *n* and a phrase of *m* bytes.
  func holds(_ phrase: StaticString) -> Bool {
    let length = phrase.utf8CodeUnitCount
    return utf8.withContiguousStorageIfAvailable { text in
      guard length > 0, text.count >= length else { return length == 0 }
      return (0...text.count - length).contains { start in
        (0..<length).allSatisfy { text[start + $0] == phrase.utf8Start[$0] }
      }
    } ?? contains(phrase.description)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a word of plain small letters stands between blanks, or at either end, whatever its capitals here.
  ///
  /// - Complexity: O(*n* · *m*) at worst for *n* bytes and a word of *m*.
  func hasWord(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard count >= length else { return false }
    return (0...count - length).contains { start in
      (start == 0 || self[start - 1] == 0x20) && (start + length == count || self[start + length] == 0x20)
        && (0..<length).allSatisfy { self[start + $0] | 0x20 == word.utf8Start[$0] }
    }
  }
}
