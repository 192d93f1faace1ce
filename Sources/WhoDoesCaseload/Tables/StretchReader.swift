/// Hands out the stretches of all tables, one after another.
final class StretchReader: Sendable {
  static let length = 256 << 10

  private struct Place {
    var table = 0
    var offset: Int
    var number = 2
    var bytesDone = 0
    var isStopped = false
  }

  private let tables: [LongTable]
  private let place: Guarded<Place>
  private let goesOn: @Sendable (Int) -> Bool

  /// - Parameter goesOn: Called with how many bytes have been read; answers false to stop.
  init(_ tables: [LongTable], goesOn: @escaping @Sendable (Int) -> Bool) {
    (self.tables, self.goesOn) = (tables, goesOn)
    place = Guarded(Place(offset: tables[0].start))
  }

  /// Whether it was stopped before the end.
  var wasStopped: Bool { place.withLock { $0.isStopped } }

  /// Fills a table's block with its next stretch and answers which table that is; nil after the last.
  func next(_ blocks: [TableBlock]) -> Int? {
    place.withLock { place in
      guard place.table < tables.count, !place.isStopped else { return nil }
      let (table, block) = (place.table, blocks[place.table])
      block.loadRows(from: place.offset, number: place.number, count: Self.length)
      (place.offset, place.number) = (block.endOffset, block.number(of: block.rowCount))
      guard goesOn(place.bytesDone + place.offset) else {
        place.isStopped = true
        return nil
      }
      if block.isAtEnd {
        place.bytesDone += place.offset
        place.table += 1
        if place.table < tables.count { (place.offset, place.number) = (tables[place.table].start, 2) }
      }
      return table
    }
  }
}
