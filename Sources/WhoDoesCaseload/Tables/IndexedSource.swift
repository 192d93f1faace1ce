import CSeparators
import Foundation

/// Parcels of tables that are not in the order of their cases: the bins of an index, group by group.
///
/// The rows of a group are gathered by every thread, each from its own stretches of the files; once all are there,
/// every thread takes bins, and when the bins are handed out the next group is gathered.
final class IndexedSource: ParcelSource, @unchecked Sendable {
  /// A group of bins, and its rows by the part of the stretches from which they were gathered.
  private struct Group {
    let bins: Range<Int>
    let parts: [Range<Int>]
    var rows: [GatheredRows?]
    var nextPart = 0
    var partsLeft: Int
    var nextBin: Int
  }

  private enum Task {
    case gather(part: Int, of: Group)
    case arrange(bin: Int, of: [GatheredRows])
  }

  private let index: RowIndex
  private let tables: [LongTable]
  private let threads: Int
  private let pool = PiecePool()
  private let change = NSCondition()
  // Behind the condition's lock.
  private var group: Group?
  private var groupsLeft: ArraySlice<Range<Int>>

  init(_ index: RowIndex, _ tables: [LongTable], threads: Int) {
    (self.index, self.tables, self.threads) = (index, tables, threads)
    groupsLeft = index.bins.groups[...]
  }

  func next(
    _ blocks: [TableBlock], refuse: (Int, RefusedRow) -> Void
  ) throws(Grouping.OutOfOrder) -> SourcedParcel? {
    while let task = nextTask() {
      switch task {
      case .gather(let part, let group): keep(gather(group.parts[part], for: group.bins), part)
      case .arrange(let bin, let rows):
        arrange(bin, of: rows, into: blocks)
        return SourcedParcel(
          number: bin, counts: blocks.map(\.rowCount),
          share: 0.5 + 0.5 * Double(bin + 1) / Double(index.bins.count))
      }
    }
    return nil
  }

  // MARK: Who does what

  /// What is to be done next; waits for the others where that is not known yet.
  private func nextTask() -> Task? {
    change.lock()
    defer { change.unlock() }
    while true {
      guard let known = group, known.nextBin < known.bins.upperBound else {
        guard let bins = groupsLeft.popFirst() else { return nil }
        group = begin(bins)
        continue
      }
      if known.nextPart < known.parts.count {
        group?.nextPart += 1
        return .gather(part: known.nextPart, of: known)
      }
      if known.partsLeft == 0 {
        group?.nextBin += 1
        return .arrange(bin: known.nextBin, of: known.rows.compactMap(\.self))
      }
      change.wait()
    }
  }

  /// Takes the stretches with rows of a group's cases, in parts of their own for the threads.
  private func begin(_ bins: Range<Int>) -> Group {
    let count = index.stretches.count
    // More parts than threads, because some threads are slower than others.
    let parts = min(count, threads * 4)
    let ranges = (0..<parts).map { count * $0 / parts..<count * ($0 + 1) / parts }
    return Group(
      bins: bins, parts: ranges, rows: ranges.map { _ in nil }, partsLeft: parts, nextBin: bins.lowerBound)
  }

  private func keep(_ rows: GatheredRows, _ part: Int) {
    change.lock()
    group?.rows[part] = rows
    group?.partsLeft -= 1
    change.broadcast()
    change.unlock()
  }

  // MARK: Rows

  /// Reads some stretches again and keeps the rows of some bins.
  private func gather(_ part: Range<Int>, for bins: Range<Int>) -> GatheredRows {
    let rows = GatheredRows(bins, of: index.bins, tables: tables.count, pool)
    let wanted = index.bins.cases(of: bins)
    let longest = index.stretches[part].map(\.bytes.count).max() ?? 0
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: longest)
    defer { bytes.deallocate() }
    for stretch in index.stretches[part] where stretch.mayHaveRows(of: wanted) {
      let table = stretch.table
      let count = LongTable.read(
        tables[table].descriptor, into: bytes, at: stretch.bytes.lowerBound, count: stretch.bytes.count)
      // The last row of a file may have no line end.
      (bytes + count).update(repeating: TableBlock.newline, count: stretch.bytes.count - count)
      stretch.forEach(of: wanted) { row in
        rows.add(row, of: table, bytes + row.start)
      }
    }
    return rows
  }

  /// Lays the rows of a bin into a worker's blocks, in the order of the cases and of the file.
  private func arrange(_ bin: Int, of parts: [GatheredRows], into blocks: [TableBlock]) {
    let cases = 1 << index.bins.shift
    for (table, block) in blocks.enumerated() {
      // Where the bytes and the rows of a case begin, and then where its next row goes.
      var starts = [GatheredRows.Count](repeating: .init(), count: cases)
      var end = GatheredRows.Count()
      for place in 0..<cases {
        starts[place] = end
        for part in parts {
          guard let count = part.counts(of: table, bin: bin)?[place] else { continue }
          end.rows += count.rows
          end.bytes += count.bytes
        }
      }
      block.gather(byteCount: Int(end.bytes), rowCount: Int(end.rows)) { target, numbers in
        starts.withUnsafeMutableBufferPointer { starts in
          for part in parts {
            part.forEach(of: table, bin: bin) { place, number, row, length in
              separators_copy(target + Int(starts[place].bytes), row, UInt64(length))
              numbers[Int(starts[place].rows)] = number
              starts[place].bytes &+= UInt32(truncatingIfNeeded: length)
              starts[place].rows &+= 1
            }
          }
        }
      }
    }
    for part in parts { part.forget(bin: bin, tables: tables.count) }
  }
}
