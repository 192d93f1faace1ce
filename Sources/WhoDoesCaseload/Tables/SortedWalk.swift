/// Hands out long tables that are in the order of their cases, a parcel of whole cases at a time.
///
/// Whoever is free takes the lock, reads the next stretch of every table into its own memory, finds the id before
/// which all of them have all their rows, and lets go of the lock; the rest is read again by the next one. Nothing
/// is kept of a case once its parcel is done, so memory is bounded by the parcels in flight.
final class SortedWalk: Sendable {
  private struct State {
    var offsets: [Int]
    var numbers: [Int]
    var parcel = 0
    /// The id before which everything has been handed out, and the slack after it.
    var cut: [UInt8] = []
    var isFinished = false
  }

  /// A parcel that a worker has in its own blocks.
  struct Parcel {
    let number: Int
    /// How many rows of each block belong to it.
    let counts: [Int]
    /// How many bytes of the files have been handed out, this parcel among them.
    let bytesDone: Int
  }

  private let tables: [LongTable]
  private let state: Guarded<State>
  private let stretch: [Int]

  init(_ tables: [LongTable]) {
    self.tables = tables
    state = Guarded(State(offsets: tables.map(\.start), numbers: tables.map { _ in 2 }))
    // Each table is read about as far as the largest one, so that little is read twice.
    let largest = max(1, tables.map(\.byteCount).max() ?? 1)
    stretch = tables.map { table in
      Self.stretch * table.byteCount / largest + 8 << 10
    }
  }

  private static let stretch = 192 << 10

  /// Fills a worker's blocks with the next parcel; nil after the last.
  ///
  /// - Parameter refuse: Called with rows that cannot be read.
  /// - Throws: `Grouping.OutOfOrder` where a table goes back to an earlier case.
  func next(
    _ blocks: [TableBlock], refuse: (Int, RefusedRow) -> Void
  ) throws(Grouping.OutOfOrder) -> Parcel? {
    let answer: Result<Parcel?, Grouping.OutOfOrder> = state.withLock { state in
      do throws(Grouping.OutOfOrder) { return .success(try fill(blocks, &state)) } catch {
        state.isFinished = true
        return .failure(error)
      }
    }
    guard let parcel = try answer.get() else { return nil }
    for (table, block) in blocks.enumerated() {
      let end = block.offset(of: parcel.counts[table])
      for row in block.refused where row.offset < end || parcel.counts[table] == block.rowCount {
        refuse(table, row)
      }
    }
    return parcel
  }

  private func fill(_ blocks: [TableBlock], _ state: inout State) throws(Grouping.OutOfOrder) -> Parcel? {
    guard !state.isFinished else { return nil }
    var lengths = stretch
    while true {
      for (table, block) in blocks.enumerated() {
        block.load(from: state.offsets[table], number: state.numbers[table], count: lengths[table])
      }
      // What comes before the last id of every stretch is there as a whole.
      var cut: ByteText?
      for block in blocks where !block.isAtEnd {
        guard block.rowCount > 0 else {
          cut = nil
          break
        }
        let last = block.caseID(block.rowCount - 1)
        if let known = cut { if last < known { cut = last } } else { cut = last }
      }
      let isLast = blocks.allSatisfy(\.isAtEnd)
      if let cut {
        let counts = blocks.map { Self.rows(of: $0, before: cut) }
        if counts.contains(where: { $0 > 0 }) { return try handOut(blocks, counts, cut, &state) }
      } else if isLast {
        state.isFinished = true
        return try handOut(blocks, blocks.map(\.rowCount), nil, &state)
      }
      // One case, or one row, is longer than the stretch.
      lengths = zip(lengths, blocks).map { $1.isAtEnd ? $0 : $0 * 2 }
    }
  }

  private func handOut(
    _ blocks: [TableBlock], _ counts: [Int], _ cut: ByteText?, _ state: inout State
  ) throws(Grouping.OutOfOrder) -> Parcel {
    let isInOrder = state.cut.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return true }
      let before = ByteText(start: start, count: max(0, bytes.count - ByteText.slack))
      return zip(blocks, counts).allSatisfy { block, count in
        count == 0 || ByteText.order(block.caseID(0), before) >= 0 || block.caseID(0).isEmpty
      }
    }
    guard isInOrder else { throw Grouping.OutOfOrder() }
    for (table, block) in blocks.enumerated() {
      state.offsets[table] = block.offset(of: counts[table])
      state.numbers[table] = block.number(of: counts[table])
    }
    if let cut { state.cut = cut.copy }
    defer { state.parcel += 1 }
    let done = zip(state.offsets, tables).reduce(0) { $0 + $1.0 }
    return Parcel(number: state.parcel, counts: counts, bytesDone: done)
  }

  /// How many rows come before an id, in a block that is in order.
  private static func rows(of block: TableBlock, before cut: ByteText) -> Int {
    var (low, high) = (0, block.rowCount)
    while low < high {
      let middle = (low + high) / 2
      if block.caseID(middle) < cut { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
