import Foundation
import Testing
import WhoDoes

@testable import WhoDoesTraining

@Suite("A case under fictional names gives nobody away")
struct PseudonymTests {
  private static let isThorough = ProcessInfo.processInfo.environment["WHODOES_THOROUGH"] != nil

  @Test("Nothing of any case is left in the tables that are written", arguments: Scenario.names)
  func scenarios(_ name: String) throws {
    try check(Scenario.read(name), of: Scenario.root.appending(path: "Data/Scenarios/\(name)"), seed: 7, name)
  }

  @Test("Nor of invented cases of every status")
  func generated() throws {
    let count = Self.isThorough ? 60 : 4
    for status in LeavingCareStatus.allCases where status != .lookedAfter {
      for seed in 0..<UInt64(count / 4) {
        let network = try FictionalCase.make(status, seed: seed, catalogue: .england)
        let place = FileManager.default.temporaryDirectory.appending(path: "whodoes-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: place) }
        try CaseFolder.write(network, to: place.path)
        try check(network, of: place, seed: seed, "\(status) \(seed)")
      }
    }
  }

  /// Writes the tables, and on a thorough run every document and map, and looks through all of it.
  private func check(_ network: Case, of folder: URL, seed: UInt64, _ name: String) throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "whodoes-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    var dice = SeededDice(seed: seed)
    let made = try PseudonymisedCase(of: network, catalogue: .england, using: &dice)
    try CaseFolder.write(made.network, to: place.appending(path: "case").path)
    let isWhole = name == "jordan" || Self.isThorough && Scenario.names.contains(name)
    if isWhole {
      try Written.everyDocument(of: place.appending(path: "case"), into: place, asMany: Self.isThorough)
    }
    let files = try Written.files(in: place)
    #expect(files.count >= (isWhole ? 20 : 5))
    for needle in try OriginalWords.all(in: folder) {
      for (file, text) in files {
        #expect(!OriginalWords.stands(needle, in: text), "\(name): “\(needle)” is in \(file)")
      }
    }
    try Self.sameGaps(network, made)
  }

  /// The time between any two days of the tasks is what it was, and who has which part as well.
  private static func sameGaps(_ network: Case, _ made: PseudonymisedCase) throws {
    let before = network.tasks.compactMap(\.due)
    let after = made.network.tasks.compactMap(\.due)
    #expect(
      zip(before.dropFirst(), before).map { $0.days(since: $1) }
        == zip(after.dropFirst(), after).map { $0.days(since: $1) })
    #expect(made.network.assignments.map(\.involvement) == network.assignments.map(\.involvement))
    #expect(
      made.network.views.map { $0.stance?.meaning == 0 } == network.views.map { $0.stance?.meaning == 0 })
    #expect(network.people.map(\.kind) == made.network.people.map(\.kind))
    #expect(made.network.youngPerson.status == network.youngPerson.status)
  }

  @Test("A real case stays a real one, and an invented one invented")
  func stamp() throws {
    var real = try Scenario.read("jordan")
    #expect(try PseudonymisedCase(of: real, catalogue: .england).network.isFiction)
    real.fields.removeAll { $0.field == .fiction }
    #expect(try !PseudonymisedCase(of: real, catalogue: .england).network.isFiction)
  }

  @Test("A case can go through it a second time", arguments: Scenario.names)
  func twice(_ name: String) throws {
    let once = try PseudonymisedCase(of: Scenario.read(name), catalogue: .england).network
    let twice = try PseudonymisedCase(of: once, catalogue: .england).network
    #expect(twice.tasks.count == once.tasks.count && twice.people.count == once.people.count)
  }

  @Test("The key is written only where it is asked for, and never with the case")
  func key() throws {
    let jordan = try Scenario.read("jordan")
    let place = FileManager.default.temporaryDirectory.appending(path: "whodoes-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    let folder = place.appending(path: "out").path
    #expect(throws: PseudonymisedFolder.Refusal.keyInTheFolder) {
      try PseudonymisedFolder.write(jordan, .england, to: folder, key: folder + "/key.csv")
    }
    let key = place.appending(path: "safe/key.csv").path
    let made = try PseudonymisedFolder.write(jordan, .england, to: folder, key: key)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(!names.contains { $0.contains("key") })
    let text = try String(contentsOfFile: key, encoding: .utf8)
    #expect(
      text.contains("Denise Holloway")
        && text.contains("\(made.key.days < 0 ? "days earlier" : "days later"),0,\(abs(made.key.days))"))
  }

  @Test("Words that a person wrote anew are put in, and refused where they still give something away")
  func retyped() throws {
    let jordan = try Scenario.read("jordan")
    let cell = PseudonymisedCase.Emptied(table: .voice, row: 2, column: .words)
    let made = try PseudonymisedCase(
      of: jordan, catalogue: .england, retyped: [cell: "I want one person who rings back."])
    #expect(made.network.voice.map { made.network[$0.words] } == ["I want one person who rings back."])
    #expect(throws: PseudonymProblem.self) {
      try PseudonymisedCase(of: jordan, catalogue: .england, retyped: [cell: "I want Shaz."])
    }
  }
}
