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
    // Written by hand, because a map says a hundred colours.
    String(unsafeUninitializedCapacity: 7) { bytes in
      bytes[0] = UInt8(ascii: "#")
      for place in 1...6 {
        let digit = UInt8(truncatingIfNeeded: value >> UInt32(24 - 4 * place)) & 0xF
        bytes[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") - 10 + digit
      }
      return 7
    }
  }
}
