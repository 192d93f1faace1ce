extension StyleSheet {
  // Sheets that must hold much: small headings, little white, captions for screen readers alone where the
  // heading above a table says the same.
  static let tight = """
    body{line-height:1.25}
    .stamp{margin:0;padding:.4mm 2mm;border-width:.4mm;font-size:11pt}
    h1{font-size:18pt;margin:1.5mm 0 2mm}
    h2{font-size:14pt;margin:4mm 0 1.5mm;padding-top:1mm;border-top-width:.5mm}
    h3{font-size:12pt;margin:0 0 1mm}
    .sheet>h2,.annex>h2{margin-top:0}
    header dl{font-size:11pt;margin:0}
    header dl>div{margin:.15mm 0}
    p,ul,dl{margin:1mm 0 2mm}
    li{margin:.3mm 0}
    blockquote{margin-bottom:2mm;padding-left:3mm;border-left-width:1.2mm}
    blockquote .source{font-size:10pt}
    .beside{font-size:10pt;line-height:1.15}
    .scroll{margin:1mm 0 2mm}
    .grid caption{font-size:10pt;font-weight:400;line-height:1.15;padding-bottom:1mm}
    table:not(.grid) caption{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);clip-path:inset(50%)}
    .cards{grid-template-columns:1fr 1fr 1fr}
    .cards li{padding:1mm 3mm;border-width:.4mm}
    .voice .cards strong{font-size:10pt}
    .voice .cards p{font-size:13pt;margin:0}
    .sheet>section{margin:0 0 2.5mm}
    .beside h4{font-size:12pt;margin:1mm 0}
    .beside ul{font-size:11pt;line-height:1.25}
    .aside{margin:3mm 0 0;padding:1mm 3mm}
    .aside h2{font-size:12pt;margin:0;padding:0;border:0}
    .decide{background:none;margin:1mm 0 0;padding:0 2.5mm 2mm}
    .decide:not(.short)>div{margin-top:1.5mm}
    .decide>div{min-height:8mm}
    """
}
