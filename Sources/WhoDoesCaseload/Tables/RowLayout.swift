/// How a row is kept in few bytes: the place of its case in its bin, by how much its number is greater than that of the
/// row before in the bin, and for each column the number of a word, each in as many bytes as the largest needs.
///
/// A column's words become more while rows are gathered, and then rows get another layout. Made by one thread, then
/// only read; whoever made it releases it.
struct RowLayout {
  /// Where each number lies in the row, and which bits of four bytes there are its own: the case's, then the columns'.
  let offsets: UnsafeMutablePointer<Int>
  let masks: UnsafeMutablePointer<UInt32>
  /// How many columns there are.
  let count: Int
  /// How many bytes a row has, besides the cells that are no words.
  let size: Int

  /// Where the row's number lies, in two bytes; what is greater stands behind the row.
  let gapOffset: Int
  static let longGap: UInt32 = 0xFFFF

  /// - Parameters:
  ///   - cases: How many cases there are in a bin.
  ///   - words: How many words each column has.
  init(cases: Int, words: [Int]) {
    count = words.count
    offsets = .allocate(capacity: count + 1)
    masks = .allocate(capacity: count + 1)
    var size = 0
    for (place, most) in ([cases] + words).enumerated() {
      let bytes = most <= 1 << 8 ? 1 : most <= 1 << 16 ? 2 : 3
      offsets[place] = size
      masks[place] = UInt32.max &>> UInt32(32 - 8 * bytes)
      size += bytes
    }
    gapOffset = size
    self.size = size + 2
  }

  func release() {
    offsets.deallocate()
    masks.deallocate()
  }

  /// Whether there is room for the numbers of so many words in a place.
  func fits(_ words: Int, _ place: Int) -> Bool { words - 1 <= Int(masks[place + 1]) }

  /// The number in a place of a row; four bytes may be read behind every row.
  @inline(__always)
  func number(_ place: Int, in row: UnsafeRawPointer) -> UInt32 {
    UInt32(littleEndian: row.loadUnaligned(fromByteOffset: offsets[place], as: UInt32.self)) & masks[place]
  }

  /// Writes a number; what is written behind it is written over by those that follow.
  @inline(__always)
  func write(_ number: UInt32, _ place: Int, in row: UnsafeMutableRawPointer) {
    row.storeBytes(of: number.littleEndian, toByteOffset: offsets[place], as: UInt32.self)
  }
}
