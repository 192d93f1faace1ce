/// Lays the rows of a bin out as blocks, in the order of the cases and of the file; what it works with is used again.
final class BinLayout {
  private typealias Word = ColumnWords.Word

  /// A row: whose it is, and its number in the file.
  private struct Row: BitwiseCopyable {
    var inBin: UInt32
    var number: UInt32
  }

  private var rows = Scratch<Row>()
  private var order = Scratch<UInt32>()
  private var starts = Scratch<Int>()
  /// For each row, the word of each of its cells; the case's own is not among them.
  private var cells = Scratch<UnsafePointer<Word>>()
  /// Cells that are no words.
  private var texts = Scratch<Word>()

  deinit {
    rows.release()
    order.release()
    starts.release()
    cells.release()
    texts.release()
  }

  /// Fills a block with the rows that some threads have of one table and bin.
  func lay(
    _ coders: [RowCoder], of table: Int, bin: Int, _ bins: CaseBins, _ directory: CaseDirectory,
    into block: TableBlock
  ) {
    let (rowCount, letters) = gather(coders, table, bin, block.table)
    let ends = sort(rowCount, cases: 1 << bins.shift)
    let (rows, order, cells) = (rows.base, order.base, cells.base)
    let (width, caseColumn) = (block.table.width, block.table.caseColumn)
    let ids = directory.ids(from: bin << bins.shift)
    var byteCount = letters + rowCount * width
    for row in 0..<rowCount { byteCount += ids[Int(rows[row].inBin)].count }
    block.lay(rowCount: rowCount, byteCount: byteCount) { bytes, separators, rowStarts, numbers in
      var (write, separator, place) = (bytes, separators, 0)
      for inCase in 0..<1 << bins.shift where place < ends[inCase] {
        let id = ids[inCase]
        while place < ends[inCase] {
          rowStarts[place] = UInt32(truncatingIfNeeded: write - bytes)
          let row = Int(order[place])
          numbers[place] = rows[row].number
          var cell = cells + row &* (width &- 1)
          for column in 0..<width {
            if column == caseColumn {
              write.update(from: id.start, count: id.count)
              write += id.count
            } else {
              write = cell.pointee.pointee.write(to: write)
              cell += 1
            }
            // A separator's byte keeps cells apart, whatever it is.
            separator.pointee = UInt32(truncatingIfNeeded: write - bytes)
            separator += 1
            write += 1
          }
          place &+= 1
        }
      }
    }
  }

  /// Takes the rows of all threads together in the order of the file; answers how many there are, and how many letters
  /// their cells have.
  private func gather(_ coders: [RowCoder], _ table: Int, _ bin: Int, _ known: LongTable) -> (Int, Int) {
    let columns = known.headings.indices.filter { $0 != known.caseColumn }
    let counts = coders.map { $0.rows.count(of: table, bin: bin) }
    let total = counts.reduce(0) { $0 + $1.rows }
    var row = rows.room(for: total)
    var cell = cells.room(for: total * columns.count)
    var text = texts.room(for: counts.reduce(0) { $0 + $1.texts })
    var parts = coders.compactMap { coder in
      coder.rows.cursor(of: table, bin: bin).map { (cursor: $0, words: coder.words(of: table)) }
    }
    var letters = 0
    columns.withUnsafeBufferPointer { columns in
      while !parts.isEmpty {
        // Rows of a stretch lie together, so one thread's are taken as long as the others' come later.
        var (least, limit) = (0, UInt32.max)
        for part in 1..<max(1, parts.count) {
          let number = parts[part].cursor.number
          if number < parts[least].cursor.number {
            (least, limit) = (part, parts[least].cursor.number)
          } else {
            limit = min(limit, number)
          }
        }
        var (cursor, words) = parts[least]
        var hasMore = true
        while hasMore, cursor.number < limit {
          row.initialize(to: Row(inBin: cursor.layout.number(0, in: cursor.row), number: cursor.number))
          row += 1
          for place in 0..<columns.count {
            let number = cursor.layout.number(place &+ 1, in: cursor.row)
            var word = UnsafePointer(words[columns[place]].words + Int(number))
            if number == ColumnWords.inRow {
              text.initialize(to: Word(long: cursor.takeText()))
              word = UnsafePointer(text)
              text += 1
            }
            cell.initialize(to: word)
            cell += 1
            letters &+= word.pointee.count
          }
          hasMore = cursor.advance()
        }
        if hasMore { parts[least].cursor = cursor } else { parts.remove(at: least) }
      }
    }
    return (total, letters)
  }

  /// Puts the rows into the order of their cases, and answers where each case's end in it.
  private func sort(_ count: Int, cases: Int) -> UnsafePointer<Int> {
    let (rows, order, ends) = (rows.base, order.room(for: count), starts.room(for: cases + 1))
    ends.initialize(repeating: 0, count: cases + 1)
    for row in 0..<count { ends[Int(rows[row].inBin) + 1] &+= 1 }
    for place in 0..<cases { ends[place + 1] &+= ends[place] }
    // What is where a case's rows begin becomes where they end.
    for row in 0..<count {
      let place = Int(rows[row].inBin)
      order[ends[place]] = UInt32(truncatingIfNeeded: row)
      ends[place] &+= 1
    }
    return UnsafePointer(ends)
  }
}
