import Foundation

/// The colours that fill some part of a printed page, out of a picture of it in the plain PPM format.
struct PrintedInks {
  /// A colour, each part from 0 to 255.
  struct Ink: Hashable, CustomStringConvertible {
    let red, green, blue: UInt8
    var description: String { "rgb(\(red), \(green), \(blue))" }

    /// Whether it is a colour at all, and no white, grey or black.
    var isColoured: Bool { Int(max(red, green, blue)) - Int(min(red, green, blue)) > 40 }

    /// How far it stands out from white paper, 1 to 21, as WCAG reckons it.
    var contrastOnWhite: Double {
      let parts = [red, green, blue].map { part in
        let share = Double(part) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 1.05 / (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05)
    }
  }

  /// Coloured inks that fill at least three by three points: not the soft edges of letters.
  let solid: Set<Ink>

  init(of file: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    // P6, width, height and the largest value, a line or blank between; then three bytes a point.
    var (numbers, at): ([Int], Int) = ([], 2)
    while numbers.count < 3 {
      while bytes[at] <= 0x20 { at += 1 }
      let end = bytes[at...].firstIndex { $0 <= 0x20 } ?? bytes.endIndex
      numbers.append(Int(String(decoding: bytes[at..<end], as: UTF8.self)) ?? 0)
      at = end
    }
    let (start, width, height) = (at + 1, numbers[0], numbers[1])
    func ink(_ x: Int, _ y: Int) -> Ink {
      let place = start + 3 * (y * width + x)
      return Ink(red: bytes[place], green: bytes[place + 1], blue: bytes[place + 2])
    }
    var found: Set<Ink> = []
    for y in stride(from: 1, to: height - 1, by: 1) {
      for x in stride(from: 1, to: width - 1, by: 1) {
        let middle = ink(x, y)
        guard middle.isColoured, !found.contains(middle) else { continue }
        let isSolid = (-1...1).allSatisfy { dy in (-1...1).allSatisfy { ink(x + $0, y + dy) == middle } }
        if isSolid { found.insert(middle) }
      }
    }
    solid = found
  }
}
