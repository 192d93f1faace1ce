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

  /// The colour itself, on white paper.
  public var colour: GraphvizColour { colour(in: .light) }

  /// The colour itself, in a theme.
  ///
  /// ```swift
  /// Palette.ink.colour(in: .dark)        // nearly white
  /// ```
  public func colour(in theme: Theme) -> GraphvizColour {
    let colours = theme.colours
    return switch self {
    case .ink: colours.ink
    case .smallPrint: colours.smallPrint
    case .white: colours.paper
    case .help: colours.help
    case .concern(let concern): colours.concern(concern).line
    case .concernTint(let concern): colours.concern(concern).tint
    case .agency(let place): colours.agencies[Self.wrapped(place, colours.agencies.count)].line
    case .agencyTint(let place): colours.agencies[Self.wrapped(place, colours.agencies.count)].tint
    case .family: colours.family.line
    case .familyTint: colours.family.tint
    }
  }

  private static func wrapped(_ place: Int, _ count: Int) -> Int { abs(place) % count }
}
