public import WhoDoesModel

/// The different stems of a text, whatever their order; made once for a text and shared.
///
/// ```swift
/// StemSet(of: "Apply to college") == StemSet(of: "applying to the college")      // true
/// ```
public final class StemSet: Sendable {
  private let stems: Set<String>
  /// Equal stems have equal numbers, and other stems hardly ever.
  public let number: Int
  /// Whether the text names a time of day; see ``Texts/mentionsAClock(_:)``.
  public let mentionsAClock: Bool
  /// The stems of at most sixteen bytes, which are all that rules ask for.
  @usableFromInline let words: StemList

  /// The stems of a text, without filling words.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public init(of text: String) {
    stems = Set(WordStems.of(text))
    number = stems.hashValue
    words = StemList(stems.compactMap { ShortWord(of: $0) })
    var text = text
    mentionsAClock = text.withUTF8(Texts.mentionsAClock)
  }

  /// Whether the text has no stem.
  public var isEmpty: Bool { stems.isEmpty }
  /// Whether the text has a stem.
  @inlinable public func contains(_ stem: ShortWord) -> Bool { words.contains(stem) }
  /// Whether the text has any of some stems.
  @inlinable public func contains(anyOf stems: StemList) -> Bool { words.shares(anyOf: stems) }
}

/// Some stems of at most sixteen bytes, with a sketch of them all that answers most questions with no.
@frozen
public struct StemList: ExpressibleByArrayLiteral, Sendable {
  @usableFromInline let words: [ShortWord]
  /// A bit for every stem, which others may share.
  @usableFromInline let sketch: UInt64

  /// The stems given.
  @inlinable public init(_ words: [ShortWord]) {
    (self.words, sketch) = (words, words.reduce(0) { $0 | $1.sketch })
  }

  /// The stems listed.
  @inlinable public init(arrayLiteral words: ShortWord...) { self.init(words) }

  @inlinable func contains(_ stem: ShortWord) -> Bool { sketch & stem.sketch != 0 && words.contains(stem) }

  @inlinable func shares(anyOf others: StemList) -> Bool {
    sketch & others.sketch != 0 && words.contains { others.contains($0) }
  }
}

extension ShortWord {
  /// One of 64 bits, picked by the letters.
  @inlinable var sketch: UInt64 { 1 &<< (spread &>> 58) }
}

extension StemSet: Hashable {
  /// Whether two texts have the same stems.
  public static func == (left: StemSet, right: StemSet) -> Bool {
    left === right || (left.number == right.number && left.stems == right.stems)
  }

  /// Hashes the stems.
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
