import WhoDoesDocuments
import WhoDoesEngland

/// The documents that real programs are given to read: two cases with their maps, a young person's
/// own page, and one with everything, small and large.
enum ReadDocuments {
  static func all() throws -> [(name: String, document: Document)] {
    [
      ("jordan", try audit("jordan")), ("yonas", try audit("yonas")), ("everything", .withEveryBlock()),
      ("large", large), ("mypage", try myPage("yonas")),
    ]
  }

  static func audit(_ name: String) throws -> Document {
    let sample = try Sample.scenario(name)
    let map = try Document.Figure.map(sample.network, sample.analysis, .england, stamp: "Fiction")
    return AuditDocument.build(sample.network, sample.analysis, .england, figure: map)
  }

  private static func myPage(_ name: String) throws -> Document {
    let sample = try Sample.scenario(name)
    return MyPage(sample.network, sample.analysis, .england).document
  }

  /// A wall sheet, with letters to be read from afar.
  private static var large: Document {
    var document = Document.withEveryBlock("Words that go on for a while")
    document.page = .init(.a3, isLandscape: true, bodySize: 16, hasContents: false)
    return document
  }
}
