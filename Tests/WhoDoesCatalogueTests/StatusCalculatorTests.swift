import Testing
import WhoDoesCatalogue
import WhoDoesModel

@Suite("Leaving-care status from dates") struct StatusCalculatorTests {
  private func calculate(
    born: String? = "2008-08", age: Int? = nil, from: String? = nil, until: String? = nil,
    education: Bool? = nil, asked: Bool? = nil, on day: String
  ) throws -> StatusCalculator {
    var person = YoungPerson()
    person.birthMonth = born.flatMap { Month($0) }
    person.age = age
    person.lookedAfterFrom = from.flatMap { Day($0) }
    person.lookedAfterUntil = until.flatMap { Day($0) }
    person.isInEducation = education
    person.askedForSupport = asked
    return StatusCalculator(youngPerson: person, asOf: try #require(Day(day)))
  }

  @Test("in care since ten and now 17: eligible, and nothing else")
  func eligible() throws {
    let status = try calculate(from: "2018-09-01", on: "2026-03-09")
    #expect(status.possible == [.eligible])
    #expect(status.objection(to: .eligible) == nil)
    #expect(status.objection(to: .formerRelevant)?.contains("At 17") == true)
  }

  @Test("in care for six weeks at 17: not yet eligible, unless earlier times add up to 13 weeks")
  func thirteenWeeks() throws {
    let status = try calculate(from: "2026-02-01", on: "2026-03-15")
    #expect(status.possible == [.lookedAfter, .eligible])
    #expect(try calculate(from: "2025-11-01", on: "2026-03-15").possible == [.eligible])
  }

  @Test("weeks before the 14th birthday do not count")
  func since14() throws {
    let status = try calculate(from: "2010-01-01", until: "2022-09-15", on: "2026-03-09")
    #expect(status.possible == [.relevant, .qualifying])
    #expect(status.reasons.first?.contains("before 16") == true)
  }

  @Test("left care at 17: relevant, or qualifying after a settled return home")
  func relevant() throws {
    let status = try calculate(from: "2018-09-01", until: "2026-01-10", on: "2026-03-09")
    #expect(status.possible == [.relevant, .qualifying])
    #expect(status.objection(to: .eligible) != nil)
  }

  @Test("in care until 18: former relevant, and “eligible” cannot be right")
  func formerRelevant() throws {
    let status = try calculate(born: "2008-04", from: "2024-02-01", until: "2026-04-17", on: "2026-06-15")
    #expect(status.possible == [.formerRelevant])
    let objection = try #require(status.objection(to: .eligible))
    #expect(objection.hasPrefix("“eligible” does not fit. At 18 the dates allow: former relevant."))
  }

  @Test("at 18 with no dates of care: more than one status, but never eligible")
  func unknownDates() throws {
    let status = try calculate(born: nil, age: 18, on: "2026-06-15")
    #expect(status.possible == [.formerRelevant, .qualifying])
    #expect(status.objection(to: .eligible) != nil)
    #expect(try calculate(born: nil, age: 17, on: "2026-06-15").objection(to: .eligible) == nil)
  }

  @Test("from 21 it depends on asking, or on education")
  func after21() throws {
    #expect(
      try calculate(born: "2004-01", asked: true, on: "2026-06-15").possible.contains(.formerRelevant21))
    #expect(
      try calculate(born: "2004-01", education: true, on: "2026-06-15").possible.contains(.formerRelevant21))
    let quiet = try calculate(born: "2004-01", education: false, asked: false, on: "2026-06-15")
    #expect(quiet.possible.isEmpty)
    #expect(quiet.objection(to: .formerRelevant21) != nil)
    #expect(try calculate(born: "2000-01", asked: true, on: "2026-06-15").possible.isEmpty)
  }

  @Test("in the month of the birthday both ages are possible, as the day is not held")
  func birthdayMonth() throws {
    let status = try calculate(from: "2018-09-01", on: "2026-08-10")
    #expect(status.ages == 17...18)
    #expect(status.objection(to: .eligible) == nil)
    #expect(status.objection(to: .formerRelevant) == nil)
    #expect(try calculate(from: "2018-09-01", on: "2026-08-31").ages == 18...18)
  }

  @Test("under 16 there is no leaving-care status yet")
  func under16() throws {
    #expect(try calculate(born: "2011-05", from: "2020-01-01", on: "2026-03-09").possible == [.lookedAfter])
  }

  @Test("with no age every status is possible")
  func nothingKnown() throws {
    #expect(try calculate(born: nil, on: "2026-03-09").possible == Set(LeavingCareStatus.allCases))
  }
}
