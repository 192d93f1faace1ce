/// Gathers the rows of one stretch after another, in few bytes: what one thread does.
final class RowCoder {
  /// The rows it has of the bins that are gathered at the time.
  private(set) var rows: CodedRows
  /// What was left out; of the first time that the tables were gone through.
  private(set) var strays = StrayRows()
  private let directory: CaseDirectory
  private let bins: CaseBins
  private let pool: PiecePool
  /// The columns to keep of each table, which are all but the one that names the case.
  private let columns: [[Int]]
  /// The words of each column of each table.
  private let words: [UnsafeMutablePointer<ColumnWords>]
  /// How the rows of each table are kept: every layout that there was, the last of them now.
  private var layouts: [[UnsafeMutablePointer<RowLayout>]]
  /// How many rows of each table there have been.
  private var cells: [Int]
  // Of the rows at hand: which of the block's they are and whose, and the numbers of their words.
  private let found: UnsafeMutablePointer<(row: Int, place: UInt32)>
  private let numbers: UnsafeMutablePointer<UInt32>
  private let hashes: UnsafeMutablePointer<UInt64>
  private let short: UnsafeMutablePointer<ColumnWords.Word>

  init(_ tables: [LongTable], _ directory: CaseDirectory, _ bins: CaseBins, _ pool: PiecePool) {
    (self.directory, self.bins, self.pool) = (directory, bins, pool)
    rows = CodedRows(0..<0, tables: 0, pool)
    columns = tables.map { table in table.headings.indices.filter { $0 != table.caseColumn } }
    words = tables.map { table in
      let words = UnsafeMutablePointer<ColumnWords>.allocate(capacity: table.width)
      for column in 0..<table.width { (words + column).initialize(to: ColumnWords()) }
      return words
    }
    cells = tables.map { _ in 0 }
    layouts = tables.map { _ in [] }
    found = .allocate(capacity: Self.batch)
    hashes = .allocate(capacity: Self.batch)
    short = .allocate(capacity: Self.batch)
    numbers = .allocate(capacity: Self.batch * (tables.map(\.width).max() ?? 1))
  }

  deinit {
    found.deallocate()
    hashes.deallocate()
    short.deallocate()
    numbers.deallocate()
    rows.release()
    for layout in layouts.joined() {
      layout.pointee.release()
      layout.deallocate()
    }
    for (columns, words) in zip(columns, words) {
      for column in 0...columns.count { words[column].release() }
      words.deallocate()
    }
  }

  /// Begins to gather the rows of other bins.
  func begin(_ group: Range<Int>) {
    rows.release()
    rows = CodedRows(group, tables: columns.count, pool)
  }

  /// Keeps no rows of bins from some one on.
  func forget(from end: Int) { rows.forget(from: end) }

  /// Lets go of the rows of a bin.
  func forget(bin: Int) { if rows.bins.contains(bin) { rows.forget(bin: bin) } }

  /// The words of a table, by column; good until the next stretch.
  func words(of table: Int) -> UnsafePointer<ColumnWords> { UnsafePointer(words[table]) }

  /// Takes the rows of a stretch.
  ///
  /// - Parameter isFirstTime: Whether to keep what is left out.
  func take(_ block: TableBlock, _ table: Int, isFirstTime: Bool) {
    if isFirstTime { strays.refused += block.refused.map { (table, $0) } }
    for first in stride(from: 0, to: block.rowCount, by: Self.batch) {
      let rows = first..<min(block.rowCount, first + Self.batch)
      let count = find(rows, of: block, table, isFirstTime)
      let hasTexts = number(count, of: block, table)
      keep(count, of: block, table, hasTexts)
    }
  }

  /// Rows that are taken at once: one step for all of them, then the next, so that waiting for memory in one row goes
  /// on beside waiting in others.
  private static let batch = 128

  /// Notes which rows are of the wanted cases, and of which; answers how many.
  private func find(_ rows: Range<Int>, of block: TableBlock, _ table: Int, _ isFirstTime: Bool) -> Int {
    // Variables of its own: a property of a class is looked up anew every time.
    let (directory, found, hashes) = (directory, found, hashes)
    let (texts, column, wanted) = (block.cells, block.table.caseColumn, bins.cases(of: self.rows.bins))
    let (first, span) = (wanted.lowerBound, wanted.upperBound - wanted.lowerBound)
    for row in rows {
      let hash = texts[row, column].trimmed.hash
      hashes[row &- rows.lowerBound] = hash
      directory.prefetch(hash)
    }
    var count = 0
    for row in rows {
      guard let known = directory.find(texts[row, column].trimmed, hashes[row &- rows.lowerBound]) else {
        if isFirstTime { leaveOut(row, of: block, table) }
        continue
      }
      let place = UInt32(truncatingIfNeeded: known)
      // One comparison for both ends: what comes before the first becomes a great number.
      guard place &- first < span else { continue }
      (found + count).initialize(to: (row, place))
      count &+= 1
    }
    return count
  }

  /// Looks up the words of the rows that were found, column by column; answers whether some cells are no words.
  private func number(_ count: Int, of block: TableBlock, _ table: Int) -> Bool {
    let (found, numbers, words, hashes, width) = (found, numbers, short, hashes, columns[table].count)
    let cells = cells[table]
    var hasTexts = false
    for (place, column) in columns[table].enumerated() {
      let (known, texts) = (self.words[table] + column, block.cells)
      // Only a column of many words waits for memory, and is gone through twice more to ask for it.
      let isLarge = known.pointee.isLarge
      if isLarge {
        for index in 0..<count {
          let text = texts[found[index].row, column]
          let word = ColumnWords.Word(text)
          words[index] = word
          hashes[index] = word.isLong ? text.hash : word.shortHash
          known.pointee.prefetchSlot(hashes[index])
        }
        for index in 0..<count { known.pointee.prefetchWord(hashes[index]) }
      }
      var number = numbers + place
      for index in 0..<count {
        var (word, hash) = (words[index], hashes[index])
        if !isLarge {
          word = ColumnWords.Word(texts[found[index].row, column])
          hash = word.shortHash
        }
        if word.isLong {
          let text = texts[found[index].row, column]
          number.pointee = known.pointee.number(ofLong: text, text.hash, after: cells &+ index)
        } else {
          number.pointee = known.pointee.number(of: word, hash, after: cells &+ index)
        }
        hasTexts = hasTexts || number.pointee == ColumnWords.inRow
        number += width
      }
    }
    self.cells[table] = cells + count
    return hasTexts
  }

  /// The layout in which there is room for all words that are known by now.
  private func layout(of table: Int) -> UnsafePointer<RowLayout> {
    let counts = columns[table].map { words[table][$0].count }
    if let last = layouts[table].last, counts.indices.allSatisfy({ last.pointee.fits(counts[$0], $0) }) {
      return UnsafePointer(last)
    }
    let layout = UnsafeMutablePointer<RowLayout>.allocate(capacity: 1)
    layout.initialize(to: RowLayout(cases: 1 << bins.shift, words: counts))
    layouts[table].append(layout)
    return UnsafePointer(layout)
  }

  /// Puts the rows that were found behind the others of their bins.
  private func keep(_ count: Int, of block: TableBlock, _ table: Int, _ hasTexts: Bool) {
    let (rows, found, numbers, shift) = (rows, found, numbers, UInt32(bins.shift))
    let (texts, layout) = (block.cells, layout(of: table))
    columns[table].withUnsafeBufferPointer { columns in
      for index in 0..<count {
        // The end of its bin is likely to lie far away, so it is asked for some rows ahead.
        if index &+ 8 < count { rows.prefetch(Int(found[index &+ 8].place &>> shift), of: table) }
        let (row, place) = found[index]
        rows.add(
          to: Int(place &>> shift), of: table, inBin: place & (1 &<< shift - 1),
          number: UInt32(truncatingIfNeeded: block.number(of: row)), layout,
          words: numbers + index &* columns.count, hasTexts: hasTexts
        ) { texts[row, columns[$0]] }
      }
    }
  }

  private func leaveOut(_ row: Int, of block: TableBlock, _ table: Int) {
    let (number, id) = (block.number(of: row), block.caseID(row))
    if id.isEmpty {
      strays.refused.append(
        (table, RefusedRow(offset: block.offset(of: row), number: number, reason: .noCase)))
      return
    }
    strays.withoutCaseCount += 1
    if strays.withoutCase.count < 100 { strays.withoutCase.append((table, number, id.string)) }
  }
}

/// Rows of tables in no order that belong to no case or cannot be read.
struct StrayRows {
  var refused: [(table: Int, row: RefusedRow)] = []
  /// Rows of cases that the first table does not have: how many, and the first hundred of each thread.
  var withoutCase: [(table: Int, number: Int, id: String)] = []
  var withoutCaseCount = 0

  mutating func add(_ other: Self) {
    refused += other.refused
    withoutCase += other.withoutCase
    withoutCaseCount += other.withoutCaseCount
  }
}
