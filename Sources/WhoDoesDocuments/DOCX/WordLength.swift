/// Lengths as Word counts them.
enum WordLength {
  /// Twentieths of a point, in which Word counts nearly everything.
  static func twips(millimetres: Double) -> Int { Int((millimetres * 1440 / 25.4).rounded()) }

  /// English metric units, in which Word counts pictures.
  static func emus(millimetres: Double) -> Int { Int((millimetres * 36_000).rounded()) }
}
