import WhoDoesModel

/// Tells which numbers of a workbook are days and which cells are struck out: only their look says so.
struct WorkbookStyles {
  /// How a cell shows a number.
  private enum Look { case number, day, time, dayAndTime }

  private var looks: [Look] = []
  private var struckOut: [Bool] = []
  private let startsIn1904: Bool

  /// Reads the styles; without any, no number is a day and nothing is struck out.
  init(_ part: MarkupScanner?, startsIn1904: Bool) throws(GridProblem) {
    self.startsIn1904 = startsIn1904
    guard var scanner = part else { return }
    var own: [Int: Look] = [:]
    var fonts: [Bool] = []
    var (isInFonts, isInStyles) = (false, false)
    while try scanner.next() != .finished {
      switch scanner.event {
      case .start:
        if scanner.isNamed("numFmt"), let number = scanner.number("numFmtId") {
          own[number] = Self.look(scanner.attribute("formatCode") ?? "")
        } else if scanner.isNamed("fonts") {
          isInFonts = true
        } else if scanner.isNamed("font"), isInFonts {
          fonts.append(false)
        } else if scanner.isNamed("strike"), isInFonts, !fonts.isEmpty {
          fonts[fonts.count - 1] = !scanner.isOff("val")
        } else if scanner.isNamed("cellXfs") {
          isInStyles = true
        } else if scanner.isNamed("xf"), isInStyles {
          let number = scanner.number("numFmtId") ?? 0
          looks.append(own[number] ?? Self.builtIn(number))
          let font = scanner.number("fontId") ?? 0
          struckOut.append(fonts.indices.contains(font) && fonts[font])
        }
      case .end:
        if scanner.isNamed("fonts") { isInFonts = false }
        if scanner.isNamed("cellXfs") { isInStyles = false }
      case .text, .finished: break
      }
    }
  }

  /// Whether the font of a style is struck through.
  func strikesOut(_ style: Int) -> Bool { struckOut.indices.contains(style) && struckOut[style] }

  /// A number as people read it: a day as `2026-03-24`, a whole number without a point, others as they are.
  func text(of number: String, style: Int) -> (text: String, isDate: Bool) {
    guard let value = Double(number), value.isFinite, abs(value) < 1e15 else { return (number, false) }
    let look = looks.indices.contains(style) ? looks[style] : .number
    if look != .number, let shown = shown(value, look) { return (shown, true) }
    return (value == value.rounded() ? String(Int(value)) : number, false)
  }

  private func shown(_ value: Double, _ look: Look) -> String? {
    let seconds = Int(((value - value.rounded(.down)) * 86_400).rounded())
    let time = "\(Self.two(seconds / 3600 % 24)):\(Self.two(seconds / 60 % 60))"
    if look == .time, value >= 0, value < 1 { return time }
    guard let day = day(value) else { return nil }
    return look == .dayAndTime && seconds % 86_400 != 0 ? "\(day) \(time)" : day.description
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The day of a number; nil before the first day, after the year 9999, and for the 29 February 1900 that
  /// never was.
  private func day(_ value: Double) -> Day? {
    guard value >= (startsIn1904 ? 0 : 1), value < 2_958_466 else { return nil }
    let count = Int32(value.rounded(.down))
    if startsIn1904 { return count <= 2_957_003 ? Day(number: count - 24_107) : nil }
    if count == 60 { return nil }
    return Day(number: count - (count < 60 ? 25_568 : 25_569))
  }

  /// The formats that every program knows without being told; the groups from 27 and 50 are days in the writing
  /// of East Asia.
  private static func builtIn(_ number: Int) -> Look {
    switch number {
    case 14...17, 27...36, 50...58: .day
    case 18...21, 45...47: .time
    case 22: .dayAndTime
    default: .number
    }
  }

  /// What a format shows, outside quotes and brackets: `[Red]0` and `0" days"` show numbers.
  private static func look(_ format: String) -> Look {
    var (isQuoted, isBracketed, isEscaped) = (false, false, false)
    var (hasDay, hasTime) = (false, false)
    for letter in format.lowercased().utf8 {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch letter {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case _ where isQuoted: continue
      case UInt8(ascii: "["): isBracketed = true
      case UInt8(ascii: "]"): isBracketed = false
      case _ where isBracketed: continue
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): isEscaped = true
      case UInt8(ascii: "y"), UInt8(ascii: "d"): hasDay = true
      case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
      default: continue
      }
    }
    return hasDay ? (hasTime ? .dayAndTime : .day) : hasTime ? .time : .number
  }
}
