import WhoDoesCatalogue
import WhoDoesModel

/// What kind of thing a name in a case stands for, in words that fit many: "children's services", "a children's home".
enum PlainKinds {
  /// The kind of an agency: by the roles of its people in the catalogue, else by its words.
  static func agency(_ name: String, roles: [Role]) -> String {
    if let kind = roles.map(\.agency).first(where: { !$0.isEmpty }) { return kind }
    let small = name.lowercased()
    return byWords.first { $0.words.contains(where: small.contains) }?.kind ?? "another service"
  }

  private static let byWords: [(words: [String], kind: String)] = [
    (["nhs", "health", "hospital", "surgery", "camhs", "clinic"], "health"),
    (["college", "school", "university", "education", "learning"], "education"),
    (["housing", "homes", "tenan"], "housing"),
    (["police", "prison", "probation", "justice", "youth offending"], "justice"),
    (["adult social"], "adult social care"), (["council", "children"], "children's services"),
    (["jobcentre", "job centre", "benefit"], "benefits"), (["solicitor", "law"], "legal"),
    (["charity", "voluntary", "trust", "project"], "a voluntary organisation"),
    (["house", "home", "lodge", "care"], "provider"),
  ]

  /// Where somebody lives, as a kind of place; nil where the words tell none.
  static func place(_ words: String) -> String? {
    let small = words.lowercased()
    return places.first { $0.words.contains(where: small.contains) }?.kind
  }

  private static let places: [(words: [String], kind: String)] = [
    (["young offender", "yoi", "prison", "secure training"], "In custody"),
    (["children's home", "children’s home", "bed independent", "residential home"], "In a children's home"),
    (["foster", "staying put"], "With foster carers"),
    (
      ["supported accommodation", "supported lodging", "shared house"],
      "In supported accommodation"
    ),
    (["university", "hall"], "In a university hall"), (["sofa", "friend"], "With a friend for now"),
    (["own ", "flat", "tenancy"], "In a place of their own"),
    (["parent", "mother", "father", "famil"], "With family"),
  ]

  /// A legal status in the law's own words; nil where none is seen.
  static func legalStatus(_ words: String) -> String? {
    let small = words.lowercased()
    let known = [
      ("detention and training", "Serving a sentence"), ("sentence", "Serving a sentence"),
      ("section 20", "Looked after by agreement (section 20)"), ("care order", "Care order (section 31)"),
      ("remand", "On remand"),
    ].filter { small.contains($0.0) }.map(\.1)
    guard let first = known.first else { return nil }
    return small.contains("was looked after") || small.contains("now an adult")
      ? "Was looked after; now an adult" : first
  }

  /// What an informal person is to the young person: a word for a relation, or "Somebody close".
  static func relation(_ words: String) -> String {
    let small = words.lowercased().split { !$0.isLetter }.map(String.init)
    // An aunt who is the mother's sister is an aunt.
    let first = small.lazy.compactMap { word in relations.first { $0.words.contains(word) } }.first
    return first?.relation ?? (small.contains("carer") ? "Former carer" : "Somebody close")
  }

  /// A word that a case uses as a name, such as Nan, becomes the relation that it stands for.
  private static let relations: [(words: [String], relation: String)] = [
    (["stepmother", "stepmum"], "Stepmother"), (["stepfather", "stepdad"], "Stepfather"),
    (["mother", "mum", "mam", "mummy"], "Mother"), (["father", "dad", "daddy"], "Father"),
    (["grandmother", "nan", "nana", "gran", "granny", "grandma"], "Grandmother"),
    (["grandfather", "grandad", "granddad", "grandpa"], "Grandfather"),
    (["aunt", "auntie", "aunty"], "Aunt"), (["uncle"], "Uncle"), (["brother"], "Brother"),
    (["sister"], "Sister"), (["cousin"], "Cousin"), (["partner", "girlfriend", "boyfriend"], "Partner"),
    (["friend"], "Friend"), (["neighbour"], "Neighbour"), (["mentor"], "Mentor"),
  ]

  /// Words for places, councils and people without a name, which are ours in whatever case they stand: a case may come
  /// here a second time.
  static let ownWords = Set(places.map(\.kind) + ["A team", "Nobody in post", "The council", "The team"])
}
