import CSeparators

/// Rows of the cases of some bins, gathered from some stretches of the tables: for every table and bin, row behind row
/// in the order of the file, each with its number, its case and its length before it.
///
/// Filled by one thread, then only read; the rows of a bin may be forgotten while others are read.
final class GatheredRows: @unchecked Sendable {
  /// Bytes before every row: its number, and in one word its case and its length.
  static let overhead = 8
  private static let lengthBits: UInt32 = 18
  /// The length of a row whose own follows.
  private static let isLong: UInt32 = 1 << lengthBits - 1

  /// How many rows and bytes there are of one case.
  struct Count {
    var rows: UInt32 = 0
    var bytes: UInt32 = 0
  }

  private struct Piece {
    let start: UnsafeMutableRawPointer
    let capacity: Int
    /// Bytes written to it, of a piece that is full.
    var used = 0
  }

  /// The rows of one table and bin: full pieces, and the one at hand.
  private struct Heap {
    var next: UnsafeMutableRawPointer?
    var room = 0
    var pieces: [Piece] = []
  }

  private let bins: Range<Int>
  private let shift: Int
  private let pool: PiecePool
  private let heaps: UnsafeMutableBufferPointer<Heap>
  private let counts: UnsafeMutableBufferPointer<Count>

  /// No rows yet.
  init(_ bins: Range<Int>, of all: CaseBins, tables: Int, _ pool: PiecePool) {
    (self.bins, self.pool, shift) = (bins, pool, all.shift)
    heaps = .allocate(capacity: tables * bins.count)
    heaps.initialize(repeating: Heap())
    counts = .allocate(capacity: tables * bins.count << all.shift)
    counts.initialize(repeating: Count())
  }

  deinit {
    for heap in heaps { for piece in heap.pieces { pool.put(piece.start, piece.capacity) } }
    heaps.deinitialize()
    heaps.deallocate()
    counts.deallocate()
  }

  /// The counts of the cases of a bin in a table.
  func counts(of table: Int, bin: Int) -> UnsafePointer<Count>? {
    counts.baseAddress.map { UnsafePointer($0 + (table * bins.count + bin - bins.lowerBound) << shift) }
  }

  /// Adds a row.
  @inline(__always)
  func add(_ row: IndexedStretch.Row, of table: Int, _ bytes: UnsafePointer<UInt8>) {
    let place = table * bins.count + Int(row.place &>> UInt32(shift)) - bins.lowerBound
    let inBin = row.place & (1 &<< UInt32(shift) - 1)
    let length = UInt32(truncatingIfNeeded: row.length)
    let isLong = length >= Self.isLong
    let needed = row.length + Self.overhead + (isLong ? 4 : 0)
    if heaps[place].room < needed { begin(place, needed) }
    guard var next = heaps[place].next else { return }
    heaps[place].next = next + needed
    heaps[place].room -= needed
    next.storeBytes(of: row.number, as: UInt32.self)
    next.storeBytes(
      of: inBin &<< Self.lengthBits | (isLong ? Self.isLong : length), toByteOffset: 4, as: UInt32.self)
    next += Self.overhead
    if isLong {
      next.storeBytes(of: length, as: UInt32.self)
      next += 4
    }
    separators_copy(next, bytes, UInt64(row.length))
    let count = place &<< shift | Int(inBin)
    counts[count].rows &+= 1
    counts[count].bytes &+= length
  }

  @inline(never)
  private func begin(_ place: Int, _ needed: Int) {
    if let last = heaps[place].pieces.indices.last {
      heaps[place].pieces[last].used = heaps[place].pieces[last].capacity - heaps[place].room
    }
    let (start, capacity) = pool.take(atLeast: needed)
    heaps[place].pieces.append(Piece(start: start, capacity: capacity))
    (heaps[place].next, heaps[place].room) = (start, capacity)
  }

  /// Gives every row of a bin to some work: its case's place in the bin, its number, its bytes and their count.
  @inline(__always)
  func forEach(of table: Int, bin: Int, _ work: (Int, UInt32, UnsafeRawPointer, Int) -> Void) {
    let heap = heaps[table * bins.count + bin - bins.lowerBound]
    for (index, piece) in heap.pieces.enumerated() {
      let isFull = index + 1 < heap.pieces.count
      var row = UnsafeRawPointer(piece.start)
      let end = row + (isFull ? piece.used : piece.capacity - heap.room)
      while row < end {
        let number = row.loadUnaligned(as: UInt32.self)
        let word = row.loadUnaligned(fromByteOffset: 4, as: UInt32.self)
        var length = Int(word & Self.isLong)
        row += Self.overhead
        if length == Self.isLong {
          length = Int(row.loadUnaligned(as: UInt32.self))
          row += 4
        }
        work(Int(word &>> Self.lengthBits), number, row, length)
        row += length
      }
    }
  }

  /// Lets go of the rows of a bin, which are done.
  func forget(bin: Int, tables: Int) {
    for table in 0..<tables {
      let place = table * bins.count + bin - bins.lowerBound
      for piece in heaps[place].pieces { pool.put(piece.start, piece.capacity) }
      heaps[place] = Heap()
    }
  }
}
