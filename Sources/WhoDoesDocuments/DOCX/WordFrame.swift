import WhoDoesModel

/// The frame around a thing to talk about: each concern has a line of its own, so that a photocopy tells them
/// apart.
struct WordFrame {
  let concern: Concern

  private var line: (kind: String, eighths: Int) {
    switch concern {
    case .gap: ("dashed", 12)
    case .overlap: ("double", 6)
    case .duplication: ("thinThickSmallGap", 24)
    case .drift: ("dotted", 18)
    case .conflict: ("single", 24)
    case .note: ("single", 6)
    }
  }

  var xml: XML {
    let (kind, eighths) = line
    func side(_ name: StaticString, _ kind: String, _ eighths: Int, _ colour: String) -> XML {
      XML(name, ["w:val": kind, "w:sz": "\(eighths)", "w:space": "0", "w:color": colour])
    }
    let outer: [StaticString] = ["w:top", "w:left", "w:bottom", "w:right"]
    return XML(
      "w:tblBorders", [:],
      outer.map { side($0, kind, eighths, WordStyleSheet.soft) }
        + [side("w:insideH", "single", 4, "C8CDD0")])
  }
}
