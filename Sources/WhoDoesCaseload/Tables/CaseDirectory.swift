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
  /// The ids end to end, with as many bytes behind the last as may be read behind every text.
  private var letters: UnsafeMutablePointer<UInt8>
  private var letterCapacity = 1 << 12
  /// Where each of them begins, and where the last one ends.
  private var starts: UnsafeMutablePointer<UInt32>
  private var startCapacity = 1 << 10

  private static let slack = 16

  /// How many cases there are.
  private(set) var count = 0

  /// The cases of a table, counted off.
  convenience init(of table: LongTable) {
    self.init()
    let block = TableBlock(table)
    var (place, number) = (table.start, 2)
    repeat {
      block.loadRows(from: place, number: number, count: StretchReader.length)
      var before: ByteText?
      for row in 0..<block.rowCount {
        let id = block.caseID(row)
        if let before, before == id { continue }
        before = id
        if !id.isEmpty { add(id) }
      }
      (place, number) = (block.endOffset, block.number(of: block.rowCount))
    } while !block.isAtEnd
    sort()
  }

  private init() {
    entries = Self.empty(1 << 12)
    mask = entries.count - 1
    letters = .allocate(capacity: letterCapacity)
    starts = .allocate(capacity: startCapacity)
    starts.initialize(to: 0)
  }

  deinit {
    entries.deallocate()
    letters.deallocate()
    starts.deallocate()
  }

  private static func empty(_ count: Int) -> UnsafeMutableBufferPointer<Entry> {
    let entries = UnsafeMutableBufferPointer<Entry>.allocate(capacity: count)
    entries.initialize(repeating: Entry(key: .zero, length: 0, place: 0))
    return entries
  }

  /// Asks for the memory in which a case would be found, by the hash of its id.
  @inline(__always)
  func prefetch(_ hash: UInt64) {
    guard let base = entries.baseAddress else { return }
    separators_prefetch(UnsafeRawPointer(base + (Int(truncatingIfNeeded: hash) & mask)))
  }

  /// The place of a case, by its id and the hash of that; nil where it is not known.
  @inline(__always)
  func find(_ id: ByteText, _ hash: UInt64) -> Int? {
    let key = id.key
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = entries[slot]
      if entry.place == 0 { return nil }
      if entry.key == key, entry.length == UInt32(id.count), id.count <= 16 || isSame(id, entry) {
        return Int(entry.place) - 1
      }
      slot = (slot + 1) & mask
    }
  }

  /// The ids of the cases from some place on.
  func ids(from place: Int) -> IDs { IDs(letters: letters, starts: starts + place) }

  /// Ids of cases, by their places.
  struct IDs {
    fileprivate let letters: UnsafeMutablePointer<UInt8>
    fileprivate let starts: UnsafeMutablePointer<UInt32>

    @inline(__always)
    subscript(place: Int) -> ByteText {
      ByteText(start: letters + Int(starts[place]), count: Int(starts[place + 1] - starts[place]))
    }
  }
}

// MARK: Counting off

extension CaseDirectory {
  private func add(_ id: ByteText) {
    let hash = id.hash
    guard find(id, hash) == nil else { return }
    if (count + 1) * 2 > entries.count { grow() }
    let (start, end) = (Int(starts[count]), Int(starts[count]) + id.count)
    if end + Self.slack > letterCapacity {
      letters = Self.longer(letters, &letterCapacity, used: start, atLeast: end + Self.slack)
    }
    if count + 2 > startCapacity {
      starts = Self.longer(starts, &startCapacity, used: count + 1, atLeast: count + 2)
    }
    (letters + start).update(from: id.start, count: id.count)
    starts[count + 1] = UInt32(end)
    count += 1
    insert(Entry(key: id.key, length: UInt32(id.count), place: UInt32(count)), hash)
  }

  private static func longer<Value>(
    _ old: UnsafeMutablePointer<Value>, _ capacity: inout Int, used: Int, atLeast count: Int
  ) -> UnsafeMutablePointer<Value> {
    capacity = max(count, capacity * 2)
    let more = UnsafeMutablePointer<Value>.allocate(capacity: capacity)
    more.moveInitialize(from: old, count: used)
    old.deallocate()
    return more
  }

  /// Counts the cases off in the order of their ids.
  private func sort() {
    let ids = ids(from: 0)
    guard !(1..<max(1, count)).allSatisfy({ ids[$0 - 1] < ids[$0] }) else { return }
    let order = (0..<count).sorted { ids[$0] < ids[$1] }
    let sorted = UnsafeMutablePointer<UInt8>.allocate(capacity: letterCapacity)
    let ends = UnsafeMutablePointer<UInt32>.allocate(capacity: startCapacity)
    ends.initialize(to: 0)
    var places = [UInt32](repeating: 0, count: count)
    for (place, old) in order.enumerated() {
      places[old] = UInt32(place)
      (sorted + Int(ends[place])).update(from: ids[old].start, count: ids[old].count)
      ends[place + 1] = ends[place] + UInt32(ids[old].count)
    }
    letters.deallocate()
    starts.deallocate()
    (letters, starts) = (sorted, ends)
    for slot in entries.indices where entries[slot].place > 0 {
      entries[slot].place = places[Int(entries[slot].place) - 1] + 1
    }
  }

  private func isSame(_ id: ByteText, _ entry: Entry) -> Bool {
    ids(from: 0)[Int(entry.place) - 1] == id
  }

  private func grow() {
    let old = entries
    defer { old.deallocate() }
    entries = Self.empty(old.count * 2)
    mask = entries.count - 1
    let ids = ids(from: 0)
    for entry in old where entry.place > 0 { insert(entry, ids[Int(entry.place) - 1].hash) }
  }

  private func insert(_ entry: Entry, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while entries[slot].place > 0 { slot = (slot + 1) & mask }
    entries[slot] = entry
  }
}
