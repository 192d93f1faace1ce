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
    let isWhole = Self.isThorough || name == "jordan"
    if isWhole {
      let whodoes = try CommandTests.whodoes()
      let case12 = place.appending(path: "case").path
      for words in [
        ["documents", case12, "--out", place.appending(path: "documents").path],
        ["audit", case12, "--out", place.appending(path: "audit.xlsx").path],
        ["map", case12, "--out", place.appending(path: "map.pdf").path],
        ["map", case12, "--out", place.appending(path: "map.svg").path],
        ["check", case12, "--format", "json", "--out", place.appending(path: "findings.json").path],
        ["convert", case12, "--out", place.appending(path: "case.json").path],
      ] { try Self.run(whodoes, words) }
    }
    let files = try Self.everything(in: place)
    #expect(files.count >= (isWhole ? 20 : 5))
    for needle in try Self.originals(folder) {
      for (file, text) in files {
        #expect(!Self.stands(needle, in: text), "\(name): “\(needle)” is in \(file)")
      }
    }
    try Self.sameGaps(network, made)
  }

  // MARK: What must not be left, read from the files and not through the product

  private static func originals(_ folder: URL) throws -> [String] {
    var all: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasSuffix(".csv")
    {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
      let (table, _) = DelimitedText.read(bytes, file: file)
      let headings = table.headings.map(table.text)
      for row in table.rows {
        let cells = Dictionary(
          zip(headings, table.cells(of: row).map(table.text)), uniquingKeysWith: { one, _ in one })
        for cell in cells.values {
          for match in cell.matches(of: /\d{4}-\d{2}-\d{2}/) {
            all.insert(String(match.0))
            if let day = Day(match.0) { all.insert(day.inWords) }
          }
        }
        if file == "people.csv" {
          let name = cells["name"] ?? ""
          all.formUnion([name, cells["agency"] ?? "", cells["notes"] ?? "", cells["person_id"] ?? ""])
          if !["team", "vacant"].contains(cells["kind"] ?? "") {
            all.formUnion(name.split(separator: " ").filter { $0.count > 3 }.map(String.init))
          }
        }
        if file == "case.csv",
          ["lives", "placed", "responsible_authority", "pseudonym", "birth_month"].contains(
            cells["field"] ?? "")
        {
          // "In supported accommodation" is a kind of place, and stays.
          if let value = cells["value"], PlainKinds.place(value) != value { all.insert(value) }
          // Capitalised words in the middle of a sentence are names of places.
          let words = (cells["value"] ?? "").split { !$0.isLetter && $0 != "-" }
          let common = [
            "Council", "House", "Mum", "Young", "Support", "University", "County", "City", "HMYOI", "Hopes",
          ]
          all.formUnion(
            words.dropFirst().filter {
              $0.count > 3 && $0.first?.isUppercase == true && !common.contains(String($0))
            }.map(String.init))
        }
        for column in ["words", "note", "what_they_bring", "yp_calls_them"] {
          if let words = cells[column], words.count > 12 { all.insert(words) }
        }
      }
    }
    let kinds = Set(Catalogue.england.roleEntries.map { $0.agency.lowercased() })
    return all.filter { $0.count > 2 && !kinds.contains($0.lowercased()) }.sorted()
  }

  private static func stands(_ needle: String, in text: String) -> Bool {
    var rest = text[...]
    while let range = rest.firstRange(of: needle) {
      let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      if !before.isLetter, !before.isNumber, !after.isLetter, !after.isNumber { return true }
      rest = text[range.upperBound...]
    }
    return false
  }

  /// Every file with its path and its bytes as text, and every part of every zipped one.
  private static func everything(in place: URL) throws -> [(file: String, text: String)] {
    var found: [(file: String, text: String)] = []
    let walker = FileManager.default.enumerator(atPath: place.path)
    while let path = walker?.nextObject() as? String {
      let file = place.appending(path: path)
      guard let data = try? Data(contentsOf: file) else { continue }
      found.append((path, path + "\n" + String(decoding: data, as: UTF8.self)))
      if data.starts(with: [0x50, 0x4B]) {
        let archive = try ZipReader([UInt8](data))
        for name in archive.names {
          found.append(
            ("\(path)/\(name)", name + "\n" + String(decoding: try archive.read(name), as: UTF8.self)))
        }
      }
    }
    return found
  }

  private static func run(_ command: URL, _ words: [String]) throws {
    let process = Process()
    process.executableURL = command
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(words)")
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
