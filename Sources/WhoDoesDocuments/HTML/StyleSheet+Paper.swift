extension StyleSheet {
  // Sizes follow the body's, so that a page in 14 points has headings that fit it. Plain floats and flow stand
  // where screens have grids: not every program that makes a PDF breaks a grid over two sheets.
  static let paper = """
    body{line-height:1.3;background:#fff;color:#000}
    header,nav,main,body>footer{max-width:none;padding:0}
    nav,.skip{display:none}
    h1{font-size:1.67em;margin:3mm 0}
    h2{font-size:1.33em;break-after:avoid;margin:6mm 0 2mm;padding-top:1.5mm}
    h3{font-size:1.08em;break-after:avoid;margin:3mm 0 1.5mm}
    h4,h5{font-size:1em;break-after:avoid;margin:2.5mm 0 1mm}
    p,ul,dl{margin:1mm 0 2mm}
    p,li,dd,figcaption,blockquote{max-width:none}
    p,li{orphans:2;widows:2}
    a{color:inherit;text-decoration:none}
    dl>div{display:flow-root;margin:.6mm 0}
    dt{float:left;width:9em}
    dd{margin:0 0 0 9.5em}
    header dl>div{display:inline-block;width:49%;vertical-align:top}
    header dl>div:last-child{display:flow-root;width:auto}
    header dt{width:32mm}
    header dd{margin-left:33mm}
    blockquote{break-inside:avoid;margin-bottom:2.5mm}
    blockquote p{font-size:1.17em}
    blockquote .source{font-size:1em;margin:0}
    .callout,.cards li,.aside,article,tr,.decide{break-inside:avoid}
    p:has(+.decide),p:has(+.scroll),p:has(+.checks){break-after:avoid}
    .cards{grid-template-columns:1fr 1fr;gap:2mm}
    .checks{padding-left:8mm}
    .checks .box{width:8mm;margin-left:-8mm}
    article{background:none;margin:3mm 0;padding:2.5mm 3mm}
    .aside{margin-top:4mm;padding:2mm 3mm}
    .annex,.sheet{break-before:page}
    main>.sheet:first-child{break-before:auto}
    .wide{page:wide}
    .beside{display:flow-root}
    .beside>section{float:left;width:57%}
    .beside>section~section{width:38%;margin-left:4%}
    .scroll,.picture{overflow:visible;margin:2mm 0 3mm}
    table,.picture svg{min-width:0}
    table{table-layout:fixed}
    caption{break-after:avoid}
    thead{display:table-header-group}
    th,td{padding:.8mm 1.5mm}
    td:last-child{min-width:0}
    .dense{font-size:10pt;line-height:1.15}
    .dense th,.dense td{padding:.5mm 1.2mm}
    td.room{height:9mm}
    table.grid td.room{height:11mm}
    table.ladder td.room{height:17mm}
    .picture{padding:0;border:0}
    .picture svg{max-height:222mm}
    .decide{margin-top:2mm;padding:1mm 2.5mm 2mm}
    .decide>div{min-height:9mm}
    .decide dt{float:none;width:auto}
    .decide dd{margin:0}
    body>footer{margin-top:6mm;padding:0;break-inside:avoid}
    """
}
