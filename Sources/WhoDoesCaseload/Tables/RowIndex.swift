import CSeparators
import Foundation
import Synchronization

/// Where the rows of each case lie, for tables that are not in the order of the cases: eight bytes for every row.
///
/// The tables are read once to note, for every row, its case and its place in the file, sorted roughly by case
/// into bins. Then bin after bin is sorted, its rows are fetched from the file, and from there on everything is as
/// with tables in order.
final class RowIndex: @unchecked Sendable {
  private let tables: [LongTable]
  private let directory = CaseDirectory()
  private let shift: Int
  private let binCount: Int
  private let notes: [[RowNotes]]
  private let maps: [UnsafeRawPointer?]
  private let hasQuotes: [Atomic<Bool>.Box]

  /// What reading the tables once came to, for each table.
  struct Reading {
    var refused: [(table: Int, row: RefusedRow)] = []
    /// Rows of cases that the first table does not have.
    var rowsWithoutCase: [(table: Int, number: Int, id: String)] = []
    var rowsWithoutCaseCount = 0
  }

  /// How many bins there are to fetch.
  var bins: Int { binCount }

  /// Reads every table once.
  ///
  /// - Parameters:
  ///   - tables: The first of them has a row for every case.
  ///   - progress: Called with how many bytes have been read; answers false to stop.
  init(
    _ tables: [LongTable], threads: Int, progress: @escaping @Sendable (Int) -> Bool,
    reading: inout Reading
  ) {
    self.tables = tables
    let first = TableBlock(tables[0])
    var (place, number) = (tables[0].start, 2)
    repeat {
      first.load(from: place, number: number, count: Self.stretch)
      var before: ByteText?
      for row in 0..<first.rowCount {
        let id = first.caseID(row)
        if let before, before == id { continue }
        before = id
        if !id.isEmpty { directory.add(id) }
      }
      let end = first.offset(of: first.rowCount)
      if end == place, !first.isAtEnd { break }
      (place, number) = (end, first.number(of: first.rowCount))
    } while !first.isAtEnd
    directory.sort()
    var shift = 0
    while directory.count >> shift >= 1024 || (shift < 8 && directory.count >> shift > 64) { shift += 1 }
    self.shift = shift
    let bins = max(1, (directory.count + (1 << shift) - 1) >> shift)
    binCount = bins
    notes = (0..<threads).map { _ in tables.map { _ in RowNotes(bins: bins) } }
    hasQuotes = tables.map { _ in Atomic<Bool>.Box() }
    maps = tables.map { table in
      guard table.byteCount > 0 else { return nil }
      let map = mmap(nil, table.byteCount, PROT_READ, MAP_PRIVATE, table.descriptor, 0)
      return map == MAP_FAILED ? nil : UnsafeRawPointer(map)
    }
    let whole = Guarded(reading)
    let places = Guarded((table: 0, offset: tables[0].start, number: 2, done: 0))
    DispatchQueue.concurrentPerform(iterations: threads) { [self] thread in
      let blocks = tables.map(TableBlock.init)
      var own = Reading()
      while let table = nextStretch(places, blocks, progress) {
        note(blocks[table], table, thread, &own)
      }
      let part = own
      whole.withLock { whole in
        whole.refused += part.refused
        whole.rowsWithoutCaseCount += part.rowsWithoutCaseCount
        whole.rowsWithoutCase += part.rowsWithoutCase
      }
    }
    reading = whole.withLock { $0 }
  }

  deinit {
    for (table, map) in zip(tables, maps) {
      if let map { munmap(UnsafeMutableRawPointer(mutating: map), table.byteCount) }
    }
  }

  private static let stretch = 256 << 10
  private static let ahead = 24

  private func nextStretch(
    _ places: Guarded<(table: Int, offset: Int, number: Int, done: Int)>, _ blocks: [TableBlock],
    _ progress: @Sendable (Int) -> Bool
  ) -> Int? {
    return places.withLock { place in
      while place.table < tables.count {
        let (table, block) = (place.table, blocks[place.table])
        var length = Self.stretch
        repeat {
          block.load(from: place.offset, number: place.number, count: length)
          length *= 2
        } while block.endOffset == place.offset && !block.isAtEnd
        place.offset = block.endOffset
        place.number = block.number(of: block.rowCount)
        guard progress(place.done + place.offset) else { return nil }
        if block.isAtEnd {
          place.done += place.offset
          place.table += 1
          if place.table < tables.count { (place.offset, place.number) = (tables[place.table].start, 2) }
        }
        return table
      }
      return nil
    }
  }

  /// Notes the rows of a stretch. Looking ids up waits for memory, so it is asked for some rows ahead.
  private func note(_ block: TableBlock, _ table: Int, _ thread: Int, _ reading: inout Reading) {
    reading.refused += block.refused.map { (table, $0) }
    if block.mayHaveQuotes { hasQuotes[table].value.store(true, ordering: .relaxed) }
    let own = notes[thread][table]
    let inBin = (1 << shift) - 1
    var before: (id: ByteText, place: Int)?
    for row in 0..<block.rowCount {
      if row + Self.ahead < block.rowCount { directory.prefetch(block.caseID(row + Self.ahead)) }
      let id = block.caseID(row)
      let place: Int
      if let before, before.id == id {
        place = before.place
      } else if let found = directory.find(id) {
        place = found
        before = (id, found)
      } else {
        if id.isEmpty {
          reading.refused.append(
            (table, RefusedRow(offset: block.offset(of: row), number: block.number(of: row), reason: .noCase))
          )
        } else {
          reading.rowsWithoutCaseCount += 1
          if reading.rowsWithoutCase.count < 100 {
            reading.rowsWithoutCase.append((table, block.number(of: row), id.string))
          }
        }
        continue
      }
      own.add(
        UInt64(place & inBin) << 40 | UInt64(block.offset(of: row)), number: UInt32(block.number(of: row)),
        to: place >> shift)
    }
  }

  /// The rows of a bin in the order of the cases and of the file: dealt out by case, and then, because each thread
  /// noted its own in the order of the file, merged.
  private func inOrder(_ notes: [RowNotes], _ bin: Int) -> [RowNotes.Row] {
    var starts = [Int](repeating: 0, count: (1 << shift) + 1)
    for own in notes { own.forEach(in: bin) { starts[Int($0.note >> 40) + 1] += 1 } }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    let total = starts[starts.count - 1]
    var nexts = starts
    return [RowNotes.Row](unsafeUninitializedCapacity: total) { rows, filled in
      for own in notes {
        own.forEach(in: bin) { row in
          let place = Int(row.note >> 40)
          rows[nexts[place]] = row
          nexts[place] += 1
        }
      }
      filled = total
      if notes.count > 1 {
        for place in 0..<(1 << shift) where starts[place + 1] - starts[place] > 1 {
          rows[starts[place]..<starts[place + 1]].sort { $0.note < $1.note }
        }
      }
    }
  }

  /// Fetches the rows of a bin into a worker's blocks, in the order of the cases and of the file.
  func fetch(_ bin: Int, into blocks: [TableBlock]) {
    for (table, block) in blocks.enumerated() {
      let rows = inOrder(notes.map { $0[table] }, bin)
      block.beginGathering()
      if let map = maps[table] {
        let base = map.assumingMemoryBound(to: UInt8.self)
        let quotes = hasQuotes[table].value.load(ordering: .relaxed)
        for (index, row) in rows.enumerated() {
          if index + Self.ahead < rows.count {
            let later = base + Int(rows[index + Self.ahead].note & (1 << 40 - 1))
            separators_prefetch(later)
            separators_prefetch(later + 64)
          }
          let offset = Int(row.note & (1 << 40 - 1))
          let length = separators_row_length(
            base + offset, UInt64(tables[table].byteCount - offset), tables[table].delimiter, quotes)
          block.gather(base + offset, count: Int(length))
        }
      }
      block.endGathering(numbers: rows.map(\.number))
    }
  }
}

extension Atomic where Value == Bool {
  /// A flag that can stand in an array.
  final class Box: Sendable {
    let value = Atomic<Bool>(false)
  }
}

/// The rows that one thread has noted of one table, by bin.
private final class RowNotes {
  struct Row {
    /// The case's place in its bin, and where the row lies in its file.
    let note: UInt64
    let number: UInt32
  }

  private static let pieceLength = 1024
  private var pieces: [[UnsafeMutablePointer<UInt64>]]
  private var numbers: [[UnsafeMutablePointer<UInt32>]]
  // What every row touches lies outside the arrays, where no access has to be guarded.
  private let counts: UnsafeMutablePointer<Int>
  private let openNotes: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>?>
  private let openNumbers: UnsafeMutablePointer<UnsafeMutablePointer<UInt32>?>

  init(bins: Int) {
    pieces = Array(repeating: [], count: bins)
    numbers = Array(repeating: [], count: bins)
    counts = .allocate(capacity: bins)
    counts.initialize(repeating: 0, count: bins)
    openNotes = .allocate(capacity: bins)
    openNotes.initialize(repeating: nil, count: bins)
    openNumbers = .allocate(capacity: bins)
    openNumbers.initialize(repeating: nil, count: bins)
  }

  deinit {
    for piece in pieces.joined() { piece.deallocate() }
    for piece in numbers.joined() { piece.deallocate() }
    counts.deallocate()
    openNotes.deallocate()
    openNumbers.deallocate()
  }

  @inline(__always)
  func add(_ note: UInt64, number: UInt32, to bin: Int) {
    let place = counts[bin] & (Self.pieceLength - 1)
    if place == 0 { open(bin) }
    openNotes[bin]?[place] = note
    openNumbers[bin]?[place] = number
    counts[bin] += 1
  }

  /// Bins fill up in pieces, so that no room is lost to growing.
  private func open(_ bin: Int) {
    let notes = UnsafeMutablePointer<UInt64>.allocate(capacity: Self.pieceLength)
    let own = UnsafeMutablePointer<UInt32>.allocate(capacity: Self.pieceLength)
    pieces[bin].append(notes)
    numbers[bin].append(own)
    (openNotes[bin], openNumbers[bin]) = (notes, own)
  }

  /// Every row of a bin, in the order in which they were noted.
  @inline(__always)
  func forEach(in bin: Int, _ work: (Row) -> Void) {
    var rest = counts[bin]
    for (notes, numbers) in zip(pieces[bin], numbers[bin]) {
      let count = min(rest, Self.pieceLength)
      for place in 0..<count { work(Row(note: notes[place], number: numbers[place])) }
      rest -= count
    }
  }
}
