import WhoDoesDocuments
import WhoDoesModel

/// Handout 1: who the young person is, their words, their people and five dates; no plan table and nothing hidden.
enum CaseHandout {
  static func document(_ words: PackWords) -> Document {
    var document = words.document("Handout 1: \(words.name)", sheets: 2)
    document.sections = [
      .init("who", "Who \(words.name) is", [.definitions(facts(words))]), voice(words),
      people(words),
      .init("dates", "Five dates", [.definitions(dates(words))]),
    ]
    document.footer = [PackPhrases.everybodyMeansWell]
    return document
  }

  /// What is known, without what the plan says.
  static func facts(_ words: PackWords) -> [Document.Definition] {
    let network = words.network
    let fields: [(CaseField, String)] = [
      (.pronouns, "Pronouns"), (.age, "Age"), (.leavingCareStatus, "Status"), (.legalStatus, "In law"),
      (.lives, "Lives"), (.placed, "Where"), (.responsibleAuthority, "Council"), (.other, "Also"),
    ]
    return fields.compactMap { field, term in
      let value = network.value(field).shown()
      return value.isEmpty ? nil : .init(term, value.capitalisedFirst)
    }
  }

  private static func voice(_ words: PackWords) -> Document.Section {
    // As many as fit the first side; the first is what they want most.
    let sheet = TightRoom(used: 72 + Double(facts(words).count) * 9)
    let quotes = sheet.fitting(words.voice.map(words.quote))
    let blocks: [Document.Block] =
      quotes.isEmpty ? [.paragraph(PackPhrases.noWords)] : quotes.map(Document.Block.quote)
    return .init("words", "In \(words.name)’s words", kind: .voice, blocks)
  }

  private static func people(_ words: PackWords) -> Document.Section {
    let network = words.network
    let here = words.people.filter { !network[$0].isGone(on: network.asOf) }
    let left = words.people.filter { network[$0].isGone(on: network.asOf) && network[$0].kind == .left }
    let rows = here.map { person -> [Document.Cell] in
      let calls = network[network[person].youngPersonCallsThem].shown()
      let agency = network[person].agency.map { network[network.agencies[$0.position]].shown() } ?? ""
      return [
        .strong(network[network[person].name].shown()), .text(words.roleTitle(person)), .text(agency),
        .text(calls.isEmpty ? "" : "“\(calls)”"),
      ]
    }
    var table = Document.Table(
      "\(words.name)’s people",
      [
        .init("Name", share: 3), .init("Who they are", share: 4), .init("From", share: 4),
        .init("\(words.name) says", share: 3),
      ], rows)
    table.isDense = true
    var blocks: [Document.Block] = [.table(table)]
    if !left.isEmpty {
      let names = left.map { words.withRole($0) }.joined(separator: ", ")
      blocks.append(.paragraph("Not here any more: \(names)."))
    }
    return .init("people", "\(words.name)’s people", kind: .sheet, blocks)
  }

  /// Five days: today, and what lies nearest before and after it.
  static func dates(_ words: PackWords) -> [Document.Definition] {
    let network = words.network
    var dates: [Document.Definition] = [.init("Today", network.asOf.inWords)]
    if let made = network.planDated { dates.append(.init("Plan made", made.inWords)) }
    let meeting = network.value(.nextMeeting).shown()
    if !meeting.isEmpty { dates.append(.init("Next meeting", meeting.dayInWords)) }
    if let review = network.planReviewDue {
      dates.append(.init("Plan review due", review.inWords))
    }
    let adult = network.youngPerson.turns18 ?? network.youngPerson.birthMonth?.adding(months: 18 * 12)
    if let adult {
      for age in [18, 21, 25] where dates.count < 5 {
        let month = adult.adding(months: (age - 18) * 12)
        // A birthday long past tells a room nothing.
        if month.year + 1 >= network.asOf.month.year { dates.append(.init("Turns \(age)", month.inWords)) }
      }
    }
    return Array(dates.prefix(5))
  }
}

/// How much of a side is left, in millimetres, for what is as long as a case makes it.
struct TightRoom {
  var used: Double

  /// As many quotes, in order, as a side of A4 still holds.
  func fitting(_ quotes: [Document.Quote]) -> [Document.Quote] {
    var height = used
    return quotes.filter { quote in
      let lines = Double((quote.words.count + 2 + 61) / 62)
      let own = lines * 6.7 + 7
      guard height + own <= 255 else { return false }
      height += own
      return true
    }
  }
}

extension String {
  /// The text with a day that is written in numbers at its beginning written in words.
  var dayInWords: String {
    guard let day = Day(String(prefix(10))) else { return self }
    return day.inWords + dropFirst(10)
  }
}
