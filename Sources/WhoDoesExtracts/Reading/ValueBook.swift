import WhoDoesFiles

/// Knows the values that councils write, from `Data/Extracts/values.csv`, and the code each of them stands for.
public struct ValueBook: Sendable {
  /// A value with its code.
  public struct Reading: Equatable, Sendable {
    /// The code: `FR`, `NREQ`, `Z`, `2`, `F4`.
    public var code: String
    /// Whether it stands in the list; a value that only begins with a code's letter does not.
    public var isListed: Bool
    /// `1` or `2` where the value says suitability as well, as `Z1` does.
    public var suitability: String?
  }

  /// The book of values that comes with the program.
  public static let shared = ValueBook(ExtractData.values)

  private var codes: [ExtractColumn: [String: String]] = [:]

  init(_ list: String) {
    let (table, _) = DelimitedText.read(Array(list.utf8), file: "values.csv")
    for row in table.rows {
      let cells = table.cells(of: row).map { table.text($0) }
      guard cells.count == 3, let column = ExtractColumn(rawValue: cells[0]) else { continue }
      codes[column, default: [:]][Self.key(cells[2])] = cells[1]
    }
  }

  /// A value by its letters and digits, so that blanks, capitals, dashes and quotes make no difference; one made of
  /// signs alone stays as it is.
  static func key(_ value: String) -> String {
    let key = String(
      value.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || (48...57) ~= $0.value })
    return key.isEmpty ? value.split { $0.isWhitespace }.joined() : key
  }

  /// The code of a value; nil where nobody has said what it means.
  ///
  /// ```swift
  /// ValueBook.shared.read("Unsuitable", in: .suitability)?.code     // "2"
  /// ValueBook.shared.read("NREQ", in: .inTouch)?.code               // "NREQ"
  /// ```
  public func read(_ value: String, in column: ExtractColumn) -> Reading? {
    guard value.utf8.count <= 1_000 else { return nil }
    let key = Self.key(value)
    if let code = codes[column]?[key] {
      return Reading(code: code, isListed: true, suitability: suitability(key, column))
    }
    guard let code = leadingCode(value, column) else { return nil }
    return Reading(code: code, isListed: false, suitability: nil)
  }

  private func suitability(_ key: String, _ column: ExtractColumn) -> String? {
    guard column == .accommodation, key.utf8.count == 2, let last = key.last, last == "1" || last == "2"
    else {
      return nil
    }
    return String(last)
  }

  /// A new wording that begins with the code itself: `(U) Flat of her own`, `F4) Apprenticeship`.
  private func leadingCode(_ value: String, _ column: ExtractColumn) -> String? {
    guard column == .accommodation || column == .activity else { return nil }
    let trimmed = value.drop { $0 == "(" || $0 == "[" || $0 == " " }
    let word = trimmed.prefix { $0.isLetter || $0.isNumber }
    let rest = trimmed.dropFirst(word.count)
    guard let sign = rest.first, ")]:-– ".contains(sign), word.utf8.count <= 2 else { return nil }
    // A word of one letter followed by a blank may be a word: "A flat".
    if sign == " ", word.utf8.count == 1, rest.dropFirst().first?.isLowercase == true { return nil }
    let code = codes[column]?[Self.key(String(word))]
    return code == "0" || code == "ERROR" ? nil : code
  }
}
