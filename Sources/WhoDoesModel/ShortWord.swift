/// Up to sixteen bytes of text in one machine word, zeroes after the last.
///
/// Ids, dates and the words of fixed lists are nearly always as short as that. They are compared, hashed and read
/// as numbers, without a `String`; longer texts have none of these and go the way of strings.
///
/// ```swift
/// ShortWord(of: text) == "leads"
/// ShortWord(of: "a text of more than sixteen bytes")             // nil
/// ```
@frozen
public struct ShortWord: Hashable, Sendable {
  @usableFromInline let low: UInt64
  @usableFromInline let high: UInt64

  @inlinable init(low: UInt64, high: UInt64) { (self.low, self.high) = (low, high) }

  /// No bytes at all.
  @inlinable public static var empty: ShortWord { ShortWord(low: 0, high: 0) }

  /// The bytes of a text; nil for more than sixteen, and for a text that ends in a zero.
  public init?(of text: String) {
    var text = text
    guard let word = text.withUTF8({ Self($0, in: $0) }) else { return nil }
    self = word
  }

  /// The bytes of a part of a buffer, which may be read past the part's end as far as the buffer goes; nil for more
  /// than sixteen, and where the last is a zero.
  @inlinable @inline(__always)
  public init?(_ part: UnsafeBufferPointer<UInt8>, in buffer: UnsafeBufferPointer<UInt8>) {
    let count = part.count
    guard count <= 16 else { return nil }
    guard count > 0, let start = part.baseAddress, let whole = buffer.baseAddress else {
      self.init(low: 0, high: 0)
      return
    }
    if start + 16 <= whole + buffer.count {
      let raw = UnsafeRawPointer(start)
      let (first, second) = (
        raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      )
      self.init(low: first & Self.mask(count), high: second & Self.mask(count - 8))
    } else {
      var (low, high): (UInt64, UInt64) = (0, 0)
      for place in 0..<count {
        if place < 8 {
          low |= UInt64(start[place]) &<< UInt64(8 * place)
        } else {
          high |= UInt64(start[place]) &<< UInt64(8 * (place - 8))
        }
      }
      self.init(low: low, high: high)
    }
    // A zero at the end would make two texts of different lengths one word.
    if count != self.count { return nil }
  }

  /// How many bytes there are.
  @inlinable public var count: Int {
    high != 0 ? 16 - high.leadingZeroBitCount / 8 : 8 - low.leadingZeroBitCount / 8
  }

  /// A number spread over all its bits, for tables of words.
  @inlinable public var spread: UInt64 {
    let product = (low ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: high ^ 0xD6E8_FEB8_6659_FD93)
    let mixed = product.high ^ product.low
    return (mixed ^ mixed &>> 32) &* 0xE703_7ED1_A0B4_28DB
  }

  /// Whether every byte is a letter or sign of ASCII.
  @inlinable public var isASCII: Bool { (low | high) & 0x8080_8080_8080_8080 == 0 }

  /// The same in small letters; only for words of ASCII.
  @inlinable public var inSmallLetters: ShortWord {
    ShortWord(low: Self.inSmallLetters(low), high: Self.inSmallLetters(high))
  }

  /// Adds 32 to every byte from A to Z.
  @inlinable static func inSmallLetters(_ bytes: UInt64) -> UInt64 {
    // The high bit of each byte of these says whether it is A or more, and whether it is more than Z.
    let fromA = bytes &+ 0x3F3F_3F3F_3F3F_3F3F
    let pastZ = bytes &+ 0x2525_2525_2525_2525
    return bytes | (fromA & ~pastZ & 0x8080_8080_8080_8080) &>> 2
  }

  @inlinable @inline(__always)
  static func mask(_ count: Int) -> UInt64 {
    count >= 8 ? .max : count <= 0 ? 0 : UInt64.max &>> UInt64(64 - 8 * count)
  }
}

extension ShortWord: ExpressibleByStringLiteral {
  /// A word that stands in our own source; one that is too long is a mistake of ours.
  @inlinable @inline(__always)
  public init(stringLiteral text: StaticString) {
    let count = text.utf8CodeUnitCount
    precondition(count <= 16, "a short word has at most sixteen bytes")
    var (low, high): (UInt64, UInt64) = (0, 0)
    for place in 0..<8 {
      if place < count { low |= UInt64(text.utf8Start[place]) &<< UInt64(8 * place) }
      if place + 8 < count { high |= UInt64(text.utf8Start[place + 8]) &<< UInt64(8 * place) }
    }
    self.init(low: low, high: high)
  }
}

extension ShortWord {
  /// The month written as `2008-08`; nil for anything else.
  @inlinable
  public var isoMonth: Month? {
    let (places, threes): (UInt64, UInt64) = (0x00F0_F000_F0F0_F0F0, 0x0030_3000_3030_3030)
    guard high == 0, low &>> 56 == 0, low &>> 32 & 0xFF == 0x2D, low & places == threes,
      (low &+ 0x0006_0600_0606_0606) & places == threes
    else { return nil }
    let digit = { (place: UInt64) in Int(low &>> (8 * place) & 0xF) }
    let (year, month) = (
      digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3), digit(5) * 10 + digit(6)
    )
    return year > 0 && (1...12).contains(month) ? Month(year: year, month: month) : nil
  }

  /// The day written as `2026-03-09`; nil for anything else.
  @inlinable
  public var isoDay: Day? {
    // Two hyphens and eight digits: half-bytes of 3 before, and still of 3 when 6 is added.
    let (places, threes): (UInt64, UInt64) = (0x00F0_F000_F0F0_F0F0, 0x0030_3000_3030_3030)
    guard low &>> 32 & 0xFF == 0x2D, low &>> 56 == 0x2D, low & places == threes,
      (low &+ 0x0006_0600_0606_0606) & places == threes, high &>> 16 == 0, high & 0xF0F0 == 0x3030,
      (high &+ 0x0606) & 0xF0F0 == 0x3030
    else { return nil }
    func digit(_ word: UInt64, _ place: UInt64) -> Int { Int(word &>> (8 * place) & 0xF) }
    return Day(
      year: digit(low, 0) * 1000 + digit(low, 1) * 100 + digit(low, 2) * 10 + digit(low, 3),
      month: digit(low, 5) * 10 + digit(low, 6), day: digit(high, 0) * 10 + digit(high, 1))
  }
}
