import Testing
import WhoDoesAnalysis
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

  /// Tasks of jordan's plan about health, family and identity.
  static func sensitiveTitles(in network: Case) -> [String] {
    network.tasks.filter { ["HEALTH", "PEOPLE", "IDENTITY"].contains($0.area.description) }
      .map { network.texts[$0.plainTitle] }
  }

  @Test(arguments: MapKind.allCases)
  func `a panel never reads about health, family and identity`(kind: MapKind) throws {
    let network = try Scenario.read("jordan").network
    let words = Self.words(of: try Scenario.sheets(kind, "jordan", for: .panel))
    for title in Self.sensitiveTitles(in: network) { #expect(!words.contains(title)) }
  }

  @Test(arguments: [("invented", "yes", true), ("real", "no", false), ("real", "", false)])
  func `training reads sensitive areas of an invented case alone`(
    _: String, fiction: String, isShown: Bool
  ) throws {
    var network = try Scenario.read("jordan").network
    network.fields.removeAll { $0.field == .fiction }
    if !fiction.isEmpty {
      network.fields.append(.init(field: .fiction, value: network.texts.add(fiction), row: 2))
    }
    let sheets = try Maps.sheets(
      .areas, of: network, analysis: Analysis(of: network, catalogue: .england), catalogue: .england,
      audience: .training, page: .a3)
    let words = Self.words(of: sheets)
    let titles = Self.sensitiveTitles(in: network)
    #expect(titles.count > 5)
    for title in titles { #expect(words.contains(title) == isShown) }
    let reader = MapReader(network, catalogue: .england, audience: .training)
    #expect(reader.seesNames == isShown && reader.seesAnswers == isShown && reader.seesVoice == isShown)
  }

  @Test(arguments: [Audience.manager, .team, .youngPerson])
  func `whoever opens one case to work with it reads all of its areas`(audience: Audience) throws {
    let network = try Scenario.read("jordan").network
    let words = Self.words(of: try Scenario.sheets(.areas, "jordan", for: audience, on: .a3))
    for title in Self.sensitiveTitles(in: network) { #expect(words.contains(title)) }
  }

  @Test func `an area that nobody knows counts as sensitive`() throws {
    let network = try Scenario.read("jordan").network
    let reader = MapReader(network, catalogue: .england, audience: .panel)
    #expect(!reader.sees(AreaID("UNKNOWN")) && reader.sees(AreaID("HOME")))
    #expect(MapReader(network, catalogue: .england, audience: .team).sees(AreaID("UNKNOWN")))
  }

  @Test(arguments: [MapKind.network, .responsibility])
  func `somebody with a private part alone is not on a panel's map`(kind: MapKind) throws {
    var network = try Scenario.read("jordan").network
    let health = try #require(network.taskIndices.first { network[$0].area == "HEALTH" })
    network.agencies.append(network.texts.add("Sexual health clinic"))
    network.people.append(
      Person(
        id: .none, name: network.texts.add("Ottoline Grey"),
        roleText: network.texts.add("Nurse for young men"),
        role: nil, agency: AgencyIndex(network.agencies.count - 1), kind: .professional, from: nil,
        until: nil,
        youngPersonCallsThem: .none, notes: .none, row: 99))
    let nurse = PersonIndex(network.people.count - 1)
    var parts = network.assignments
    parts.append(
      Assignment(
        task: health, person: nurse, layer: .practice, involvement: .does, isAgreedShared: false, from: nil,
        until: nil, row: 99))
    network.setParts(assignments: parts.sorted { $0.task < $1.task }, views: network.views)
    func words(for audience: Audience) throws -> String {
      Self.words(
        of: try Maps.sheets(
          kind, of: network, analysis: Analysis(of: network, catalogue: .england), catalogue: .england,
          audience: audience, page: .a3))
    }
    #expect(try words(for: .team).contains("Sexual health clinic"))
    let panel = try words(for: .panel)
    #expect(!panel.contains("Sexual health clinic") && !panel.lowercased().contains("nurse for young men"))
    if kind == .network { #expect(panel.contains("Not everybody is shown.")) }
  }

  @Test(arguments: MapKind.allCases, ["jordan", "yonas"])
  func `whom and what somebody asked not to show is on no map`(kind: MapKind, name: String) throws {
    var network = try Scenario.read(name).network
    let worker = try #require(network.personIndices.last { network[$0].kind == .professional })
    let task = try #require(network.taskIndices.first { network[$0].isOpen })
    network.restrictions = [
      Restriction(.person(worker), from: .audience(.team)), Restriction(.task(task), from: .everyone),
    ]
    func words(for audience: Audience) throws -> String {
      Self.words(
        of: try Maps.sheets(
          kind, of: network, analysis: Analysis(of: network, catalogue: .england), catalogue: .england,
          audience: audience, page: .a3))
    }
    let worked = network[network[worker].name].split(separator: " ").first ?? ""
    let team = try words(for: .team).split { !$0.isLetter }
    // A step may say a first name in the young person's own words.
    if kind != .steps { #expect(!team.contains(worked), "\(worked)") }
    for audience in [Audience.team, .manager, .youngPerson, .training] {
      #expect(try !words(for: audience).contains(network[network[task].plainTitle]))
    }
    if kind == .network { #expect(try words(for: .manager).contains(worked)) }
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
