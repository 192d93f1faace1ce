import Testing
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesDiagrams

@Suite struct AudienceTests {
  /// Everything that a map says, drawn or told.
  static func words(of sheets: MapSheets) -> String {
    let drawn = sheets.diagrams.flatMap { diagram in
      [diagram.title, diagram.description, diagram.heading.plainText]
        + diagram.nodes.map(\.label.plainText) + diagram.clusters.map(\.label.plainText)
    }
    return (drawn + sheets.twin.flatMap { [$0.title] + $0.sentences }).joined(separator: "\n")
  }

  @Test(arguments: MapKind.allCases, ["jordan", "yonas"])
  func `a young person reads no concern, no disagreement and no private answer`(
    kind: MapKind, name: String
  ) throws {
    let sheets = try Scenario.sheets(kind, name, for: .youngPerson)
    let words = Self.words(of: sheets)
    for concern in Concern.allCases where concern != .note {
      #expect(!words.contains(ConcernStyle(concern).word))
      #expect(!words.contains("\(ConcernStyle(concern).wordInText):"))
    }
    for told in ["nobody yet", "nobody leads", "different answers", "not held"] {
      #expect(!words.contains(told))
    }
    #expect((sheets.stepTaken == .leftOut) == (kind == .views || kind == .overlap))
  }

  @Test(arguments: MapKind.allCases, ["jordan", "yonas"])
  func `a panel reads roles and no names`(kind: MapKind, name: String) throws {
    let network = try Scenario.read(name).network
    let words = Self.words(of: try Scenario.sheets(kind, name, for: .panel))
      .split { !$0.isLetter && $0 != "-" }
    for person in network.people where person.kind != .team && person.kind != .vacant {
      for word in network.texts[person.name].split(separator: " ") where word.first?.isUppercase == true {
        // A name that is also the name of the house or a place is not that person's alone.
        #expect(!words.contains(word[...]), "\(word)")
      }
    }
  }

  @Test(arguments: MapKind.allCases, [Audience.panel, .training])
  func `sensitive areas stay with the team and the young person`(kind: MapKind, audience: Audience) throws {
    let network = try Scenario.read("jordan").network
    let words = Self.words(of: try Scenario.sheets(kind, "jordan", for: audience))
    for task in network.tasks where ["HEALTH", "PEOPLE", "IDENTITY"].contains(task.area.description) {
      #expect(!words.contains(network.texts[task.plainTitle]))
    }
  }

  @Test func `a real case is trained with in roles, and an unknown area counts as sensitive`() throws {
    var network = try Scenario.read("jordan").network
    network.fields.removeAll { $0.field == .fiction }
    let reader = MapReader(network, catalogue: .england, audience: .training)
    #expect(!reader.seesNames && !reader.seesAnswers && !reader.seesVoice)
    #expect(!reader.sees("UNKNOWN") && reader.sees("HOME"))
    #expect(MapReader(network, catalogue: .england, audience: .team).sees("UNKNOWN"))
  }

  @Test func `roles take the place of names inside a title`() throws {
    let network = try Scenario.read("jordan").network
    let reader = MapReader(network, catalogue: .england, audience: .panel)
    #expect(reader.words("Still see Shaz and the house") == "Still see keyworker and the house")
    #expect(reader.words("Denise Holloway's note") == "social worker's note")
    #expect(reader.words("it will be a bell") == "it will be a bell")
  }

  @Test(arguments: ["jordan", "yonas"])
  func `whom people named is told by role, and who said it never`(name: String) throws {
    let network = try Scenario.read(name).network
    let sheets = try Scenario.sheets(.views, name, for: .team)
    let answers = sheets.diagrams.flatMap(\.nodes).filter { $0.label.plainText.contains("answer") }
    #expect(!answers.isEmpty)
    for node in answers {
      for person in network.people where person.kind == .professional {
        let first = network.texts[person.name].split(separator: " ").first ?? ""
        #expect(!node.label.plainText.contains(first))
      }
    }
  }
}
