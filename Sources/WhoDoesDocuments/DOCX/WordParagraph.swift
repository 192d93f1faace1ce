/// A paragraph with the few things that differ from its style.
struct WordParagraph {
  var style: WordStyle
  var runs: [XML]
  /// Whether it stays on the sheet of what follows.
  var keepsNext = false
  /// Whether it begins a new sheet.
  var beginsSheet = false
  /// Whether it is the first on its sheet, where white above it only takes room.
  var isAtTop = false
  /// Whether it stands to the right, as numbers do.
  var isRight = false

  init(_ style: WordStyle, _ runs: [XML], keepsNext: Bool = false) {
    (self.style, self.runs, self.keepsNext) = (style, runs, keepsNext)
  }

  init(_ style: WordStyle, _ text: String, keepsNext: Bool = false) {
    self.init(style, WordRun.lines(text), keepsNext: keepsNext)
  }

  var xml: XML {
    var layout = [XML.w("w:pStyle", style.rawValue)]
    if keepsNext { layout.append(XML("w:keepNext")) }
    if beginsSheet { layout.append(XML("w:pageBreakBefore")) }
    if isAtTop || beginsSheet { layout.append(XML("w:spacing", ["w:before": "0"])) }
    if isRight { layout.append(.w("w:jc", "right")) }
    return XML("w:p", [:], [XML("w:pPr", [:], layout)] + runs)
  }

  /// What stands between two tables, which would be one without it.
  static let gap = WordParagraph(.gap, [] as [XML]).xml
}
