import Testing
import WhoDoesMatrix

@testable import WhoDoesFiles

@Suite("Letters in a box, however they are written")
struct LetterBoxTests {
  @Test(
    "Letters are read",
    arguments: [
      ("R", "R"), ("r", "R"), ("RA", "R/A"), ("A/R", "A/R"), ("R, A", "R/A"), ("R & A", "R/A"),
      ("R\nA", "R/A"),
      ("A + R", "A/R"), ("A and R", "A/R"), ("ra", "R/A"), ("A / R / C", "A/R/C"), ("R.", "R"), ("R*", "R"),
      ("R1", "R"), ("Responsible", "R"), ("Accountable/Responsible", "A/R"), ("Consulted", "C"),
      ("А", "A"), ("С", "C"), ("Α", "A"), ("Ｒ", "R"), ("Ⓡ", "R"), ("Ａ／Ｒ", "A/R"), ("Ⅰ", "I"),
      ("R until 18", "R"), ("A - joint", "A"), ("R (until 18)", "R"),
    ])
  func read(_ text: String, _ codes: String) throws {
    let box = try #require(LetterBox(text), "\(text)")
    #expect(box.letters(of: .raci).known.map(\.code).joined(separator: "/") == codes)
    #expect(box.letters(of: .raci).unknown.isEmpty && !box.isDoubtful)
  }

  @Test(
    "Brackets, question marks and or leave a letter open", arguments: ["(C)", "[R]", "A?", "R or A", "R (A)"])
  func open(_ text: String) throws { #expect(try #require(LetterBox(text)).isDoubtful) }

  @Test("Empty boxes are empty", arguments: ["", "-", "–", "—", "n/a", "N/A", "none", "--", ".", " "])
  func empty(_ text: String) { #expect(LetterBox(text) == nil && LetterBox.isBlank(text)) }

  @Test("Words are no letters", arguments: ["Ring the bank", "as needed", "is told by phone", "18+"])
  func words(_ text: String) { #expect(LetterBox(text) == nil, "\(String(describing: LetterBox(text)))") }

  @Test("A letter that the scheme does not know is not guessed")
  func unknown() throws {
    let letters = try #require(LetterBox("X/R")).letters(of: .raci)
    #expect(letters.known.map(\.code) == ["R"] && letters.unknown == ["X"])
  }

  @Test("A remark is kept, and says when it is shared")
  func remarks() throws {
    #expect(try #require(LetterBox("R until 18")).remark == "until 18")
    #expect(try #require(LetterBox("A (shared)")).isAgreedShared)
    #expect(try #require(LetterBox("A joint")).isAgreedShared)
  }

  @Test(
    "Legends are found in words",
    arguments: [
      ("R = Responsible, A = Accountable", "R does A leads"),
      (
        "Key: R – Responsible; A – Accountable; C – Consulted; I – Informed",
        "R does A leads C consulted I told"
      ),
      ("Responsible (R) Accountable (A)", "R does A leads"), ("(L) Leads (H) Helps", "L leads H helps"),
      ("R Responsible  A Accountable  S Support", "R does A leads S helps"),
      ("L: has the final say. D: does the work", "L leads D does"),
      ("S = Signs off | V = Verifies", "S agrees V checks"), ("A lead worker rings I think", ""),
    ])
  func legends(_ text: String, _ meanings: String) {
    let found = LegendReader.letters(in: text).map { "\($0.code) \($0.part.rawValue)" }
    #expect(found.joined(separator: " ") == meanings)
  }

  @Test(
    "Names are taken apart",
    arguments: [
      ("SW or PA", MatrixRoleName.Kind.either(["SW", "PA"])), ("SW/PA", .either(["SW", "PA"])),
      ("either the home / school", .either(["the home", "school"])), ("Leaving care team", .group),
      ("Leaving care team manager", .one), ("All", .group), ("Care leaver", .youngPerson),
      ("Panel chair", .one),
      ("All agencies", .group), ("Social worker", .one), ("Multi-agency meeting", .group),
    ])
  func names(_ text: String, _ kind: MatrixRoleName.Kind) { #expect(MatrixRoleName(text).kind == kind) }

  @Test(
    "Two names of one role are seen, and two roles are not joined",
    arguments: [
      ("PA", "Personal adviser", true), ("IRO", "Independent reviewing officer", true),
      ("Social Worker", "social workers", true), ("LSCB", "LCSB", true), ("PA", "PА", true),
      ("Personal adviser", "Personal advisor", true), ("Personal adviser (PA)", "PA", true),
      ("Virtual school", "Virtual School", true), ("SW", "Social worker", true),
      ("PA", "SW", false), ("Social worker", "Support worker", false), ("Nurse 1", "Nurse 2", false),
      ("SW or PA", "SW", false), ("CIC", "CCI", false), ("Team manager", "Team members", false),
    ])
  func aliases(_ one: String, _ other: String, _ same: Bool) {
    #expect(MatrixRoleName(one).isAlias(of: MatrixRoleName(other)) == same)
    #expect(MatrixRoleName(other).isAlias(of: MatrixRoleName(one)) == same)
  }
}
