/// The look of slides in a browser and on paper; our own words only.
enum DeckStyle {
  /// The style sheet of a deck.
  static func css(for deck: SlideDeck) -> String {
    var shares: Set<Int> = []
    for slide in deck.slides {
      guard case .beats(let beats, _) = slide.content else { continue }
      for case .bars(let bars, let total) in beats.compactMap(\.told) {
        for bar in bars { shares.insert(bar.share(of: total)) }
      }
    }
    let widths = shares.sorted().map { ".b\($0){width:\($0)%}" }.joined()
    let words = "\(deck.stamp.rawValue) · \(deck.audience.inWords)"
    let font = "font:9pt Arial,\"Liberation Sans\",sans-serif"
    return """
      \(screen)
      \(widths)
      @media print{@page{size:A4;margin:12mm 15mm 15mm 20mm;@bottom-left{content:"\(words)";\(font)}\
      @bottom-right{content:"Page " counter(page) " of " counter(pages);\(font)}}
      \(paper)}
      """
  }

  // A slide fills a screen and its letters grow with it, without the notes, which a room must not see; on a phone
  // slides are a page of text for whoever prepares, notes and all.
  private static let screen = """
    :root{color-scheme:light dark;--ink:#1d1d1d;--soft:#3d3d3d;--page:#fff;--panel:#f2f5f8;--line:#6f777b;\
    --blue:#12436d;--voice:#801650;--on:#fff}
    @media screen and (prefers-color-scheme:dark){:root{--ink:#f3f3f3;--soft:#d3d7da;--page:#14181c;\
    --panel:#20272e;--line:#98a2a9;--blue:#9dc9ef;--voice:#e9a6ca;--on:#14181c}}
    *{box-sizing:border-box}
    html{scroll-snap-type:y proximity;-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--page);color:var(--ink);font-family:Arial,"Liberation Sans",sans-serif;\
    overflow-wrap:break-word}
    .slide{scroll-snap-align:start;border-bottom:3px solid var(--blue)}
    .face{min-height:100vh;display:flex;flex-direction:column;padding:3vmin 4vmin;\
    font-size:clamp(1rem,2.6vmin,2.4rem);line-height:1.3}
    h1,h2{line-height:1.15;margin:.2em 0 .5em;font-size:1.7em}
    .opening h1{font-size:2.4em;margin-top:auto}
    .opening .foot{margin-top:auto}
    h3{font-size:1em;margin:0 0 .4em}
    p{margin:0 0 .5em}
    ul{padding-left:1.2em;margin:0 0 .5em}
    li{margin:.35em 0}
    .kicker{color:var(--blue);font-weight:700;margin:0}
    .foot{margin:auto 0 0;padding-top:.6em;font-size:.65em;color:var(--soft)}
    blockquote{margin:0 0 .8em;padding-left:.7em;border-left:.25em solid var(--voice)}
    blockquote p{margin:0;font-size:1.15em}
    blockquote .source{font-size:.75em;color:var(--soft)}
    .beats{display:grid;grid-template-columns:1fr 1fr;gap:.7em;flex:1 0 auto}
    .beat{border:2px solid var(--line);border-radius:.3em;padding:.7em .9em;background:var(--panel);min-width:0}
    .waiting{border-style:dashed;background:none}
    .waiting h3{color:var(--soft)}
    .question{border:3px solid var(--ink);padding:.6em .9em;margin-top:.7em}
    .question p:last-child{margin:0;font-size:1.1em}
    .bars{list-style:none;padding:0;margin:0}
    .bars li{display:grid;grid-template-columns:10em 1fr 2em;gap:.5em;align-items:center;margin:.2em 0;font-size:.9em;line-height:1.1}
    .track{display:block;height:1.1em;border:1px solid var(--line)}
    .bar{display:block;height:100%;background:var(--blue)}
    .count{font-weight:700;text-align:right}
    figure{margin:0;flex:1 0 auto;display:flex;flex-direction:column}
    .picture{background:#fff;overflow:auto;text-align:center;flex:1}
    .picture svg{max-width:100%;max-height:74vh;width:auto;height:auto}
    .notes{padding:1rem 4vmin 1.5rem;background:var(--panel);font-size:1rem;line-height:1.4;max-width:none}
    .notes p{max-width:44rem}
    @media screen and (min-width:40.01rem){.notes{display:none}}
    @media (max-width:40rem){html{scroll-snap-type:none}.beats{grid-template-columns:minmax(0,1fr)}\
    .face{min-height:0}.bars li{grid-template-columns:6.5em 1fr 1.6em}.picture svg{max-height:none}}
    """

  // Three slides on a sheet, each a third of its height, with the notes beside it. A bar lies behind its answer, so
  // that a long job title has the whole width.
  private static let paper = """
    html{scroll-snap-type:none}
    body{background:#fff;color:#000}
    .step{display:none}
    .slide{border:0;height:88mm;margin:0 0 2mm;overflow:hidden;break-inside:avoid;position:relative}
    .ends{break-after:page;margin:0}
    .slide:last-child{break-after:auto}
    .face{float:left;display:block;width:112mm;height:87mm;min-height:0;padding:1.6mm 4mm;border:.4mm solid #3d3d3d;\
    font-size:9pt;line-height:1.2;position:relative;overflow:hidden}
    .notes{margin-left:115mm;padding:0;background:none;font-size:9pt;line-height:1.2}
    .notes p{margin:0 0 1.2mm}
    h1,h2{font-size:11.5pt;margin:.2mm 0 1mm}
    .opening h1{font-size:18pt;margin-top:14mm}
    .kicker{font-size:9pt}
    .foot{display:none}
    .beats{display:block}
    .beat{display:inline-block;vertical-align:top;width:50.5mm;min-height:18mm;margin:0 1mm 1mm 0;padding:1mm 1.5mm;border-width:.3mm;background:none}
    .beat h3{margin:0 0 .5mm}
    p{margin:0 0 .8mm}
    li{margin:.5mm 0}
    blockquote{margin:0 0 1mm;padding-left:2mm;border-left-width:.8mm}
    blockquote p{font-size:10pt}
    .beat blockquote p{font-size:9pt}
    .beat blockquote .source,blockquote .source{font-size:9pt}
    .question{margin:0;padding:.8mm 1.6mm;border-width:.4mm}
    .question p:last-child{font-size:9pt}
    .bars li{display:block;position:relative;z-index:0;font-size:9pt;line-height:1.15;margin:0 0 .3mm}
    .bars .label{display:inline-block;vertical-align:top;width:42.4mm;padding-left:.3mm;box-sizing:border-box}
    .bars .track{position:absolute;z-index:-1;top:0;bottom:0;left:0;width:42mm;height:auto;border:0}
    .bars .bar{position:absolute;top:0;bottom:0;left:0;height:auto;box-sizing:border-box;background:#d4d4d4;\
    border-bottom:.3mm solid #3d3d3d;-webkit-print-color-adjust:exact;print-color-adjust:exact}
    .bars .count{display:inline-block;vertical-align:top;width:4.5mm}
    figure{display:block}
    .picture{overflow:hidden}
    .picture svg{max-width:102mm;max-height:60mm}
    """
}
