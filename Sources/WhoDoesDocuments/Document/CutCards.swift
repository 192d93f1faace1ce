extension Document {
  /// Cards to be printed on both sides and cut, eight to a sheet of A4 that lies on its long side.
  ///
  /// The back of a sheet is turned left to right, so that every back lies behind its front when the printer turns
  /// the sheet over on its short edge.
  public struct CutCards: Equatable, Sendable {
    /// The cards, in order.
    public var cards: [CutCard]
    /// A short line at the foot of every card, such as the stamp.
    public var foot: String

    /// Cards with the line at their foot.
    public init(_ cards: [CutCard], foot: String) { (self.cards, self.foot) = (cards, foot) }

    /// How many cards lie beside each other.
    public static let across = 4
    /// How many cards lie on one sheet.
    public static let perSheet = 8

    /// The sheets: what lies on each front, row by row, and what lies on its back; nil is an empty place.
    ///
    /// - Complexity: O(*c*) for *c* cards.
    public var sheets: [(front: [CutCard?], back: [CutCard?])] {
      stride(from: 0, to: cards.count, by: Self.perSheet).map { start in
        let some = cards[start..<min(start + Self.perSheet, cards.count)].map(Optional.some)
        let front = some + Array(repeating: nil, count: Self.perSheet - some.count)
        let back = stride(from: 0, to: Self.perSheet, by: Self.across).flatMap {
          front[$0..<$0 + Self.across].reversed()
        }
        return (front, back)
      }
    }
  }

  /// A card with two sides.
  public struct CutCard: Equatable, Sendable {
    /// The big letter on the front; empty for a card that people name themselves.
    public var letter: String
    /// A sign that tells cards apart from afar, besides the letter and the words.
    public var sign: String
    /// The words on the front.
    public var title: String
    /// What stands on the back: headings with their lines.
    public var back: [Definition]

    /// A card with both sides.
    public init(letter: String, sign: String, title: String, back: [Definition]) {
      (self.letter, self.sign, self.title, self.back) = (letter, sign, title, back)
    }
  }
}
