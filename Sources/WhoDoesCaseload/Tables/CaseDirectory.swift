import CSeparators

/// Every case of a caseload by its id, for tables that are not in the order of the cases.
///
/// Ids are counted off in the order of their bytes. Up to sixteen bytes of an id are compared as two words; of a
/// longer one, the rest is compared as well.
final class CaseDirectory: @unchecked Sendable {
  private struct Entry {
    var key: ByteKey
    var length: UInt32
    /// The case's place plus one; 0 for an empty entry.
    var place: UInt32
  }

  private var entries: UnsafeMutableBufferPointer<Entry>
  private var mask: Int
  private var letters: [UInt8] = []
  private var starts: [Int] = []

  /// How many cases there are.
  var count: Int { starts.count }

  init() {
    entries = Self.empty(1 << 12)
    mask = entries.count - 1
  }

  deinit { entries.deallocate() }

  private static func empty(_ count: Int) -> UnsafeMutableBufferPointer<Entry> {
    let entries = UnsafeMutableBufferPointer<Entry>.allocate(capacity: count)
    entries.initialize(repeating: Entry(key: .zero, length: 0, place: 0))
    return entries
  }

  /// Asks for the memory in which a case would be found.
  @inline(__always)
  func prefetch(_ id: ByteText) {
    guard let base = entries.baseAddress else { return }
    separators_prefetch(UnsafeRawPointer(base + (Int(truncatingIfNeeded: id.key.hash) & mask)))
  }

  /// Adds a case where it is not there yet.
  func add(_ id: ByteText) {
    guard find(id) == nil else { return }
    if (count + 1) * 2 > entries.count { grow() }
    starts.append(letters.count)
    letters.append(contentsOf: UnsafeBufferPointer(start: id.start, count: id.count))
    insert(Entry(key: id.key, length: UInt32(id.count), place: UInt32(count)))
  }

  /// The place of a case; nil where it is not known.
  @inline(__always)
  func find(_ id: ByteText) -> Int? {
    let key = id.key
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let entry = entries[slot]
      if entry.place == 0 { return nil }
      if entry.key == key, entry.length == UInt32(id.count), id.count <= 16 || isSame(id, entry) {
        return Int(entry.place) - 1
      }
      slot = (slot + 1) & mask
    }
  }

  /// Counts the cases off in the order of their ids.
  func sort() {
    let order = letters.withUnsafeBufferPointer { letters -> [Int] in
      func id(_ place: Int) -> ByteText {
        let end = place + 1 < starts.count ? starts[place + 1] : letters.count
        return ByteText(
          start: letters.baseAddress.unsafelyUnwrapped + starts[place], count: end - starts[place])
      }
      return letters.isEmpty ? [] : (0..<count).sorted { id($0) < id($1) }
    }
    var places = [UInt32](repeating: 0, count: count)
    for (place, old) in order.enumerated() { places[old] = UInt32(place) }
    for slot in entries.indices where entries[slot].place > 0 {
      entries[slot].place = places[Int(entries[slot].place) - 1] + 1
    }
    order.withUnsafeBufferPointer { order in
      let old = starts
      let oldEnds = (0..<count).map { $0 + 1 < count ? old[$0 + 1] : letters.count }
      ends = order.map { oldEnds[$0] }
      starts = order.map { old[$0] }
    }
  }

  private var ends: [Int] = []

  private func letters(of place: Int) -> ArraySlice<UInt8> {
    let end = ends.isEmpty ? (place + 1 < starts.count ? starts[place + 1] : letters.count) : ends[place]
    return letters[starts[place]..<end]
  }

  private func isSame(_ id: ByteText, _ entry: Entry) -> Bool {
    letters(of: Int(entry.place) - 1).elementsEqual(UnsafeBufferPointer(start: id.start, count: id.count))
  }

  private func grow() {
    let old = entries
    defer { old.deallocate() }
    entries = Self.empty(old.count * 2)
    mask = entries.count - 1
    for entry in old where entry.place > 0 { insert(entry) }
  }

  private func insert(_ entry: Entry) {
    var slot = Int(truncatingIfNeeded: entry.key.hash) & mask
    while entries[slot].place > 0 { slot = (slot + 1) & mask }
    entries[slot] = entry
  }
}
