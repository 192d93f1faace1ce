/// A short name such as `PA` or `HOME`, of at most eight letters, digits, `-` or `_`, kept in one machine word.
///
/// Codes are compared millions of times when a whole caseload is read, so they hold no string: the letters
/// are packed into 64 bits, and two codes are equal when those bits are.
///
/// ```swift
/// let role: RoleID = "PA"
/// role.description            // "PA"
/// RoleID("far too long")      // nil
/// ```
@frozen
public struct ShortCode<Kind>: Hashable, Comparable, Sendable {
  @usableFromInline let letters: UInt64

  /// Packs a name, or answers nil when it is empty, longer than eight letters, or has other signs in it.
  public init?(_ name: some StringProtocol) {
    self.init(bytes: name.utf8)
  }

  /// Packs a name out of its bytes, as ``init(_:)`` does.
  public init?(bytes: some Collection<UInt8>) {
    guard (1...8).contains(bytes.count) else { return nil }
    var packed: UInt64 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        packed = packed << 8 | UInt64(byte)
      default: return nil
      }
    }
    letters = packed << UInt64(8 * (8 - bytes.count))
  }

  /// Orders codes as their letters would be.
  @inlinable public static func < (left: Self, right: Self) -> Bool { left.letters < right.letters }
}

extension ShortCode: CustomStringConvertible {
  /// The letters of the code.
  public var description: String {
    String(
      decoding: (0..<8).map { UInt8(truncatingIfNeeded: letters >> UInt64(56 - 8 * $0)) }.prefix { $0 != 0 },
      as: UTF8.self)
  }
}

extension ShortCode: ExpressibleByStringLiteral {
  /// Makes a code that stands in our own source; a name that does not fit is a mistake of ours.
  ///
  /// Rules compare with such codes for every task and person of a case, so the compiler packs them where it can.
  @inlinable @inline(__always)
  public init(stringLiteral name: StaticString) {
    let count = name.utf8CodeUnitCount
    precondition((1...8).contains(count), "a short code has one to eight letters")
    var packed: UInt64 = 0
    for place in 0..<8 { packed = packed << 8 | (place < count ? UInt64(name.utf8Start[place]) : 0) }
    letters = packed
  }
}

extension ShortCode: Codable {
  /// Reads the letters from a single value.
  public init(from decoder: any Decoder) throws {
    let name = try decoder.singleValueContainer().decode(String.self)
    guard let code = Self(name) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath, debugDescription: "\(name) is not a code of one to eight letters"))
    }
    self = code
  }

  /// Writes the letters as a single value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Marks the codes of roles.
public enum RoleKind {}
/// Marks the codes of plan areas.
public enum AreaKind {}
/// Marks the codes of catalogue tasks.
public enum CatalogueTaskKind {}
/// Marks the codes of sources.
public enum SourceKind {}

/// A role in the catalogue, such as `PA` for personal adviser.
public typealias RoleID = ShortCode<RoleKind>
/// One of the ten areas of a pathway plan, such as `HOME`.
public typealias AreaID = ShortCode<AreaKind>
/// A task in the catalogue, `T01` to `T72`, or a council's own.
public typealias CatalogueTaskID = ShortCode<CatalogueTaskKind>
/// A source of law, guidance or research, such as `S13`.
public typealias SourceID = ShortCode<SourceKind>
