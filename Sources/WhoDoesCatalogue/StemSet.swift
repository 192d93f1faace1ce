/// The different stems of a text, whatever their order; made once for a text and shared.
///
/// ```swift
/// StemSet(of: "Apply to college") == StemSet(of: "applying to the college")      // true
/// ```
public final class StemSet: Sendable {
  private let stems: Set<String>
  private let hash: Int

  /// The stems of a text, without filling words.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public init(of text: String) {
    stems = Set(WordStems.of(text))
    hash = stems.hashValue
  }

  /// Whether the text has no stem.
  public var isEmpty: Bool { stems.isEmpty }
  /// Whether the text has a stem.
  public func contains(_ stem: String) -> Bool { stems.contains(stem) }
  /// Whether the text has any of some stems.
  public func contains(anyOf stems: String...) -> Bool { stems.contains { self.stems.contains($0) } }
  /// Whether the text has all of some stems.
  public func contains(allOf stems: String...) -> Bool { stems.allSatisfy { self.stems.contains($0) } }
}

extension StemSet: Hashable {
  /// Whether two texts have the same stems.
  public static func == (left: StemSet, right: StemSet) -> Bool {
    left === right || (left.hash == right.hash && left.stems == right.stems)
  }

  /// Hashes the stems.
  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
