extension StyleSheet {
  /// Cards on a screen: one after the other, as many beside each other as there is room for.
  static let cutOnScreen = """
    .cut{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(13rem,100%),1fr));gap:.6rem}
    .cut li{border:2px dashed var(--line);padding:.8rem;margin:0;min-height:12rem;text-align:center;max-width:none}
    .cut.back li{text-align:left}
    .cut p{margin:.2rem 0;max-width:none}
    .side-name{font-weight:700;margin-top:1.6rem}
    .card-sign{font-size:1.6rem;line-height:1}
    .card-letter{font-size:4.5rem;line-height:1.1;font-weight:700}
    .card-title{font-size:1.25rem;font-weight:700}
    .back-title{font-weight:700;border-bottom:2px solid var(--ink)}
    .cut p.card-foot{font-size:.8rem;color:var(--soft)}
    """

  // Whole A4, cut three times down and once across, makes A7; what is printed keeps away from every edge, where
  // printers cannot reach.
  static let cutOnPaper = """
    body>header,.skip,body>footer,.side-name,section>h2{display:none}
    body,main,section{margin:0;padding:0}
    .cut{display:block;width:297mm;height:209mm;margin:0;padding:0;break-after:page;overflow:hidden}
    section:last-child>.cut:last-child{break-after:auto}
    .cut li{float:left;width:74.2mm;height:104.4mm;min-height:0;margin:0;padding:9mm 7mm 7mm;\
    border:.3mm dashed #6f777b;border-left:0;border-top:0;position:relative;overflow:hidden}
    .cut li:nth-child(4n){border-right:0}
    .cut li:nth-child(n+5){border-bottom:0}
    .cut p{margin:0}
    .card-sign{font-size:26pt;line-height:11mm}
    .card-letter{font-size:96pt;line-height:40mm}
    .card-title{font-size:16pt;line-height:1.15}
    .back-title{font-size:12pt;line-height:1.15;margin-bottom:1.5mm;padding-bottom:1mm;border-bottom-width:.4mm}
    .cut p.back-part{font-size:10.5pt;line-height:1.2;margin:0 0 2mm}
    .cut p.card-foot{position:absolute;left:7mm;bottom:6mm;right:7mm;font-size:9pt;line-height:1.1;color:#3d3d3d}
    """
}
