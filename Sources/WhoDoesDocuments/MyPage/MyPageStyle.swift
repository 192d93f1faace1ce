/// The look of the young person's own pages: their words largest, their people in boxes, no red, and nothing
/// that a black-and-white copy would lose.
enum MyPageStyle {
  /// What screens and paper share.
  static let screen = """
    h2{border:0;display:table;padding:.15rem .8rem;border-radius:1rem;background:var(--tag);color:var(--on)}
    section>h2{margin-bottom:.6rem}
    blockquote{border-left-color:var(--voice);border-left-width:5px}
    blockquote p{font-weight:700;font-size:1.5rem}
    .cards li{border-color:var(--blue);border-left-width:8px;border-radius:.7rem}
    .cards strong{font-size:1.2em}
    .cards li p:first-of-type{color:var(--soft)}
    .aside{border:3px solid var(--blue);border-radius:.7rem}
    .aside dt{color:var(--blue)}
    .checks .box,td .box{font-size:1.4em;line-height:1}
    \(LadderStyle.screen)
    """

  /// Paper, in the measures with which fitting reckons.
  static var paper: String {
    typealias M = MyPageMeasures
    let columns = M.columns.enumerated().map { "#doing th:nth-child(\($0 + 1)){width:\($1)%}" }.joined()
    return """
      body{line-height:\(M.line)pt}
      h2,.cards li,.stamp{-webkit-print-color-adjust:exact;print-color-adjust:exact}
      header{border-bottom:2pt solid var(--blue);padding-bottom:3pt}
      .stamp{float:right;max-width:\(M.stampShare)%;margin:2pt 0 0 8pt;padding:1pt 6pt;border-width:1pt;font-size:\(M.small)pt;line-height:15pt}
      h1{font-size:\(M.title.size)pt;line-height:\(M.title.line)pt;margin:0 0 \(M.title.after)pt}
      header dl{margin:0;font-size:inherit;clear:both}
      header dl>div,header dl>div:last-child{display:inline;width:auto;margin:0}
      header dt,header dd{display:inline;float:none;width:auto;margin:0}
      header dt::after{content:" "}
      header dd{margin-right:9pt}
      h2{font-size:\(M.heading.size)pt;line-height:\(M.heading.line)pt;padding:\(M.heading.padding)pt 9pt;\
      margin:\(M.heading.before)pt 0 \(M.heading.after)pt}
      section>h2{margin-bottom:\(M.heading.after)pt}
      h3{font-size:\(M.body)pt;line-height:\(M.subheading.line)pt;\
      margin:\(M.subheading.before)pt 0 \(M.subheading.after)pt}
      p,ul,dl{margin:0 0 \(M.after)pt}
      ul{padding-left:14pt}
      li{margin:0 0 2pt}
      blockquote{margin:0 0 \(M.quote.after)pt;padding:0 0 0 10pt;border-left-width:4pt;line-height:\(M.quote.line)pt}
      blockquote p{display:inline;font-size:\(M.quote.size)pt;line-height:\(M.quote.line)pt;font-weight:400}
      blockquote .source{display:inline;font-size:\(M.small)pt;margin-left:5pt}
      .decide{margin:0 0 \(M.after)pt}
      .cards{padding:0;gap:\(M.card.gap)pt;grid-template-columns:1fr 1fr}
      .cards li{margin:0;padding:\(M.card.padding)pt \(M.card.side)pt;border-width:\(M.card.border)pt;\
      border-left-width:5pt;border-radius:6pt;line-height:\(M.card.line)pt}
      .cards p{margin:0;font-size:inherit}
      .cards strong{font-size:inherit}
      .cards li p:first-of-type{display:inline;margin-left:4pt;color:#000}
      .aside{border-width:\(M.box.border)pt;border-radius:6pt;padding:0 \(M.box.side)pt \(M.box.padding)pt;\
      margin-top:\(M.heading.before)pt}
      .aside h2{font-size:\(M.heading.size)pt;padding:\(M.heading.padding)pt 9pt;\
      margin:\(M.box.padding)pt 0 \(M.heading.after)pt}
      .aside dl{margin:0}
      .aside dl>div{margin:0 0 2pt}
      .aside dt{width:\(M.box.term)pt}
      .aside dd{margin:0 0 0 \(M.box.term + 6)pt}
      #sorted dl{line-height:\(M.cell.line)pt;margin:0 0 \(M.after)pt}
      #sorted dl>div{margin:0 0 3pt}
      #sorted dt{width:auto;margin-right:5pt}
      #sorted dd{margin:0}
      #doing table{table-layout:fixed;line-height:\(M.cell.line)pt}
      \(columns)
      #doing th,#doing td{padding:\(M.cell.padding)pt \(M.cell.side)pt;overflow-wrap:anywhere;min-width:0}
      #doing caption{position:absolute;left:-999mm}
      #doing .scroll{margin:0 0 \(M.after)pt}
      #doing td .box{font-size:18pt;line-height:\(M.cell.line)pt}
      .sheet>h2:first-child{margin-top:0}
      \(LadderStyle.paper)
      body>footer{margin:5pt 0 0}
      body>footer p{font-size:\(M.small)pt;line-height:15pt;margin:0}
      """
  }
}
