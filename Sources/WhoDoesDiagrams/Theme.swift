import Graphviz
import WhoDoesModel

/// The colours of a whole picture: for paper, for a dark screen, or as far apart as they go.
///
/// ```swift
/// diagram.theme = .highContrast
/// ```
public enum Theme: String, CaseIterable, Codable, Sendable {
  /// Dark letters on white, for paper and most screens.
  case light
  /// Light letters on near black.
  case dark
  /// Black on white without tints; every colour at least 7 to 1.
  case highContrast = "high-contrast"
}

extension Theme {
  /// A line with what lies behind its letters.
  struct Pair: Sendable {
    let line: GraphvizColour
    let tint: GraphvizColour

    init(_ line: UInt32, _ tint: UInt32) {
      (self.line, self.tint) = (GraphvizColour(line), GraphvizColour(tint))
    }
  }

  /// Every colour of a theme.
  struct Colours: Sendable {
    let paper, ink, smallPrint, help: GraphvizColour
    let gap, overlap, duplication, drift, conflict, note, family: Pair
    let agencies: [Pair]

    func concern(_ concern: Concern) -> Pair {
      switch concern {
      case .gap: gap
      case .overlap: overlap
      case .duplication: duplication
      case .drift: drift
      case .conflict: conflict
      case .note: note
      }
    }
  }

  /// The colours of this theme.
  var colours: Colours {
    switch self {
    case .light: Self.onPaper
    case .dark: Self.onDark
    case .highContrast: Self.farApart
    }
  }

  private static let onPaper = Colours(
    paper: GraphvizColour(0xFFFFFF), ink: GraphvizColour(0x1B1B1B),
    smallPrint: GraphvizColour(0x595959), help: GraphvizColour(0x767676),
    gap: Pair(0xA61C14, 0xFFFFFF), overlap: Pair(0x0B4F8A, 0xEAF2FB),
    duplication: Pair(0x5B2A86, 0xF4EEF9), drift: Pair(0x7A4A00, 0xFFF6E5),
    conflict: Pair(0x8E0B52, 0xFCECF4), note: Pair(0x595959, 0xFFFFFF),
    family: Pair(0x3D3D8F, 0xEEEEF9),
    agencies: [
      Pair(0x0B4F8A, 0xE8F1FA), Pair(0x4A4A3A, 0xF1F1EE),
      Pair(0x1E6B34, 0xEAF5EC), Pair(0x8A4B00, 0xFDF1E3),
      Pair(0x5B2A86, 0xF3ECF7), Pair(0x0B5C63, 0xE6F3F4),
      Pair(0x6B5500, 0xFAF6DD), Pair(0x34495E, 0xECF0F4),
    ])

  private static let onDark = Colours(
    paper: GraphvizColour(0x14171A), ink: GraphvizColour(0xF2F2F2),
    smallPrint: GraphvizColour(0xC4C7CA), help: GraphvizColour(0x9AA0A6),
    gap: Pair(0xFF9A90, 0x14171A), overlap: Pair(0x8CC4FF, 0x14283C),
    duplication: Pair(0xCDA9F2, 0x2A1F38), drift: Pair(0xF2BC66, 0x33270F),
    conflict: Pair(0xFF9CCB, 0x3A1529), note: Pair(0xC4C7CA, 0x14171A),
    family: Pair(0xBDBDFF, 0x22223C),
    agencies: [
      Pair(0x8CC4FF, 0x162637), Pair(0xCFCFBB, 0x2A2A24),
      Pair(0x8FD9A3, 0x15291B), Pair(0xFFB870, 0x33240F),
      Pair(0xCDA9F2, 0x271D33), Pair(0x7FD6DE, 0x10292C),
      Pair(0xE5CC5C, 0x2C270D), Pair(0xB4C6D8, 0x20282F),
    ])

  private static let farApart = Colours(
    paper: GraphvizColour(0xFFFFFF), ink: GraphvizColour(0x000000),
    smallPrint: GraphvizColour(0x262626), help: GraphvizColour(0x3D3D3D),
    gap: Pair(0x8A0F08, 0xFFFFFF), overlap: Pair(0x053A69, 0xFFFFFF),
    duplication: Pair(0x451A6B, 0xFFFFFF), drift: Pair(0x5A3600, 0xFFFFFF),
    conflict: Pair(0x6E053D, 0xFFFFFF), note: Pair(0x262626, 0xFFFFFF),
    family: Pair(0x28286B, 0xFFFFFF),
    agencies: [
      Pair(0x053A69, 0xFFFFFF), Pair(0x33332A, 0xFFFFFF),
      Pair(0x0F4A20, 0xFFFFFF), Pair(0x633500, 0xFFFFFF),
      Pair(0x451A6B, 0xFFFFFF), Pair(0x044247, 0xFFFFFF),
      Pair(0x4A3B00, 0xFFFFFF), Pair(0x22313F, 0xFFFFFF),
    ])
}
