import WhoDoesModel

/// Positions by short words: a hash table of one array, for ids that are looked up in every row.
///
/// ```swift
/// var table = WordTable()
/// table[word] = 3
/// ```
struct WordTable {
  private var slots: [Slot] = []
  private var count = 0

  private struct Slot {
    var word: ShortWord
    /// The position plus one; 0 for a free slot.
    var mark: Int32
  }

  /// The position of a word, nil where it is not there.
  ///
  /// - Complexity: O(1) on average.
  subscript(word: ShortWord) -> Int? {
    get {
      guard !slots.isEmpty else { return nil }
      let slot = slots[place(of: word)]
      return slot.mark == 0 ? nil : Int(slot.mark) - 1
    }
    set {
      guard let newValue else { return }
      if count * 2 >= slots.count { grow() }
      let place = place(of: word)
      if slots[place].mark == 0 { count += 1 }
      slots[place] = Slot(word: word, mark: Int32(newValue + 1))
    }
  }

  /// The slot that has a word or, where none has it, the free one for it.
  private func place(of word: ShortWord) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: word.spread &>> 32) & mask
    while slots[place].mark != 0, slots[place].word != word { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(word: .empty, mark: 0), count: max(128, old.count * 2))
    for slot in old where slot.mark != 0 { slots[place(of: slot.word)] = slot }
  }
}
