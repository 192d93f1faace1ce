/// Damages files in the ways in which files come to grief, the same way for the same seed.
///
/// ```swift
/// var damage = Damage(seed: 7)
/// let broken = damage.change(whole)
/// ```
package struct Damage {
  private var state: UInt64

  /// A source of damage that falls the same way each time.
  package init(seed: UInt64) { state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number below a limit.
  package mutating func roll(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return limit <= 0 ? 0 : Int(state % UInt64(limit))
  }

  /// The bytes with one to six changes: others, fewer, more, some twice, cut off, or with what readers stumble over.
  package mutating func change(_ whole: [UInt8]) -> [UInt8] {
    var bytes = whole
    for _ in 0...roll(6) {
      let place = roll(bytes.count + 1)
      let end = min(bytes.count, place + 1 + roll(60))
      switch roll(10) {
      case 0 where place < bytes.count: bytes[place] = UInt8(roll(256))
      case 1 where place < bytes.count: bytes.removeSubrange(place..<end)
      case 2: bytes = Array(bytes.prefix(max(1, place)))
      case 3:
        let other = roll(bytes.count + 1)
        bytes.insert(contentsOf: Array(bytes[place..<min(bytes.count, place + 400)]), at: other)
      case 4:
        // A row, a column or a word as often as nobody would write it.
        let piece = bytes[place..<end]
        for _ in 0..<roll(40) { bytes.insert(contentsOf: piece, at: place) }
      case 5:
        bytes.insert(contentsOf: repeatElement(UInt8(0x20 + roll(95)), count: 1 + roll(3_000)), at: place)
      default: bytes.insert(contentsOf: Self.pieces[roll(Self.pieces.count)], at: place)
      }
    }
    return bytes
  }

  /// Markup with some of its words changed and its tags left whole, so that readers get as far as the words.
  package mutating func changeWords(of markup: [UInt8]) -> [UInt8] {
    var bytes = markup
    for _ in 0...roll(4) {
      let start = roll(bytes.count)
      guard let open = bytes[start...].firstIndex(of: UInt8(ascii: ">")),
        let close = bytes[open...].firstIndex(of: UInt8(ascii: "<")), open + 1 < close
      else { continue }
      let words = change(Array(bytes[open + 1..<close])).filter { !"<>&".utf8.contains($0) }
      bytes.replaceSubrange(open + 1..<close, with: words)
    }
    return bytes
  }

  private static let pieces: [[UInt8]] =
    [
      // Marks of every kind of file that is read.
      "<", ">", "&", "\"", "\"\"", "'", ",", ";", "\t", "|", "\n", "\r\n", "\n\n\n", "\n|---|\n", "{", "}",
      "[", "]", "\\",
      "</w:tc>", "<w:tbl>", "<table>", "<tr>", "<td rowspan=\"99999\">", "colspan=\"100000\"", "<!DOCTYPE a>",
      "<![CDATA[", "]]>", "<!--", "&#x10FFFF;", "&#0;", "r=\"XFD1048576\"", "r=\"A1\"",
      "ref=\"A1:XFD1048576\"",
      "number-rows-repeated=\"1048576\"", "number-columns-repeated=\"16384\"",
      "</td><script>alert(1)</script>",
      // Numbers, days and formulas that mean something else.
      "999999999999", "-1", "1e308", "00", "1900-01-01", "31/02/2026", "2026-02-31", "99/99/99", "46090",
      "=1+1",
      "=cmd|' /C calc'!A0", "#N/A", "#REF!", "#MULTIVALUE",
      // Words that stand for people and parts.
      "PA or SW/IRO (either), all agencies", "SW/PA", "tbc", "nobody", "(C)", "A?", "R/", " or ", " & ",
      "P99", "T99",
      // Letters that are not what they look like.
      "А", "Ｒ", "é", "\u{FEFF}", "\u{0}", "\u{202E}", "\u{A0}", "👩‍👧", "~~", "((((", "R = Responsible",
    ].map { Array($0.utf8) } + [
      [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], [0, 1, 7, 27, 127], [0x50, 0x4B, 3, 4],
    ]
}
