/// The rows of one stretch of a table in the order of the file: whose each of them is, and how long.
///
/// Bytes between rows, such as blank lines and rows that were refused, are noted like rows of nobody, so that a row
/// begins where the lengths before it add up to.
///
/// Made by one thread and then only read, by as many as like; whoever made it releases it.
struct IndexedStretch: @unchecked Sendable {
  /// The place of no case.
  static let nobody = UInt32.max
  /// The length of a row whose own stands among the long ones.
  static let isLong = UInt8.max

  let table: Int
  /// Where it lies in its file.
  let bytes: Range<Int>
  /// The number of its first row.
  let firstNumber: UInt32
  /// The numbers of the rows, where something stands between them and they cannot be counted off.
  let numbers: [UInt32]
  /// The lengths of rows that are longer than a byte can say, in order.
  let longLengths: [UInt32]
  /// The places of the first and the last case that it has rows of; nil where it has none.
  let cases: ClosedRange<UInt32>?
  private let count: Int
  private let places: UnsafeMutablePointer<UInt32>
  private let lengths: UnsafeMutablePointer<UInt8>

  /// Copies what was noted of a stretch.
  init(
    table: Int, bytes: Range<Int>, firstNumber: Int, numbers: [UInt32], longLengths: [UInt32],
    cases: ClosedRange<UInt32>?, count: Int, places: UnsafePointer<UInt32>, lengths: UnsafePointer<UInt8>
  ) {
    (self.table, self.bytes, self.firstNumber) = (table, bytes, UInt32(firstNumber))
    (self.numbers, self.longLengths, self.cases, self.count) = (numbers, longLengths, cases, count)
    self.places = .allocate(capacity: count)
    self.lengths = .allocate(capacity: count)
    self.places.initialize(from: places, count: count)
    self.lengths.initialize(from: lengths, count: count)
  }

  func release() {
    places.deallocate()
    lengths.deallocate()
  }

  /// Whether it has rows of some cases, as far as the first and the last tell.
  func mayHaveRows(of wanted: Range<UInt32>) -> Bool {
    cases.map { $0.overlaps(wanted) } ?? false
  }

  /// A row, and where it begins, counted from the beginning of the stretch.
  struct Row {
    let place: UInt32
    let number: UInt32
    let start: Int
    let length: Int
  }

  /// Gives every row of some cases to some work, in the order of the file.
  @inline(__always)
  func forEach(of wanted: Range<UInt32>, _ work: (Row) -> Void) {
    let (first, span) = (wanted.lowerBound, wanted.upperBound - wanted.lowerBound)
    var (start, long) = (0, 0)
    for index in 0..<count {
      var length = Int(lengths[index])
      if length == Self.isLong {
        length = Int(longLengths[long])
        long += 1
      }
      // One comparison for both ends: what comes before the first becomes a great number.
      if places[index] &- first < span {
        let number = numbers.isEmpty ? firstNumber &+ UInt32(truncatingIfNeeded: index) : numbers[index]
        work(Row(place: places[index], number: number, start: start, length: length))
      }
      start += length
    }
  }
}
