/// Lengths as Word and PowerPoint count them.
enum OfficeLength {
  /// Twentieths of a point, in which Word counts nearly everything.
  static func twips(millimetres: Double) -> Int { Int((millimetres * 1440 / 25.4).rounded()) }

  /// English metric units, in which both count pictures.
  static func emus(millimetres: Double) -> Int { Int((millimetres * 36_000).rounded()) }
}
