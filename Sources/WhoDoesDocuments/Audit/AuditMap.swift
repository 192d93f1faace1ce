public import Graphviz
public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesDiagrams
public import WhoDoesModel

extension Document.Figure {
  /// The responsibility map of a case as large as it can be read on a page, with the same facts in words.
  ///
  /// - Throws: ``GraphvizError`` with Graphviz' own messages.
  public static func map(
    _ network: Case, _ analysis: Analysis, _ catalogue: Catalogue, stamp: String = ""
  ) throws(GraphvizError) -> Self {
    let (diagram, legibility) = try ResponsibilityMap.fitting(
      .a4Portrait, network, findings: analysis.findings, catalogue: catalogue, stamp: stamp)
    let twin = TextTwin.write(network, findings: analysis.findings, catalogue: catalogue)
    let svg = try diagram.svg(prefix: "picture", isWholeFile: false)
    var figure = Self(
      svg: svg, title: diagram.title,
      caption: legibility.isReadable
        ? "Who leads and who helps, for what wants talking about. The same facts follow in words."
        : "The network is too large to be read on one sheet of paper. The same facts follow in words.",
      twin: twin)
    figure.drawing = diagram
    return figure
  }

  /// A map from a drawing and its twin in words.
  public init(svg: String, title: String, caption: String, twin: [TextTwin.Section]) {
    self.init(
      picture: TrustedSVG(svg, prefix: "map"), alternative: title, caption: caption,
      twin: twin.map { Twin($0.title, $0.sentences) })
  }
}
