/// A piece of free text in a case: where it lies in the case's ``Texts``.
///
/// Rules never touch the letters; they are looked up only when something is written out.
@frozen
public struct Text: Hashable, Sendable {
  @usableFromInline var start: UInt32
  @usableFromInline var count: UInt32

  /// No text at all: an empty cell.
  public static let none = Text(start: 0, count: 0)

  /// Whether the cell was empty.
  @inlinable public var isEmpty: Bool { count == 0 }
}

/// All free text of one case, end to end in one buffer.
///
/// ```swift
/// var texts = Texts()
/// let name = texts.add("Shaz Iqbal")
/// texts[name]                 // "Shaz Iqbal"
/// ```
public struct Texts: Sendable {
  @usableFromInline var bytes: [UInt8] = []

  /// An empty buffer.
  public init() {}

  /// Keeps a text and answers where it lies.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func add(_ string: String) -> Text {
    guard !string.isEmpty else { return .none }
    let start = UInt32(bytes.count)
    bytes.append(contentsOf: string.utf8)
    return Text(start: start, count: UInt32(bytes.count) - start)
  }

  /// Keeps a text that is there as UTF-8, without a `String` in between.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public mutating func add(_ letters: UnsafeBufferPointer<UInt8>) -> Text {
    guard !letters.isEmpty else { return .none }
    let start = UInt32(bytes.count)
    bytes.append(contentsOf: letters)
    return Text(start: start, count: UInt32(bytes.count) - start)
  }

  /// Lends the bytes of a text, for looking at many texts without making a `String` of each.
  @inlinable
  public func withBytes<Answer>(of text: Text, _ look: (UnsafeBufferPointer<UInt8>) -> Answer) -> Answer {
    bytes.withUnsafeBufferPointer {
      look(UnsafeBufferPointer(rebasing: $0[Int(text.start)..<Int(text.start + text.count)]))
    }
  }

  /// A text as one word; nil where it is longer than that.
  public func shortWord(_ text: Text) -> ShortWord? {
    bytes.withUnsafeBufferPointer { whole in
      ShortWord(
        UnsafeBufferPointer(rebasing: whole[Int(text.start)..<Int(text.start + text.count)]), in: whole)
    }
  }

  /// Whether a text is the same as one in UTF-8, letter by letter, however their accents are put together.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func isSame(_ text: Text, as letters: UnsafeBufferPointer<UInt8>) -> Bool {
    withBytes(of: text) { own in
      if own.count == letters.count, own.elementsEqual(letters) { return true }
      return own.contains { $0 >= 0x80 } && letters.contains { $0 >= 0x80 }
        && String(decoding: own, as: UTF8.self) == String(decoding: letters, as: UTF8.self)
    }
  }

  /// Makes room, so that adding texts does not move those that are there.
  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// The letters of a text.
  public subscript(text: Text) -> String {
    String(decoding: bytes[Int(text.start)..<Int(text.start + text.count)], as: UTF8.self)
  }

  /// Whether a text has a time of day in it, as far as a look at the bytes can tell: a digit before "am", "pm" or ":"
  /// and another digit. It saves rules that read times from reading every text of every case.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public static func mentionsAClock(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 2 else { return false }
    for place in 1..<bytes.count - 1 where bytes[place - 1] &- 48 < 10 || bytes[place - 1] == 32 {
      let (first, second) = (bytes[place] | 32, bytes[place + 1] | 32)
      if second == UInt8(ascii: "m"), first == UInt8(ascii: "a") || first == UInt8(ascii: "p"),
        followsADigit(place, bytes)
      {
        return true
      }
      if bytes[place] == UInt8(ascii: ":"), bytes[place + 1] &- 48 < 10 { return true }
    }
    return false
  }

  /// Whether a digit stands before a place, blanks aside: "10 am", but not "I am".
  private static func followsADigit(_ place: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var before = place - 1
    while before > 0, bytes[before] == 32 { before -= 1 }
    return bytes[before] &- 48 < 10
  }

  /// Whether a text has a time of day in it; see ``mentionsAClock(_:)``.
  public func mentionsAClock(_ text: Text) -> Bool {
    !text.isEmpty && withBytes(of: text, Self.mentionsAClock)
  }

  /// The first word of a text: its letters up to a blank.
  func firstWord(of text: Text) -> Text {
    var (start, end) = (text.start, text.start + text.count)
    while start < end, bytes[Int(start)] == UInt8(ascii: " ") { start += 1 }
    if let blank = bytes[Int(start)..<Int(end)].firstIndex(of: UInt8(ascii: " ")) { end = UInt32(blank) }
    return start == end ? .none : Text(start: start, count: end - start)
  }

  /// Whether two texts are the same, letter by letter, however their accents are put together.
  func areSame(_ left: Text, _ right: Text) -> Bool {
    let (one, other) = (bytes(of: left), bytes(of: right))
    if one.elementsEqual(other) { return true }
    return one.contains { $0 >= 0x80 } && other.contains { $0 >= 0x80 } && self[left] == self[right]
  }

  /// Whether two texts are the same in small letters.
  ///
  /// - Complexity: O(*n*) in the length of the texts.
  public func areSameButForCapitals(_ left: Text, _ right: Text) -> Bool {
    let (one, other) = (bytes(of: left), bytes(of: right))
    // Small letters beyond ASCII may be longer or shorter than their capitals.
    guard one.allSatisfy({ $0 < 0x80 }), other.allSatisfy({ $0 < 0x80 }) else {
      return self[left].lowercased() == self[right].lowercased()
    }
    return one.count == other.count && zip(one, other).allSatisfy { Self.small($0) == Self.small($1) }
  }

  private static func small(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 32 : byte }

  private func bytes(of text: Text) -> ArraySlice<UInt8> {
    bytes[Int(text.start)..<Int(text.start + text.count)]
  }

  /// Forgets every text and keeps the storage, for the next case of a caseload.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
