/// What has been read of a cell of an `.xlsx` sheet while its elements go by.
struct WorkbookCell {
  enum Kind { case number, shared, string, inline, truth, date, error }

  var column = 0
  private(set) var kind = Kind.number
  private(set) var style = 0
  private(set) var value: [UInt8] = []
  private(set) var hasValue = false
  private(set) var standing: [UInt8] = []
  private(set) var struck: [UInt8] = []
  var hasFormula = false
  var takesValue = false { didSet { if takesValue { hasValue = true } } }
  var takesInline = false
  /// Whether the reader is in a text of the cell itself, and in the guide to how it is said.
  private(set) var isInline = false
  private(set) var isSaid = false
  private var strikes = false

  mutating func begin(_ scanner: MarkupScanner) throws(GridProblem) {
    if let reference = scanner.rawAttribute("r") {
      guard let place = CellName.parse(scanner.bytes[reference]) else {
        throw .damaged("a cell of it has no place")
      }
      column = place.column
    } else {
      column += 1
    }
    kind = Self.kind(scanner)
    style = scanner.number("s") ?? 0
    value.removeAll(keepingCapacity: true)
    standing.removeAll(keepingCapacity: true)
    struck.removeAll(keepingCapacity: true)
    (hasValue, hasFormula, takesValue, takesInline) = (false, false, false, false)
    (isInline, isSaid, strikes) = (false, false, false)
  }

  private static func kind(_ scanner: MarkupScanner) -> Kind {
    guard let range = scanner.rawAttribute("t"), let first = scanner.bytes[range].first else {
      return .number
    }
    return switch (first, range.count) {
    case (UInt8(ascii: "s"), 1): .shared
    case (UInt8(ascii: "s"), _): .string
    case (UInt8(ascii: "i"), _): .inline
    case (UInt8(ascii: "b"), _): .truth
    case (UInt8(ascii: "d"), _): .date
    case (UInt8(ascii: "e"), _): .error
    default: .number
    }
  }

  /// Elements inside a text of the cell itself.
  mutating func beginOther(_ scanner: MarkupScanner) {
    if scanner.isNamed("is") {
      isInline = true
    } else if isInline {
      if scanner.isNamed("rPh") { isSaid = true }
      if scanner.isNamed("r") { strikes = false }
      if scanner.isNamed("strike") { strikes = !scanner.isOff("val") }
    }
  }

  mutating func endOther(_ scanner: MarkupScanner) {
    guard isInline else { return }
    if scanner.isNamed("is") { isInline = false }
    if scanner.isNamed("rPh") { isSaid = false }
    if scanner.isNamed("r") { strikes = false }
  }

  mutating func take(_ scanner: MarkupScanner) {
    if takesValue {
      scanner.appendText(to: &value)
    } else if strikes {
      scanner.appendText(to: &struck)
    } else {
      scanner.appendText(to: &standing)
    }
  }
}
