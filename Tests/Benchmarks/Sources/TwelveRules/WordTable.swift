import WhoDoesCaseload

/// Words counted off in the order in which they come, found again by their bytes.
struct WordTable {
  private(set) var words: [[UInt8]] = []
  private var keys: [(key: ByteKey, count: Int, place: Int)] = Array(
    repeating: (ByteKey.zero, 0, -1), count: 256)

  /// The place of a word; nil where it is not there.
  @inline(__always)
  func find(_ word: ByteText) -> Int? {
    let key = word.key
    var slot = Int(truncatingIfNeeded: key.hash) & 255
    return keys.withUnsafeBufferPointer { keys in
      while true {
        let entry = keys[slot]
        if entry.place < 0 { return nil }
        if entry.key == key, entry.count == word.count, word.count <= 16 || isSame(word, entry.place) {
          return entry.place
        }
        slot = (slot + 1) & 255
      }
    }
  }

  @inline(never)
  private func isSame(_ word: ByteText, _ place: Int) -> Bool {
    words[place].withUnsafeBufferPointer { known in
      for index in 0..<word.count where known[index] != word.start[index] { return false }
      return true
    }
  }

  /// The place of a word, which is added where it is not there.
  mutating func place(_ word: ByteText) -> Int {
    if let place = find(word) { return place }
    precondition(words.count < 200, "There are more words of a kind than any council has.")
    var slot = Int(truncatingIfNeeded: word.key.hash) & 255
    while keys[slot].place >= 0 { slot = (slot + 1) & 255 }
    keys[slot] = (word.key, word.count, words.count)
    words.append(Array(UnsafeBufferPointer(start: word.start, count: word.count)))
    return words.count - 1
  }

  /// Adds a word of a table read beforehand.
  mutating func add(_ word: String) {
    var bytes = Array(word.utf8)
    let count = bytes.count
    // Keys are read sixteen bytes at a time.
    bytes += [UInt8](repeating: 0, count: 16)
    bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      _ = place(ByteText(start: start, count: count))
    }
  }
}
