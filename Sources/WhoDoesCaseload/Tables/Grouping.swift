/// Brings the rows of several tables together, case by case, where each has its rows in the order of the cases.
struct Grouping {
  /// What a parcel held.
  struct Count {
    var cases = 0
    var rowsRefused = 0
  }

  /// The tables are not in order after all.
  struct OutOfOrder: Error {}

  private var rows: UnsafeMutablePointer<TableRows>
  private var nexts: [Int]
  private var ends: [Int] = []

  init(tables: Int) {
    rows = .allocate(capacity: tables)
    nexts = Array(repeating: 0, count: tables)
  }

  func release() { rows.deallocate() }

  /// Gives every case of a parcel to a worker.
  ///
  /// - Parameter counts: How many rows of each block belong to the parcel.
  /// - Throws: ``OutOfOrder`` where an id comes after a greater one.
  mutating func walk(
    _ blocks: [TableBlock], counts: [Int], _ worker: any CaseWorker, _ output: OutputBytes,
    refuse: (Int, RefusedRow) -> Void
  ) throws(OutOfOrder) -> Count {
    var count = Count()
    for table in blocks.indices {
      nexts[table] = 0
      skipRowsWithoutCase(blocks[table], table, counts[table], &count, refuse)
    }
    while true {
      var least: ByteText?
      for table in blocks.indices where nexts[table] < counts[table] {
        let id = blocks[table].caseID(nexts[table])
        if let known = least { if id < known { least = id } } else { least = id }
      }
      guard let id = least else { return count }
      for table in blocks.indices {
        let (block, first) = (blocks[table], nexts[table])
        var end = first
        while end < counts[table], block.caseID(end) == id { end += 1 }
        rows.advanced(by: table).initialize(to: TableRows(block, first: first, count: end - first))
        nexts[table] = end
        skipRowsWithoutCase(block, table, counts[table], &count, refuse)
        // The next id must be a greater one, or rows of one case stand in two places.
        if nexts[table] < counts[table], end > first, !(id < block.caseID(nexts[table])) {
          throw OutOfOrder()
        }
      }
      count.cases += 1
      count.rowsRefused += worker.take(CaseRows(id: id, tables: rows), into: output)
    }
  }

  private mutating func skipRowsWithoutCase(
    _ block: TableBlock, _ table: Int, _ end: Int, _ count: inout Count, _ refuse: (Int, RefusedRow) -> Void
  ) {
    while nexts[table] < end, block.caseID(nexts[table]).isEmpty {
      let row = nexts[table]
      refuse(table, RefusedRow(offset: block.offset(of: row), number: block.number(of: row), reason: .noCase))
      count.rowsRefused += 1
      nexts[table] += 1
    }
  }
}
