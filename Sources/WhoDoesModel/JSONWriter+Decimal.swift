extension JSONWriter {
  /// Writes a number to six decimals, or `null`; without an exponent, so that every reader takes it alike.
  public mutating func decimal(_ key: String? = nil, _ value: Double?) {
    guard let value, value.isFinite, abs(value) < 1e9 else { return raw(key, "null") }
    let millionths = Int((value * 1_000_000).rounded())
    let digits = String(abs(millionths) % 1_000_000)
    let zeros = String(repeating: "0", count: 6 - digits.count)
    raw(key, "\(millionths < 0 ? "-" : "")\(abs(millionths) / 1_000_000).\(zeros)\(digits)")
  }
}
