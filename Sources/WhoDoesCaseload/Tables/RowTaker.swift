/// Notes whose the rows of one stretch after another are, and how long: what one thread does.
final class RowTaker {
  private(set) var reading = RowIndex.Reading()
  private(set) var stretches: [IndexedStretch] = []
  private let directory: CaseDirectory
  private let bins: CaseBins
  /// What the rows of each bin will take in memory.
  private let bytes: UnsafeMutablePointer<Int>
  // Of the stretch at hand.
  private var places: UnsafeMutablePointer<UInt32>
  private var lengths: UnsafeMutablePointer<UInt8>
  private var capacity = 1

  /// Looking an id up waits for memory, so it is asked for some rows ahead.
  private static let ahead = 24

  init(_ directory: CaseDirectory, _ bins: CaseBins) {
    (self.directory, self.bins) = (directory, bins)
    bytes = .allocate(capacity: bins.count)
    bytes.initialize(repeating: 0, count: bins.count)
    (places, lengths) = (.allocate(capacity: capacity), .allocate(capacity: capacity))
  }

  deinit {
    bytes.deallocate()
    places.deallocate()
    lengths.deallocate()
  }

  /// What the rows of each bin will take in memory.
  var bytesByBin: [Int] { Array(UnsafeBufferPointer(start: bytes, count: bins.count)) }

  /// Notes the rows of a stretch.
  func take(_ block: TableBlock, _ table: Int) {
    reading.refused += block.refused.map { (table, $0) }
    // A row of nobody may stand before every row.
    reserve(2 * block.rowCount)
    // Variables of its own: a property of a class is looked up anew every time.
    let (directory, places, lengths, bytes, shift) = (directory, places, lengths, bytes, bins.shift)
    var (longLengths, numbers): ([UInt32], [UInt32]) = ([], [])
    var (count, least, greatest) = (0, IndexedStretch.nobody, UInt32(0))
    func note(_ place: UInt32, _ length: Int) {
      places[count] = place
      if length < Int(IndexedStretch.isLong) {
        lengths[count] = UInt8(truncatingIfNeeded: length)
      } else {
        lengths[count] = IndexedStretch.isLong
        longLengths.append(UInt32(length))
      }
      count += 1
    }
    var before: (id: ByteText, place: UInt32)?
    var end = block.offset
    for row in 0..<block.rowCount {
      if row + Self.ahead < block.rowCount { directory.prefetch(block.caseID(row + Self.ahead)) }
      let (id, lie) = (block.caseID(row), block.place(of: row))
      var place = IndexedStretch.nobody
      if let before, before.id == id {
        place = before.place
      } else if let found = directory.find(id) {
        place = UInt32(truncatingIfNeeded: found)
        before = (id, place)
      } else {
        refuse(row, of: block, table, id)
      }
      if block.isRewritten {
        let number = UInt32(block.number(of: row))
        if lie.lowerBound > end {
          note(IndexedStretch.nobody, lie.lowerBound - end)
          numbers.append(number)
        }
        numbers.append(number)
      }
      note(place, lie.count)
      end = lie.upperBound
      guard place != IndexedStretch.nobody else { continue }
      bytes[Int(place) &>> shift] += lie.count + GatheredRows.overhead
      least = min(least, place)
      greatest = max(greatest, place)
    }
    stretches.append(
      IndexedStretch(
        table: table, bytes: block.offset..<end, firstNumber: block.firstNumber, numbers: numbers,
        longLengths: longLengths, cases: least <= greatest ? least...greatest : nil, count: count,
        places: places,
        lengths: lengths))
  }

  private func refuse(_ row: Int, of block: TableBlock, _ table: Int, _ id: ByteText) {
    let number = block.number(of: row)
    if id.isEmpty {
      reading.refused.append(
        (table, RefusedRow(offset: block.offset(of: row), number: number, reason: .noCase)))
      return
    }
    reading.rowsWithoutCaseCount += 1
    if reading.rowsWithoutCase.count < 100 { reading.rowsWithoutCase.append((table, number, id.string)) }
  }

  private func reserve(_ count: Int) {
    guard count > capacity else { return }
    places.deallocate()
    lengths.deallocate()
    capacity = max(count, capacity * 2)
    (places, lengths) = (.allocate(capacity: capacity), .allocate(capacity: capacity))
  }
}
