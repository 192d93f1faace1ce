/// The look of a page: our own words only, never a case's.
enum StyleSheet {
  /// The style sheet of a document: its screens, and its sheets of paper with a line at their foot.
  static func css(for document: Document) -> String {
    let page = document.page
    let (margins, size) = (Document.Page.margins, page.paper.rawValue.uppercased())
    let foot = "\(document.stamp.rawValue) · \(document.audience.inWords)"
    return """
      \(screen)
      @media print{@page{size:\(size)\(page.isLandscape ? " landscape" : "");\
      margin:\(margins.top)mm \(margins.right)mm \(margins.bottom)mm \(margins.left)mm;\
      @bottom-left{content:"\(foot)";font:9pt Arial,sans-serif}\
      @bottom-right{content:"Page " counter(page) " of " counter(pages);font:9pt Arial,sans-serif}}
      @page wide{size:\(size) landscape}
      \(paper)
      \(widths(of: document))
      \(page.isTight ? tight : "")
      body{font-size:\(page.bodySize)pt}}
      """
  }

  /// A rule for each width that a column of the document has on paper.
  private static func widths(of document: Document) -> String {
    func widths(_ section: Document.Section) -> [Int] {
      section.blocks.flatMap { block -> [Int] in
        switch block {
        case .table(let table): table.widths
        case .section(let section): widths(section)
        default: []
        }
      }
    }
    return Set(document.sections.flatMap(widths)).sorted().map { ".w\($0){width:\($0)%}" }.joined()
  }

  // Colours of the Government Analysis Function, and greys with enough contrast beside them.
  private static let screen = """
    :root{color-scheme:light dark;--ink:#1d1d1d;--soft:#3d3d3d;--page:#fff;--panel:#f2f5f8;--line:#6f777b;\
    --blue:#12436d;--voice:#801650;--tag:#12436d;--on:#fff}
    @media screen and (prefers-color-scheme:dark){:root{--ink:#f3f3f3;--soft:#d3d7da;--page:#14181c;\
    --panel:#20272e;--line:#98a2a9;--blue:#9dc9ef;--voice:#e9a6ca;--tag:#9dc9ef;--on:#14181c}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.5 Arial,"Liberation Sans",sans-serif;\
    text-align:left;overflow-wrap:break-word}
    header,nav,main,footer{max-width:60rem;margin:0 auto;padding:0 1rem}
    h1,h2,h3{line-height:1.25;text-wrap:balance}
    h1{font-size:1.9rem;margin:.6rem 0 1rem}
    h2{font-size:1.45rem;margin:2.6rem 0 .8rem;padding-top:.6rem;border-top:3px solid var(--blue)}
    h3{font-size:1.15rem;margin:0 0 .7rem}
    p,ul,dl{margin:.5rem 0 .9rem}
    p,li,dd,figcaption{max-width:44rem}
    ul{padding-left:1.3rem}
    li{margin:.25rem 0}
    a{color:var(--blue)}
    a:focus-visible,[tabindex]:focus-visible,summary:focus-visible{outline:3px solid var(--blue);\
    outline-offset:2px}
    .skip{position:absolute;left:-999rem}
    .skip:focus{left:1rem;top:1rem;padding:.6rem 1rem;background:var(--page);z-index:1}
    .stamp{display:inline-block;margin:1.2rem 0 0;padding:.2rem .7rem;border:2px solid var(--ink);\
    font-weight:700}
    dl{display:grid;grid-template-columns:minmax(9rem,13rem) 1fr;gap:.35rem 1.2rem}
    dt{font-weight:700}
    dd{margin:0;min-width:0}
    nav ul{columns:2;column-gap:2rem;padding-left:1.2rem}
    blockquote{margin:0 0 1.1rem;padding:.1rem 0 .1rem 1rem;border-left:5px solid var(--voice);max-width:44rem}
    blockquote p{margin:0;font-size:1.35rem;line-height:1.35}
    blockquote footer,.source{margin:.25rem 0 0;padding:0;color:var(--soft);font-size:1rem}
    article{margin:1.4rem 0;padding:1rem 1.1rem;border:2px solid var(--line);background:var(--panel);\
    border-radius:.3rem}
    article.gap{border-style:dashed}
    article.overlap{border:5px double var(--line)}
    article.duplication{box-shadow:5px 5px 0 var(--line)}
    article.drift{border-style:dotted;border-width:3px}
    article.conflict{border-width:4px}
    .glyph{display:inline-block;min-width:1.9rem;margin-right:.5rem;padding:0 .4rem;border-radius:.2rem;\
    background:var(--tag);color:var(--on);text-align:center}
    .scroll{overflow-x:auto;margin:.8rem 0 1.4rem}
    table{border-collapse:collapse;width:100%;min-width:34rem}
    caption{text-align:left;font-weight:700;padding:0 0 .4rem}
    th,td{padding:.4rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
    td:last-child{overflow-wrap:anywhere;min-width:9rem}
    td.n:last-child{min-width:0}
    thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
    tbody th{font-weight:400}
    .n{text-align:right;font-variant-numeric:tabular-nums}
    .decide{display:grid;grid-template-columns:1fr;gap:.5rem 1.2rem;margin:.9rem 0 0;background:var(--page);\
    border:1px solid var(--line);padding:.5rem .8rem .7rem}
    .decide.short{grid-template-columns:5fr 3fr 3fr}
    .decide div{display:flex;gap:.6rem;align-items:flex-end;min-height:2.2rem}
    .decide dt{flex:0 0 auto}
    .decide dd{flex:1;border-bottom:1px solid var(--line);min-height:1.6rem;max-width:none}
    figure{margin:1rem 0}
    .picture{background:#fff;overflow-x:auto;border:1px solid var(--line);padding:.5rem}
    .picture svg{display:block;width:100%;min-width:44rem;height:auto}
    footer{margin-top:3rem;padding-bottom:2rem}
    body>footer p{margin:.3rem 0;color:var(--soft)}
    .cards{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.8rem}
    .cards li{margin:0;padding:.6rem .8rem;border:2px solid var(--line);border-radius:.3rem;max-width:none}
    .cards p{margin:.15rem 0}
    .checks{list-style:none;padding-left:0}
    .checks .box{margin-right:.6rem}
    .callout{border:3px solid var(--ink);padding:.6rem .9rem;font-weight:700}
    .aside{border:2px solid var(--line);padding:0 1rem .4rem;margin-top:2rem}
    table.grid th,table.grid td,table.ladder th,table.ladder td{border:1px solid var(--line)}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    @media (max-width:40rem){h1{font-size:1.55rem}dl,.decide.short{grid-template-columns:1fr;gap:0}dd{margin:0 0 .6rem}\
    nav ul{columns:1}article{padding:.8rem}}
    """

  private static let paper = """
    body{font-size:12pt;line-height:1.3;background:#fff;color:#000}
    header,nav,main,footer{max-width:none;padding:0}
    nav,.skip{display:none}
    h1{font-size:20pt;margin:3mm 0}
    h2{font-size:16pt;break-after:avoid;margin:6mm 0 2mm;padding-top:1.5mm}
    h3{font-size:13pt;break-after:avoid;margin:0 0 1.5mm}
    p,ul,dl{margin:1mm 0 2mm}
    p,li,dd,figcaption,blockquote{max-width:none}
    dl{grid-template-columns:36mm 1fr;gap:.6mm 4mm}
    header dl{grid-template-columns:30mm 1fr 34mm 1fr}
    header dt:last-of-type{grid-column:1}
    header dd:last-of-type{grid-column:2/-1}
    caption{break-after:avoid}
    article,blockquote,tr,.decide{break-inside:avoid}
    article{background:none;margin:3mm 0;padding:2.5mm 3mm}
    blockquote{margin-bottom:2.5mm}
    blockquote p{font-size:14pt}
    blockquote .source{font-size:12pt;margin:0}
    .annex,.sheet{break-before:page}
    .wide{page:wide}
    .beside{display:grid;grid-template-columns:3fr 2fr;column-gap:7mm;align-items:start}
    .beside>h2{grid-column:1/-1}
    .cards{grid-template-columns:1fr 1fr;gap:2mm}
    .cards li,.aside,.callout{break-inside:avoid}
    .scroll,.picture{overflow:visible;margin:2mm 0 3mm}
    table,.picture svg{min-width:0}
    table{table-layout:fixed}
    th,td{padding:.8mm 1.5mm}
    td:last-child{min-width:0}
    .dense{font-size:10pt;line-height:1.15}
    .dense th,.dense td{padding:.5mm 1.2mm}
    .picture{padding:0;border:0}
    .picture svg{max-height:225mm}
    .decide{margin-top:2mm;padding:1mm 2.5mm 2mm}
    .decide div{min-height:9mm}
    footer{margin-top:6mm;padding:0}
    a{color:inherit;text-decoration:none}
    """

  // Sheets that must hold much: small headings, little white, captions for screen readers alone where the
  // heading above a table says the same.
  private static let tight = """
    body{line-height:1.25}
    .stamp{margin:0;padding:.4mm 2mm;border-width:.4mm;font-size:11pt}
    h1{font-size:18pt;margin:1.5mm 0 2mm}
    h2{font-size:14pt;margin:4mm 0 1.5mm;padding-top:1mm;border-top-width:.5mm}
    h3{font-size:12pt;margin:0 0 1mm}
    .sheet>h2,.annex>h2{margin-top:0}
    .beside{font-size:10pt;line-height:1.15}
    .beside>section{min-width:0}
    .decide{background:none;gap:1.5mm;margin:1mm 0 0;padding:0 2.5mm 2mm}
    .decide div{min-height:8mm}
    header dl{font-size:11pt;gap:.3mm 4mm;margin:0}
    p,ul,dl{margin:1mm 0 2mm}
    li{margin:.3mm 0}
    blockquote{margin-bottom:2mm;padding-left:3mm;border-left-width:1.2mm}
    blockquote .source{font-size:10pt}
    .scroll{margin:1mm 0 2mm}
    .wide caption{font-size:10pt;font-weight:400;line-height:1.15;padding-bottom:1mm}
    section:not(.wide)>.scroll caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    """
}
