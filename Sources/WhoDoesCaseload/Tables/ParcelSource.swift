/// Where the parcels of a run come from: whole cases, as many as a worker takes at once.
protocol ParcelSource: Sendable {
  /// Fills a worker's blocks with the next parcel; nil after the last.
  ///
  /// - Parameter refuse: Called with rows that cannot be read.
  /// - Throws: `Grouping.OutOfOrder` where a table goes back to an earlier case.
  func next(
    _ blocks: [TableBlock], refuse: (Int, RefusedRow) -> Void
  ) throws(Grouping.OutOfOrder) -> SourcedParcel?

  /// Whether it ended before all was handed out.
  var wasStopped: Bool { get }
}

/// A parcel that a worker has in its own blocks.
struct SourcedParcel {
  let number: Int
  /// How many rows of each block belong to it.
  let counts: [Int]
  /// The share of the whole that has been handed out, this parcel among it.
  let share: Double
}

/// Parcels of tables that are in the order of their cases.
struct SortedSource: ParcelSource {
  private let walk: SortedWalk
  private let total: Int

  let wasStopped = false

  init(_ tables: [LongTable]) {
    walk = SortedWalk(tables)
    total = max(1, tables.reduce(0) { $0 + $1.byteCount })
  }

  func next(
    _ blocks: [TableBlock], refuse: (Int, RefusedRow) -> Void
  ) throws(Grouping.OutOfOrder) -> SourcedParcel? {
    try walk.next(blocks, refuse: refuse).map {
      SourcedParcel(number: $0.number, counts: $0.counts, share: Double($0.bytesDone) / Double(total))
    }
  }
}
