import WhoDoesDocuments
import WhoDoesEngland

/// The documents that real programs are given to read: two cases with their maps, and one with everything.
enum ReadDocuments {
  static func all() throws -> [(name: String, document: Document)] {
    [
      ("jordan", try audit("jordan")), ("yonas", try audit("yonas")), ("everything", .withEveryBlock()),
      ("large", large),
    ]
  }

  static func audit(_ name: String) throws -> Document {
    let sample = try Sample.scenario(name)
    let map = try Document.Figure.map(sample.network, sample.analysis, .england, stamp: "Fiction")
    return AuditDocument.build(sample.network, sample.analysis, .england, figure: map)
  }

  /// A wall sheet, with letters to be read from afar.
  private static var large: Document {
    var document = Document.withEveryBlock("Words that go on for a while")
    document.page = .init(.a3, isLandscape: true, bodySize: 16, hasContents: false)
    return document
  }
}
