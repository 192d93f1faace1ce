import Testing
import WhoDoesAnalysis
import WhoDoesDocuments
import WhoDoesModel

/// What is promised of paper is printed, because nothing else proves it.
@Suite("On paper", .enabled(if: Browser.path != nil), .serialized)
struct PrintTests {
  /// A document up to a section, without its foot.
  private func start(of document: Document, before id: String) -> Document {
    var start = document
    start.sections = Array(document.sections.prefix { $0.id != id })
    start.footer = []
    return start
  }

  @Test("An audit has three sheets before its annex", arguments: Sample.scenarios)
  func audit(_ name: String) throws {
    let audit = try Sample.scenario(name).audit
    #expect(try Browser.sheets(start(of: audit, before: "annex")) == 3)
  }

  @Test("An audit of a case with nothing in it, or with far too much, has three sheets before its annex")
  func extremes() throws {
    let bare = try Sample.tables(
      "# people\nperson_id,name,role,kind\nYP,Jay,Young person,young_person\n# tasks\ntask_id,area,title\n")
    #expect(try Browser.sheets(start(of: bare.audit, before: "annex")) == 3)
    #expect(try Browser.sheets(start(of: Sample.crowded().audit, before: "annex")) == 3)
  }
}
