import WhoDoesCatalogue
import WhoDoesModel

extension CaseBuilder {
  /// Reads the case table: keeps every field as written, then works out what rules ask for.
  mutating func readFacts(asOf: Day?) {
    guard var reader = reader(of: .case) else {
      if asOf == nil { reportMissingDay(at: .init(file: tables.source)) }
      return
    }
    var facts = Facts(reader)
    while reader.advance() { read(into: &facts, &reader) }
    if let asOf { built.asOf = asOf }
    if let day = facts.asOf, asOf == nil { (built.asOf, hasDay) = (day, true) }
    finish(reader)
    workOutAge(facts)
    if !hasDay { reportMissingDay(at: facts.asOfPlace ?? .init(file: reader.raw.file)) }
  }

  private mutating func reportMissingDay(at place: Diagnostic.Place) {
    problems.add(
      .error, "missing-as-of", at: place, "The case does not say for which day it is.",
      "Add a row as_of with a day such as 2026-03-09.")
  }

  /// What a row of the case table says goes into the case or, where other rows matter too, into `facts`.
  private mutating func read(into facts: inout Facts, _ reader: inout TableReader) {
    guard let field = field(facts, &reader) else {
      reader.leaveOut()
      return
    }
    guard !facts.isThere[field] else {
      reader.report(
        .error, "repeated-field", facts.name, "The field \(field.rawValue) is here twice; the first is read.",
        "Take one of the two away.")
      reader.leaveOut()
      return
    }
    facts.isThere[field] = true
    facts.keepPlace(of: field, reader)
    let inItsPlace = reader.isEmpty(facts.value) ? nil : read(field, &facts, &reader)
    let value = inItsPlace.map { built.texts.add($0) } ?? keep(facts.value, reader)
    built.fields.append(Case.Field(field: field, value: value, row: reader.rowNumber))
  }

  private func field(_ facts: Facts, _ reader: inout TableReader) -> CaseField? {
    if let cell = reader.cell(facts.name), !cell.isEmpty,
      let field = reader.raw.withBytes(of: cell, { memory.field(written: $0, CaseField.init(writtenAs:)) })
    {
      return field
    }
    guard let name = reader.required(facts.name) else { return nil }
    let known = CaseField.allCases.map(\.rawValue)
    reader.report(
      .notice, "unknown-field", facts.name, "There is no field \(name.quoted); it is not read.",
      Suggestion.closest(to: name, among: known).map { "Did you mean \($0)?" })
    return nil
  }

  /// Reads a value that is not empty; answers what to keep in its place, where that is not the value as written.
  private mutating func read(
    _ field: CaseField, _ facts: inout Facts, _ reader: inout TableReader
  ) -> String? {
    var value: String { reader.text(facts.value) }
    switch field {
    case .asOf:
      facts.asOf = reader.date(facts.value)
      facts.asOfPlace = reader.place(facts.value)
    case .planDated: built.planDated = reader.date(facts.value)
    case .planReviewDue: built.planReviewDue = reader.date(facts.value)
    case .nextMeeting: built.nextMeeting = leadingDate(value, facts.value, &reader)
    case .lookedAfterFrom, .lookedAfterUntil:
      let day = reader.date(facts.value)
      if field == .lookedAfterFrom {
        built.youngPerson.lookedAfterFrom = day
      } else {
        built.youngPerson.lookedAfterUntil = day
      }
      let person = built.youngPerson
      if let from = person.lookedAfterFrom, let until = person.lookedAfterUntil, until < from {
        reader.checkOrder(from, until, facts.value)
        built.youngPerson.lookedAfterUntil = nil
      }
    case .birthMonth:
      let (month, inItsPlace) = month(facts.value, &reader)
      built.youngPerson.birthMonth = month
      return inItsPlace
    case .turns18, .turned18:
      let (month, inItsPlace) = month(facts.value, &reader)
      if let month { facts.turns18.append((field, month)) }
      return inItsPlace
    case .age: facts.age = Self.firstNumber(value)
    case .leavingCareStatus: readStatus(facts.value, &reader)
    case .inEducation: built.youngPerson.isInEducation = leadingYesOrNo(value, facts.value, &reader)
    case .askedForSupport: built.youngPerson.askedForSupport = leadingYesOrNo(value, facts.value, &reader)
    case .doNotShowTo:
      writtenRestrictions.append(
        WrittenRestriction(item: .page, words: value, place: reader.place(facts.value)))
    case .checkedWithMe, .lookAgain, .lastPage, .keepUntil: _ = reader.date(facts.value)
    default: break
    }
    return nil
  }

  private mutating func readStatus(_ heading: TableReader.Heading, _ reader: inout TableReader) {
    if let status = reader.shortWord(heading).flatMap({ LeavingCareStatus($0) }) {
      built.youngPerson.status = status
      return
    }
    // "FR+" would lose its sign among spelling variants.
    let letters = reader.text(heading).uppercased().filter { $0 != " " }
    built.youngPerson.status =
      letters == LeavingCareStatus.formerRelevant21.abbreviation ? .formerRelevant21 : reader.word(heading)
  }
}

// MARK: Values of the case table

extension CaseBuilder {
  /// A month; of a full date only the month is kept, in the case's fields too, where its words take their place.
  private func month(
    _ heading: TableReader.Heading, _ reader: inout TableReader
  ) -> (month: Month?, inItsPlace: String?) {
    if let month = reader.shortWord(heading)?.isoMonth { return (month, nil) }
    let value = reader.text(heading)
    if let month = Month(writtenAs: value) { return (month, nil) }
    switch DateReading(value) {
    case .day(let day, _), .american(let day), .serialNumber(let day):
      let kept = day.month.description
      reader.report(
        .notice, "full-birth-date", heading,
        "A full date of birth is not kept; only the month \(kept) is.",
        "Give the month only, so that the day is in no file.")
      return (day.month, kept)
    case .impossible, .unreadable:
      reader.report(
        .error, "unreadable-month", heading, "\(value.quoted) is not a month.", "Write it as in 2008-08.")
      return (nil, nil)
    }
  }

  /// The day with which a text begins.
  private func leadingDate(
    _ value: String, _ heading: TableReader.Heading, _ reader: inout TableReader
  ) -> Day? {
    let words = value.prefix(100).split(separator: " ")
    for count in [1, 3, 4] where count <= words.count {
      let start = words.prefix(count).joined(separator: " ")
      let trimmed = start.last.map { ",:;".contains($0) } == true ? String(start.dropLast()) : start
      if DateReading(trimmed) != .unreadable { return reader.date(trimmed, heading) }
    }
    reader.report(
      .notice, "no-leading-date", heading, "\(value.quoted) does not begin with a date.",
      "Begin with the day, as in \"2026-03-24 looked-after review\".")
    return nil
  }

  /// Yes or no with which a text begins, as in "yes, college".
  private func leadingYesOrNo(
    _ value: String, _ heading: TableReader.Heading, _ reader: inout TableReader
  ) -> Bool? {
    let first = value.prefix { $0.isLetter || $0.isNumber }
    if let answer = Spelling.yesOrNo(String(first.prefix(10))) { return answer }
    reader.report(
      .notice, "neither-yes-nor-no", heading, "\(value.quoted) begins with neither yes nor no.",
      "Begin with yes or no; more words may follow.")
    return nil
  }

  private static func firstNumber(_ value: String) -> Int? {
    Int(value.drop { !$0.isASCII || !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }.prefix(3))
  }

  /// Age and 18th birthday, from the month of birth where it is known.
  private mutating func workOutAge(_ facts: Facts) {
    let written = facts.turns18.map { $0 }
    let fromBirth = built.youngPerson.birthMonth.map { $0.adding(months: 12 * 18) }
    for (field, month) in written {
      guard let expected = fromBirth ?? written.first?.month, expected != month else { continue }
      let because = fromBirth == nil ? "another field says" : "the month of birth makes it"
      problems.add(
        .error, "contradicting-months", at: facts.places[field] ?? .init(file: tables.source),
        "\(field.rawValue) is \(month), and \(because) \(expected).", "One of the two is wrong.")
    }
    built.youngPerson.turns18 = fromBirth ?? written.first?.month
    if hasDay, let turns18 = built.youngPerson.turns18 {
      let months = built.asOf.month.months(since: turns18) + 12 * 18
      built.youngPerson.age = months >= 0 ? months / 12 : nil
      if let age = built.youngPerson.age, let said = facts.age, said != age {
        problems.add(
          .notice, "contradicting-age", at: facts.places[.age] ?? .init(file: tables.source),
          "The age is given as \(said); by the months it is \(age), and that is used.",
          "Check the age and the day of the case.")
      }
    } else {
      built.youngPerson.age = facts.age
    }
    if built.youngPerson.status == .formerRelevant, let age = built.youngPerson.age, age >= 21 {
      built.youngPerson.status = .formerRelevant21
    }
  }
}

/// Facts of the case table that only make sense together.
private struct Facts {
  let name: TableReader.Heading
  let value: TableReader.Heading
  var asOf: Day?
  var asOfPlace: Diagnostic.Place?
  var age: Int?
  var turns18: [(field: CaseField, month: Month)] = []
  var isThere = PerCase<CaseField, Bool>(repeating: false)
  /// Where the fields stand that may contradict one another.
  var places: [CaseField: Diagnostic.Place] = [:]

  init(_ reader: TableReader) {
    (name, value) = (reader.heading(.field), reader.heading(.value))
  }

  mutating func keepPlace(of field: CaseField, _ reader: TableReader) {
    guard field == .turns18 || field == .turned18 || field == .age else { return }
    places[field] = reader.place(value)
  }
}

extension CaseField {
  /// The field that a name means, whatever its capitals and signs; nil for a name of none.
  fileprivate init?(writtenAs name: String) {
    let key = Spelling.key(name)
    guard let field = Self.byKey[key] ?? (Self.namesOfBirthDate.contains(key) ? .birthMonth : nil) else {
      return nil
    }
    self = field
  }

  private static let byKey = Dictionary(
    uniqueKeysWithValues: allCases.map { (Spelling.key($0.rawValue), $0) })
  private static let namesOfBirthDate: Set<String> = [
    "dob", "dateofbirth", "birthdate", "birthday", "born",
  ]
}
