import Testing
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesModel

@Suite("The page")
struct PageTests {
  private func page(_ name: String) throws -> (text: String, markup: Markup) {
    let sample = try Sample.scenario(name)
    let text = sample.page(with: try .map(sample.network, sample.analysis, .england, stamp: "Fiction"))
    return (text, try Markup(text))
  }

  @Test("It forbids itself everything but its own style", arguments: ["jordan", "yonas"])
  func policy(_ name: String) throws {
    let (text, markup) = try page(name)
    let policies = markup.named("meta").filter { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    let policy = try #require(policies.first?.attributes["content"])
    let sheet = try #require(markup.named("style").first?.text)
    #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
    #expect(!policy.contains("unsafe"))
    #expect(!sheet.contains("<") && !sheet.contains("&"), "HTML and XML readers must see the same style")
    #expect(!sheet.contains("url(") && !sheet.contains("@import"))
    #expect(markup.named("style").count == 1)
    #expect(!text.contains("<script"))
    for element in markup.all {
      for (key, value) in element.attributes {
        #expect(!key.hasPrefix("on") && key != "style" && key != "src", "\(element.name) \(key)")
        #expect(key.hasPrefix("xmlns") || !value.contains("://"), "\(key)=\(value)")
      }
    }
    #expect(markup.named("a").allSatisfy { $0.attributes["href"]?.hasPrefix("#") == true })
  }

  @Test("Headings go down one step at a time, and every id is there once", arguments: ["jordan", "yonas"])
  func order(_ name: String) throws {
    let (_, markup) = try page(name)
    var level = 0
    for heading in markup.named("h1", "h2", "h3", "h4", "h5") {
      let next = try #require(heading.name.last?.wholeNumberValue)
      #expect(next <= level + 1, "\(heading.text)")
      level = next
    }
    #expect(markup.named("h1").count == 1)
    #expect(markup.named("main").count == 1)
    let ids = markup.all.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for element in markup.all {
      let named = element.attributes["aria-labelledby"]?.split(separator: " ").map(String.init) ?? []
      #expect(named.allSatisfy(ids.contains), "\(named)")
    }
    for link in markup.named("a") {
      #expect(ids.contains(String(link.attributes["href"]?.dropFirst() ?? "")))
    }
  }

  @Test("Every table has a caption, headings with a scope, and a frame the keyboard can reach")
  func tables() throws {
    let (_, markup) = try page("jordan")
    let tables = markup.named("table")
    #expect(tables.count >= 5)
    #expect(markup.named("caption").count == tables.count)
    #expect(markup.named("th").allSatisfy { ["col", "row"].contains($0.attributes["scope"]) })
    let frames = markup.all.filter { $0.attributes["class"] == "scroll" }
    #expect(frames.count == tables.count)
    #expect(frames.allSatisfy { $0.attributes["tabindex"] == "0" && $0.attributes["role"] == "group" })
  }

  @Test("The map stands inside the page, with ids of its own")
  func map() throws {
    let (text, markup) = try page("jordan")
    let picture = try #require(markup.named("svg").first)
    #expect(picture.attributes["role"] == "img")
    #expect(picture.parents.contains("figure"))
    #expect(text.contains("id=\"map-picture-title\""))
    #expect(!text.contains("<?xml"))
  }

  @Test("The stamp stands at the head, in the title and at the foot of every sheet")
  func stamp() throws {
    let (text, markup) = try page("jordan")
    #expect(markup.named("p").first?.text == "Fiction. For the service manager.")
    #expect(markup.named("title").first?.text.contains("(fiction)") == true)
    #expect(text.contains("@bottom-left{content:\"Fiction · For the service manager\""))
    let real = try Sample.tables("# tasks\ntask_id,area,title\nT1,HOME,Find a home\n")
    #expect(real.audit.stamp == .personal)
    #expect(real.audit.footer.contains { $0.contains("Sharing to protect a child comes first") })
  }

  @Test("The same case makes the same bytes")
  func repeatable() throws { #expect(try page("yonas").text == page("yonas").text) }
}
