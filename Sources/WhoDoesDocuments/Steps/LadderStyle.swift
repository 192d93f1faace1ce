/// The look of a ladder: two rails with rungs between them, the goal above and the ground below.
enum LadderStyle {
  /// What screens and paper share.
  static let screen = """
    .ladder{border-collapse:separate;border-spacing:0 6px;border-left:9px solid var(--blue);\
    border-right:9px solid var(--blue)}
    table.ladder td,table.ladder th{border:0;border-top:2px solid var(--blue);border-bottom:2px solid var(--blue);\
    background:var(--panel)}
    table.ladder thead th{border:0;background:none}
    table.ladder caption{position:absolute;left:-999rem}
    [id^=ladder]>.decide div{min-height:6rem;align-items:flex-start}
    [id^=ladder]>.decide dd{border:0}
    [id^=way] .cards li{border-style:dashed;border-color:var(--line);border-left-width:2px}
    [id^=way] .cards strong{display:block}
    """

  /// Paper, in the measures with which fitting reckons.
  static var paper: String {
    typealias M = MyPageMeasures
    let columns = LadderHeight.columns.enumerated()
      .map { "table.ladder th:nth-child(\($0 + 1)){width:\($1)%}" }.joined()
    return """
      [id^=ladder]>h2{font-size:20pt;line-height:24pt;margin:3pt 0 5pt}
      [id^=ladder]>.decide{padding:2pt 8pt;border:1.5pt dashed var(--line);border-radius:6pt}
      [id^=ladder]>.decide div{min-height:\(LadderHeight.drawing - 8)pt}
      [id^=way]{display:flow-root}
      [id^=way]>.scroll{margin:0;float:left;width:\(LadderHeight.width)pt}
      [id^=way] .cards{display:block;float:right;width:\(MyPageMeasures.sheet.width - LadderHeight.width - 10)pt;\
      margin:8pt 0 0}
      [id^=way] .cards li{margin-bottom:6pt;border-left-width:\(M.card.border)pt}
      [id^=way] .cards li p:first-of-type{display:block;margin:0}
      table.ladder{table-layout:fixed;border-spacing:0 4pt;border-left-width:7pt;border-right-width:7pt;\
      line-height:\(M.cell.line)pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
      \(columns)
      table.ladder td{height:\(LadderHeight.rung)pt;vertical-align:middle;border-width:1.5pt}
      table.ladder th,table.ladder td{padding:2pt \(M.cell.side)pt;overflow-wrap:break-word;min-width:0}
      table.ladder .box{font-size:20pt}
      [id^=ground]{margin-top:7pt}
      [id^=ground] h3{font-size:\(M.heading.size)pt}
      """
  }
}
