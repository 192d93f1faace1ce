public import WhoDoesModel

/// The different stems of a text, whatever their order; made once for a text and shared.
///
/// ```swift
/// StemSet(of: "Apply to college") == StemSet(of: "applying to the college")      // true
/// ```
public final class StemSet: Sendable {
  private let stems: Set<String>
  private let hash: Int
  /// The stems of at most sixteen bytes, which are all that rules ask for.
  @usableFromInline let words: [ShortWord]

  /// The stems of a text, without filling words.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public init(of text: String) {
    stems = Set(WordStems.of(text))
    hash = stems.hashValue
    words = stems.compactMap { ShortWord(of: $0) }
  }

  /// Whether the text has no stem.
  public var isEmpty: Bool { stems.isEmpty }
  /// Whether the text has a stem.
  @inlinable public func contains(_ stem: ShortWord) -> Bool { words.contains(stem) }
  /// Whether the text has any of some stems.
  @inlinable public func contains(anyOf stems: [ShortWord]) -> Bool { words.contains { stems.contains($0) } }
}

extension StemSet: Hashable {
  /// Whether two texts have the same stems.
  public static func == (left: StemSet, right: StemSet) -> Bool {
    left === right || (left.hash == right.hash && left.stems == right.stems)
  }

  /// Hashes the stems.
  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
