/// Unpacks deflated bytes (RFC 1951), simply and not fast.
struct Inflate {
  private let bytes: [UInt8]
  private var place = 0
  private var bit = 0
  private var result: [UInt8] = []

  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// Everything unpacked; nil where the bytes make no sense.
  mutating func all() -> [UInt8]? {
    var isLast = false
    while !isLast {
      guard place < bytes.count else { return nil }
      isLast = bits(1) == 1
      switch bits(2) {
      case 0: guard copy() else { return nil }
      case 1: guard unpack(Self.fixedLetters, Self.fixedDistances) else { return nil }
      case 2:
        guard let (letters, distances) = tables(), unpack(letters, distances) else { return nil }
      default: return nil
      }
    }
    return result
  }

  /// A code of Huffman's: how many codes there are of each length, and what they mean in order.
  private struct Code {
    var counts = [Int](repeating: 0, count: 16)
    var meanings: [Int] = []

    init(_ lengths: [Int]) {
      for length in lengths where length > 0 { counts[length] += 1 }
      meanings = (1..<16).flatMap { length in lengths.indices.filter { lengths[$0] == length } }
    }
  }

  private static let fixedLetters = Code(
    Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112) + Array(repeating: 7, count: 24)
      + Array(repeating: 8, count: 8))
  private static let fixedDistances = Code(Array(repeating: 5, count: 30))
  private static let lengths = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
    227,
    258,
  ]
  private static let distances = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
    4097,
    6145, 8193, 12289, 16385, 24577,
  ]
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private mutating func bits(_ count: Int) -> Int {
    var value = 0
    for position in 0..<count where place < bytes.count {
      value |= (Int(bytes[place]) >> bit & 1) << position
      bit += 1
      if bit == 8 { (bit, place) = (0, place + 1) }
    }
    return value
  }

  private mutating func next(_ code: Code) -> Int? {
    var (value, first, index) = (0, 0, 0)
    for length in 1..<16 {
      value |= bits(1)
      let count = code.counts[length]
      if value - first < count { return code.meanings[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    return nil
  }

  private mutating func copy() -> Bool {
    if bit > 0 { (bit, place) = (0, place + 1) }
    guard place + 4 <= bytes.count else { return false }
    let count = Int(bytes[place]) | Int(bytes[place + 1]) << 8
    place += 4
    guard place + count <= bytes.count else { return false }
    result += bytes[place..<place + count]
    place += count
    return true
  }

  private mutating func tables() -> (Code, Code)? {
    let (letters, distances, count) = (bits(5) + 257, bits(5) + 1, bits(4) + 4)
    var short = [Int](repeating: 0, count: 19)
    for position in 0..<count { short[Self.order[position]] = bits(3) }
    let code = Code(short)
    var long: [Int] = []
    while long.count < letters + distances {
      guard let meaning = next(code) else { return nil }
      switch meaning {
      case 16: long += Array(repeating: long.last ?? 0, count: bits(2) + 3)
      case 17: long += Array(repeating: 0, count: bits(3) + 3)
      case 18: long += Array(repeating: 0, count: bits(7) + 11)
      default: long.append(meaning)
      }
    }
    return (Code(Array(long[..<letters])), Code(Array(long[letters...])))
  }

  private mutating func unpack(_ letters: Code, _ distances: Code) -> Bool {
    while let letter = next(letters) {
      if letter == 256 { return true }
      if letter < 256 {
        result.append(UInt8(letter))
        continue
      }
      guard letter - 257 < Self.lengths.count else { return false }
      let step = letter - 257
      let length = Self.lengths[step] + bits(step < 8 || step == 28 ? 0 : (step - 4) / 4)
      guard let far = next(distances), far < Self.distances.count else { return false }
      let distance = Self.distances[far] + bits(far < 4 ? 0 : (far - 2) / 2)
      guard distance <= result.count else { return false }
      for _ in 0..<length { result.append(result[result.count - distance]) }
    }
    return false
  }
}
