/// Remembers what was made of pieces of text, found by their bytes: for readers that meet the same words case after
/// case, and belong to one thread.
///
/// It holds at most so many short texts, and begins again when it is full; what comes out is the same either way.
///
/// ```swift
/// var memo = ByteMemo<Int>(limit: 4096)
/// memo.value(of: bytes) { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
/// ```
struct ByteMemo<Value> {
  private var slots: [Int32] = []
  private var keys: [Key] = []
  private var values: [Value] = []
  private var bytes: [UInt8] = []
  private let limit: Int
  /// Longer texts are somebody's own words, and hardly ever come twice.
  private static var longest: Int { 200 }

  /// A text that came before, by where its bytes lie.
  private struct Key {
    var hash: UInt64
    var start: Int
    var count: Int
  }

  init(limit: Int) { self.limit = limit }

  /// The value of a text, made now or the last time it came.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  mutating func value(
    of text: UnsafeBufferPointer<UInt8>, make: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    guard text.count <= Self.longest else { return make(text) }
    let hash = Self.hash(text)
    if let place = find(text, hash) { return values[place] }
    let value = make(text)
    if keys.count >= limit {
      keys.removeAll(keepingCapacity: true)
      values.removeAll(keepingCapacity: true)
      bytes.removeAll(keepingCapacity: true)
      slots = []
    }
    if keys.count * 2 >= slots.count { grow() }
    slots[freeSlot(hash)] = Int32(keys.count)
    keys.append(Key(hash: hash, start: bytes.count, count: text.count))
    values.append(value)
    bytes.append(contentsOf: text)
    return value
  }

  private func find(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int? {
    guard !slots.isEmpty else { return nil }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let key = keys[Int(slots[slot])]
      if key.hash == hash, key.count == text.count, holds(text, at: key.start) { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Whether the bytes from a place on are those of a text, eight at a time.
  private func holds(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    bytes.withUnsafeBytes { known in
      let text = UnsafeRawBufferPointer(text)
      var place = 0
      while place + 8 <= text.count {
        guard
          known.loadUnaligned(fromByteOffset: start + place, as: UInt64.self)
            == text.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        else { return false }
        place += 8
      }
      while place < text.count {
        guard known[start + place] == text[place] else { return false }
        place += 1
      }
      return true
    }
  }

  private func freeSlot(_ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: max(256, slots.count * 2))
    for (place, key) in keys.enumerated() { slots[freeSlot(key.hash)] = Int32(place) }
  }

  /// Eight bytes at a time, each word multiplied into all bits of the number.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = UInt64(text.count) ^ 0x9E37_79B9_7F4A_7C15
    let raw = UnsafeRawBufferPointer(text)
    var place = 0
    while place + 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    while place < raw.count {
      rest = rest &<< 8 | UInt64(raw[place])
      place += 1
    }
    return mixed(hash ^ rest)
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
