/// Finds what identifies a real person in free text: numbers, addresses and links that no plan needs.
///
/// ```swift
/// IdentifyingText.found(in: Array("Ring her on 07700 900123".utf8)[...]).map(\.kind)      // [.telephone]
/// ```
///
/// Only exact shapes count, with their check digit where they have one, so that dates and amounts stay.
package struct IdentifyingText: Equatable {
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

  /// What kinds of thing that identify somebody stand in a text, such as “a postcode”, each once.
  ///
  /// - Complexity: O(*n*) in the bytes.
  package static func kinds(in text: String) -> [String] {
    let found = Set(found(in: Array(text.utf8)[...]).map(\.kind))
    return Kind.allCases.filter(found.contains).map(\.rawValue)
  }

  /// Whether a text may hold anything that identifies somebody, by how many letters and digits it has: nearly every
  /// cell of a caseload has not enough of them.
  ///
  /// - Complexity: O(*n*) in the bytes, eight at a time.
  @inline(__always)
  static func mayBe(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Words alone, as many cells are, have neither a digit nor a sign to tell, and days have no letter.
    text.count > 3 && ByteKinds.anyTelling(in: text) && !ByteKinds.isDay(text)
      && ByteKinds(of: text).mayIdentify
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
    // What a shape may begin with decides which are tried: this runs at every word of every cell of a caseload.
    let first = text[at]
    if isLetter(first), let end = link() { return (.link, end) }
    if let end = email() { return (.email, end) }
    if isCapital(first) {
      if let end = nationalInsurance() { return (.nationalInsurance, end) }
      if let end = postcode() { return (.postcode, end) }
    } else if isDigit(first) || first == UInt8(ascii: "+") {
      if let (kind, end) = number() { return (kind, end) }
      if let end = birthDate() { return (.birthDate, end) }
    }
    return nil
  }

  // MARK: Links and e-mail

  private func link() -> Int? {
    guard begins(with: "http://") || begins(with: "https://") || begins(with: "www.") else { return nil }
    return text[at...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ",") }
      ?? text.endIndex
  }

  private func email() -> Int? {
    guard let sign = end(from: at, while: { isWordByte($0) || isIn($0, ".%+-_") }), sign > at,
      sign < text.endIndex, text[sign] == UInt8(ascii: "@")
    else { return nil }
    var end = end(from: sign + 1, while: { isWordByte($0) || isIn($0, ".-") }) ?? sign
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
    guard let area = letters(at, count: 2) ?? letters(at, count: 1), let district = digits(area, count: 1)
    else { return nil }
    var place = district
    if place < text.endIndex, isDigit(text[place]) || isCapital(text[place]) { place += 1 }
    return unit(of: skipBlank(place)) ?? unit(of: skipBlank(district))
  }

  /// The end of the second half of a postcode, a digit and two letters.
  private func unit(of start: Int) -> Int? {
    guard let unit = digits(start, count: 1), let end = letters(unit, count: 2), ends(end) else { return nil }
    return end
  }

  /// A telephone or NHS number: groups of digits with single blanks or hyphens between.
  private func number() -> (IdentifyingText.Kind, Int)? {
    let isInternational = text[at] == UInt8(ascii: "+")
    var place = isInternational ? at + 1 : at
    let start = place
    var (groups, firstGroup, secondGroup, count, end) = (0, 0, 0, 0, place)
    while let groupEnd = self.end(from: place, while: isDigit), groupEnd > place {
      (groups, count, end) = (groups + 1, count + groupEnd - place, groupEnd)
      if groups == 1 { firstGroup = groupEnd - place }
      if groups == 2 { secondGroup = groupEnd - place }
      let next = afterSeparator(groupEnd)
      guard next > groupEnd, next < text.endIndex, isDigit(text[next]), count < 12 else { break }
      place = next
    }
    guard groups > 0, ends(end) else { return nil }
    if isInternational { return (11...13).contains(count) ? (.telephone, end) : nil }
    if text[start] == UInt8(ascii: "0"), firstGroup >= 3, (10...11).contains(count) {
      return (.telephone, end)
    }
    let isGroupedLikeNHS = groups == 1 || (groups == 3 && firstGroup == 3 && secondGroup == 3)
    return count == 10 && isGroupedLikeNHS && hasNHSCheckDigit(start..<end) ? (.nhsNumber, end) : nil
  }

  /// The place after a blank, a hyphen or a closing bracket with or without a blank.
  private func afterSeparator(_ place: Int) -> Int {
    guard place < text.endIndex, isIn(text[place], " -)") else { return place }
    return text[place] == UInt8(ascii: ")") ? skipBlank(place + 1) : place + 1
  }

  /// The last digit of an NHS number makes the weighted sum of all ten a multiple of eleven.
  ///
  /// Source: NHS Data Dictionary, NHS number.
  private func hasNHSCheckDigit(_ range: Range<Int>) -> Bool {
    guard text[range.lowerBound] != UInt8(ascii: "0") else { return false }
    var (sum, weight) = (0, 10)
    for byte in text[range] where isDigit(byte) {
      sum += Int(byte - 48) * weight
      weight -= 1
    }
    return sum % 11 == 0
  }

  /// A day after a word for birth: `born 3 May 2008`, `DOB: 03/05/2008`.
  private func birthDate() -> Int? {
    guard var place = end(from: at, while: isDigit) else { return nil }
    let firstEnd = place
    var (parts, last) = (1, at)
    while parts < 3, place < text.endIndex, isIn(text[place], " /.-") {
      let start = place + 1
      guard let after = end(from: start, while: isWordByte), after > start else { break }
      (place, last) = (after, start)
      parts += 1
    }
    // Only a day, a month and a year of four digits, on whichever side; the words before come last, as the
    // dearest to look for.
    guard parts == 3,
      firstEnd - at >= 4 || (place - last >= 4 && text[(place - 4)..<place].allSatisfy(isDigit))
    else { return nil }
    let before = max(text.startIndex, at - 22)..<at
    return speaksOfBirth(before) ? place : nil
  }

  /// Whether a stretch of the text has a word for birth.
  private func speaksOfBirth(_ range: Range<Int>) -> Bool {
    range.contains { start in
      switch text[start] | 0x20 {
      case UInt8(ascii: "b"): begins(with: "born", at: start) || begins(with: "birth", at: start)
      case UInt8(ascii: "d"): begins(with: "dob", at: start) || begins(with: "d.o.b", at: start)
      default: false
      }
    }
  }

  // MARK: Bytes

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  private func isCapital(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
  private func isWordByte(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) || byte >= 0x80 }

  private func isIn(_ byte: UInt8, _ set: StaticString) -> Bool {
    (0..<set.utf8CodeUnitCount).contains { set.utf8Start[$0] == byte }
  }

  /// Whether the text goes on with some small letters and signs, whatever its own letters' size.
  private func begins(with prefix: StaticString, at start: Int? = nil) -> Bool {
    let start = start ?? at
    guard start + prefix.utf8CodeUnitCount <= text.endIndex else { return false }
    return (0..<prefix.utf8CodeUnitCount).allSatisfy {
      text[start + $0] | 0x20 == prefix.utf8Start[$0] | 0x20
    }
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
