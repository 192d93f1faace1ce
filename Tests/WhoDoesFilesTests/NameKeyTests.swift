import Testing
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@Suite("Whom people mean in a cell")
struct NameKeyTests {
  private static let people = """
    # people
    person_id,name,role,kind,yp_calls_them
    P1,Jordan,Young person,young_person,me
    P2,Denise Holloway,Social worker,professional,my social worker
    P3,Marcus Bell,Personal adviser,professional,
    P4,Tom Farrell,Housing options officer,professional,
    P5,Tom Nye,College tutor,professional,
    P6,Maureen,Grandmother,informal,Nan
    P7,Leaving care team,Leaving care team,team,
    P8,Sarah Old,Personal adviser,left,

    # case
    field,value
    as_of,2026-03-09

    # tasks
    task_id,area,title
    T1,HOME,Find a home
    """

  private func key() throws -> NameKey {
    let (network, _) = try CaseSource.read(text: Self.people, catalogue: .england)
    return NameKey(network, .england)
  }

  @Test(
    "A letter, an id, a name, what the young person says, or a job title",
    arguments: [
      ("S", "P2"), ("p", "P3"), ("H", "P4"), ("Y", "P1"), ("P2", "P2"), ("denise", "P2"),
      ("Denise Holloway", "P2"),
      ("HOLLOWAY", "P2"), ("Nan", "P6"), ("PA", "P3"), ("the PA", "P3"), ("SW", "P2"),
      ("Social Worker", "P2"),
      ("Marcus (PA)", "P3"), ("housing", "P4"), ("my social worker", "P2"), ("Leaving care team", "P7"),
      ("Tom Farrell", "P4"), ("Tom (college tutor)", "P5"), (" Marcus. ", "P3"),
    ])
  func known(_ written: String, _ id: String) throws {
    let key = try key()
    guard case .one(let place) = key.read(written).meaning else {
      Issue.record("\(written) is \(key.read(written).meaning)")
      return
    }
    #expect(key.entries[place].id == id)
  }

  @Test(
    "Words that name no one person are answers of their own, or nothing",
    arguments: [
      ("?", NameKey.Meaning.dontKnow), ("Don’t know", .dontKnow), ("not sure", .dontKnow), ("0", .nobody),
      ("no-one", .nobody), ("nobody", .nobody), ("all of us", .everybody), ("me", .myself), ("I do", .myself),
      ("", .nothing), ("–", .nothing), ("n/a", .nothing), ("Tom", .either([3, 4])),
      ("SW/PA", .several([1, 2])),
      ("Denise and Marcus", .several([1, 2])), ("S or P", .several([1, 2])), ("SP", .several([1, 2])),
      ("Bogdan", .unknown), ("tbc", .unknown), ("I thought it was Denise but no", .unknown),
      ("Marcus (housing)", .several([2, 3])),
    ])
  func others(_ written: String, _ meaning: NameKey.Meaning) throws {
    #expect(try key().read(written).meaning == meaning)
  }

  @Test("A guess and a crossing-out are seen")
  func doubt() throws {
    let key = try key()
    #expect(key.read("Marcus?") == .init(.one(2), isUnsure: true))
    #expect(key.read("probably Marcus").isUnsure)
    #expect(key.read("Denise I think") == .init(.one(1), isUnsure: true))
    #expect(key.read("~~Denise~~ Marcus") == .init(.one(2), isCrossedOut: true))
  }

  @Test("Nobody has a letter that means nobody, everybody or don't know, and no two share one")
  func letters() throws {
    let letters = try key().entries.map(\.letter).filter { !$0.isEmpty }
    #expect(Set(letters).count == letters.count)
    #expect(letters.allSatisfy { !["O", "0", "E", "?"].contains($0) })
  }
}
