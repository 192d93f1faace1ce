/// The forms in which a drawing can be had.
public enum GraphvizFormat: String, CaseIterable, Sendable {
  case svg
  case pdf
  case png
  /// Positions as plain lines of text.
  case plain
  /// Positions and attributes as JSON.
  case json

  /// The name that libgvc knows.
  var engineName: String { self == .png ? "png:cairo" : rawValue }
}

/// The ways of laying a drawing out that give the same picture every time.
public enum GraphvizEngine: String, CaseIterable, Sendable {
  /// Ranks.
  case dot
  /// Springs.
  case neato
  /// Circles around a centre.
  case twopi
  /// Rings.
  case circo
}
