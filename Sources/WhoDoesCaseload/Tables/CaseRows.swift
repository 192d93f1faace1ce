import WhoDoesFiles

/// The rows of one case, table by table, as they lie in memory; good only while the case is being looked at.
@frozen
public struct CaseRows {
  /// The id of the case.
  public let id: ByteText
  /// Which of the tables that were given to the caseload this is the row of.
  @usableFromInline let tables: UnsafePointer<TableRows>

  @inlinable
  init(id: ByteText, tables: UnsafePointer<TableRows>) { (self.id, self.tables) = (id, tables) }

  /// The rows of a table, in the order in which the tables were given.
  @inlinable
  public subscript(table: Int) -> TableRows { tables[table] }
}

/// The rows that one table has about one case.
@frozen
public struct TableRows {
  @usableFromInline let bytes: UnsafePointer<UInt8>
  @usableFromInline let separators: UnsafePointer<UInt32>
  @usableFromInline let rowStarts: UnsafePointer<UInt32>
  @usableFromInline let width: Int
  @usableFromInline let first: Int
  /// How many rows there are.
  public let count: Int
  @usableFromInline let block: Unmanaged<AnyObject>

  init(_ block: TableBlock, first: Int, count: Int) {
    (bytes, separators, rowStarts) = (.init(block.bytes), .init(block.separators), .init(block.rowStarts))
    (width, self.first, self.count) = (block.table.width, first, count)
    self.block = .passUnretained(block as AnyObject)
  }

  /// What stands in a cell, by row and column from 0; quotes round it are gone, blanks are not.
  @inlinable @inline(__always)
  public func cell(_ row: Int, _ column: Int) -> ByteText {
    let place = (first + row) * width + column
    let start = column == 0 ? Int(rowStarts[first + row]) : Int(separators[place - 1]) + 1
    return ByteText(start: bytes + start, count: max(0, Int(separators[place]) - start))
  }

  /// A row with all its cells, as it lies in memory.
  func row(_ row: Int) -> LongRow {
    LongRow(
      in: bytes, from: Int(rowStarts[first + row]), ends: separators + (first + row) * width, count: width)
  }

  /// The number of a row as a spreadsheet has it, the heading being row 1.
  public func number(_ row: Int) -> Int {
    // It was put there as a block, and this is asked for every row: lent, so that nobody counts who holds it.
    block._withUnsafeGuaranteedRef { unsafeDowncast($0, to: TableBlock.self).number(of: first + row) }
  }
}

/// Looks at cases one after another on one thread; several work beside each other.
public protocol CaseWorker: AnyObject, SendableMetatype {
  /// Looks at one case and writes what is to be said about it.
  ///
  /// - Returns: How many of its rows could not be used.
  func take(_ rows: CaseRows, into output: OutputBytes) -> Int
}
