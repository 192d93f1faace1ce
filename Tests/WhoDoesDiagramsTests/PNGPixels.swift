/// The pixels of a PNG as cairo writes it: eight bits a channel, no palette, no interlacing.
///
/// Just enough of a reader to look at our own pictures, so that a test sees what eyes see.
struct PNGPixels {
  let width: Int
  let height: Int
  private let channels: Int
  private let bytes: [UInt8]

  /// Reads a file; nil where it is of another kind.
  init?(_ file: [UInt8]) {
    guard file.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    var (at, packed) = (8, [UInt8]())
    var head: [UInt8] = []
    while at + 12 <= file.count {
      let length = file[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
      let kind = String(decoding: file[at + 4..<at + 8], as: UTF8.self)
      let data = file[at + 8..<at + 8 + length]
      if kind == "IHDR" { head = Array(data) }
      if kind == "IDAT" { packed += data }
      at += 12 + length
    }
    guard head.count == 13, head[8] == 8, [2, 6].contains(head[9]), head[12] == 0 else { return nil }
    width = head[0..<4].reduce(0) { $0 << 8 | Int($1) }
    height = head[4..<8].reduce(0) { $0 << 8 | Int($1) }
    channels = head[9] == 6 ? 4 : 3
    var inflate = Inflate(packed.dropFirst(2))
    guard let rows = inflate.all(), rows.count == (width * channels + 1) * height else { return nil }
    bytes = Self.unfiltered(rows, line: width * channels, step: channels)
  }

  /// Red, green and blue of a pixel, from 0 to 1, over white paper.
  subscript(_ across: Int, _ down: Int) -> [Double] {
    let place = (down * width + across) * channels
    let alpha = channels == 4 ? Double(bytes[place + 3]) / 255 : 1
    return (0..<3).map { Double(bytes[place + $0]) / 255 * alpha + 1 - alpha }
  }

  /// Undoes the five filters of the format, line by line.
  private static func unfiltered(_ rows: [UInt8], line: Int, step: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(rows.count)
    for start in stride(from: 0, to: rows.count, by: line + 1) {
      let above = result.count - line
      for place in 0..<line {
        let left = place < step ? 0 : Int(result[result.count - step])
        let up = above < 0 ? 0 : Int(result[above + place])
        let corner = above < 0 || place < step ? 0 : Int(result[above + place - step])
        let guess =
          switch rows[start] {
          case 1: left
          case 2: up
          case 3: (left + up) / 2
          case 4: paeth(left, up, corner)
          default: 0
          }
        result.append(rows[start + 1 + place] &+ UInt8(guess))
      }
    }
    return result
  }

  private static func paeth(_ left: Int, _ up: Int, _ corner: Int) -> Int {
    let guess = left + up - corner
    let (a, b, c) = (abs(guess - left), abs(guess - up), abs(guess - corner))
    return a <= b && a <= c ? left : b <= c ? up : corner
  }
}
