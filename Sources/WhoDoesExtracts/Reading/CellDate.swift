import WhoDoesModel

/// What a cell of an extract says of a day.
enum CellDate: Equatable {
  case day(Day)
  /// Nothing stands there.
  case blank
  /// A day of the year 1900, which databases write where there is none.
  case placeholder
  case unreadable

  /// Reads `09/03/2026`, `2026-03-09`, with or without a time, `9-Mar-2026`, and Excel's number of a day.
  ///
  /// - Complexity: O(*n*) in the letters, of which it reads 40 at most.
  init(_ letters: ArraySlice<UInt8>) {
    if Blank.isBlank(letters) {
      self = .blank
      return
    }
    guard letters.count <= 40, let day = Self.day(letters) else {
      self = .unreadable
      return
    }
    // Day 0 and day 1 of Excel lie in 1899 and 1900.
    self = day.number < -25_202 ? (day.number > -25_750 ? .placeholder : .unreadable) : .day(day)
  }

  private static func day(_ letters: ArraySlice<UInt8>) -> Day? {
    var numbers: [Int] = []
    var lengths: [Int] = []
    var signs: [UInt8] = []
    var (value, length) = (0, 0)
    var position = letters.startIndex
    var name: [UInt8] = []
    scan: while position < letters.endIndex {
      let byte = letters[position]
      switch byte {
      case 48...57:
        guard length < 6 else { return nil }
        value = value * 10 + Int(byte) - 48
        length += 1
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: " "), UInt8(ascii: "T"):
        // Numbers end here; after three parts the rest must be a time.
        if byte == UInt8(ascii: "."), numbers.isEmpty, letters.count > 5,
          letters[letters.startIndex..<position].count == 5
        {
          return serial(value, length)  // 45000.0
        }
        if length > 0 {
          numbers.append(value)
          lengths.append(length)
          signs.append(byte)
          (value, length) = (0, 0)
        } else if !name.isEmpty, numbers.count == 1 {
          guard let month = month(name) else { return nil }
          numbers.append(month)
          lengths.append(2)
          name = []
        }
        if numbers.count == 3 { break scan }
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        guard numbers.count == 1, length == 0, name.count < 9 else { return nil }
        name.append(byte | 0x20)
      default: return nil
      }
      position += 1
    }
    if length > 0 {
      numbers.append(value)
      lengths.append(length)
    }
    guard isTime(letters[min(position, letters.endIndex)...]) else { return nil }
    if numbers.count == 1 { return serial(numbers[0], lengths[0]) }
    guard numbers.count == 3 else { return nil }
    if lengths[0] == 4 { return Day(year: numbers[0], month: numbers[1], day: numbers[2]) }
    guard lengths[0] <= 2, lengths[1] <= 2 else { return nil }
    switch lengths[2] {
    case 4: return Day(year: numbers[2], month: numbers[1], day: numbers[0])
    case 2: return Day(year: 2000 + numbers[2], month: numbers[1], day: numbers[0])
    default: return nil
    }
  }

  /// Excel counts from the last but one day of 1899, because it believes in 29 February 1900.
  private static func serial(_ number: Int, _ length: Int) -> Day? {
    if (0...1).contains(number) { return Day(number: -25_567) }
    guard length == 5, (20_000..<80_000).contains(number) else { return nil }
    return Day(number: Int32(number - 25_569))
  }

  private static func isTime(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.allSatisfy {
      (48...57).contains($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") || $0 == 0x20
        || $0 == UInt8(ascii: "Z") || $0 == UInt8(ascii: "T")
    }
  }

  private static func month(_ name: [UInt8]) -> Int? {
    guard name.count >= 3 else { return nil }
    let written = String(decoding: name, as: UTF8.self)
    return Month.names.firstIndex { $0.lowercased().hasPrefix(written) }.map { $0 + 1 }
  }
}
