/// Letters inside a paragraph.
enum WordRun {
  /// A text in one line.
  static func text(_ text: String, isStrong: Bool = false) -> XML {
    run([letters(text)], isStrong ? [XML("w:b")] : [])
  }

  /// A text whose line breaks are kept.
  static func lines(_ text: String, isStrong: Bool = false) -> [XML] {
    let lines = text.shown(keepingLines: true).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map(String.init).enumerated().map { index, line in
      run((index > 0 ? [XML("w:br")] : []) + [letters(line)], isStrong ? [XML("w:b")] : [])
    }
  }

  /// A text with a little of its ground on both sides.
  static func padded(_ text: String) -> XML { run([letters("\u{A0}\(text)\u{A0}")], []) }

  /// A text in smaller and softer letters, beside others.
  static func small(_ text: String, points: Double) -> XML {
    let size = Int((points * 2).rounded())
    return run([letters(text)], [.w("w:color", WordStyleSheet.soft), .w("w:sz", size), .w("w:szCs", size)])
  }

  /// A text in a frame of its own, such as the stamp.
  static func framed(_ text: String) -> XML {
    let frame = XML("w:bdr", ["w:val": "single", "w:sz": "12", "w:space": "0", "w:color": "000000"])
    // Blanks that do not break stand for the white inside the frame, which Word does not know.
    return run([letters("\u{A0}\(text)\u{A0}")], [XML("w:b"), frame])
  }

  /// A sign in white on a dark ground, such as the one that says what kind of finding it is.
  static func glyph(_ text: String) -> XML {
    let look = [
      XML.w("w:color", "FFFFFF"),
      XML("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": WordStyleSheet.blue]),
    ]
    return run([letters("\u{A0}\(text)\u{A0}")], look)
  }

  /// A box that can be ticked on the screen.
  ///
  /// - Parameters:
  ///   - number: Tells it from every other box of the file.
  ///   - name: What ticking means, for who cannot see the line.
  static func box(isTicked: Bool, number: Int, name: String) -> XML {
    let font = "Segoe UI Symbol"
    let properties = XML(
      "w:sdtPr", [:],
      [
        .w("w:alias", name.shown().capped(60)), .w("w:id", number),
        XML(
          "w14:checkbox", [:],
          [
            XML("w14:checked", ["w14:val": isTicked ? "1" : "0"]),
            XML("w14:checkedState", ["w14:val": "2611", "w14:font": font]),
            XML("w14:uncheckedState", ["w14:val": "2610", "w14:font": font]),
          ]),
      ])
    let fonts = XML("w:rFonts", ["w:ascii": font, "w:hAnsi": font, "w:eastAsia": font, "w:cs": font])
    return XML(
      "w:sdt", [:],
      [properties, XML("w:sdtContent", [:], [run([letters(isTicked ? "☑" : "☐")], [fonts])])])
  }

  private static func run(_ inside: [XML], _ look: [XML]) -> XML {
    XML("w:r", [:], (look.isEmpty ? [] : [XML("w:rPr", [:], look)]) + inside)
  }

  private static func letters(_ text: String) -> XML {
    XML("w:t", ["xml:space": "preserve"], [XML(text: text)])
  }
}
