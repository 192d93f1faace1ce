import Testing
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesModel
import ZipArchive

@Suite("Word files")
struct DOCXTests {
  private func parts(_ document: Document) throws -> [String: Markup] {
    let reader = try ZipReader(DOCXRenderer().render(document))
    var parts: [String: Markup] = [:]
    for name in reader.names where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
      parts[name] = try Markup(String(decoding: reader.read(name), as: UTF8.self))
    }
    return parts
  }

  private func body(_ document: Document) throws -> Markup {
    try #require(parts(document)["word/document.xml"])
  }

  private func audit(_ name: String) throws -> Document {
    let sample = try Sample.scenario(name)
    let map = try Document.Figure.map(sample.network, sample.analysis, .england, stamp: "Fiction")
    return AuditDocument.build(sample.network, sample.analysis, .england, figure: map)
  }

  @Test("Every part is named with its kind, and every link leads to a part")
  func package() throws {
    let reader = try ZipReader(DOCXRenderer().render(audit("jordan")))
    #expect(reader.names.first == "[Content_Types].xml")
    let all = try parts(audit("jordan"))
    let typed = all["[Content_Types].xml"]?.named("Override").compactMap {
      $0.attributes["PartName"]?.dropFirst()
    }
    let parts = reader.names.filter { $0.hasSuffix(".xml") && $0 != "[Content_Types].xml" }
    #expect(Set(typed?.map(String.init) ?? []) == Set(parts))
    let links = all["word/_rels/document.xml.rels"]?.named("Relationship") ?? []
    for link in links { #expect(reader.contains("word/\(link.attributes["Target"] ?? "")")) }
    let ids = Set(links.compactMap { $0.attributes["Id"] })
    let used = try #require(all["word/document.xml"]).all.compactMap {
      $0.attributes["r:id"] ?? $0.attributes["r:embed"]
    }
    #expect(!used.isEmpty && Set(used).isSubset(of: ids))
    #expect(reader.names.contains("word/media/picture1.png"))
  }

  @Test("The same document makes the same bytes", arguments: ["jordan", "yonas"])
  func repeatable(_ name: String) throws {
    let renderer = DOCXRenderer()
    #expect(try renderer.render(audit(name)) == renderer.render(audit(name)))
  }

  @Test("It says nothing of who made it or when")
  func metadata() throws {
    let all = try parts(audit("jordan"))
    let core = try #require(all["docProps/core.xml"])
    #expect(core.elements == ["cp:coreProperties", "dc:title", "dc:language"])
    #expect(core.named("dc:title").first?.text == "Who does what around Jordan (fiction)")
    #expect(all["docProps/app.xml"] == nil)
    #expect(all["word/settings.xml"]?.elements.contains("w:removePersonalInformation") == true)
  }

  @Test("Headings are Word's own and go down one step at a time")
  func headings() throws {
    let styles = try body(.withEveryBlock()).named("w:pStyle").compactMap { $0.attributes["w:val"] }
    let levels = styles.filter { $0.hasPrefix("Heading") }.compactMap { $0.last?.wholeNumberValue }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
    let names = try #require(parts(.withEveryBlock())["word/styles.xml"]).named("w:style")
    let known = Set(names.compactMap { $0.attributes["w:styleId"] })
    #expect(Set(styles).isSubset(of: known))
    #expect(names.allSatisfy { $0.attributes["w:type"] == "paragraph" || $0.attributes["w:type"] == "table" })
  }

  @Test("Tables fill the width, repeat their headings, keep rows whole and say what they show")
  func tables() throws {
    let body = try body(.withEveryBlock())
    #expect(body.named("w:tblHeader").count == 4)
    #expect(body.named("w:cantSplit").count == body.named("w:tr").count)
    let captions = body.named("w:tblCaption").compactMap { $0.attributes["w:val"] }
    #expect(captions == ["Plain, Some words", "Ladder", "Wide", "Inside"])
    // Two tables that touch would be one; and a cell ends with a paragraph.
    for (first, second) in zip(body.all, body.all.dropFirst()) where first.name == "w:tbl" {
      #expect(second.name == "w:tblPr")
    }
    #expect(body.named("w:trHeight").count >= 11)
  }

  @Test("Columns fill the width as asked, and the longest word of each has room")
  func widths() throws {
    let body = try body(.withEveryBlock("Counterproductive"))
    let wide = body.named("w:tbl").count
    let grids = body.all.indices.filter { body.all[$0].name == "w:tblGrid" }.map { start in
      body.all[(start + 1)...].prefix { $0.name == "w:gridCol" }.compactMap {
        Int($0.attributes["w:w"] ?? "")
      }
    }
    #expect(grids.count == wide)
    // 175 mm of text upright, 262 mm turned sideways; what stands in a box has less.
    let sums = Set(grids.map { $0.reduce(0, +) })
    #expect(sums.isSuperset(of: [9922, 14854]))
    let plain = try #require(grids.first { $0.count == 5 })
    // “Counterproductive” in 12 points is 33 mm wide.
    #expect(plain[1] > 1900 && plain[0] > plain[1] && plain.allSatisfy { $0 > 600 })
  }

  @Test("Sections side by side stand in a table without lines, and dense text is small")
  func beside() throws {
    var document = Document.withEveryBlock()
    var both = Document.Section(
      "both", "Both",
      [
        .section(.init("left", "Left", [.paragraph("l")])),
        .section(.init("right", "Right", [.paragraph("r")])),
      ])
    both.isSideBySide = true
    document.sections = [both]
    document.page.isTight = true
    let body = try body(document)
    #expect(body.named("w:gridCol").suffix(2).compactMap { $0.attributes["w:w"] } == ["5953", "3969"])
    let headings = body.named("w:p").filter { ["Left", "Right"].contains($0.text) }
    #expect(headings.count == 2 && headings.allSatisfy { $0.parents.contains("w:tc") })
    #expect(body.named("w:pStyle").contains { $0.attributes["w:val"] == "DenseText" })
  }

  @Test("A young person's page has terms and sources on the line of what they belong to")
  func runIn() throws {
    var document = Document.withEveryBlock("Jay")
    document.audience = .youngPerson
    let lines = try body(document).named("w:p").map(\.text)
    #expect(lines.contains("“  Jay, as  I said it ” Jay, Jay"))
    #expect(lines.contains("Age 17   Jay Jay   Made from onetwo"))
    #expect(lines.contains("Jay Jay") && lines.contains("\u{A0}An aside\u{A0}"))
  }

  @Test("A wide section lies on sheets turned sideways, and only that")
  func sheets() throws {
    let body = try body(.withEveryBlock())
    let sizes = body.named("w:pgSz")
    #expect(sizes.map { $0.attributes["w:orient"] } == [nil, "landscape", nil])
    #expect(sizes[0].attributes["w:w"] == "11906" && sizes[1].attributes["w:w"] == "16838")
    #expect(
      body.named("w:footerReference").compactMap { $0.attributes["r:id"] } == [
        "rIdFoot1", "rIdFoot2", "rIdFoot1",
      ])
    // The sheet and the annex begin new sheets; a section that follows the wide one begins on a new one anyway.
    #expect(body.named("w:pageBreakBefore").count == 1)
    var large = Document.withEveryBlock()
    large.page = .init(.a3, isLandscape: true, bodySize: 14)
    let parts = try parts(large)
    let size = try #require(parts["word/document.xml"]).named("w:pgSz")
    #expect(size.allSatisfy { $0.attributes["w:w"] == "23811" && $0.attributes["w:orient"] == "landscape" })
    #expect(parts["word/styles.xml"]?.named("w:sz").first?.attributes["w:val"] == "28")
  }

  @Test("The foot has the stamp, for whom, and the pages")
  func foot() throws {
    let foot = try #require(parts(.withEveryBlock())["word/footer1.xml"])
    #expect(foot.named("w:p").first?.text == "Fiction · For the team around the young personPage 1 of 1")
    #expect(foot.named("w:fldSimple").compactMap { $0.attributes["w:instr"] } == [" PAGE ", " NUMPAGES "])
  }

  @Test("Boxes can be ticked, each with a number of its own")
  func boxes() throws {
    let body = try body(.withEveryBlock())
    let boxes = body.named("w:sdt")
    #expect(boxes.count == 14)
    #expect(Set(body.named("w:id").compactMap { $0.attributes["w:val"] }).count == 14)
    #expect(body.named("w14:checked").count { $0.attributes["w14:val"] == "1" } == 9)
    #expect(boxes.allSatisfy { ["☐", "☑"].contains($0.text) })
  }

  @Test("Pictures carry their description")
  func pictures() throws {
    let pictures = try body(audit("jordan")).named("wp:docPr")
    #expect(pictures.count == 1)
    #expect(pictures.allSatisfy { !($0.attributes["descr"] ?? "").isEmpty })
  }

  @Test("The young person's words are untouched")
  func quotes() throws {
    let text = try body(.withEveryBlock()).named("w:p").map(\.text)
    #expect(text.contains("“  Some words, as  I said it ”"))
    let sample = try Sample.scenario("jordan")
    let all = try body(sample.audit).named("w:p").map(\.text)
    for said in sample.network.voice { #expect(all.contains("“\(sample.network[said.words])”")) }
  }

  @Test("Hostile names stay text", arguments: hostileNames)
  func hostile(_ name: String) throws {
    let all = try parts(.withEveryBlock(name))
    let plain = try parts(.withEveryBlock("Some words"))
    for (part, markup) in all { #expect(markup.elements == plain[part]?.elements, "\(part)") }
    for markup in all.values {
      for scalar in markup.all.map(\.text).joined().unicodeScalars {
        #expect(scalar.value >= 0x20 || scalar.value == 0x0A)
        #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
      }
    }
  }
}
