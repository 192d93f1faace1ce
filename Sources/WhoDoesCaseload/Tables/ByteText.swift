public import CSeparators

/// The bytes of one cell, where they lie in a block of a long table; good only while that block is being read.
@frozen
public struct ByteText {
  /// The first byte; at least ``slack`` more may be read after the last.
  public let start: UnsafePointer<UInt8>
  /// How many bytes there are.
  public let count: Int

  /// Bytes at a place.
  @inlinable @inline(__always)
  public init(start: UnsafePointer<UInt8>, count: Int) { (self.start, self.count) = (start, count) }

  /// Whether nothing stands there.
  @inlinable @inline(__always)
  public var isEmpty: Bool { count == 0 }

  /// The letters as a `String`; for messages and results, never for looking things up.
  public var string: String {
    String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Whether two texts have the same bytes.
  @inlinable @inline(__always)
  public static func == (left: Self, right: Self) -> Bool {
    guard left.count == right.count else { return false }
    // Ids are short: two words answer for nearly all of them.
    if left.count <= 16 { return left.key == right.key }
    for place in 0..<left.count where left.start[place] != right.start[place] { return false }
    return true
  }

  /// Whether it comes before another by its bytes, as sorted tables have their ids.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool { order(left, right) < 0 }

  /// Below 0 where the first text comes before the second, 0 where they are the same.
  ///
  /// - Complexity: O(*n*) in the bytes they begin with alike, eight at a time.
  @inlinable
  static func order(_ left: Self, _ right: Self) -> Int {
    let (one, other) = (UnsafeRawPointer(left.start), UnsafeRawPointer(right.start))
    let shared = min(left.count, right.count)
    var place = 0
    while place + 8 <= shared {
      // The first byte highest, so that words go in the order of their letters.
      let first = one.loadUnaligned(fromByteOffset: place, as: UInt64.self).bigEndian
      let second = other.loadUnaligned(fromByteOffset: place, as: UInt64.self).bigEndian
      if first != second { return first < second ? -1 : 1 }
      place += 8
    }
    while place < shared {
      let difference = Int(left.start[place]) - Int(right.start[place])
      if difference != 0 { return difference }
      place += 1
    }
    return left.count - right.count
  }

  /// The first sixteen bytes in two words, with zeroes after the last; equal texts have equal keys, and up to
  /// sixteen bytes long the other way round too.
  @inlinable @inline(__always)
  public var key: ByteKey {
    let words = separators_key(start, UInt64(truncatingIfNeeded: count))
    return ByteKey(words.low, words.high)
  }

  /// A number spread over all its bits; equal texts have equal ones.
  @inline(__always)
  var hash: UInt64 { count <= 16 ? key.hash : longHash }

  /// Long ids often begin alike, so all their bytes count.
  @inline(never)
  private var longHash: UInt64 {
    var hash = UInt64(truncatingIfNeeded: count)
    for place in stride(from: 0, to: count, by: 16) {
      hash = ByteKey.fold(
        hash ^ ByteText(start: start + place, count: min(16, count - place)).key.hash, 0x9E37_79B9_7F4A_7C15)
    }
    return hash
  }
}

/// Sixteen bytes in two words: an id that is no longer, or the beginning of one.
@frozen
public struct ByteKey: Equatable {
  @usableFromInline let low: UInt64
  @usableFromInline let high: UInt64

  @inlinable @inline(__always)
  init(_ low: UInt64, _ high: UInt64) { (self.low, self.high) = (low, high) }

  /// The key of no bytes at all.
  @inlinable @inline(__always)
  public static var zero: ByteKey { ByteKey(0, 0) }

  /// The key of a word of at most sixteen bytes.
  public init(_ word: StaticString) {
    var bytes = [UInt8](repeating: 0, count: 32)
    precondition(word.utf8CodeUnitCount <= 16, "A key has sixteen bytes.")
    for place in 0..<word.utf8CodeUnitCount { bytes[place] = word.utf8Start[place] }
    self = bytes.withUnsafeBytes {
      ByteKey($0.load(as: UInt64.self), $0.load(fromByteOffset: 8, as: UInt64.self))
    }
  }

  /// Whether all sixteen bytes are the same.
  @inlinable @inline(__always)
  public static func == (left: Self, right: Self) -> Bool {
    left.low == right.low && left.high == right.high
  }

  /// Writes the sixteen bytes.
  @inline(__always)
  func write(to target: UnsafeMutablePointer<UInt8>) {
    let target = UnsafeMutableRawPointer(target)
    target.storeBytes(of: low, as: UInt64.self)
    target.storeBytes(of: high, toByteOffset: 8, as: UInt64.self)
  }

  /// A number spread over all its bits.
  ///
  /// Ids differ in their last digits only, so every bit of the key has to reach every bit of the number; a product
  /// folded onto itself does that, and taking the low bits of a product does not.
  @inlinable @inline(__always)
  public var hash: UInt64 { Self.fold(low ^ 0x9E37_79B9_7F4A_7C15, high ^ 0xD6E8_FEB8_6659_FD93) }

  @inlinable @inline(__always)
  static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}

extension ByteText {
  /// How many bytes after the last must be readable, whatever they are.
  static var slack: Int { 16 }

  /// A copy of the bytes that outlives the block, and as many after them as may be read.
  var copy: [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count)) + [UInt8](repeating: 0, count: Self.slack)
  }

  /// The text without blanks at either end.
  @inline(__always)
  var trimmed: ByteText {
    guard count > 0, start[0] <= 0x20 || start[count - 1] <= 0x20 else { return self }
    var (first, end) = (start, count)
    while end > 0, first[0] <= 0x20 {
      first += 1
      end -= 1
    }
    while end > 0, first[end - 1] <= 0x20 { end -= 1 }
    return ByteText(start: first, count: end)
  }
}
