import WhoDoesCaseload
import WhoDoesModel

/// A calendar day as a number that orders as days do and is made from the letters `2025-09-30` without counting:
/// each digit in a byte of its own, the day of the month in the last.
struct DayKey: Comparable {
  var bits: UInt64

  /// Before and after every day.
  static let never = DayKey(bits: 0)
  static let always = DayKey(bits: .max)

  @inline(__always)
  static func < (left: Self, right: Self) -> Bool { left.bits < right.bits }

  @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  /// Reads a day; nil for anything that is none.
  @inline(__always)
  init?(_ text: ByteText) {
    guard text.count == 10 else { return nil }
    let raw = UnsafeRawPointer(text.start)
    // Digits become 0 to 9 and hyphens 0; whatever else stands there sets the top bit of its byte.
    let digits = raw.loadUnaligned(as: UInt64.self) ^ 0x2D30_302D_3030_3030
    let (tens, ones) = (text.start[8] ^ 0x30, text.start[9] ^ 0x30)
    guard (digits | (digits &+ 0x7F76_767F_7676_7676)) & 0x8080_8080_8080_8080 == 0, tens < 10, ones < 10
    else { return nil }
    let ordered = digits.byteSwapped
    let month =
      Int(truncatingIfNeeded: (ordered &>> 16) & 0xFF) &* 10
      &+ Int(truncatingIfNeeded: (ordered &>> 8) & 0xFF)
    let day = UInt64(tens &* 10 &+ ones)
    // Every month has 28 days; a bit says which have 31, and only a 29 February needs a look at the year.
    guard month > 0, month <= 12, day > 0,
      day <= 28 || (month != 2 && (day <= 30 || (day == 31 && 0x15AA >> month & 1 == 1)))
        || Self.has(day, month, ordered)
    else { return nil }
    bits = ordered | day
  }

  @inline(never)
  private static func has(_ day: UInt64, _ month: Int, _ digits: UInt64) -> Bool {
    Day(year: year(of: digits), month: month, day: Int(day)) != nil
  }

  private static func year(of digits: UInt64) -> Int {
    (0..<4).reduce(0) { $0 * 10 + Int(digits >> UInt64(56 - 8 * $1) & 0xFF) }
  }

  /// Year, month and day.
  var parts: (year: Int, month: Int, day: Int) {
    (
      Self.year(of: bits), Int(bits >> 16 & 0xFF) * 10 + Int(bits >> 8 & 0xFF), Int(bits & 0xFF)
    )
  }

  /// A day of the calendar; 29 February of a year without one is the 28th.
  init(year: Int, month: Int, day: Int) {
    let last = Month(year: year, month: month).length
    var digits: UInt64 = 0
    for digit in [year / 1000, year / 100 % 10, year / 10 % 10, year % 10, 0, month / 10, month % 10, 0] {
      digits = digits << 8 | UInt64(digit)
    }
    bits = digits | UInt64(min(day, last))
  }

  /// A day of the model.
  init(_ day: Day) {
    let (year, month, number) = day.parts
    self.init(year: year, month: month, day: number)
  }
}
