import CSeparators

/// Rows of the cases of some bins as one thread gathered them: for every table and bin, row behind row in the order of
/// the file, each in a `RowLayout`, with the cells that are no words behind it.
///
/// Filled by one thread, then read by any; the rows of a bin may be forgotten while others are read.
struct CodedRows {
  /// What lies at the beginning of a piece.
  fileprivate struct PieceHead {
    var next: UnsafeMutableRawPointer?
    /// Where the rows end in a piece that is full.
    var used: UInt32 = 0
    var capacity: UInt32
    let layout: UnsafePointer<RowLayout>
  }

  fileprivate static let headSize = MemoryLayout<PieceHead>.stride
  /// So many bytes may be read or written behind a row.
  private static let slack = 16

  /// The rows of one table and bin.
  fileprivate struct Heap {
    var first: UnsafeMutableRawPointer?
    var last: UnsafeMutableRawPointer?
    var next = UnsafeMutableRawPointer(bitPattern: 16).unsafelyUnwrapped
    var room: Int32 = 0
    var layout: UnsafePointer<RowLayout>?
    var lastNumber: UInt32 = 0
    var rowCount: UInt32 = 0
    var textCount: UInt32 = 0
  }

  /// The bins of which rows are kept.
  private(set) var bins: Range<Int>
  private let width: Int
  /// Whoever makes the rows keeps it.
  private unowned(unsafe) let pool: PiecePool
  private let heaps: UnsafeMutableBufferPointer<Heap>

  /// No rows yet.
  init(_ bins: Range<Int>, tables: Int, _ pool: PiecePool) {
    (self.bins, width, self.pool) = (bins, bins.count, pool)
    heaps = .allocate(capacity: tables * bins.count)
    heaps.initialize(repeating: Heap())
  }

  /// Lets go of everything.
  func release() {
    for heap in heaps.indices { forget(heap) }
    heaps.deallocate()
  }

  private func heap(_ table: Int, _ bin: Int) -> Int { table * width + bin - bins.lowerBound }

  /// Lets go of the rows of a bin, which are done.
  func forget(bin: Int) {
    for heap in stride(from: bin - bins.lowerBound, to: heaps.count, by: width) { forget(heap) }
  }

  /// Keeps no rows of bins from some one on.
  mutating func forget(from end: Int) {
    for bin in max(end, bins.lowerBound)..<max(end, bins.upperBound) { forget(bin: bin) }
    bins = bins.lowerBound..<max(bins.lowerBound, min(end, bins.upperBound))
  }

  private func forget(_ heap: Int) {
    var piece = heaps[heap].first
    while let start = piece {
      let head = start.load(as: PieceHead.self)
      piece = head.next
      pool.put(start, Int(head.capacity))
    }
    heaps[heap] = Heap()
  }
}

// MARK: Adding

extension CodedRows {
  /// Asks for the memory in which a bin's next row will lie.
  @inline(__always)
  func prefetch(_ bin: Int, of table: Int) {
    guard let heap = heaps.baseAddress.map({ $0 + self.heap(table, bin) }) else { return }
    separators_prefetch(heap.pointee.next)
  }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - inBin: The place of its case in the bin.
  ///   - kept: How it is kept.
  ///   - words: The numbers of its words, by column.
  ///   - hasTexts: Whether some of them may be no words.
  ///   - text: The text of the cell in a place among those.
  @inline(__always)
  func add(
    to bin: Int, of table: Int, inBin: UInt32, number: UInt32, _ kept: UnsafePointer<RowLayout>,
    words: UnsafePointer<UInt32>, hasTexts: Bool, text: (Int) -> ByteText
  ) {
    guard let heap = heaps.baseAddress.map({ $0 + self.heap(table, bin) }) else { return }
    let (layout, gap) = (kept.pointee, number &- heap.pointee.lastNumber)
    var needed = layout.size &+ (gap >= RowLayout.longGap ? 4 : 0)
    if hasTexts {
      for place in 0..<layout.count where words[place] == ColumnWords.inRow {
        needed += 4 + text(place).count
      }
    }
    if heap.pointee.layout != kept || Int(heap.pointee.room) < needed { begin(heap, needed, kept) }
    let row = heap.pointee.next
    layout.write(inBin, 0, in: row)
    for place in 0..<layout.count { layout.write(words[place], place &+ 1, in: row) }
    row.storeBytes(
      of: UInt16(truncatingIfNeeded: min(gap, RowLayout.longGap)).littleEndian,
      toByteOffset: layout.gapOffset,
      as: UInt16.self)
    if needed > layout.size { put(gap, words, layout, behind: row, heap, text) }
    heap.pointee.next = row + needed
    heap.pointee.room &-= Int32(truncatingIfNeeded: needed)
    heap.pointee.lastNumber = number
    heap.pointee.rowCount &+= 1
  }

  /// Writes what stands behind a row.
  @inline(never)
  private func put(
    _ gap: UInt32, _ words: UnsafePointer<UInt32>, _ layout: RowLayout, behind row: UnsafeMutableRawPointer,
    _ heap: UnsafeMutablePointer<Heap>, _ text: (Int) -> ByteText
  ) {
    var next = row + layout.size
    if gap >= RowLayout.longGap {
      next.storeBytes(of: gap, as: UInt32.self)
      next += 4
    }
    for place in 0..<layout.count where words[place] == ColumnWords.inRow {
      let text = text(place)
      next.storeBytes(of: UInt32(text.count), as: UInt32.self)
      (next + 4).copyMemory(from: text.start, byteCount: text.count)
      next += 4 + text.count
      heap.pointee.textCount &+= 1
    }
  }

  /// Begins a new piece.
  @inline(never)
  private func begin(_ heap: UnsafeMutablePointer<Heap>, _ needed: Int, _ layout: UnsafePointer<RowLayout>) {
    let (start, capacity) = pool.take(
      isFirst: heap.pointee.first == nil, atLeast: needed + Self.headSize + Self.slack)
    start.initializeMemory(as: PieceHead.self, to: PieceHead(capacity: UInt32(capacity), layout: layout))
    if let last = heap.pointee.last {
      let head = last.assumingMemoryBound(to: PieceHead.self)
      head.pointee.next = start
      head.pointee.used = UInt32(heap.pointee.next - last)
    } else {
      heap.pointee.first = start
    }
    heap.pointee.last = start
    heap.pointee.next = start + Self.headSize
    heap.pointee.room = Int32(capacity - Self.headSize - Self.slack)
    heap.pointee.layout = layout
  }
}

// MARK: Reading

extension CodedRows {
  /// How many rows of a table there are in a bin, and how many cells of them are no words.
  func count(of table: Int, bin: Int) -> (rows: Int, texts: Int) {
    guard bins.contains(bin) else { return (0, 0) }
    let heap = heaps[heap(table, bin)]
    return (Int(heap.rowCount), Int(heap.textCount))
  }

  /// The rows of a table in a bin; nil where there are none.
  func cursor(of table: Int, bin: Int) -> Cursor? {
    bins.contains(bin) ? Cursor(heaps[heap(table, bin)]) : nil
  }

  /// Goes through the rows of one table and bin in the order of the file.
  struct Cursor {
    /// The row at hand, how it is kept, and its number in the file.
    private(set) var row: UnsafeRawPointer
    private(set) var layout: RowLayout
    private(set) var number: UInt32 = 0
    /// What stands behind it.
    private var next: UnsafeRawPointer
    private var left: Int
    private var end: UnsafeRawPointer
    private var piece: UnsafeRawPointer
    private let lastEnd: UnsafeRawPointer

    /// At the first row; nil where there is none.
    fileprivate init?(_ heap: Heap) {
      guard let first = heap.first, heap.rowCount > 0 else { return nil }
      (left, piece, lastEnd) = (Int(heap.rowCount) + 1, UnsafeRawPointer(first), UnsafeRawPointer(heap.next))
      layout = piece.load(as: PieceHead.self).layout.pointee
      (row, next, end) = (piece, piece, piece)
      enter(piece)
      advance()
    }

    /// Goes on to the next row, once the texts of the one at hand have been taken; false behind the last.
    @inline(__always) @discardableResult
    mutating func advance() -> Bool {
      left &-= 1
      guard left > 0 else { return false }
      while next >= end { goOn() }
      row = next
      next = row + layout.size
      let gap = UInt32(
        UInt16(littleEndian: row.loadUnaligned(fromByteOffset: layout.gapOffset, as: UInt16.self)))
      if gap == RowLayout.longGap {
        number &+= next.loadUnaligned(as: UInt32.self)
        next += 4
      } else {
        number &+= gap
      }
      return true
    }

    /// Takes the next cell of the row that is no word.
    @inline(never)
    mutating func takeText() -> ByteText {
      let count = Int(next.loadUnaligned(as: UInt32.self))
      let text = ByteText(start: (next + 4).assumingMemoryBound(to: UInt8.self), count: count)
      next += 4 + count
      return text
    }

    @inline(never)
    private mutating func goOn() {
      if let more = piece.load(as: PieceHead.self).next { enter(UnsafeRawPointer(more)) }
    }

    private mutating func enter(_ piece: UnsafeRawPointer) {
      let head = piece.load(as: PieceHead.self)
      (self.piece, layout) = (piece, head.layout.pointee)
      next = piece + CodedRows.headSize
      end = head.next == nil ? lastEnd : piece + Int(head.used)
    }
  }
}
