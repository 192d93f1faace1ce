import Foundation

/// Rows of the cases of a group of bins, gathered from some stretches of the tables: for every table and bin, row
/// behind row in the order of the file, each with its case, its number and its length before it.
///
/// Filled by one thread and then only read.
final class GatheredRows: @unchecked Sendable {
  /// Bytes before every row.
  static let overhead = 12

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
  private let pool: PiecePool
  private let heaps: UnsafeMutableBufferPointer<Heap>

  /// No rows yet.
  init(_ bins: Range<Int>, tables: Int, _ pool: PiecePool) {
    (self.bins, self.pool) = (bins, pool)
    heaps = .allocate(capacity: tables * bins.count)
    heaps.initialize(repeating: Heap())
  }

  deinit {
    for heap in heaps { for piece in heap.pieces { pool.put(piece.start, piece.capacity) } }
    heaps.deinitialize()
    heaps.deallocate()
  }

  /// Adds a row.
  @inline(__always)
  func add(_ row: IndexedStretch.Row, of table: Int, bin: Int, _ bytes: UnsafePointer<UInt8>) {
    let place = table * bins.count + bin - bins.lowerBound
    let needed = row.length + Self.overhead
    if heaps[place].room < needed { begin(place, needed) }
    guard let next = heaps[place].next else { return }
    Self.write(row, bytes, next)
    heaps[place].next = next + needed
    heaps[place].room -= needed
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

  @inline(__always)
  private static func write(
    _ row: IndexedStretch.Row, _ bytes: UnsafePointer<UInt8>, _ target: UnsafeMutableRawPointer
  ) {
    target.storeBytes(of: row.place, as: UInt32.self)
    target.storeBytes(of: row.number, toByteOffset: 4, as: UInt32.self)
    target.storeBytes(of: UInt32(truncatingIfNeeded: row.length), toByteOffset: 8, as: UInt32.self)
    (target + overhead).copyMemory(from: bytes, byteCount: row.length)
  }

  /// Gives every row of a bin to some work: its case's place, its number, its bytes.
  @inline(__always)
  func forEach(of table: Int, bin: Int, _ work: (Int, UInt32, UnsafeRawBufferPointer) -> Void) {
    let heap = heaps[table * bins.count + bin - bins.lowerBound]
    for (index, piece) in heap.pieces.enumerated() {
      let isFull = index + 1 < heap.pieces.count
      var row = UnsafeRawPointer(piece.start)
      let end = row + (isFull ? piece.used : piece.capacity - heap.room)
      while row < end {
        let length = Int(row.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
        work(
          Int(row.loadUnaligned(as: UInt32.self)), row.loadUnaligned(fromByteOffset: 4, as: UInt32.self),
          UnsafeRawBufferPointer(start: row + Self.overhead, count: length))
        row += Self.overhead + length
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

/// Memory for rows in pieces of one size, used again from group to group.
final class PiecePool: @unchecked Sendable {
  private static let usual = 8 << 10
  private let spare = Guarded<[UnsafeMutableRawPointer]>([])

  deinit { spare.withLock { for piece in $0 { piece.deallocate() } } }

  /// A piece; a larger one for a row that is longer than a piece.
  func take(atLeast count: Int) -> (UnsafeMutableRawPointer, Int) {
    let capacity = max(count, Self.usual)
    if capacity == Self.usual, let piece = spare.withLock({ $0.popLast() }) { return (piece, capacity) }
    return (.allocate(byteCount: capacity, alignment: 16), capacity)
  }

  func put(_ piece: UnsafeMutableRawPointer, _ capacity: Int) {
    if capacity == Self.usual { spare.withLock { $0.append(piece) } } else { piece.deallocate() }
  }
}
