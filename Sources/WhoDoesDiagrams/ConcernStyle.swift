public import WhoDoesModel

/// How a concern is told, four ways at once: by a word, a glyph, a border and a tint.
///
/// Each of word, glyph and border is enough without colour, for print in grey and for people who see colours
/// differently.
public struct ConcernStyle: Hashable, Sendable {
  /// The word, in capitals.
  public let word: String
  /// One or two signs that every common font has.
  public let glyph: String
  /// The outline of the box.
  public let outline: Diagram.Outline
  /// The border line.
  public let border: Diagram.Border
  /// The width of the border line.
  public let weight: Diagram.LineWeight
  /// The colour of border, word and glyph.
  public let line: Palette
  /// The colour behind the letters.
  public let tint: Palette

  /// The style of a concern.
  public init(_ concern: Concern) {
    (line, tint) = (.concern(concern), .concernTint(concern))
    switch concern {
    case .gap: (word, glyph, outline, border, weight) = ("GAP", "?", .box, .dashed, .strong)
    case .overlap: (word, glyph, outline, border, weight) = ("OVERLAP", "2+", .doubleBox, .solid, .normal)
    case .duplication: (word, glyph, outline, border, weight) = ("DUPLICATE", "=", .box3d, .solid, .firm)
    case .drift: (word, glyph, outline, border, weight) = ("DRIFT", "…", .box, .dotted, .dots)
    case .conflict: (word, glyph, outline, border, weight) = ("CONFLICT", "≠", .cutBox, .solid, .heavy)
    case .note: (word, glyph, outline, border, weight) = ("NOTE", "i", .roundedBox, .solid, .light)
    }
  }
}
