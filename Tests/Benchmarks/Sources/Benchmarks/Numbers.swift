import Foundation

extension Duration {
  /// The duration as a fraction of seconds.
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

/// A number with so many digits after the point.
func rounded(_ number: Double, to digits: Int) -> String { String(format: "%.\(digits)f", number) }

/// The middle one of some numbers; of an even count the mean of the middle two.
func median(_ numbers: [Double]) -> Double {
  guard !numbers.isEmpty else { return .nan }
  let sorted = numbers.sorted()
  let middle = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
}
