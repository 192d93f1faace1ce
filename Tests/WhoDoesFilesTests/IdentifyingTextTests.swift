import Testing
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesFiles

@Suite("What identifies a real person is taken out of free text")
struct IdentifyingTextTests {
  private func masked(_ text: String) -> String {
    IdentifyingText.masked(Array(text.utf8)[...]) { _ in false }
      .map { String(decoding: $0.text, as: UTF8.self) } ?? text
  }

  @Test(
    "Each kind is caught as people write it",
    arguments: [
      ("NHS no 943 476 5919 on file", "NHS no [NHS number taken out] on file"),
      ("9434765919", "[NHS number taken out]"),
      ("NI QQ 12 34 56 C.", "NI [National Insurance number taken out]."),
      ("AB123456D", "[National Insurance number taken out]"),
      ("lives at SW1A 1AA now", "lives at [postcode taken out] now"),
      ("M1 1AE, E1 6AN", "[postcode taken out], [postcode taken out]"),
      (
        "ring 07700 900123 or (01632) 960 001",
        "ring [telephone number taken out] or ([telephone number taken out]"
      ),
      ("+44 20 7946 0018", "[telephone number taken out]"),
      ("02079460018", "[telephone number taken out]"),
      ("shaz.i@example.org.", "[e-mail address taken out]."),
      ("see https://example.org/a?b=1 soon", "see [web address taken out] soon"),
      ("www.example.org", "[web address taken out]"),
      ("born 3 May 2008 in Leeds", "born [full date of birth taken out] in Leeds"),
      ("DOB: 03/05/2008", "DOB: [full date of birth taken out]"),
      ("date of birth 2008-05-03", "date of birth [full date of birth taken out]"),
    ])
  func caught(_ text: String, _ expected: String) { #expect(masked(text) == expected) }

  @Test(
    "What the count of letters and digits passes by holds nothing, over texts made of the signs that matter")
  func counted() {
    var state: UInt64 = 7
    func luck(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let pieces = [
      "0", "1", "7", "44", "2008", "07700", "A", "B", "SW", "QQ", "b", "born ", "dob ", "DOB", " ", " ", "-",
      "/", ".",
      "@", "+", ")", "www", "http://", "May", "943", "476", "5919", "é", "x",
    ]
    var caught = 0
    for _ in 0..<20_000 {
      let text = Array((0..<(1 + luck(9))).map { _ in pieces[luck(pieces.count)] }.joined().utf8)
      guard !IdentifyingText.found(in: text[...]).isEmpty else { continue }
      caught += 1
      #expect(text.withUnsafeBufferPointer(IdentifyingText.mayBe), "\(String(decoding: text, as: UTF8.self))")
    }
    #expect(caught > 100)
  }

  @Test("Bytes are counted the same eight at a time as one by one")
  func countedTogether() {
    var luck = SystemRandomNumberGenerator()
    for length in 0..<200 {
      let text = (0..<length % 40).map { _ in
        Bool.random(using: &luck) ? UInt8.random(in: 0x20...0x7F) : .random(in: 0...255)
      }
      let (kinds, mayBeTelling) = text.withUnsafeBufferPointer {
        (ByteKinds(of: $0), $0.count < 4 || ByteKinds.anyTelling(in: $0))
      }
      func count(_ signs: String) -> Int { text.count { signs.utf8.contains($0) } }
      #expect(kinds.digits == count("0123456789"))
      #expect(kinds.capitals == count("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
      #expect(kinds.letters - kinds.capitals == count("abcdefghijklmnopqrstuvwxyz"))
      #expect(kinds.stops == count("./") && kinds.gaps == count(" -") && kinds.signs == count("@"))
      #expect(mayBeTelling || count("0123456789./@") == 0, "\(text)")
    }
  }

  @Test(
    "Dates, amounts, times and ids stay",
    arguments: [
      "Two forms went in on 14 January and 18 February 2026.", "2026-03-24 10:30 to 11:45", "A-T01, A-P12",
      "£1,250 a month, 28 days, 60-page booklet", "9434765918 is no NHS number", "09 03 2026",
      "Level 3 at 9.30",
      "regulation 42(2)(g), section 23C", "born in Leeds", "either/or, SW/PA", "2026-03-09 2026-03-24",
    ])
  func stays(_ text: String) { #expect(masked(text) == text) }

  @Test("A case with a telephone number in a note is read without it, and says where it stood")
  func inACase() throws {
    let text = """
      # case
      field,value
      as_of,2026-03-09
      help_day,Ring the house on 01632 960 101
      # people
      person_id,name,role,kind,notes,reach_them
      P1,Jay,Young person,young_person,,
      P2,Ana,Keyworker,professional,Her mobile is 07700 900123,07700 900456
      # tasks
      task_id,area,title
      T1,HOME,Find a place
      """
    let (read, diagnostics) = try CaseSource.read(text: text, catalogue: .england)
    #expect(read[read.people[1].notes] == "Her mobile is [telephone number taken out]")
    #expect(read[read.people[1].reach] == "07700 900456")
    #expect(read.value(.helpByDay) == "Ring the house on 01632 960 101")
    let notice = try #require(diagnostics.first { $0.code == "identifying-text" })
    #expect(notice.place.row == 3 && notice.place.column == 5)
    #expect(notice.message == "A telephone number is taken out.")
  }
}
