import CSeparators

/// The words of one column, counted off as they come, so that a cell is a small number in place of its letters.
///
/// Most columns of a caseload say few things often: kinds, days, the ids of workers. A column in which hardly a word
/// comes twice, such as notes, is given up early: its new words stand in their rows.
struct ColumnWords {
  /// A word in sixteen bytes: up to fifteen letters and, last, how many they are; or where a longer one's letters are.
  struct Word: Equatable {
    let low: UInt64
    let high: UInt64

    private static let isLong: UInt64 = 0xFF &<< 56
    static let empty = Word(low: 0, high: 0)

    private init(low: UInt64, high: UInt64) { (self.low, self.high) = (low, high) }

    /// A word of at most fifteen letters; of a longer text, only that it is longer.
    @inline(__always)
    init(_ text: ByteText) {
      let key = text.key
      (low, high) = (key.low, key.high | UInt64(truncatingIfNeeded: min(text.count, 0xFF)) &<< 56)
    }

    /// A word whose letters stay where they are.
    init(long text: ByteText) {
      low = UInt64(UInt(bitPattern: text.start))
      high = Self.isLong | UInt64(truncatingIfNeeded: text.count)
    }

    /// Whether it has more than fifteen letters.
    @inline(__always)
    var isLong: Bool { high >= 16 &<< 56 }

    /// The letters of a longer one; nil for one that lies here as a whole.
    @inline(__always)
    var letters: UnsafePointer<UInt8>? {
      high >= Self.isLong ? UnsafePointer(bitPattern: UInt(truncatingIfNeeded: low)) : nil
    }

    @inline(__always)
    var count: Int {
      Int(truncatingIfNeeded: high >= Self.isLong ? high & ~Self.isLong : high &>> 56)
    }

    /// A number spread over all its bits; of a longer one, that of the text takes its place.
    @inline(__always)
    var shortHash: UInt64 { ByteKey(low, high).hash }

    /// Writes the word, and at least sixteen bytes; answers where it ends.
    @inline(__always)
    func write(to target: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
      if let letters {
        target.update(from: letters, count: count)
      } else {
        ByteKey(low, high).write(to: target)
      }
      return target + count
    }
  }

  /// The number that says that a word stands in its row.
  static let inRow: UInt32 = 0
  private static let empty: UInt32 = 1

  /// Longer texts are no words.
  private static let longest = 64
  private static let most = 1 << 17
  /// The bits of a slot that hold a number; the others are bits of the hash, which tell most words apart.
  private static let numbers: UInt32 = 1 << 18 - 1

  /// The words by their numbers; they move when others come.
  private(set) var words: UnsafeMutablePointer<Word>
  private(set) var count = 2
  private var capacity = 256
  /// Hash and number of each word, 0 where there is none; half of them stay empty.
  private var slots: UnsafeMutablePointer<UInt32>
  private var mask = 511
  private var emptyCells = 0
  private var isClosed = false

  init() {
    words = .allocate(capacity: capacity)
    words.initialize(repeating: .empty, count: 2)
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
    put(Self.empty, Word.empty.shortHash)
  }

  func release() {
    for place in 0..<count { words[place].letters?.deallocate() }
    words.deallocate()
    slots.deallocate()
  }

  /// The number of a word of at most fifteen letters; ``inRow`` for one that has none.
  ///
  /// - Parameters:
  ///   - hash: That of the word.
  ///   - cells: How many cells of the column there have been.
  @inline(__always)
  mutating func number(of word: Word, _ hash: UInt64, after cells: Int) -> UInt32 {
    let print = Self.print(hash)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 { return add(word, hash, after: cells) }
      let number = entry & Self.numbers
      if entry & ~Self.numbers == print, words[Int(number)] == word {
        emptyCells &+= number == Self.empty ? 1 : 0
        return number
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// The number of a longer word.
  @inline(never)
  mutating func number(ofLong text: ByteText, _ hash: UInt64, after cells: Int) -> UInt32 {
    guard text.count <= Self.longest else { return Self.inRow }
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots[slot]
      if entry == 0 {
        // As behind every text, sixteen bytes may be read behind the copy.
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: text.count + 16)
        copy.initialize(repeating: 0, count: text.count + 16)
        copy.update(from: text.start, count: text.count)
        let number = add(Word(long: ByteText(start: copy, count: text.count)), hash, after: cells)
        if number == Self.inRow { copy.deallocate() }
        return number
      }
      if entry & ~Self.numbers == Self.print(hash) {
        let word = words[Int(entry & Self.numbers)]
        if let letters = word.letters, ByteText(start: letters, count: word.count) == text {
          return entry & Self.numbers
        }
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// Whether there are so many words that looking for one waits for memory.
  var isLarge: Bool { count > 1 << 10 }

  /// Asks for the slot in which a word would be found, and later for the word.
  @inline(__always)
  func prefetchSlot(_ hash: UInt64) {
    separators_prefetch(UnsafeRawPointer(slots + (Int(truncatingIfNeeded: hash) & mask)))
  }

  @inline(__always)
  func prefetchWord(_ hash: UInt64) {
    separators_prefetch(
      UnsafeRawPointer(words + Int(slots[Int(truncatingIfNeeded: hash) & mask] & Self.numbers)))
  }

  @inline(__always)
  private static func print(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash &>> 32) & ~numbers }

  @inline(never)
  private mutating func add(_ word: Word, _ hash: UInt64, after cells: Int) -> UInt32 {
    guard !isClosed else { return Self.inRow }
    if count == capacity {
      guard isWorthMore(after: cells) else {
        isClosed = true
        return Self.inRow
      }
      grow()
    }
    (words + count).initialize(to: word)
    put(UInt32(count), hash)
    count += 1
    return UInt32(count - 1)
  }

  /// Whether enough cells repeated a word to expect that of the others: of *w* words in *n* cells in no order, about
  /// *n*² / 2*w* cells repeat one, so a sixty-fourth of 4,096 is what a column of 100,000 words has by then.
  private func isWorthMore(after cells: Int) -> Bool {
    count < 4096 || (count < Self.most && (cells - emptyCells - count) * 64 >= count)
  }

  private mutating func put(_ number: UInt32, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 { slot = (slot &+ 1) & mask }
    slots[slot] = Self.print(hash) | number
  }

  private mutating func grow() {
    let more = UnsafeMutablePointer<Word>.allocate(capacity: capacity * 2)
    more.moveInitialize(from: words, count: count)
    words.deallocate()
    (words, capacity) = (more, capacity * 2)
    slots.deallocate()
    mask = capacity * 2 - 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: 0, count: mask + 1)
    for number in Int(Self.empty)..<count {
      let word = words[number]
      put(
        UInt32(number),
        word.letters.map { ByteText(start: $0, count: word.count).hash } ?? word.shortHash)
    }
  }
}
