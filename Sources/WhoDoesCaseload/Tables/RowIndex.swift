import Foundation

/// Whose every row is and how long it is, for tables that are not in the order of the cases: five bytes a row.
///
/// The tables are read once to note that. Then the cases are taken group by group: the tables are read again from
/// beginning to end, and the rows of the group's cases are kept, until the group is done. Nothing is written to the
/// disk for it, and no page of the files stays in memory.
final class RowIndex: Sendable {
  /// What reading the tables once came to, for each table.
  struct Reading {
    var refused: [(table: Int, row: RefusedRow)] = []
    /// Rows of cases that the first table does not have.
    var rowsWithoutCase: [(table: Int, number: Int, id: String)] = []
    var rowsWithoutCaseCount = 0
  }

  /// The bins into which the cases are dealt, in the order of the cases: a worker takes one at a time.
  let bins: CaseBins
  /// Every stretch of every table, in the order of the tables and of their rows.
  let stretches: [IndexedStretch]

  /// Reads every table once.
  ///
  /// - Parameters:
  ///   - tables: The first of them has a row for every case.
  ///   - progress: Called with how many bytes have been read; answers false to stop.
  init(
    _ tables: [LongTable], threads: Int, progress: @escaping @Sendable (Int) -> Bool,
    reading: inout Reading
  ) {
    let directory = Self.directory(of: tables[0])
    let reader = StretchReader(tables, progress: progress)
    let bins = CaseBins(cases: directory.count)
    let whole = Guarded((reading: reading, stretches: [IndexedStretch](), bytes: bins.bytes))
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      let taker = RowTaker(directory, bins)
      let blocks = tables.map(TableBlock.init)
      while let table = reader.next(blocks) { taker.take(blocks[table], table) }
      let (part, stretches, bytes) = (taker.reading, taker.stretches, taker.bytesByBin)
      whole.withLock { whole in
        whole.reading.refused += part.refused
        whole.reading.rowsWithoutCaseCount += part.rowsWithoutCaseCount
        whole.reading.rowsWithoutCase += part.rowsWithoutCase
        whole.stretches += stretches
        for (bin, more) in bytes.enumerated() { whole.bytes[bin] += more }
      }
    }
    let done = whole.withLock { $0 }
    reading = done.reading
    stretches = done.stretches.sorted { ($0.table, $0.bytes.lowerBound) < ($1.table, $1.bytes.lowerBound) }
    self.bins = CaseBins(cases: directory.count, bytes: done.bytes)
  }

  deinit { for stretch in stretches { stretch.release() } }

  /// The cases of a table by the order of their ids.
  private static func directory(of table: LongTable) -> CaseDirectory {
    let directory = CaseDirectory()
    let block = TableBlock(table)
    var (place, number) = (table.start, 2)
    repeat {
      block.loadRows(from: place, number: number, count: StretchReader.length)
      var before: ByteText?
      for row in 0..<block.rowCount {
        let id = block.caseID(row)
        if let before, before == id { continue }
        before = id
        if !id.isEmpty { directory.add(id) }
      }
      (place, number) = (block.endOffset, block.number(of: block.rowCount))
    } while !block.isAtEnd
    directory.sort()
    return directory
  }
}

/// Hands out the stretches of all tables, one after another.
private final class StretchReader: Sendable {
  static let length = 256 << 10

  private struct Place {
    var table = 0
    var offset: Int
    var number = 2
    var bytesDone = 0
  }

  private let tables: [LongTable]
  private let place: Guarded<Place>
  private let progress: @Sendable (Int) -> Bool

  init(_ tables: [LongTable], progress: @escaping @Sendable (Int) -> Bool) {
    (self.tables, self.progress) = (tables, progress)
    place = Guarded(Place(offset: tables[0].start))
  }

  /// Fills a table's block with its next stretch and answers which table that is; nil after the last.
  func next(_ blocks: [TableBlock]) -> Int? {
    place.withLock { place in
      guard place.table < tables.count else { return nil }
      let (table, block) = (place.table, blocks[place.table])
      block.loadRows(from: place.offset, number: place.number, count: Self.length)
      (place.offset, place.number) = (block.endOffset, block.number(of: block.rowCount))
      guard progress(place.bytesDone + place.offset) else { return nil }
      if block.isAtEnd {
        place.bytesDone += place.offset
        place.table += 1
        if place.table < tables.count { (place.offset, place.number) = (tables[place.table].start, 2) }
      }
      return table
    }
  }
}
