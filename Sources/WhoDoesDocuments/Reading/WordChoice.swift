public import WhoDoesModel

/// Words and phrases that we do not write, with what to say instead.
///
/// ```swift
/// WordChoice.remarks(on: "Your placement ends in May.", for: .youngPerson).map(\.say)
/// // ["home, where I live"]
/// ```
public enum WordChoice {
  /// A word that is not for a reader.
  public struct Remark: Equatable, Sendable {
    /// The word as it stands in the text.
    public var word: String
    /// What to say instead.
    public var say: String
  }

  /// What no page says of anybody: it describes arrangements and never blames.
  static let blaming: [(String, String)] = [
    ("failed to", "what happened, with its date"), ("failure to", "what happened, with its date"),
    ("should have", "what was agreed, with its date"), ("non-compliant", "what was seen"),
    ("noncompliant", "what was seen"), ("responsible for the delay", "what is in the way"),
    ("disengaged", "has not met yet"), ("chaotic", "what was seen"), ("hard to reach", "how to reach them"),
    ("no one has bothered", "nobody has it yet"), ("not bothered", "nobody has it yet"),
    ("to blame", "what happened"), ("at fault", "what happened"), ("neglected", "what was seen"),
    ("poor practice", "what was seen"), ("it was agreed", "who agreed it"),
    ("it was decided", "who decided it"),
    ("it is felt", "who feels it"), ("will be supported to", "who does what with them"),
  ]

  /// What does not stand on a young person's page, from young people's own glossaries.
  static let notForYoungPeople: [(String, String)] = [
    ("placement", "home, where I live"), ("placements", "homes"),
    ("contact", "seeing my family, getting in touch"),
    ("lac", "the person’s name"), ("cla", "the person’s name"), ("yp", "the person’s name"),
    ("pa", "personal adviser"), ("iro", "the person who runs my reviews"), ("sw", "social worker"),
    ("care leaver", "when I move on"), ("care leavers", "young people who move on"),
    ("transition", "when I move on"), ("transitions", "when I move on"),
    ("neet", "not in college or work yet"),
    ("engagement", "meeting"), ("failed to engage", "did not want to today"), ("engage", "meet"),
    ("needs assessment", "looking at what I need"), ("sibling", "brother, sister"),
    ("siblings", "brothers and sisters"), ("challenging behaviour", "when things get hard"),
    ("allocated", "the person’s name"), ("allocation", "who it is"), ("to be confirmed", "we don’t know yet"),
    ("tbc", "we don’t know yet"), ("statutory", "by law"), ("multi-agency", "different services"),
    ("professionals", "workers"), ("outcomes", "what happens"), ("signpost", "tell"),
    ("safeguarding", "safe"),
    ("entitlement", "what you can have"), ("entitled", "can have"), ("accommodation", "a place to live"),
    ("liaise", "talk"), ("facilitate", "help"), ("regarding", "about"), ("commence", "start"),
  ]

  /// Words in a text that are not for a reader, in the order of the lists.
  ///
  /// - Complexity: O(*n* × *w*) for a text of *n* letters and *w* words on the lists.
  public static func remarks(on text: String, for audience: Audience) -> [Remark] {
    let words = spaced(text)
    let list = audience == .youngPerson ? blaming + notForYoungPeople : blaming
    return list.filter { words.contains(" \($0.0) ") }.map(Remark.init)
  }

  /// The text in small letters with one blank round every word.
  private static func spaced(_ text: String) -> String {
    var spaced = " "
    for letter in text.lowercased() {
      if letter.isLetter || letter.isNumber || letter == "-" {
        spaced.append(letter)
      } else if letter == "’" || letter == "'" {
        continue
      } else if spaced.last != " " {
        spaced.append(" ")
      }
    }
    return spaced + " "
  }
}
