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
    guard let name = reader.required(facts.name), let field = field(name, facts, &reader) else {
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
    var value = reader.text(facts.value)
    facts.keepPlace(of: field, reader)
    if !value.isEmpty { read(field, &value, &facts, &reader) }
    built.fields.append(Case.Field(field: field, value: built.texts.add(value), row: reader.rowNumber))
  }

  private func field(_ name: String, _ facts: Facts, _ reader: inout TableReader) -> CaseField? {
    let key = Spelling.key(name)
    if let field = CaseField.byKey[key] { return field }
    if CaseField.namesOfBirthDate.contains(key) { return .birthMonth }
    let known = CaseField.allCases.map(\.rawValue)
    reader.report(
      .notice, "unknown-field", facts.name, "There is no field \(name.quoted); it is not read.",
      Suggestion.closest(to: name, among: known).map { "Did you mean \($0)?" })
    return nil
  }

  private mutating func read(
    _ field: CaseField, _ value: inout String, _ facts: inout Facts, _ reader: inout TableReader
  ) {
    switch field {
    case .asOf:
      facts.asOf = reader.date(value, facts.value)
      facts.asOfPlace = reader.place(facts.value)
    case .planDated: built.planDated = reader.date(value, facts.value)
    case .planReviewDue: built.planReviewDue = reader.date(value, facts.value)
    case .nextMeeting: built.nextMeeting = leadingDate(value, facts.value, &reader)
    case .lookedAfterFrom, .lookedAfterUntil:
      let day = reader.date(value, facts.value)
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
    case .birthMonth: built.youngPerson.birthMonth = month(&value, facts.value, &reader)
    case .turns18, .turned18:
      if let month = month(&value, facts.value, &reader) { facts.turns18.append((field, month)) }
    case .age: facts.age = Self.firstNumber(value)
    case .leavingCareStatus: readStatus(value, facts.value, &reader)
    case .inEducation: built.youngPerson.isInEducation = leadingYesOrNo(value, facts.value, &reader)
    case .askedForSupport: built.youngPerson.askedForSupport = leadingYesOrNo(value, facts.value, &reader)
    case .doNotShowTo:
      writtenRestrictions.append(
        WrittenRestriction(item: .page, words: value, place: reader.place(facts.value)))
    case .checkedWithMe, .lookAgain, .lastPage, .keepUntil: _ = reader.date(value, facts.value)
    default: break
    }
  }

  private mutating func readStatus(
    _ value: String, _ heading: TableReader.Heading, _ reader: inout TableReader
  ) {
    // "FR+" would lose its sign among spelling variants.
    if value.uppercased().filter({ $0 != " " }) == LeavingCareStatus.formerRelevant21.abbreviation {
      built.youngPerson.status = .formerRelevant21
    } else {
      built.youngPerson.status = reader.word(heading)
    }
  }
}

// MARK: Values of the case table

extension CaseBuilder {
  /// A month; of a full date only the month is kept, in the case's fields too.
  private func month(
    _ value: inout String, _ heading: TableReader.Heading, _ reader: inout TableReader
  ) -> Month? {
    if let month = Month(writtenAs: value) { return month }
    switch DateReading(value) {
    case .day(let day, _), .american(let day), .serialNumber(let day):
      value = day.month.description
      reader.report(
        .notice, "full-birth-date", heading, "A full date of birth is not kept; only the month \(value) is.",
        "Give the month only, so that the day is in no file.")
      return day.month
    case .impossible, .unreadable:
      reader.report(
        .error, "unreadable-month", heading, "\(value.quoted) is not a month.", "Write it as in 2008-08.")
      return nil
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
  fileprivate static let byKey = Dictionary(
    uniqueKeysWithValues: allCases.map { (Spelling.key($0.rawValue), $0) })
  fileprivate static let namesOfBirthDate: Set<String> = [
    "dob", "dateofbirth", "birthdate", "birthday", "born",
  ]
}
