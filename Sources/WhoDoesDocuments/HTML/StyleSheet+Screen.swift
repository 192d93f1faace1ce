extension StyleSheet {
  // Colours of the Government Analysis Function, and greys with enough contrast beside them.
  static let screen = """
    :root{color-scheme:light dark;--ink:#1d1d1d;--soft:#3d3d3d;--page:#fff;--panel:#f2f5f8;--line:#6f777b;\
    --blue:#12436d;--voice:#801650;--tag:#12436d;--on:#fff}
    @media screen and (prefers-color-scheme:dark){:root{--ink:#f3f3f3;--soft:#d3d7da;--page:#14181c;\
    --panel:#20272e;--line:#98a2a9;--blue:#9dc9ef;--voice:#e9a6ca;--tag:#9dc9ef;--on:#14181c}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.5 Arial,"Liberation Sans",sans-serif;\
    text-align:left;overflow-wrap:break-word}
    header,nav,main,body>footer{max-width:60rem;margin:0 auto;padding:0 1rem}
    h1,h2,h3,h4,h5{line-height:1.25;text-wrap:balance}
    h1{font-size:1.9rem;margin:.6rem 0 1rem}
    h2{font-size:1.45rem;margin:2.6rem 0 .8rem;padding-top:.6rem;border-top:3px solid var(--blue)}
    h3{font-size:1.15rem;margin:1.4rem 0 .7rem}
    h4,h5{font-size:1.0625rem;margin:1.1rem 0 .5rem}
    p,ul,dl{margin:.5rem 0 .9rem}
    p,li,dd,figcaption{max-width:44rem}
    ul{padding-left:1.3rem}
    li{margin:.25rem 0}
    a{color:var(--blue)}
    a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
    .skip{position:absolute;left:-999rem}
    .skip:focus{left:1rem;top:1rem;padding:.6rem 1rem;background:var(--page);z-index:1}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);clip-path:inset(50%);white-space:nowrap}
    .stamp{display:inline-block;margin:1.2rem 0 0;padding:.2rem .7rem;border:2px solid var(--ink);\
    font-weight:700}
    dl>div{display:grid;grid-template-columns:minmax(9rem,13rem) 1fr;gap:.35rem 1.2rem;margin:.35rem 0}
    dt{font-weight:700}
    dd{margin:0;min-width:0}
    nav ul{columns:2;column-gap:2rem;padding-left:1.2rem}
    blockquote{margin:0 0 1.1rem;padding:.1rem 0 .1rem 1rem;border-left:5px solid var(--voice);max-width:44rem}
    blockquote p{margin:0;font-size:1.35rem;line-height:1.35}
    blockquote p:first-child{white-space:pre-wrap}
    blockquote .source{margin:.25rem 0 0;color:var(--soft);font-size:1rem}
    .callout{border:3px solid var(--ink);padding:.6rem .9rem;font-weight:700}
    .checks{list-style:none;padding-left:2rem}
    .checks .box{display:inline-block;width:2rem;margin-left:-2rem}
    .box{font-family:"Segoe UI Symbol","DejaVu Sans",sans-serif}
    .cards{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));\
    gap:.8rem}
    .cards li{margin:0;padding:.6rem .8rem;border:2px solid var(--line);border-radius:.3rem;max-width:none}
    .cards p{margin:.15rem 0}
    article{margin:1.4rem 0;padding:1rem 1.1rem;border:2px solid var(--line);background:var(--panel);\
    border-radius:.3rem}
    article>:first-child{border-top:0;margin-top:0;padding-top:0}
    article.gap{border-style:dashed}
    article.overlap{border:5px double var(--line)}
    article.duplication{box-shadow:5px 5px 0 var(--line)}
    article.drift{border-style:dotted;border-width:3px}
    article.conflict{border-width:4px}
    .glyph{display:inline-block;min-width:1.9rem;margin-right:.5rem;padding:0 .4rem;border-radius:.2rem;\
    background:var(--tag);color:var(--on);text-align:center}
    .aside{border:2px solid var(--line);border-radius:.3rem;padding:0 1rem .4rem;margin-top:2rem}
    .aside>:first-child{border-top:0;margin-top:.6rem;padding-top:0}
    .scroll,.picture{position:relative}
    .scroll{overflow-x:auto;margin:.8rem 0 1.4rem}
    table{border-collapse:collapse;width:100%;min-width:34rem}
    caption{text-align:left;font-weight:700;padding:0 0 .4rem}
    th,td{padding:.4rem .6rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
    td:last-child{overflow-wrap:anywhere;min-width:9rem}
    .bar{white-space:nowrap;color:var(--blue)}
    td.n:last-child{min-width:0}
    thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
    tbody th{font-weight:400}
    th.n,td.n{text-align:right;font-variant-numeric:tabular-nums}
    table.grid th,table.grid td{border:1px solid var(--line)}
    table.ladder th,table.ladder td{border:2px solid var(--line)}
    td.room{height:2.6rem}
    table.ladder td.room{height:4rem}
    .decide{margin:.9rem 0 0;background:var(--page);border:1px solid var(--line);padding:.5rem .8rem .7rem}
    .decide>div{display:flex;gap:.6rem;align-items:flex-end;min-height:2.2rem;margin:0}
    .decide.short{display:grid;grid-template-columns:5fr 3fr 3fr;gap:.5rem 1.2rem}
    .decide dt{flex:0 0 auto}
    .decide dd{flex:1;border-bottom:1px solid var(--line);min-height:1.6rem;max-width:none}
    figure{margin:1rem 0}
    .picture{background:#fff;overflow-x:auto;border:1px solid var(--line);padding:.5rem}
    .picture svg{display:block;width:100%;min-width:44rem;height:auto}
    body>footer{margin-top:3rem;padding-bottom:2rem}
    body>footer p{margin:.3rem 0;color:var(--soft)}
    @media (max-width:40rem){h1{font-size:1.55rem}dl>div,.decide.short{grid-template-columns:minmax(0,1fr);gap:0}\
    dd{margin:0 0 .6rem}nav ul{columns:1}article{padding:.8rem}}
    """
}
