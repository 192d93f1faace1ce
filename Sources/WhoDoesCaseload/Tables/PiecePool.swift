/// Memory for rows in pieces of one size, used again from group to group.
final class PiecePool: @unchecked Sendable {
  private static let usual = 8 << 10
  private let spare = Guarded<[UnsafeMutableRawPointer]>([])

  deinit { spare.withLock { for piece in $0 { piece.deallocate() } } }

  /// A piece and how many bytes it has; a larger one for a row that is longer than a piece.
  func take(atLeast count: Int) -> (UnsafeMutableRawPointer, Int) {
    let capacity = max(count, Self.usual)
    if capacity == Self.usual, let piece = spare.withLock({ $0.popLast() }) { return (piece, capacity) }
    return (.allocate(byteCount: capacity, alignment: 16), capacity)
  }

  /// Takes a piece back.
  func put(_ piece: UnsafeMutableRawPointer, _ capacity: Int) {
    if capacity == Self.usual { spare.withLock { $0.append(piece) } } else { piece.deallocate() }
  }
}
