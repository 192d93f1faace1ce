/// Finds what identifies a real person in free text: numbers, addresses and links that no plan needs.
///
/// ```swift
/// IdentifyingText.found(in: Array("Ring her on 07700 900123".utf8)[...]).map(\.kind)      // [.telephone]
/// ```
///
/// Only exact shapes count, with their check digit where they have one, so that dates and amounts stay.
struct IdentifyingText: Equatable {
  /// What kind of thing was found.
  enum Kind: String, CaseIterable {
    case nhsNumber = "an NHS number"
    case nationalInsurance = "a National Insurance number"
    case postcode = "a postcode"
    case telephone = "a telephone number"
    case email = "an e-mail address"
    case link = "a web address"
    case birthDate = "a full date of birth"

    /// What stands in its place afterwards.
    var mask: String { "[\(rawValue.split(separator: " ").dropFirst().joined(separator: " ")) taken out]" }

    /// Whether it may stand where people are told how to reach somebody.
    var isAWayToReachSomebody: Bool { self == .telephone || self == .email || self == .link }
  }

  let kind: Kind
  let range: Range<Int>

  /// Everything of a text that identifies somebody, in order, without overlaps.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func found(in text: ArraySlice<UInt8>) -> [IdentifyingText] {
    // Nearly every cell is words alone.
    guard
      text.contains(where: { $0 &- 48 < 10 || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "/") || $0 == 46 }
      )
    else { return [] }
    var found: [IdentifyingText] = []
    var scanner = IdentifyingTextScanner(text)
    while let next = scanner.next() { found.append(next) }
    return found
  }

  /// A text with everything that identifies somebody taken out, and what that was.
  static func masked(
    _ text: ArraySlice<UInt8>, but isAllowed: (Kind) -> Bool
  ) -> (text: [UInt8], kinds: [Kind])? {
    let found = found(in: text).filter { !isAllowed($0.kind) }
    guard !found.isEmpty else { return nil }
    var masked: [UInt8] = []
    var from = text.startIndex
    for item in found {
      masked += text[from..<item.range.lowerBound]
      masked += item.kind.mask.utf8
      from = item.range.upperBound
    }
    return (masked + text[from...], found.map(\.kind))
  }
}

/// Walks a text from word to word and tries each shape at the beginning of a word.
private struct IdentifyingTextScanner {
  private let text: ArraySlice<UInt8>
  private var at: Int

  init(_ text: ArraySlice<UInt8>) { (self.text, at) = (text, text.startIndex) }

  mutating func next() -> IdentifyingText? {
    while at < text.endIndex {
      if at == text.startIndex || !isWordByte(text[at - 1]) {
        if let (kind, end) = shape() {
          defer { at = end }
          return IdentifyingText(kind: kind, range: at..<end)
        }
      }
      at += 1
    }
    return nil
  }

  private func shape() -> (IdentifyingText.Kind, Int)? {
    if let end = link() { return (.link, end) }
    if let end = email() { return (.email, end) }
    if let end = nationalInsurance() { return (.nationalInsurance, end) }
    if let end = postcode() { return (.postcode, end) }
    if let (kind, end) = number() { return (kind, end) }
    return birthDate().map { (.birthDate, $0) }
  }

  // MARK: Links and e-mail

  private func link() -> Int? {
    guard ["http://", "https://", "www."].contains(where: { begins(with: $0) }) else { return nil }
    return text[at...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ",") }
      ?? text.endIndex
  }

  private func email() -> Int? {
    guard let sign = end(from: at, while: { isWordByte($0) || ".%+-_".utf8.contains($0) }), sign > at,
      sign < text.endIndex, text[sign] == UInt8(ascii: "@")
    else { return nil }
    var end = end(from: sign + 1, while: { isWordByte($0) || ".-".utf8.contains($0) }) ?? sign
    while end > sign, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return text[sign..<max(sign, end)].contains(UInt8(ascii: ".")) ? end : nil
  }

  // MARK: Numbers

  private func nationalInsurance() -> Int? {
    guard let start = letters(at, count: 2) else { return nil }
    var place = start
    for _ in 0..<3 {
      place = skipBlank(place)
      guard let after = digits(place, count: 2) else { return nil }
      place = after
    }
    place = skipBlank(place)
    guard place < text.endIndex, (UInt8(ascii: "A")...UInt8(ascii: "D")).contains(text[place]),
      ends(place + 1)
    else { return nil }
    return place + 1
  }

  private func postcode() -> Int? {
    for letterCount in [2, 1] {
      guard let area = letters(at, count: letterCount), let district = digits(area, count: 1) else {
        continue
      }
      var place = district
      if place < text.endIndex, isDigit(text[place]) || isCapital(text[place]) { place += 1 }
      for start in Set([skipBlank(place), skipBlank(district)]) {
        if let unit = digits(start, count: 1), let end = letters(unit, count: 2), ends(end) { return end }
      }
    }
    return nil
  }

  /// A telephone or NHS number: groups of digits with single blanks or hyphens between.
  private func number() -> (IdentifyingText.Kind, Int)? {
    var place = at
    let isInternational = text[place] == UInt8(ascii: "+")
    if isInternational { place += 1 }
    var groups: [Int] = []
    var digits: [UInt8] = []
    var end = place
    while let groupEnd = self.end(from: place, while: isDigit), groupEnd > place {
      groups.append(groupEnd - place)
      digits += text[place..<groupEnd].map { $0 - 48 }
      end = groupEnd
      let next = afterSeparator(groupEnd)
      guard next > groupEnd, next < text.endIndex, isDigit(text[next]), digits.count < 12 else { break }
      place = next
    }
    guard ends(end), let first = groups.first else { return nil }
    if isInternational { return (11...13).contains(digits.count) ? (.telephone, end) : nil }
    if digits.first == 0, first >= 3, (10...11).contains(digits.count) { return (.telephone, end) }
    if groups == [10] || groups == [3, 3, 4], hasNHSCheckDigit(digits) { return (.nhsNumber, end) }
    return nil
  }

  /// The place after a blank, a hyphen or a closing bracket with or without a blank.
  private func afterSeparator(_ place: Int) -> Int {
    guard place < text.endIndex, " -)".utf8.contains(text[place]) else { return place }
    return text[place] == UInt8(ascii: ")") ? skipBlank(place + 1) : place + 1
  }

  /// The last digit of an NHS number makes the weighted sum of all ten a multiple of eleven.
  ///
  /// Source: NHS Data Dictionary, NHS number.
  private func hasNHSCheckDigit(_ digits: [UInt8]) -> Bool {
    guard digits.count == 10, digits.first != 0 else { return false }
    let sum = zip(digits, stride(from: 10, to: 0, by: -1)).reduce(0) { $0 + Int($1.0) * $1.1 }
    return sum % 11 == 0
  }

  /// A day after a word for birth: `born 3 May 2008`, `DOB: 03/05/2008`.
  private func birthDate() -> Int? {
    guard at < text.endIndex, isDigit(text[at]) else { return nil }
    let before = String(decoding: text[max(text.startIndex, at - 22)..<at], as: UTF8.self).lowercased()
    guard ["born", "dob", "d.o.b", "birth", "birthday"].contains(where: { before.contains($0) }) else {
      return nil
    }
    guard var place = end(from: at, while: isDigit) else { return nil }
    var parts = 1
    while parts < 3, place < text.endIndex, " /.-".utf8.contains(text[place]) {
      let start = place + 1
      guard let after = end(from: start, while: { isWordByte($0) }), after > start else { break }
      place = after
      parts += 1
    }
    let year = text[at..<place].suffix(4)
    return parts == 3 && (year.allSatisfy(isDigit) || text[at..<place].prefix(4).allSatisfy(isDigit))
      ? place : nil
  }

  // MARK: Bytes

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  private func isCapital(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
  private func isWordByte(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 97 < 26 || byte >= 0x80 }

  private func begins(with prefix: String) -> Bool {
    text[at...].prefix(prefix.utf8.count).map { $0 | 0x20 }.elementsEqual(prefix.utf8.map { $0 | 0x20 })
  }

  private func end(from start: Int, while isIn: (UInt8) -> Bool) -> Int? {
    guard start < text.endIndex else { return nil }
    return text[start...].firstIndex { !isIn($0) } ?? text.endIndex
  }

  private func letters(_ start: Int, count: Int) -> Int? { run(start, count, isCapital) }
  private func digits(_ start: Int, count: Int) -> Int? { run(start, count, isDigit) }

  private func run(_ start: Int, _ count: Int, _ isIn: (UInt8) -> Bool) -> Int? {
    guard start + count <= text.endIndex, text[start..<start + count].allSatisfy(isIn) else { return nil }
    return start + count
  }

  private func skipBlank(_ place: Int) -> Int {
    place < text.endIndex && text[place] == 0x20 ? place + 1 : place
  }

  private func ends(_ place: Int) -> Bool { place >= text.endIndex || !isWordByte(text[place]) }
}
