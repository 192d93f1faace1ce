import WhoDoesAnalysis
import WhoDoesDiagrams
public import WhoDoesDocuments
import WhoDoesModel

/// The map of a case for the wall, on two sheets for offices without an A3 printer, and for the last slides.
struct WallMaps {
  let files: [TrainingPack.File]
  let largePages: Int
  let smallPages: Int
  /// The map as a slide; nil where no picture of it can be read.
  let slide: Document.Figure?
  let remarks: [String]

  /// Draws the maps.
  ///
  /// - Throws: `GraphvizError` with Graphviz' own messages.
  init(_ plan: PackPlan) throws {
    let words = PackWords(plan)
    let stamp = words.stamp.rawValue.uppercased()
    let large = try Maps.sheets(
      .responsibility, of: plan.reader.network, analysis: plan.reader.analysis, catalogue: plan.catalogue,
      audience: .training, page: .a3, stamp: stamp)
    // Read from a few steps away, so two sheets of A4 and not the same picture on one.
    let small = try ResponsibilityMap.inTwo(
      plan.reader.network, analysis: plan.reader.analysis, catalogue: plan.catalogue, audience: .training,
      page: .a4Portrait, stamp: stamp)
    var files: [TrainingPack.File] = []
    if !large.diagrams.isEmpty {
      files.append(.init(name: "\(PackFiles.forYou)/wall-map-a3.pdf", bytes: try large.pdf()))
    }
    if !small.diagrams.isEmpty {
      files.append(.init(name: "\(PackFiles.forYou)/wall-map-a4.pdf", bytes: try small.pdf()))
    }
    self.files = files
    (largePages, smallPages) = (large.diagrams.count, small.diagrams.count)
    slide = try Self.slide(plan, words)
    remarks =
      large.diagrams.isEmpty ? ["The map cannot be read on any sheet, so there is none for the wall."] : []
  }

  /// The map as a slide.
  static func slide(_ plan: PackPlan, _ words: PackWords) throws -> Document.Figure? {
    let sheets = try Maps.sheets(
      .responsibility, of: plan.reader.network, analysis: plan.reader.analysis, catalogue: plan.catalogue,
      audience: .training, page: .screen, stamp: words.stamp.rawValue.uppercased())
    guard let diagram = sheets.diagrams.first else { return nil }
    var figure = Document.Figure(
      svg: try diagram.svg(prefix: "picture", isWholeFile: false), title: diagram.title,
      caption: sheets.diagrams.count > 1
        ? "One part of it. The rest is on the wall." : "Who leads and who helps.",
      twin: sheets.twin)
    figure.drawing = diagram
    return figure
  }
}

extension PackPlan {
  /// The map of the case as large as a slide shows it; nil where no picture of it can be read.
  ///
  /// - Throws: `GraphvizError` with Graphviz' own messages.
  public func mapForSlides() throws -> Document.Figure? { try WallMaps.slide(self, PackWords(self)) }
}
