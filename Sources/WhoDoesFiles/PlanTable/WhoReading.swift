import Foundation
import WhoDoesCatalogue
import WhoDoesModel

/// What a plan says of by whom: mentions, each with its part, and everything that is in doubt.
///
/// ```swift
/// let reading = WhoReading("PA to support, SW to lead", RoleWords(catalogue))
/// // PA helps, SW leads
/// ```
struct WhoReading {
  /// One person, post or team that a cell names.
  struct Mention: Equatable {
    var meaning: RoleWords.Meaning
    /// The words as they stand.
    var words: String
    var part = Involvement.leads
    /// More words beside it that say what or how.
    var rest = ""
    /// Words beside it that say when: "PA from 18".
    var timing = ""
    /// The team or service that stands in brackets beside a name.
    var agency = ""
    /// The number of its "A or B" within the cell; nil where it stands on its own.
    var alternative: Int?
  }

  /// What there is to doubt about a cell.
  enum Doubt: String, CaseIterable {
    case nobody, severalLeads, noLead, alternative, team, unknown, uncertain, bracketed, struckOut, timing,
      shared
    /// One name under "by whom" that is to agree or to check: read as the lead who must do so as well.
    case leadWhoAgrees
    /// Named in the words of the action, and in no cell of its own.
    case inAction
    /// A name and a post with a comma between, read as one person.
    case nameAndPost
  }

  private(set) var mentions: [Mention] = []
  private(set) var doubts: Set<Doubt> = []
  /// Whether the cell says that what it names is shared.
  private(set) var isShared = false
  private let words: RoleWords

  init(_ text: String, _ words: RoleWords, standsFor part: Involvement = .leads) {
    self.words = words
    read(text, part)
    let leads = mentions.filter { $0.part == .leads && $0.alternative == nil }
    if leads.count > 1 { doubts.insert(isShared ? .shared : .severalLeads) }
    if mentions.isEmpty { doubts.insert(.nobody) }
    if !mentions.isEmpty, leads.isEmpty, part == .leads, !mentions.contains(where: { $0.alternative != nil })
    {
      doubts.insert(
        mentions.count == 1 && [.agrees, .checks].contains(mentions[0].part) ? .leadWhoAgrees : .noLead)
    }
    for mention in mentions {
      if mention.alternative != nil { doubts.insert(.alternative) }
      if !mention.timing.isEmpty { doubts.insert(.timing) }
      switch mention.meaning {
      case .team: doubts.insert(.team)
      case .unknown: doubts.insert(.unknown)
      default: break
      }
    }
  }

  mutating func add(_ doubt: Doubt) { doubts.insert(doubt) }

  // MARK: Reading

  private mutating func read(_ text: String, _ standard: Involvement) {
    var text = text.trimmingBlanks
    guard text.utf8.count <= 600 else {
      mentions = [Mention(meaning: .unknown(String(text.prefix(80))), words: String(text.prefix(80)))]
      return
    }
    if text.contains("?") { doubts.insert(.uncertain) }
    text = text.replacing("?", with: " ")
    text = RoleWords.writtenOut(text)
    let small = " " + RoleWords.stripped(text).lowercased() + " "
    for word in [" jointly ", " joint ", " together ", " shared ", " share "] where small.contains(word) {
      isShared = true
      text = text.replacingOccurrences(of: word.trimmingBlanks, with: " ", options: .caseInsensitive)
    }
    if Self.isNobody(text) { return }
    text = Self.parted(text, words)
    var alternatives = 0
    var pieces = withPlaces(Self.pieces(of: text))
    // "PA and YP to complete": the verb at the end is about both.
    var place = pieces.count - 1
    while place > 0 {
      if pieces[place].joint == .and, Self.verb(in: pieces[place - 1].text) == nil,
        let verb = Self.verb(in: pieces[place].text),
        words.isKnown(pieces[place - 1].text), words.isKnown(verb.who)
      {
        pieces[place - 1].inherited = verb.part
      }
      place -= 1
    }
    for (index, piece) in pieces.enumerated() {
      let isAlternative = piece.joint == .or || index + 1 < pieces.count && pieces[index + 1].joint == .or
      if piece.joint != .or, isAlternative { alternatives += 1 }
      add(piece, isAlternative ? alternatives : nil, standard)
    }
  }

  private mutating func add(_ piece: Piece, _ alternative: Int?, _ standard: Involvement) {
    let verb = Self.verb(in: piece.text)
    var who = RoleWords.stripped(verb?.who ?? piece.text)
    var part = verb?.part ?? piece.inherited ?? (piece.joint == .with ? .helps : nil)
    var rest = verb?.rest ?? ""
    var timing = ""
    if let timed = Self.timed(who) { (who, timing) = (timed.who, timed.rest) }
    if let named = Self.withoutTBC(who) {
      who = named
      doubts.insert(.uncertain)
    }
    guard !who.isEmpty, !Self.nobodyWords.contains(RoleWords.words(who).joined(separator: " ")) else {
      return
    }
    var meaning = words.meaning(of: who)
    var agency = ""
    let told = piece.bracket.flatMap { Self.noun($0.lowercased()) }
    if let told { part = told }
    if let inner = piece.bracket, told == nil { (meaning, rest, agency) = readBracket(inner, meaning, rest) }
    if let inner = piece.bracket, let timed = Self.timed("x " + inner) { timing = timed.rest }
    if !piece.agency.isEmpty { agency = piece.agency }
    // "Sarah Jones, PA" is one person.
    if case .role(let role, _) = meaning, piece.joint == .comma, verb == nil,
      let last = mentions.indices.last,
      case .person(let name, nil) = mentions[last].meaning, alternative == nil,
      mentions[last].alternative == nil
    {
      mentions[last].meaning = .person(name, role)
      mentions[last].words += ", " + RoleWords.stripped(piece.text)
      doubts.insert(.nameAndPost)
      return
    }
    if case .unknown = meaning, piece.joint != nil, !mentions.isEmpty {
      // Words after a verb go on with it: "SW to complete and send the form".
      if piece.joint == .and || piece.joint == .comma,
        mentions[mentions.count - 1].rest.isEmpty == false
          || verb == nil && piece.joint == .and && piece.text.first?.isLowercase == true
      {
        mentions[mentions.count - 1].rest += " " + piece.text
        return
      }
    }
    if piece.isBracketed {
      doubts.insert(.bracketed)
      if !mentions.isEmpty, part == nil { part = .helps }
    }
    // A single "SW to agree" under "by whom" is the lead who must also agree.
    mentions.append(
      Mention(
        meaning: meaning, words: RoleWords.stripped(piece.text), part: part ?? standard, rest: rest,
        timing: timing, agency: agency, alternative: alternative))
  }

  /// "Tom Ash (keyworker, Oak House)": behind a name, a post and a place in one pair of brackets are both about it.
  private func withPlaces(_ pieces: [Piece]) -> [Piece] {
    var pieces = pieces
    var place = 0
    while place + 2 < pieces.count {
      if !pieces[place].isBracketed, pieces[place].bracket == nil, pieces[place + 1].isBracketed,
        pieces[place + 2].isBracketed, place + 3 == pieces.count || !pieces[place + 3].isBracketed,
        case .person(_, nil) = words.meaning(of: pieces[place].text),
        case .role = words.meaning(of: pieces[place + 1].text), isPlace(pieces[place + 2].text)
      {
        pieces[place].bracket = pieces[place + 1].text
        pieces[place].agency = pieces[place + 2].text
        pieces.removeSubrange(place + 1...place + 2)
      }
      place += 1
    }
    return pieces
  }

  private func isPlace(_ text: String) -> Bool {
    switch words.meaning(of: text) {
    case .team, .unknown: true
    default: false
    }
  }

  /// "Allocated SW – TBC" without its ending; nil where it has none, or nothing before it.
  private static func withoutTBC(_ text: String) -> String? {
    let parts = text.split(separator: " ")
    let kept = parts.reversed().drop { ["tbc", "tba", "tbd", "-", "–", "—"].contains($0.lowercased()) }
      .reversed()
    return kept.isEmpty || kept.count == parts.count ? nil : RoleWords.stripped(kept.joined(separator: " "))
  }

  /// "SW leads - PA supports" with a comma for the dash, where each side says who does what.
  private static func parted(_ text: String, _ words: RoleWords) -> String {
    let parts = text.replacing(" – ", with: " - ").split(separator: " - ").map(String.init)
    guard parts.count > 1, parts.allSatisfy({ verb(in: $0).map { words.isKnown($0.who) } ?? false }) else {
      return text
    }
    return parts.joined(separator: ", ")
  }

  /// "Sarah (PA)" is one person; "SW (IRO to check)" and "SW (Denise, Marcus)" are more.
  private mutating func readBracket(
    _ inner: String, _ outer: RoleWords.Meaning, _ rest: String
  ) -> (RoleWords.Meaning, rest: String, agency: String) {
    let meaning = words.meaning(of: inner)
    switch (outer, meaning) {
    case (.person(let name, nil), .role(let role, _)), (.role(let role, _), .person(let name, nil)):
      return (.person(name, role), rest, "")
    case (.unknown(let text), .role(let role, _)) where text.split(separator: " ").count <= 3:
      return (.person(text, role), rest, "")
    case (.informal(let text), .person(let name, nil)), (.person(let name, nil), .informal(let text)):
      return (.informal("\(name) (\(text))"), rest, "")
    case (.person, .team(let team)), (.role, .team(let team)): return (outer, rest, team)
    case (.team(let team), .person(let name, nil)): return (.person(name, nil), rest, team)
    default: return (outer, rest.isEmpty ? inner : rest, "")
    }
  }

  /// Whether words say that nobody is named: "tbc", "nobody yet", "to be allocated in March".
  static func isNobody(_ text: String) -> Bool {
    let words = RoleWords.words(text)
    let key = words.joined(separator: " ")
    return nobodyWords.contains(key)
      || words.count <= 5
        && ["nobody ", "no one ", "to be ", "not yet ", "tbc ", "vacant "].contains(where: key.hasPrefix)
  }

  static let nobodyWords: Set<String> = [
    "", "tbc", "tba", "tbd", "n a", "na", "nobody", "none", "no one", "noone", "to be confirmed",
    "to be agreed",
    "to be decided", "to be allocated", "unknown", "not known", "not yet known", "vacant", "nk",
    "unallocated", "to be identified", "not allocated",
  ]
}

extension RoleWords {
  /// Whether words stand for somebody.
  func isKnown(_ text: String) -> Bool {
    if case .unknown = meaning(of: text) { return false }
    return true
  }
}
