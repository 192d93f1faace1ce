import Graphviz

@testable import WhoDoesDiagrams

/// What of a box's outline can be seen without colour, measured on the pixels of a picture.
struct BorderLook: CustomStringConvertible {
  /// The share of the lower edge that is drawn: all of a solid line, less of a dashed or dotted one.
  var covered = 0.0
  /// How many pieces the lower edge has in each inch: one of a solid line, many of a dotted one.
  var pieces = 0.0
  /// How thick the line is, in points.
  var thickness = 0.0
  /// How many lines lie one above the other at the upper edge: two of a double or a solid-looking box.
  var lines = 0.0
  /// How dark corners are inside of the outline: a box with cut corners has lines there.
  var corners = 0.0

  var description: String {
    [covered, pieces, thickness, lines, corners].map { String(Int($0 * 100)) }.joined(separator: " ")
  }

  /// Whether two outlines look different enough to be told apart at a glance.
  func isApart(from other: Self) -> Bool {
    abs(covered - other.covered) > 0.15 || abs(pieces - other.pieces) > 3
      || abs(thickness - other.thickness) > 0.7 || abs(lines - other.lines) > 0.6
      || abs(corners - other.corners) > 0.15
  }

  /// Dots an inch of the pictures that are looked at.
  static let dots = 150

  /// Measures one box.
  init(of box: GraphvizLayout.Box, in bounds: GraphvizLayout.Box, _ pixels: PNGPixels, _ sight: Sight) {
    let scale = Double(Self.dots) / 72
    // The picture has 0.06 inches of white around it.
    let white = 0.06 * 72
    func across(_ points: Double) -> Int { Int(((points - bounds.left + white) * scale).rounded()) }
    func down(_ points: Double) -> Int { Int(((bounds.top - points + white) * scale).rounded()) }
    func isDark(_ x: Int, _ y: Int) -> Bool {
      guard (0..<pixels.width).contains(x), (0..<pixels.height).contains(y) else { return false }
      return sight.lightness(pixels[x, y]) < 0.75
    }
    // A second line lies four points inside of the first, and letters begin at six.
    let reach = Int(5.2 * scale)
    // Lines and arrows come from the sides, so the middle of the upper and lower edge is the box's own.
    let columns = Array(across(box.left + box.width * 0.15)..<across(box.right - box.width * 0.15))
    let bottom = down(box.bottom)
    let lower = columns.map { x in (bottom - reach * 2 / 3...bottom + reach * 2 / 3).count { isDark(x, $0) } }
    covered = Double(lower.count { $0 > 0 }) / Double(max(columns.count, 1))
    let starts = zip([0] + lower, lower).count { $0 == 0 && $1 > 0 }
    pieces = Double(starts) / (Double(max(columns.count, 1)) / Double(Self.dots))
    let drawn = lower.filter { $0 > 0 }.sorted()
    thickness = drawn.isEmpty ? 0 : Double(drawn[drawn.count / 2]) / scale
    let top = down(box.top)
    let upper = columns.map { x -> Int in
      let dark = (top - 2...top + reach).map { isDark(x, $0) }
      return zip([false] + dark, dark).count { !$0 && $1 }
    }.filter { $0 > 0 }.sorted()
    lines = upper.isEmpty ? 0 : Double(upper[upper.count / 2])
    let (left, size) = (across(box.left), Int(12 * scale))
    let inside = Int(4.5 * scale)
    let corner = (inside..<size).flatMap { x in (inside..<size - x + inside).map { (left + x, bottom - $0) } }
    corners = Double(corner.count { isDark($0.0, $0.1) }) / Double(corner.count)
  }
}
