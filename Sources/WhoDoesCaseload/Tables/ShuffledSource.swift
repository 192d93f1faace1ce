import Foundation

/// Parcels of tables that are not in the order of their cases.
///
/// Every row is kept in about a quarter of its bytes (`CodedRows`), by bins of cases, until all tables have been read;
/// then every thread takes bin after bin, lays its rows out and looks at the cases. Where all rows together would take
/// more memory than they may, only those of the first bins are kept, and the tables are read again for the next ones.
/// Nothing is written to the disk for it, and no page of the files stays in memory.
final class ShuffledSource: ParcelSource, @unchecked Sendable {
  /// How rows are gathered.
  struct Settings {
    /// The memory for rows, in bytes; a twelfth of what all rows may take where that is more, so that no table is read
    /// much more than twelve times.
    var memory: Int
    /// Called with the share of the work that is done and the cases that are; answers false to stop.
    var goesOn: @Sendable (_ share: Double, _ cases: Int) -> Bool
  }

  private enum Task {
    case gather(StretchReader, RowCoder)
    case lay(bin: Int)
  }

  /// The bins whose rows are gathered or looked at.
  private struct Group {
    var bins: Range<Int>
    let reader: StretchReader
    var isRead = false
    var gatherers: [RowCoder] = []
    var nextBin: Int
    var layers = 0
  }

  private let tables: [LongTable]
  private let settings: Settings
  private let memory: Int
  private let directory: CaseDirectory
  private let bins: CaseBins
  private let pool = PiecePool()
  private let change = NSCondition()
  // Behind the condition's lock.
  private var group: Group?
  private var coders: [RowCoder] = []
  private var idleCoders: [RowCoder] = []
  private var layouts: [BinLayout] = []
  private var isStopped = false

  init(_ tables: [LongTable], _ settings: Settings) {
    (self.tables, self.settings) = (tables, settings)
    directory = CaseDirectory(of: tables[0])
    bins = CaseBins(cases: directory.count)
    memory = max(settings.memory, tables.reduce(0) { $0 + $1.byteCount } / 48)
  }

  var wasStopped: Bool {
    change.lock()
    defer { change.unlock() }
    return isStopped
  }

  /// What was left out of the tables; to be asked for when all is done.
  var strays: StrayRows { coders.reduce(into: StrayRows()) { $0.add($1.strays) } }

  func next(
    _ blocks: [TableBlock], refuse: (Int, RefusedRow) -> Void
  ) throws(Grouping.OutOfOrder) -> SourcedParcel? {
    while let task = nextTask() {
      switch task {
      case .gather(let reader, let coder): gather(reader, coder, blocks)
      case .lay(let bin): return lay(bin, into: blocks)
      }
    }
    return nil
  }

  // MARK: Who does what

  /// What is to be done next; waits for the others where that is not known yet.
  private func nextTask() -> Task? {
    change.lock()
    defer { change.unlock() }
    while !isStopped {
      guard var known = group else {
        group = begin(after: 0)
        continue
      }
      if !known.isRead {
        let coder = idleCoders.popLast() ?? newCoder()
        coder.begin(known.bins)
        known.gatherers.append(coder)
        group = known
        return .gather(known.reader, coder)
      }
      if known.gatherers.isEmpty, known.nextBin < known.bins.upperBound {
        group?.nextBin += 1
        group?.layers += 1
        return .lay(bin: known.nextBin)
      }
      if known.gatherers.isEmpty, known.layers == 0 {
        guard known.bins.upperBound < bins.count else { return nil }
        group = begin(after: known.bins.upperBound)
        continue
      }
      change.wait()
    }
    return nil
  }

  private func newCoder() -> RowCoder {
    let coder = RowCoder(tables, directory, bins, pool)
    coders.append(coder)
    return coder
  }

  /// The next group: as many bins as the last, or as many as may well be hoped to find room.
  private func begin(after first: Int) -> Group {
    let total = tables.reduce(0) { $0 + $1.byteCount }
    let hoped = max(1, min(bins.count, Int(Double(bins.count) * Double(memory) * 6 / Double(max(1, total)))))
    let count = group.map { $0.bins.count } ?? hoped
    let range = first..<min(bins.count, first + count)
    let (all, cases, goesOn) = (Double(max(1, bins.count)), first << bins.shift, settings.goesOn)
    let reader = StretchReader(tables) { done in
      goesOn((Double(first) + 0.5 * Double(range.count) * Double(done) / Double(max(1, total))) / all, cases)
    }
    return Group(bins: range, reader: reader, nextBin: first)
  }

  // MARK: Rows

  /// Reads stretches for as long as there are any and keeps the rows of the group's bins.
  private func gather(_ reader: StretchReader, _ coder: RowCoder, _ blocks: [TableBlock]) {
    let isFirstTime = coder.rows.bins.lowerBound == 0
    while let table = reader.next(blocks) {
      coder.take(blocks[table], table, isFirstTime: isFirstTime)
      keepWithinMemory(coder)
    }
    change.lock()
    isStopped = isStopped || reader.wasStopped
    group?.isRead = true
    if let end = group?.bins.upperBound { coder.forget(from: end) }
    group?.gatherers.removeAll { $0 === coder }
    idleCoders.append(coder)
    change.broadcast()
    change.unlock()
  }

  /// Lets go of a group's last bins where its rows take more than they may; they come in a later group.
  private func keepWithinMemory(_ coder: RowCoder) {
    change.lock()
    defer { change.unlock() }
    guard let known = group else { return }
    if coder.rows.bins.upperBound > known.bins.upperBound { coder.forget(from: known.bins.upperBound) }
    guard pool.bytesInUse > memory, known.bins.count > 1,
      known.gatherers.allSatisfy({ $0.rows.bins.upperBound <= known.bins.upperBound })
    else { return }
    let end = known.bins.lowerBound + max(1, known.bins.count * 3 / 4)
    group?.bins = known.bins.lowerBound..<end
    group?.nextBin = known.bins.lowerBound
    coder.forget(from: end)
  }

  /// Lays the rows of a bin into a worker's blocks.
  private func lay(_ bin: Int, into blocks: [TableBlock]) -> SourcedParcel {
    change.lock()
    let layout = layouts.popLast() ?? BinLayout()
    let coders = coders
    change.unlock()
    for (table, block) in blocks.enumerated() {
      layout.lay(coders, of: table, bin: bin, bins, directory, into: block)
    }
    for coder in coders { coder.forget(bin: bin) }
    change.lock()
    layouts.append(layout)
    group?.layers -= 1
    let group = group?.bins ?? 0..<0
    change.broadcast()
    change.unlock()
    let done = Double(group.lowerBound) + 0.5 * Double(group.count) + 0.5 * Double(bin + 1 - group.lowerBound)
    return SourcedParcel(
      number: bin, counts: blocks.map(\.rowCount), share: done / Double(max(1, bins.count)))
  }
}
