import Foundation
import WhoDoesModel

extension WhoReading {
  /// How a piece of a cell is joined to the one before it.
  enum Joint { case comma, and, or, with }

  /// A piece of a cell between the signs that part people.
  struct Piece {
    var text: String
    var joint: Joint?
    /// What stands in brackets right behind it.
    var bracket: String?
    /// The place or service that stands there too.
    var agency = ""
    var isBracketed = false
    var inherited: Involvement?
  }

  /// Parts a cell at slashes, commas, "and", "or" and line breaks; brackets are kept with what stands before them,
  /// or stand on their own where they say what somebody does.
  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var open = ""
    var joint: Joint?
    func end(_ next: Joint?) {
      let words = RoleWords.stripped(open)
      if !words.isEmpty {
        pieces.append(Piece(text: words, joint: pieces.isEmpty ? nil : joint ?? .comma))
        joint = next
      } else if let next, joint == nil || next == .or {
        joint = next
      }
      open = ""
    }
    var rest = text[...]
    while let letter = rest.first {
      if letter == "(" || letter == "[", let close = rest.firstIndex(where: { $0 == ")" || $0 == "]" }) {
        let inner = String(rest[rest.index(after: rest.startIndex)..<close])
        rest = rest[rest.index(after: close)...]
        bracket(inner)
        continue
      }
      if let (sign, length) = Self.joint(at: rest, after: open) {
        rest = rest.dropFirst(length)
        end(sign)
        continue
      }
      open.append(letter)
      rest.removeFirst()
    }
    end(nil)
    return pieces

    func bracket(_ words: String) {
      // "PA (with the DWP)": somebody else, who helps.
      let isWith = words.lowercased().hasPrefix("with ")
      let inner = isWith ? String(words.dropFirst(5)) : words
      if isWith, !RoleWords.stripped(open).isEmpty {
        end(.with)
        for var piece in Self.pieces(of: inner) {
          piece.joint = .with
          pieces.append(piece)
        }
        joint = nil
        return
      }
      let inside = Self.pieces(of: inner)
      let hasVerb = inside.contains { verb(in: $0.text) != nil }
      if RoleWords.stripped(open).isEmpty || hasVerb || inside.count > 1 {
        end(.comma)
        for var piece in inside {
          piece.isBracketed = !hasVerb
          piece.joint = pieces.isEmpty ? nil : piece.joint ?? .comma
          pieces.append(piece)
        }
      } else {
        end(nil)
        if !pieces.isEmpty { pieces[pieces.count - 1].bracket = RoleWords.stripped(inner) }
      }
    }
  }

  /// A sign or word that parts two people, with how many letters it takes.
  private static func joint(at text: Substring, after open: String) -> (Joint, Int)? {
    guard let first = text.first else { return nil }
    let after = open.last
    switch first {
    case ",", ";", "\n", "\r", "|", "•": return (.comma, 1)
    case "/", "&", "+", "\\":
      // 16+ is a team, and a plus at the end joins nothing.
      if first == "+", after?.isNumber == true { return nil }
      if first == "&", isOneName(before: open, after: text.dropFirst()) { return nil }
      return (.and, 1)
    default: break
    }
    guard after == nil || after?.isWhitespace == true || after == ")" else { return nil }
    let start = text.prefix(24).lowercased()
    for (word, joint) in words where start.hasPrefix(word) {
      if word == "and ", isOneName(before: open, after: text.dropFirst(3)) { return nil }
      return (joint, word.count)
    }
    return nil
  }

  /// Whether "&" stands within one name: "Mr & Mrs Hill", "Reed & Co".
  private static func isOneName(before: String, after: Substring) -> Bool {
    let last = before.split { !$0.isLetter }.last?.lowercased() ?? ""
    let next = after.split(maxSplits: 1) { !$0.isLetter }.first?.lowercased() ?? ""
    return next == "co" || RoleWords.titles.contains(last) && RoleWords.titles.contains(next)
  }

  private static let words: [(String, Joint)] = [
    ("and/or ", .or), ("and ", .and), ("or ", .or), ("then ", .and), ("plus ", .and),
    ("with support from ", .with), ("with help from ", .with), ("supported by ", .with),
    ("assisted by ", .with),
    ("helped by ", .with), ("alongside ", .with), ("with ", .with), ("w/ ", .with), ("along with ", .with),
  ]

  /// Who is to do what within a piece: "IRO to check", "lead: SW", "SW leads", "overseen by TM".
  static func verb(in text: String) -> (who: String, part: Involvement, rest: String)? {
    let parts = text.split { $0 == " " || $0 == ":" || $0 == "\t" }.map(String.init)
    guard parts.count > 1 else { return nil }
    let small = parts.map { $0.lowercased().trimmingCharacters(in: .init(charactersIn: "-–—.,")) }
    func joined(_ range: some RangeExpression<Int>) -> String { parts[range].joined(separator: " ") }
    // "lead: SW", "support – PA"; a "support provider" is somebody.
    let isPost = posts.contains(small[1]) && text.hasPrefix(parts[0] + " " + parts[1])
    if let part = noun(small[0]), !isPost {
      let start = ["is", "by", "from"].contains(small[1]) && small.count > 2 ? 2 : 1
      return (joined(start...), part, "")
    }
    for (index, word) in small.enumerated().dropFirst() {
      if ["to", "will", "must", "should"].contains(word), index + 1 < small.count {
        let action = Array(small[(index + 1)...])
        return (joined(..<index), part(of: action), joined((index + 1)...))
      }
    }
    // "SW leads", "PA lead", "IRO – oversight"
    if let last = small.last, let part = noun(last), small.count <= 6 {
      return (joined(..<(parts.count - 1)), part, "")
    }
    return nil
  }

  /// What somebody is, after "lead" or "support".
  private static let posts: Set<String> = [
    "provider", "worker", "workers", "team", "staff", "officer", "service", "services", "group",
    "professional",
    "person", "carer", "carers", "agency", "network",
  ]

  /// The part that a noun or a plain verb names.
  static func noun(_ word: String) -> Involvement? {
    switch word {
    case "lead", "leads", "leading", "led", "responsible", "accountable": .leads
    case "support", "supports", "supporting", "help", "helps", "helping", "assist", "assists", "assisting":
      .helps
    case "agrees", "approves", "authorises", "approval", "sign-off", "signoff", "sign off", "signs off":
      .agrees
    case "checks", "checking", "oversight", "oversees", "monitors", "monitoring", "overseen": .checks
    case "told", "informed", "inform", "cc": .told
    case "does", "doing": .does
    default: nil
    }
  }

  /// The part that a verb gives.
  private static func part(of action: [String]) -> Involvement {
    let first = action.first ?? ""
    let second = action.dropFirst().first ?? ""
    switch first {
    case "lead": return .leads
    case "support", "help", "assist", "encourage", "remind": return .helps
    case "agree", "approve", "authorise", "authorize", "decide": return .agrees
    case "sign" where second == "off": return .agrees
    case "check", "oversee", "monitor", "track", "quality": return .checks
    case "be" where ["told", "informed", "aware", "notified", "kept"].contains(second): return .told
    default: return .leads
    }
  }

  /// "PA from 18", "SW until 18": who, and the words about time.
  static func timed(_ text: String) -> (who: String, rest: String)? {
    let parts = text.split(separator: " ").map(String.init)
    let signs: Set<String> = [
      "from", "until", "till", "after", "before", "post", "once", "when", "if", "at", "up", "via", "through",
      "for", "@",
    ]
    guard let place = parts.indices.dropFirst().first(where: { signs.contains(parts[$0].lowercased()) })
    else { return nil }
    return (parts[..<place].joined(separator: " "), parts[place...].joined(separator: " "))
  }
}
