import Foundation
import Graphviz
import Testing
import WhoDoesModel

@testable import WhoDoesDiagrams

@Suite struct StyleTests {
  @Test func `concerns differ without colour, each way on its own`() {
    let styles = Concern.allCases.map { ConcernStyle($0) }
    #expect(Set(styles.map(\.word)).count == styles.count)
    #expect(Set(styles.map(\.glyph)).count == styles.count)
    struct Line: Hashable { var outline: Diagram.Outline, border: Diagram.Border }
    #expect(Set(styles.map { Line(outline: $0.outline, border: $0.border) }).count == styles.count)
  }

  @Test func `glyphs are in every common font`() {
    // The signs of WGL4 that lie outside ASCII and are used here.
    let allowed = Set("…≠")
    for style in Concern.allCases.map({ ConcernStyle($0) }) {
      #expect(style.glyph.allSatisfy { $0.isASCII || allowed.contains($0) })
    }
  }

  @Test(arguments: Concern.allCases)
  func `letters stand out from a concern's tint`(concern: Concern) {
    let style = ConcernStyle(concern)
    for letters in [style.line, .ink, .smallPrint] { #expect(contrast(letters, style.tint) >= 6) }
  }

  @Test func `letters stand out from every organisation's tint`() {
    for place in 0..<8 {
      #expect(contrast(.agency(place), .white) >= 4.5)
      for letters in [Palette.ink, .smallPrint] { #expect(contrast(letters, .agencyTint(place)) >= 5.5) }
    }
    #expect(contrast(.smallPrint, .familyTint) >= 5.5)
    #expect(contrast(.white, .ink) >= 15)
    #expect(contrast(.help, .white) >= 4.5)
    #expect(Palette.agency(8).colour == Palette.agency(0).colour)
  }

  /// The contrast of the web's accessibility guidelines.
  private func contrast(_ one: Palette, _ two: Palette) -> Double {
    let (one, two) = (luminance(of: one.colour), luminance(of: two.colour))
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  private func luminance(of colour: GraphvizColour) -> Double {
    let lights = [16, 8, 0].map { shift in
      let part = Double(colour.value >> UInt32(shift) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * lights[0] + 0.7152 * lights[1] + 0.0722 * lights[2]
  }
}
