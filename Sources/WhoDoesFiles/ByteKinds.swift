/// How many bytes of a text are digits, capitals, letters and signs, eight bytes counted together.
///
/// It decides which cells of a caseload are read for what identifies somebody, so it sees nearly every byte of every
/// cell.
struct ByteKinds {
  private(set) var digits = 0
  private(set) var capitals = 0
  private(set) var letters = 0
  /// Full stops and slashes.
  private(set) var stops = 0
  /// Blanks and hyphens.
  private(set) var gaps = 0
  /// At signs.
  private(set) var signs = 0

  /// Counts the bytes of a text.
  ///
  /// - Complexity: O(*n*) in the bytes.
  init(of text: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(text)
    var place = 0
    while place + 8 <= raw.count {
      count(EightBytes(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      place += 8
    }
    var rest: UInt64 = 0
    while place < raw.count {
      rest = rest &<< 8 | UInt64(raw[place])
      place += 1
    }
    // The zeroes before the rest are of no kind.
    count(EightBytes(rest))
  }

  private mutating func count(_ bytes: EightBytes) {
    digits &+= bytes.count(from: 0x30, to: 0x39)
    capitals &+= bytes.count(from: 0x41, to: 0x5A)
    letters &+= bytes.inSmallLetters.count(from: 0x61, to: 0x7A)
    stops &+= bytes.count(from: 0x2E, to: 0x2F)
    gaps &+= bytes.count(from: 0x20, to: 0x20) &+ bytes.count(from: 0x2D, to: 0x2D)
    signs &+= bytes.count(from: 0x40, to: 0x40)
  }

  /// Whether there is enough of anything for a number, a postcode, a date of birth, an address or a link.
  var mayIdentify: Bool {
    let isNumber = digits >= 10
    let isPostcodeOrInsurance = digits >= 2 && capitals >= 3
    // A day has three parts, and a word for birth before it.
    let isBirthDate = digits >= 4 && letters >= 3 && stops + gaps >= 2
    let isLink = stops >= 1 && letters >= 3
    return isNumber || isPostcodeOrInsurance || isBirthDate || isLink || signs > 0
  }

  /// Whether a text has the length and the hyphens of a day such as `2026-03-09`, and otherwise only digits.
  @inline(__always)
  static func isDay(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count == 10 else { return false }
    let raw = UnsafeRawBufferPointer(text)
    let (year, day) = (
      raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: 2, as: UInt64.self)
    )
    // 2026-03- and 26-03-09, with the half-bytes that tell digits from other signs.
    return year & 0xFFF0_F0FF_F0F0_F0F0 == 0x2D30_302D_3030_3030
      && day & 0xF0F0_FFF0_F0FF_F0F0 == 0x3030_2D30_302D_3030
  }

  /// Whether a text of four bytes or more has a digit, a full stop, a slash or an at sign, without which nothing in it
  /// identifies anybody; it may say yes of letters beyond ASCII.
  ///
  /// - Complexity: O(*n*) in the bytes.
  @inline(__always)
  static func anyTelling(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(text)
    guard raw.count >= 8 else {
      // The first four and the last four, some of them twice.
      let (first, last) = (
        raw.loadUnaligned(as: UInt32.self),
        raw.loadUnaligned(fromByteOffset: raw.count - 4, as: UInt32.self)
      )
      return EightBytes(UInt64(first) | UInt64(last) &<< 32).hasAnyTelling
    }
    var place = 0
    while place + 8 < raw.count {
      if EightBytes(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)).hasAnyTelling { return true }
      place += 8
    }
    return EightBytes(raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)).hasAnyTelling
  }
}

/// Eight bytes in one machine word, asked all together.
private struct EightBytes {
  private static var eachByte: UInt64 { 0x0101_0101_0101_0101 }
  private static var highBits: UInt64 { 0x8080_8080_8080_8080 }
  private let word: UInt64

  @inline(__always)
  init(_ word: UInt64) { self.word = word }

  /// With the bit set that tells small letters from capitals.
  @inline(__always)
  var inSmallLetters: EightBytes { EightBytes(word | 0x20 &* Self.eachByte) }

  /// The high bit of each byte that lies between two, letters beyond ASCII taken for those 128 before them.
  @inline(__always)
  private func marks(from first: UInt64, to last: UInt64) -> UInt64 {
    let low = word & ~Self.highBits
    let fromFirst = low &+ (0x80 &- first) &* Self.eachByte
    let pastLast = low &+ (0x7F &- last) &* Self.eachByte
    return fromFirst & ~pastLast & Self.highBits
  }

  /// How many bytes lie between two of ASCII.
  @inline(__always)
  func count(from first: UInt64, to last: UInt64) -> Int {
    let ones = (marks(from: first, to: last) & ~word) &>> 7
    // The product has the sum of all bytes in its highest one.
    return Int(truncatingIfNeeded: (ones &* Self.eachByte) &>> 56)
  }

  @inline(__always)
  var hasAnyTelling: Bool {
    // From the full stop over the slash to nine, and the at sign.
    marks(from: 0x2E, to: 0x39) | marks(from: 0x40, to: 0x40) != 0
  }
}
