/// A colour as red, green and blue; nothing else can be said with it.
///
/// ```swift
/// GraphvizColour(0xA61C14).description        // "#A61C14"
/// ```
public struct GraphvizColour: Hashable, Sendable, CustomStringConvertible {
  /// Red, green and blue in the lower 24 bits.
  public let value: UInt32

  /// A colour from its six hexadecimal digits.
  public init(_ value: UInt32) { self.value = value & 0xFFFFFF }

  /// The colour as `#RRGGBB`.
  public var description: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
