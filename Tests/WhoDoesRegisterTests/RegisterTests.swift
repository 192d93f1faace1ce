import Foundation
import Testing
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@testable import WhoDoesRegister

@Suite("The register keeps what it was given")
struct RegisterTests {
  private let place = Place()

  @Test("A case comes back as it was put in", arguments: Sample.names)
  func whole(_ name: String) throws {
    let register = try Register(place.file, .create)
    let network = try Sample.scenario(name)
    let kept = try register.add(network).snapshot
    #expect(try register.network(of: kept, .england) == network)
    #expect(kept.day == network.asOf)
    #expect(try register.problems() == [])
  }

  @Test("The same snapshot twice changes nothing: not a byte of the file")
  func twice() throws {
    let jordan = try Sample.scenario("jordan")
    var register = try Register(place.file, .create)
    let first = try register.add(jordan).snapshot
    try register.close()
    let before = try Data(contentsOf: place.url)
    register = try Register(place.file, .create)
    #expect(try register.add(jordan) == .alreadyThere(first))
    try register.close()
    #expect(try Data(contentsOf: place.url) == before)
  }

  @Test("Two states of one day are both kept, and the later one counts")
  func oneDayTwice() throws {
    let register = try Register(place.file, .create)
    let jordan = try Sample.scenario("jordan")
    var corrected = jordan
    corrected.tasks[0].progress = .done
    _ = try register.add(jordan)
    let later = try register.add(corrected).snapshot
    #expect(try register.snapshots(of: "Jordan").count == 2)
    #expect(try register.days(of: "Jordan") == [later])
    #expect(try register.snapshot(of: "Jordan") == later)
  }

  @Test("A day in between answers with what held then; a day before the first says which days there are")
  func between() throws {
    let register = try Register(place.file, .create)
    let jordan = try Sample.scenario("jordan")
    for days in [0, 30, 60] { _ = try register.add(jordan.later(by: days)) }
    let middle = try register.snapshot(of: "Jordan", on: jordan.asOf.adding(days: 45))
    #expect(middle.day == jordan.asOf.adding(days: 30))
    let early = jordan.asOf.adding(days: -1)
    #expect(throws: RegisterError.noSnapshot(reference: "Jordan", day: early.inWords)) {
      try register.snapshot(of: "Jordan", on: early)
    }
    #expect(try register.snapshots(of: "Jordan", since: jordan.asOf.adding(days: 30)).count == 2)
    #expect(try register.entries(since: jordan.asOf.adding(days: 61)) == [])
  }

  @Test("A slip in a reference gets the nearest one named")
  func slip() throws {
    let register = try Register(place.file, .create)
    _ = try register.add(try Sample.scenario("jordan"))
    let error = #expect(throws: RegisterError.self) { try register.snapshots(of: "Jordna") }
    #expect(error?.description.contains("Jordan") == true)
  }

  @Test("Nobody but the owner can open it, and it is one file once it is closed")
  func alone() throws {
    let register = try Register(place.file, .create)
    _ = try register.add(try Sample.scenario("jordan"))
    for name in try place.names() {
      let mode = try FileManager.default.attributesOfItem(atPath: place.folder + "/" + name)[
        .posixPermissions]
      #expect(mode as? Int == 0o600, "\(name)")
    }
    try register.close()
    #expect(try place.names() == ["team.register"])
  }

  @Test("Whoever is removed is nowhere in the file any more")
  func removed() throws {
    var register = try Register(place.file, .create)
    for name in Sample.names { _ = try register.add(try Sample.scenario(name)) }
    let words = ["Denise Holloway", "Tern House", "haz Iqbal"].map { Data($0.utf8) }
    #expect(try register.remove("Jordan") == 1)
    #expect(throws: RegisterError.self) { try register.snapshots(of: "Jordan") }
    try register.close()
    #expect(try place.names() == ["team.register"])
    let bytes = try Data(contentsOf: place.url)
    for word in words { #expect(bytes.range(of: word) == nil) }
    // The others are still there, and so this search can find something.
    register = try Register(place.file, .reading)
    #expect(try register.entries().count == Sample.names.count - 1)
    #expect(bytes.range(of: Data("yonas".utf8)) != nil || bytes.range(of: Data("Yonas".utf8)) != nil)
    #expect(try register.problems() == [])
  }

  @Test("Only what is older than a day can be removed as well")
  func removedBefore() throws {
    let register = try Register(place.file, .create)
    let jordan = try Sample.scenario("jordan")
    for days in [0, 30, 60] { _ = try register.add(jordan.later(by: days)) }
    #expect(try register.remove("Jordan", before: jordan.asOf.adding(days: 60)) == 2)
    #expect(try register.snapshots(of: "Jordan").map(\.day) == [jordan.asOf.adding(days: 60)])
  }

  @Test("What was changed behind its back is not handed out as a case")
  func tampered() throws {
    let register = try Register(place.file, .create)
    let kept = try register.add(try Sample.scenario("jordan")).snapshot
    try place.sql("UPDATE snapshot SET body = CAST(replace(CAST(body AS TEXT), 'Denise', 'Denisa') AS BLOB)")
    #expect(throws: RegisterError.self) { try register.network(of: kept, .england) }
    #expect(try register.problems().count == 1)
  }
}
