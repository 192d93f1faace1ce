import WhoDoesCatalogue
import WhoDoesModel

/// The names of tasks in words that a young person uses, and the words that want swapping.
struct PlainTitles: Sendable {
  let network: Case
  let catalogue: Catalogue
  let names: NamesOnMyPage
  /// Words in capitals that they use themselves, which are theirs and need no swapping.
  private let ownCapitals: Set<String>

  init(_ network: Case, _ catalogue: Catalogue, _ names: NamesOnMyPage) {
    (self.network, self.catalogue, self.names) = (network, catalogue, names)
    let said = network.voice.indices.lazy.filter { !network.isHidden(.voice($0), from: .youngPerson) }
      .map { network[network.voice[$0].words] }
    ownCapitals = Set(said.flatMap(Self.abbreviations))
  }

  /// Where the title of a task came from.
  enum Source: Equatable, Sendable {
    /// The young person's own words for it.
    case plainTitle
    /// The catalogue's plain title.
    case catalogue
    /// The workers' title, with its abbreviations spelled out.
    case workersTitle
  }

  /// What a task is called on the page, and where that is from.
  func title(of task: TaskIndex) -> (title: String, source: Source) {
    let row = network[task]
    let own = network[row.plainTitle].shown().trimmed
    if !own.isEmpty { return (spelledOut(own), .plainTitle) }
    if let known = row.catalogueTask.flatMap({ catalogue[$0]?.plainTitle }), !known.isEmpty {
      return (known, .catalogue)
    }
    let written = spelledOut(network[row.title].shown().trimmed)
    return (written.isEmpty ? "Something in my plan" : written, .workersTitle)
  }

  /// A text with the abbreviations of jobs replaced: by the one person who has that job, else by its name.
  ///
  /// "Get to know my PA before I am 18" becomes "Get to know Marcus before I am 18".
  func spelledOut(_ text: String) -> String {
    let known = Self.abbreviations(text).filter { !ownCapitals.contains($0) }
    guard !known.isEmpty else { return text }
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for place in words.indices.reversed() {
      let letters = words[place].filter(\.isLetter)
      guard known.contains(letters), let (spelled, isName) = inWords(letters) else { continue }
      words[place] = words[place].replacing(letters, with: spelled)
      if isName, place > 0, ["my", "the", "a", "their", "your"].contains(words[place - 1].lowercased()) {
        words.remove(at: place - 1)
      }
    }
    return words.joined(separator: " ")
  }

  /// What an abbreviation stands for, and whether that is somebody's name.
  private func inWords(_ abbreviation: String) -> (String, isName: Bool)? {
    if let fixed = Self.swaps[abbreviation] { return (fixed, false) }
    guard let role = catalogue.role(named: abbreviation).role else { return nil }
    let holders = network.personIndices.filter {
      network[$0].holds(role) && network[$0].isPresent(on: network.asOf)
    }
    if holders.count == 1, let name = names[holders[0]] { return (name, true) }
    return catalogue[role].map { ($0.name.lowercasedFirst, false) }
  }
}

extension PlainTitles {
  /// What stands for abbreviations that are nobody's job.
  private static let swaps = [
    "LAC": "in care", "CLA": "in care", "YP": "me", "NEET": "not in college or work yet", "CIC": "in care",
    "PWP": "plan", "LA": "the council",
  ]

  /// Abbreviations that everybody uses.
  private static let everyday: Set<String> = [
    "I", "GP", "UK", "ID", "TV", "OK", "GCSE", "GCSES", "CV", "PE", "IT", "DVD", "NHS", "A",
  ]

  /// Words of two letters or more in capitals, other than those that everybody uses.
  static func abbreviations(_ text: String) -> [String] {
    text.split { !$0.isLetter }.map(String.init).filter {
      $0.count > 1 && $0 == $0.uppercased() && $0 != $0.lowercased() && !everyday.contains($0)
    }
  }

  /// Whether a text has neither an abbreviation nor a word that wants swapping.
  static func isPlain(_ text: String) -> Bool { !text.isEmpty && hardWords(in: text).isEmpty }

  /// The abbreviations in a text and its words that want swapping.
  static func hardWords(in text: String) -> [String] {
    let found = WordChoice.remarks(on: text, for: .youngPerson).map(\.word)
    let short = abbreviations(text).filter { !found.contains($0.lowercased()) }
    return found + short
  }

  /// The hard words of a text that the young person does not use themselves.
  func hardWords(in text: String) -> [String] {
    Self.hardWords(in: text).filter { !ownCapitals.contains($0.uppercased()) }
  }
}
