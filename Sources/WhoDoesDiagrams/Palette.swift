public import Graphviz
public import WhoDoesModel

/// The colours of every picture, by what they mean; checked against their tints, in grey and for people who
/// see red and green alike.
public enum Palette: Hashable, Sendable {
  /// Letters.
  case ink
  /// Small letters.
  case smallPrint
  /// Paper, and letters on ink.
  case white
  /// The dashed line of somebody who helps.
  case help
  /// Border and word of a concern.
  case concern(Concern)
  /// Behind a concern's letters.
  case concernTint(Concern)
  /// Border of an organisation, by its place in the picture; the colours begin again after the eighth.
  case agency(Int)
  /// Behind the letters of an organisation's people.
  case agencyTint(Int)
  /// Border of family and friends.
  case family
  /// Behind the letters of family and friends.
  case familyTint

  /// The colour itself.
  public var colour: GraphvizColour {
    switch self {
    case .ink: GraphvizColour(0x1B1B1B)
    case .smallPrint: GraphvizColour(0x595959)
    case .white: GraphvizColour(0xFFFFFF)
    case .help: GraphvizColour(0x767676)
    case .concern(let concern): Self.pair(of: concern).line
    case .concernTint(let concern): Self.pair(of: concern).tint
    case .agency(let place): Self.agencies[Self.wrapped(place)].line
    case .agencyTint(let place): Self.agencies[Self.wrapped(place)].tint
    case .family: GraphvizColour(0x3D3D8F)
    case .familyTint: GraphvizColour(0xEEEEF9)
    }
  }

  private typealias Pair = (line: GraphvizColour, tint: GraphvizColour)

  private static func pair(of concern: Concern) -> Pair {
    switch concern {
    case .gap: (GraphvizColour(0xA61C14), GraphvizColour(0xFFFFFF))
    case .overlap: (GraphvizColour(0x0B4F8A), GraphvizColour(0xEAF2FB))
    case .duplication: (GraphvizColour(0x5B2A86), GraphvizColour(0xF4EEF9))
    case .drift: (GraphvizColour(0x7A4A00), GraphvizColour(0xFFF6E5))
    case .conflict: (GraphvizColour(0x8E0B52), GraphvizColour(0xFCECF4))
    case .note: (GraphvizColour(0x595959), GraphvizColour(0xFFFFFF))
    }
  }

  private static let agencies: [Pair] = [
    (GraphvizColour(0x0B4F8A), GraphvizColour(0xE8F1FA)),
    (GraphvizColour(0x4A4A3A), GraphvizColour(0xF1F1EE)),
    (GraphvizColour(0x1E6B34), GraphvizColour(0xEAF5EC)),
    (GraphvizColour(0x8A4B00), GraphvizColour(0xFDF1E3)),
    (GraphvizColour(0x5B2A86), GraphvizColour(0xF3ECF7)),
    (GraphvizColour(0x0B5C63), GraphvizColour(0xE6F3F4)),
    (GraphvizColour(0x6B5500), GraphvizColour(0xFAF6DD)),
    (GraphvizColour(0x34495E), GraphvizColour(0xECF0F4)),
  ]

  private static func wrapped(_ place: Int) -> Int { abs(place) % agencies.count }
}
