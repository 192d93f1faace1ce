import Foundation

/// How a pixel looks on a grey copy, or to somebody whose eyes see red and green alike: how light it is, from 0
/// to 1.
enum Sight: String, CaseIterable {
  case grey, deuteranopia

  func lightness(_ pixel: [Double]) -> Double {
    let light = pixel.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    let seen =
      switch self {
      case .grey: light
      // Machado, Oliveira and Fernandes 2009, "A physiologically-based model for simulation of color vision
      // deficiency", deuteranomaly of severity 1.0, applied in linear light.
      case .deuteranopia:
        [
          0.367322 * light[0] + 0.860646 * light[1] - 0.227968 * light[2],
          0.280085 * light[0] + 0.672501 * light[1] + 0.047413 * light[2],
          -0.011820 * light[0] + 0.042940 * light[1] + 0.968881 * light[2],
        ]
      }
    let luminance = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]
    // The lightness of CIE L*, so that equal steps look equal.
    return luminance <= 0.008856 ? luminance * 9.033 : 1.16 * cbrt(luminance) - 0.16
  }
}
