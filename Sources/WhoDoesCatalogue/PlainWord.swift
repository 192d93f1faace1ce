/// A word of plain English while it is read and cut, byte by byte.
///
/// Matching titles by their stems is most of the work of reading a case, and nearly every title is plain
/// English; walking letters as `Character`s takes about twenty times as long.
struct PlainWord {
  private let letters: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  private init(in letters: UnsafeMutableBufferPointer<UInt8>) { self.letters = letters }

  /// The stems of a text in order, without filling words; nil where it has other letters
  /// than those of English.
  static func stems(of text: UnsafeBufferPointer<UInt8>) -> [String]? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { letters in
      var word = PlainWord(in: letters)
      var stems: [String] = []
      var position = 0
      while position < text.count {
        let byte = text[position]
        position += 1
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
        case UInt8(ascii: "'"): skipGenitive(text, &position)
        case 0xE2 where text.count - position >= 2 && text[position] == 0x80 && text[position + 1] == 0x99:
          // The curly apostrophe.
          position += 2
          skipGenitive(text, &position)
        case 0xE2 where text.count - position >= 2 && isDashOrQuote(text[position], text[position + 1]):
          position += 2
          word.end(&stems)
        case 0xC2 where text.count > position && text[position] == 0xA3:
          // The pound sign.
          position += 1
          word.end(&stems)
        case ..<0x80: word.end(&stems)
        default: return nil
        }
      }
      word.end(&stems)
      return stems
    }
  }

  /// The stem of one word in small letters; nil where it has other signs than letters, digits and apostrophes.
  static func stem(of text: UnsafeBufferPointer<UInt8>) -> String? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { letters in
      var word = PlainWord(in: letters)
      for byte in text {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"):
          word.append(byte)
        default: return nil
        }
      }
      word.cutToStem()
      return word.string
    }
  }

  /// Dashes, quotation marks, bullets and the ellipsis, U+2010 to U+2027, by their second and third byte.
  private static func isDashOrQuote(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0x80 && (0x90...0xA7).contains(third)
  }

  /// The s of "Jordan's" goes with its apostrophe.
  private static func skipGenitive(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) {
    if position < text.count, text[position] | 0x20 == UInt8(ascii: "s") { position += 1 }
  }

  private var string: String { String(decoding: letters[..<count], as: UTF8.self) }

  private mutating func append(_ letter: UInt8) {
    letters[count] = letter
    count += 1
  }

  /// Adds the stem of the word, unless it is empty or a filling word, and begins the next one.
  private mutating func end(_ stems: inout [String]) {
    defer { count = 0 }
    guard count > 0, !WordStems.fillers.contains(string) else { return }
    cutToStem()
    stems.append(string)
  }
}

// MARK: Endings

extension PlainWord {
  /// As ``WordStems/stemOfAnyWord(_:)`` does, step by step.
  private mutating func cutToStem() {
    if letters[..<count].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) { return }
    if cut("ies", leaving: 2) {
      append(UInt8(ascii: "y"))
    } else if !ends(with: "ss"), !ends(with: "us"), !ends(with: "is") {
      _ = cut("s", leaving: 3)
    }
    if cut("ing", leaving: 3) || cut("ed", leaving: 3) { undouble() }
    if count > 4 { _ = cut("e", leaving: 3) }
    if count > 3 { _ = cut("y", leaving: 3) }
  }

  /// "Planning" is about a plan, and "calling" about a call.
  private mutating func undouble() {
    let last = letters[count - 1]
    guard letters[count - 2] == last else { return }
    switch last {
    case UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "z"): break
    default: count -= 1
    }
  }

  private mutating func cut(_ ending: StaticString, leaving: Int) -> Bool {
    guard ends(with: ending), count - ending.utf8CodeUnitCount >= leaving else { return false }
    count -= ending.utf8CodeUnitCount
    return true
  }

  private func ends(with ending: StaticString) -> Bool {
    let length = ending.utf8CodeUnitCount
    guard count >= length else { return false }
    return (0..<length).allSatisfy { letters[count - length + $0] == ending.utf8Start[$0] }
  }
}
