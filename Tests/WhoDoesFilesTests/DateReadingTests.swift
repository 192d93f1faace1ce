import Testing
import WhoDoesModel

@testable import WhoDoesFiles

@Suite("Dates as people write them")
struct DateReadingTests {
  private static let ninthOfMarch = Day(year: 2026, month: 3, day: 9)

  @Test(
    "are read as the British write them",
    arguments: [
      "2026-03-09", "09/03/2026", "9/3/26", "9.3.2026", "9 March 2026", "9 Mar 26", "9th March 2026",
      "09-Mar-2026",
      "Monday 9 March 2026", "Mon, 9 March 2026", "March 9, 2026", "2026-03-09T10:30:00Z", "09/03/2026 00:00",
      "2026/03/09",
    ])
  func british(text: String) {
    guard case .day(let day, _) = DateReading(text) else {
      Issue.record("\(text) is read as \(DateReading(text))")
      return
    }
    #expect(day == Self.ninthOfMarch)
  }

  @Test("say when they could be read month first")
  func ambiguous() throws {
    let april = try #require(Day(year: 2026, month: 4, day: 3))
    #expect(DateReading("03/04/2026") == .day(april, american: Day(year: 2026, month: 3, day: 4)))
    #expect(DateReading("04/04/2026") == .day(april.adding(days: 1), american: nil))
    #expect(DateReading("25/02/2026") == .day(try #require(Day("2026-02-25")), american: nil))
    #expect(DateReading("02/25/2026") == .american(try #require(Day("2026-02-25"))))
    #expect(DateReading("46090") == .serialNumber(try #require(Day("2026-03-09"))))
  }

  @Test(
    "are refused when no calendar has them",
    arguments: [
      "2026-02-31", "31/02/2026", "31 February 2026", "2026-13-01", "29 February 2026", "32/01/2026",
    ])
  func impossible(text: String) { #expect(DateReading(text) == .impossible) }

  @Test(
    "are not guessed",
    arguments: ["", "soon", "By Xmas", "2026", "March 2026", "9/3", "1/2/3/4", "99999999", "9//26"])
  func unreadable(text: String) { #expect(DateReading(text) == .unreadable) }

  @Test(
    "months are read from months only",
    arguments: [
      ("2008-08", "2008-08"), ("08/2008", "2008-08"), ("August 2008", "2008-08"), ("Aug 2008", "2008-08"),
      ("2008-13", nil), ("2008", nil), ("14/08/2008", nil),
    ])
  func months(text: String, expected: String?) { #expect(Month(writtenAs: text)?.description == expected) }

  @Test(
    "times of day",
    arguments: [
      ("14:00", 840), ("9.30", 570), ("2pm", 840), ("12 am", 0), ("25:00", nil), ("14", nil), ("10:60", nil),
    ] as [(String, UInt16?)])
  func times(text: String, minutes: UInt16?) { #expect(ClockTime.minutes(text) == minutes) }
}
