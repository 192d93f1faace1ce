import OrderedCollections
import Synchronization
import WhoDoesModel

/// Everything that look-ups by words need, made once for a catalogue.
final class LookupIndex: Sendable {
  /// A name of a role as words in small letters.
  struct RoleName: Sendable {
    var words: [String]
    var role: RoleID
    /// An abbreviation such as `PA`, which within a longer text counts only when written in capitals.
    var isAbbreviation: Bool
  }

  /// A set of stems that stands for a task.
  struct Sign: Sendable {
    var task: CatalogueTaskID
    var length: Int
  }

  /// Whole names to roles.
  let roles: [String: RoleID]
  /// Names by their first word, longest first.
  let roleNames: [String: [RoleName]]
  /// Names and aliases of roles as people write them, for proposals.
  let roleSpellings: [String]
  /// Codes, names and aliases to areas.
  let areas: [String: AreaID]
  /// The signs of all tasks, in catalogue order.
  let signs: [Sign]
  /// Which signs have a stem.
  let signsByStem: [String: [Int]]
  /// Stems to the first stem of their group.
  let meanings: [String: String]
  /// What rules ask of the catalogue.
  let lists: CatalogueLists
  /// The best signs of titles that came before.
  let knownSigns = TextMemo<Sign?>(limit: 4096)
  /// The meanings of texts that came before.
  let knownMeanings = TextMemo<[MeaningfulWord]>(limit: 4096)

  init(_ catalogue: Catalogue) {
    var roles: [String: RoleID] = [:]
    var roleNames: [String: [RoleName]] = [:]
    var spellings: [String] = []
    for role in catalogue.roles.values {
      for name in [role.id.description, role.name] + role.aliases {
        let words = PlainWords.of(name)
        guard let first = words.first, roles[words.joined(separator: " ")] == nil else { continue }
        roles[words.joined(separator: " ")] = role.id
        spellings.append(name)
        roleNames[first, default: []].append(
          RoleName(words: words, role: role.id, isAbbreviation: words.count == 1 && name == name.uppercased())
        )
      }
    }
    self.roles = roles
    self.roleNames = roleNames.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    roleSpellings = spellings

    lists = CatalogueLists(catalogue)

    var areas: [String: AreaID] = [:]
    for area in catalogue.areas.values {
      for name in [area.id.description, area.name, area.plainName] + area.aliases {
        areas[PlainWords.of(name).joined(separator: " "), default: area.id] = area.id
      }
    }
    self.areas = areas

    var signs: [Sign] = []
    var signsByStem: [String: [Int]] = [:]
    for task in catalogue.tasks.values {
      for sign in task.signs {
        let stems = Set(sign.map { WordStems.stem($0.lowercased()) })
        for stem in stems { signsByStem[stem, default: []].append(signs.count) }
        signs.append(Sign(task: task.id, length: stems.count))
      }
    }
    (self.signs, self.signsByStem) = (signs, signsByStem)

    var meanings: [String: String] = [:]
    for group in catalogue.wordGroups {
      guard let first = group.first else { continue }
      let meaning = WordStems.stem(first.lowercased())
      for word in group { meanings[WordStems.stem(word.lowercased())] = meaning }
    }
    self.meanings = meanings
  }
}

/// Holds the index of one catalogue; a changed catalogue gets a new, empty holder.
final class LookupCache: Sendable, Equatable {
  private let stored = AtomicLazyReference<LookupIndex>()

  /// The index, made on first use; of two threads that make it at once one wins.
  func index(of catalogue: Catalogue) -> LookupIndex {
    stored.load() ?? stored.storeIfNil(LookupIndex(catalogue))
  }

  /// What is cached says nothing about whether two catalogues are the same.
  static func == (left: LookupCache, right: LookupCache) -> Bool { true }
}

/// The words of a name without capitals, brackets and punctuation.
enum PlainWords {
  /// The words in small letters and the singular; the signs that join two roles become "and".
  static func of(_ text: String) -> [String] { spelled(text).map(plain) }

  /// A word in small letters, without the s of a plural or genitive.
  static func plain(_ word: String) -> String {
    let small = word.lowercased()
    let letters = small.utf8
    guard letters.last == UInt8(ascii: "s"), small.count > 3, !small.hasSuffix("ss") else { return small }
    return String(small.dropLast())
  }

  /// The words as written; the signs that join two roles become "and".
  static func spelled(_ text: String) -> [String] { spelledInASCII(text) ?? spelledInLetters(text) }

  /// The same, byte by byte; nil where the text has letters beyond ASCII. Every role, alias and area of the
  /// catalogue is spelled out once in each run of the command.
  private static func spelledInASCII(_ text: String) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    func end() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "."): continue
      case UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"):
        end()
        if !words.isEmpty, words.last != "and" { words.append("and") }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        word.append(byte)
      case ..<0x80: end()
      default: return nil
      }
    }
    end()
    return words
  }

  private static func spelledInLetters(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    func end() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for sign in text {
      switch sign {
      case "'", "’", ".": continue
      case "/", "&", "+", ",", ";":
        end()
        if !words.isEmpty, words.last != "and" { words.append("and") }
      case _ where sign.isLetter || sign.isNumber: word.append(sign)
      default: end()
      }
    }
    end()
    return words
  }
}
