import Foundation
import Testing
import WhoDoes

@testable import WhoDoesTraining

/// People called like words, agencies within sentences, and days in every form that people write.
@Suite("Odd names, places and days are hidden like any others")
struct OddNamesTests {
  /// How everybody and everything of the same case is called.
  private struct Names {
    var young, adviser, worker, keyworker, housing, uncle, friend, nickname: String
    var council, charity, home, road, town, postcode: String

    static let odd = Names(
      young: "Hope", adviser: "May O’Brien-Grace", worker: "Zoë Müller-Lyons", keyworker: "J. Foster",
      housing: "Grant D\u{27}Arcy", uncle: "Will", friend: "Page", nickname: "Maisie-Moo",
      council: "Upper Wharfe Council", charity: "The Grace Project (run by St Hilda\u{27}s)",
      home: "Holly Lodge, a four-bed children\u{27}s home off Mill Lane", road: "Mill Lane",
      town: "Otterwick",
      postcode: "ZZ9 9ZZ")
    static let other = Names(
      young: "Zeb", adviser: "Qiana Threlkeld", worker: "Bartholomew Vance", keyworker: "Ottoline Crane",
      housing: "Ignatius Plumb", uncle: "Cosmo", friend: "Dorcas", nickname: "Qiqi",
      council: "Nether Poole Council", charity: "Lighthouse Yard",
      home: "Sedge Cottage, a children\u{27}s home",
      road: "Quay Hill", town: "Brackwater", postcode: "ZZ8 8ZZ")

    /// The names, whole and in parts, and everything else that must not be left.
    var needles: [String] {
      [
        young, adviser, worker, keyworker, housing, uncle, friend, nickname, council, charity, home, road,
        town,
        postcode,
      ] + [
        "O’Brien-Grace", "O’Brien", "Grace", "Müller-Lyons", "Müller", "Zoë", "Lyons", "D\u{27}Arcy",
        "Wharfe",
        "Hilda", "Holly Lodge", "3rd of March", "4/3", "14.3.26", "March the 9th", "2026-03-09",
        "9 March 2026",
      ]
    }
  }

  private static func write(_ names: Names, to folder: URL) throws {
    func quoted(_ cells: [String]) -> String {
      cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
    }
    let tables: [String: [[String]]] = [
      "case": [
        ["field", "value"], ["pseudonym", names.young], ["pronouns", "she/her"], ["birth_month", "2008-08"],
        ["leaving_care_status", "eligible"], ["lives", names.home], ["responsible_authority", names.council],
        ["as_of", "2026-03-09"], ["plan_dated", "2 October 2025"], ["plan_review_due", "2026-04-02"],
        ["next_meeting", "2026-03-24 review at \(names.home)"], ["fiction", "Invented for a test"],
        ["help_day", "Ring \(names.keyworker) in \(names.town)"],
      ],
      "people": [
        ["person_id", "name", "role", "agency", "kind", "yp_calls_them", "notes"],
        ["Q1", names.young, "Young person", "", "young_person", "me", ""],
        ["Q2", names.adviser, "Personal adviser", names.council, "professional", names.nickname, ""],
        ["Q3", names.worker, "Social worker", names.council, "professional", "", "Back on March the 9th"],
        [
          "Q4", names.keyworker, "Keyworker", names.home, "professional", "",
          "Lives at 3 \(names.road), \(names.postcode)",
        ],
        [
          "Q5", names.housing, "Housing officer", "Housing at \(names.council), near \(names.charity)",
          "professional", "", "",
        ],
        ["Q6", names.uncle, "Uncle", "", "informal", "Uncle \(names.uncle)", "Moved to \(names.town)"],
        ["Q7", names.friend, "Friend", names.charity, "informal", "", ""],
      ],
      "tasks": [
        ["task_id", "area", "title", "due", "status", "note"],
        [
          "B1", "HOME", "Find \(names.young) a place to live near \(names.road)", "2026-06-14", "on_track",
          "Seen on the 3rd of March with \(names.charity), as \(names.worker) agreed",
        ],
        [
          "B2", "MONEY", "Bank account and National Insurance number for \(names.young)", "14/06/2026",
          "stuck", "next Tuesday 4/3, or 14.3.26",
        ],
        ["B3", "SUPPORT", "Sunday walks with \(names.friend) in \(names.town)", "", "not_started", ""],
      ],
      "assignments": [
        ["task_id", "person_id", "layer", "involvement"], ["B1", "Q2", "plan", "leads"],
        ["B1", "Q5", "practice", "leads"], ["B2", "Q4", "plan", "leads"], ["B2", "Q3", "practice", "does"],
        ["B3", "Q7", "plan", "leads"],
      ],
      "perspectives": [
        ["task_id", "respondent_id", "says_lead_is", "own_part", "stance", "words", "collected_on"],
        ["B1", "Q5", "Q2", "helps", "wait for \(names.charity)", "\(names.adviser) said so", "2026-03-05"],
        ["B1", "Q2", "Q2", "leads", "go to \(names.town)", "", "2026-03-05"],
      ],
      "voice": [
        ["area", "words", "date", "whose_hand"],
        [
          "HOME", "I want to stay near \(names.road). \(names.nickname) knows.", "2026-03-05",
          "\(names.young)",
        ],
      ],
    ]
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (table, rows) in tables {
      let text = rows.map(quoted).joined(separator: "\n") + "\n"
      try Data(text.utf8).write(to: folder.appending(path: "\(table).csv"))
    }
  }

  /// Writes the tables under fictional names, and hands over the folder.
  private static func pseudonymised(_ names: Names, seed: UInt64, in place: URL) throws -> URL {
    let (before, after) = (place.appending(path: "before"), place.appending(path: "after"))
    try write(names, to: before)
    var dice = SeededDice(seed: seed)
    let network = try CaseSource.read(before.path, catalogue: .england).case
    try CaseFolder.write(
      PseudonymisedCase(of: network, catalogue: .england, using: &dice).network, to: after.path)
    return after
  }

  private static func inFolder<Answer>(_ work: (URL) throws -> Answer) throws -> Answer {
    let place = FileManager.default.temporaryDirectory.appending(path: "whodoes-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    return try work(place)
  }

  @Test("None of it is left in the tables; on a thorough run in any document either")
  func nothingLeft() throws {
    try Self.inFolder { place in
      let after = try Self.pseudonymised(.odd, seed: 3, in: place)
      for (file, text) in try Written.files(in: after) {
        for needle in Names.odd.needles {
          #expect(!OriginalWords.stands(needle, in: text), "“\(needle)” is in \(file)")
        }
      }
      guard ProcessInfo.processInfo.environment["WHODOES_THOROUGH"] != nil else { return }
      let documents = place.appending(path: "documents")
      try Written.everyDocument(of: after, into: documents, asMany: true)
      // Documents speak of pages, and of things that will be or may be, in words of their own.
      let words = ["Page", "Will", "Hope", "Grace", "Foster"]
      for (file, text) in try Written.files(in: documents) {
        for needle in Names.odd.needles where !words.contains(needle) {
          #expect(!OriginalWords.stands(needle, in: text), "“\(needle)” is in \(file)")
        }
      }
    }
  }

  @Test(
    "Whatever people, agencies and places are called, the same bytes are written",
    arguments: 1...8 as ClosedRange<UInt64>)
  func sameBytes(_ seed: UInt64) throws {
    let written = try [Names.odd, .other].map { names in
      try Self.inFolder { place in
        try Written.files(in: Self.pseudonymised(names, seed: seed, in: place)).sorted { $0.file < $1.file }
      }
    }
    #expect(written[0].map(\.file) == written[1].map(\.file))
    for (one, other) in zip(written[0], written[1]) { #expect(one.text == other.text) }
  }

  @Test(
    "Words that a person wrote anew are refused for a name, a nickname, a road, a postcode or a day in any form",
    arguments: [
      "Maisie-Moo knows.", "Ask Zoe Muller-Lyons.", "I asked Grace.", "O\u{27}Brien rang.", "I asked May.",
      "Near Mill Lane.", "Back in Otterwick.", "The Hilda people.", "It was on the 3rd of March.",
      "Since 9/3.", "Since 09.03.26 or so.", "From March 9th on.", "On the ninth of March.", "On 9-Mar-26.",
      "Born in August 2008.", "It is ZZ9 9ZZ.", "Ring 01632 960101.", "Since 14 March 2026.",
    ])
  func refused(_ words: String) throws {
    try Self.inFolder { place in
      try Self.write(.odd, to: place)
      let network = try CaseSource.read(place.path, catalogue: .england).case
      let cell = PseudonymisedCase.Emptied(table: .voice, row: 2, column: .words)
      #expect(throws: PseudonymProblem.self) {
        try PseudonymisedCase(of: network, catalogue: .england, retyped: [cell: words])
      }
    }
  }

  @Test(
    "Words that only sound like them are taken",
    arguments: [
      "I hope that I may stay.", "With grace, on the front page.", "I want to foster a cat and get a grant.",
      "I waited 2-3 weeks, 2.5 hours a day.", "On the 1st of April.", "I will ring on Monday.",
    ])
  func taken(_ words: String) throws {
    try Self.inFolder { place in
      try Self.write(.odd, to: place)
      let network = try CaseSource.read(place.path, catalogue: .england).case
      let cell = PseudonymisedCase.Emptied(table: .voice, row: 2, column: .words)
      let made = try PseudonymisedCase(of: network, catalogue: .england, retyped: [cell: words])
      #expect(made.network.voice.map { made.network[$0.words] } == [words])
    }
  }
}
