import OrderedCollections
import WhoDoesCatalogue
import WhoDoesModel

/// Who is near the young person, and until when.
extension MapReader {
  /// Relatives and friends, and whoever the young person named in an answer, a step or their own words.
  ///
  /// A reader who may not see the young person's words gets relatives and friends alone.
  ///
  /// - Complexity: O(*p* × *w* + *v*) for *p* people, *w* words and *v* answers.
  var namedByYoungPerson: Set<PersonIndex> {
    var named = Set(network.personIndices.filter { network[$0].kind == .informal })
    guard seesVoice else { return named }
    named.formUnion(network.steps.compactMap(\.helper))
    for view in network.views where network[view.respondent].kind == .youngPerson {
      if case .person(let person) = view.saysLeadIs { named.insert(person) }
    }
    let words = Set(
      network.voice.flatMap { network[$0.words].split { !$0.isLetter && $0 != "-" } }.map(String.init))
    for person in network.personIndices {
      let row = network[person]
      guard row.kind == .professional || row.kind == .informal else { continue }
      // People are named as everybody calls them, by their first name, and with a capital.
      let first = network[row.name].split(separator: " ").first.map(String.init) ?? ""
      if first.first?.isUppercase == true, words.contains(first) { named.insert(person) }
    }
    return named.filter { network[$0].kind != .youngPerson }
  }

  /// What the nearest people are called together.
  var namedTitle: String { "Family, and people \(youngPerson) named" }

  /// Says that not everybody is shown, and not who; nil where everybody is.
  var leftOutInWords: String? {
    let isWhole = people.count == network.personIndices.count { network[$0].kind != .youngPerson }
    return isWhole ? nil : "Not everybody is shown."
  }

  /// What a line to somebody means.
  var namedInWords: String {
    seesVoice ? "family, or named by \(youngPerson)" : MapReader.familyTitle.lowercased()
  }

  /// Since when, or until when, somebody is there; empty where nothing is known to change.
  func time(of person: PersonIndex) -> String {
    let row = network[person]
    if row.kind == .vacant { return "nobody in post" }
    if row.isGone(on: network.asOf) { return row.until.map { "left on \($0.inWords)" } ?? "has left" }
    if let from = row.from, from > network.asOf { return "starts on \(from.inWords)" }
    if let until = row.until { return "leaves on \(until.inWords)" }
    guard let end = roleEnd(of: person), end.day > network.asOf,
      end.day.days(since: network.asOf) < Self.daysAhead
    else { return "" }
    return "role \(end.isFirm ? "ends" : "usually ends") at \(end.age)"
  }

  /// What lies further ahead than two years would only fill the picture.
  private static let daysAhead = 730

  /// When somebody's role ends by age: the first day of the month of that birthday.
  func roleEnd(of person: PersonIndex) -> (age: Int, day: Day, isFirm: Bool)? {
    guard let code = network[person].role, let role = catalogue.roles[code], let age = role.endsAtAge else {
      return nil
    }
    return birthday(age).map { (age, $0, role.endIsFirm) }
  }

  /// The first day of the month of a birthday; nil where the month of birth is not known.
  func birthday(_ age: Int) -> Day? {
    let young = network.youngPerson
    let eighteenth = young.turns18 ?? young.birthMonth.map { $0.adding(months: 18 * 12) }
    return eighteenth.map { $0.adding(months: (age - 18) * 12).firstDay }
  }
}
