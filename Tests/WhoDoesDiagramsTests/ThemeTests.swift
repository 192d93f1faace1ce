import Foundation
import Graphviz
import Testing
import WhoDoesModel

@testable import WhoDoesDiagrams

@Suite struct ThemeTests {
  @Test(arguments: Theme.allCases)
  func `letters stand out from what lies behind them`(theme: Theme) {
    let least = theme == .highContrast ? 7.0 : 4.5
    let papers: [Palette] =
      [.white, .familyTint] + Concern.allCases.map { .concernTint($0) }
      + (0..<8).map { .agencyTint($0) }
    for paper in papers {
      for letters in [Palette.ink, .smallPrint] { #expect(contrast(letters, paper, theme) >= least) }
    }
    for concern in Concern.allCases {
      #expect(contrast(.concern(concern), .concernTint(concern), theme) >= least)
      #expect(contrast(.concern(concern), .white, theme) >= least)
    }
    for place in 0..<8 { #expect(contrast(.agency(place), .white, theme) >= least) }
    #expect(contrast(.family, .white, theme) >= least)
    #expect(contrast(.white, .ink, theme) >= least)
    #expect(contrast(.help, .white, theme) >= 4.5)
  }

  /// A concern is told by glyph, word and border; grey and eyes that see red and green alike change none of
  /// them, so what is left to check is that each still stands out where it is drawn.
  @Test(arguments: Theme.allCases, Sight.allCases)
  func `concerns stay apart in grey and for everybody's eyes`(theme: Theme, sight: Sight) {
    struct Drawn: Hashable {
      var glyph: String
      var outline: Diagram.Outline
      var border: Diagram.Border
    }
    let styles = Concern.allCases.map { ConcernStyle($0) }
    for style in styles {
      let line = sight.seen(style.line.colour(in: theme))
      let tint = sight.seen(style.tint.colour(in: theme))
      let paper = sight.seen(Palette.white.colour(in: theme))
      #expect(Self.contrast(line, tint) >= 4.5 && Self.contrast(line, paper) >= 4.5)
    }
    #expect(
      Set(styles.map { Drawn(glyph: $0.glyph, outline: $0.outline, border: $0.border) }).count == styles.count
    )
    struct Border: Hashable {
      var outline: Diagram.Outline
      var border: Diagram.Border
    }
    #expect(Set(styles.map { Border(outline: $0.outline, border: $0.border) }).count == styles.count)
  }

  @Test func `a theme changes colours and nothing else`() throws {
    let light = try Scenario.sheets(.responsibility, "jordan")
    for theme in Theme.allCases {
      let other = try Scenario.sheets(.responsibility, "jordan", theme: theme)
      #expect(other.legibility == light.legibility && other.twin == light.twin)
      let first = try #require(other.diagrams.first)
      let svg = String(decoding: try first.render(.svg), as: UTF8.self)
      #expect(svg.contains(Palette.ink.colour(in: theme).description.lowercased()))
    }
  }

  /// How a colour looks to somebody, in linear light.
  enum Sight: CaseIterable {
    case grey, deuteranopia

    func seen(_ colour: GraphvizColour) -> [Double] {
      let light = ThemeTests.light(colour)
      switch self {
      case .grey:
        let grey = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]
        return [grey, grey, grey]
      case .deuteranopia:
        // Viénot, Brettel and Mollon 1999: red and green become one.
        let red = 0.29275 * light[0] + 0.70725 * light[1]
        let blue = -0.02234 * light[0] + 0.02234 * light[1] + light[2]
        return [red, red, min(max(blue, 0), 1)]
      }
    }
  }

  private func contrast(_ one: Palette, _ two: Palette, _ theme: Theme) -> Double {
    Self.contrast(Self.light(one.colour(in: theme)), Self.light(two.colour(in: theme)))
  }

  private static func contrast(_ one: [Double], _ two: [Double]) -> Double {
    let both = [one, two].map { 0.2126 * $0[0] + 0.7152 * $0[1] + 0.0722 * $0[2] }
    return (max(both[0], both[1]) + 0.05) / (min(both[0], both[1]) + 0.05)
  }

  private static func light(_ colour: GraphvizColour) -> [Double] {
    [16, 8, 0].map { shift in
      let part = Double(colour.value >> UInt32(shift) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
  }
}
