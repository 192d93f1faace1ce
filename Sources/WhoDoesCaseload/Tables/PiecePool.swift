import Foundation
import Synchronization

/// Memory for rows in pieces of two sizes, used again and again.
final class PiecePool: @unchecked Sendable {
  /// Most heaps of rows are long, and those of small tables are short.
  private static let sizes = (first: 256, next: 2 << 10)

  private static let slab = 1 << 20

  private struct Spare {
    var first: [UnsafeMutableRawPointer] = []
    var next: [UnsafeMutableRawPointer] = []
    var slabs: [UnsafeMutableRawPointer] = []
  }

  private let spare = Guarded(Spare())
  private let used = Atomic<Int>(0)

  /// How many bytes of pieces are with those who took them.
  var bytesInUse: Int { used.load(ordering: .relaxed) }

  deinit { spare.withLock { for slab in $0.slabs { slab.deallocate() } } }

  /// A piece and how many bytes it has; one of its own for a row that is longer than a piece.
  func take(isFirst: Bool, atLeast count: Int) -> (start: UnsafeMutableRawPointer, capacity: Int) {
    let capacity = isFirst && count <= Self.sizes.first ? Self.sizes.first : max(count, Self.sizes.next)
    used.add(capacity, ordering: .relaxed)
    guard capacity <= Self.sizes.next else {
      return (.allocate(byteCount: capacity, alignment: 16), capacity)
    }
    let piece = spare.withLock { spare in
      if capacity == Self.sizes.first {
        if spare.first.isEmpty { spare.first = Self.slab(of: capacity, &spare.slabs) }
        return spare.first.removeLast()
      }
      if spare.next.isEmpty { spare.next = Self.slab(of: capacity, &spare.slabs) }
      return spare.next.removeLast()
    }
    return (piece, capacity)
  }

  /// Pieces of a new slab, the first of them last.
  private static func slab(of size: Int, _ slabs: inout [UnsafeMutableRawPointer])
    -> [UnsafeMutableRawPointer]
  {
    let start = UnsafeMutableRawPointer.allocate(byteCount: slab, alignment: 64)
    slabs.append(start)
    return stride(from: slab - size, through: 0, by: -size).map { start + $0 }
  }

  /// Takes a piece back.
  func put(_ piece: UnsafeMutableRawPointer, _ capacity: Int) {
    used.subtract(capacity, ordering: .relaxed)
    guard capacity <= Self.sizes.next else { return piece.deallocate() }
    spare.withLock { spare in
      if capacity == Self.sizes.first { spare.first.append(piece) } else { spare.next.append(piece) }
    }
  }
}
