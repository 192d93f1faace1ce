import WhoDoesModel

/// Tells which numbers of a workbook are days: a day is a number like any other, and only its look says so.
struct XLSXStyles {
  /// Whether a cell shows a day, by the number of its style.
  private var showsDay: [Bool] = []
  private let startsIn1904: Bool

  /// Reads the styles; without any, no number is a day.
  init(_ bytes: [UInt8]?, startsIn1904: Bool) throws {
    self.startsIn1904 = startsIn1904
    guard let bytes else { return }
    var own: [Int: Bool] = [:]
    var styles: [Int] = []
    var isInStyles = false
    try XLSXMarkup(bytes).walk { name, attributes in
      let number = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      switch name {
      case "numFmt": own[number] = Self.isDay(attributes["formatCode"] ?? "")
      case "cellXfs": isInStyles = true
      case "xf" where isInStyles: styles.append(number)
      default: break
      }
    } end: { name in
      if name == "cellXfs" { isInStyles = false }
    }
    showsDay = styles.map { own[$0] ?? Self.isBuiltInDay($0) }
  }

  /// A number as people read it: a day as `2026-03-24`, a whole number without a point, others as they are.
  func text(of number: String, style: String) -> String {
    guard let value = Double(number), value.isFinite, abs(value) < 1e15 else { return number }
    if let style = Int(style), showsDay.indices.contains(style), showsDay[style], let day = day(value) {
      return day.description
    }
    return value == value.rounded() ? String(Int(value)) : number
  }

  /// The day of a number; nil before the first day, after the year 9999, and for the 29 February 1900 that
  /// never was.
  private func day(_ value: Double) -> Day? {
    guard value >= (startsIn1904 ? 0 : 1), value < 2_958_466 else { return nil }
    let count = Int32(value.rounded(.down))
    if startsIn1904 { return count <= 2_957_003 ? Day(number: count - 24_107) : nil }
    if count == 60 { return nil }
    return Day(number: count - (count < 60 ? 25_568 : 25_569))
  }

  /// The formats that every program knows without being told, days and times; the second and fourth group are
  /// days in the writing of East Asia.
  private static func isBuiltInDay(_ number: Int) -> Bool {
    (14...22).contains(number) || (27...36).contains(number) || (45...47).contains(number)
      || (50...58).contains(number)
  }

  /// Whether a format has a year or a day in it, outside quotes and brackets: `[Red]0` and `0" days"` have none.
  static func isDay(_ format: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for letter in format.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch letter {
      case "\"": isQuoted.toggle()
      case _ where isQuoted: continue
      case "[": isBracketed = true
      case "]": isBracketed = false
      case _ where isBracketed: continue
      case "\\", "_", "*": isEscaped = true
      case "y", "d": return true
      default: continue
      }
    }
    return false
  }
}
