import WhoDoesModel

/// Finds people, or tasks, by what other tables call them: the id, else the id in other capitals, else a full
/// name that only one of them has.
///
/// It keeps no letters of its own: ids and names lie among the texts of the case.
struct IdentifierIndex {
  /// How something was found.
  enum Match: Equatable {
    case exact(Int)
    case otherCapitals(Int)
    case name(Int)
    case none
  }

  /// Short plain ids as they are written, and in small letters.
  private var words = WordTable()
  private var smallWords = WordTable()
  /// Everything by its letters, for whatever the words do not answer: made when it is first asked for.
  private var letters: Letters?
  /// The ids and names in order.
  private var entries: [(id: Text, name: Text)] = []

  private struct Letters {
    var byID: [String: Int] = [:]
    var byKey: [String: Int] = [:]
    /// Positions by full name; nil where two share it.
    var byName: [String: Int?] = [:]

    mutating func insert(_ id: String, name: String, at position: Int) -> Int? {
      byID[id] = position
      if !name.isEmpty { byName.updateValue(byName[name] == nil ? position : nil, forKey: name) }
      let key = id.lowercased()
      defer { if byKey[key] == nil { byKey[key] = position } }
      return byKey[key]
    }
  }

  /// How many there are.
  var count: Int { entries.count }

  /// The id at a position.
  func id(_ position: Int) -> Text { entries[position].id }

  /// Puts the next id in, and answers the position of an id that is the same but for capitals.
  @discardableResult
  mutating func insert(_ id: Text, name: Text, _ texts: Texts) -> Int? {
    let position = entries.count
    entries.append((id, name))
    guard letters == nil, let word = Self.plainWord(texts.shortWord(id)) else {
      // Letters beyond ASCII have capitals of their own, which only strings know.
      spellOut(position, texts)
      return letters?.insert(texts[id], name: texts[name], at: position)
    }
    words[word] = position
    let small = word.inSmallLetters
    let other = smallWords[small]
    if other == nil { smallWords[small] = position }
    return other
  }

  private static func plainWord(_ word: ShortWord?) -> ShortWord? { word.flatMap { $0.isASCII ? $0 : nil } }

  /// Puts the first ids into tables of letters, where that has not been done yet.
  private mutating func spellOut(_ count: Int, _ texts: Texts) {
    guard letters == nil else { return }
    var all = Letters()
    for position in 0..<count {
      let (id, name) = entries[position]
      _ = all.insert(texts[id], name: texts[name], at: position)
    }
    letters = all
  }

  /// Whether all ids are short and plain.
  var isPlain: Bool { letters == nil }

  /// The position of an id written exactly so, where it and all the others are short and plain; nil says nothing.
  subscript(word: ShortWord) -> Int? { letters == nil ? words[word] : nil }

  /// The position of an id written exactly so.
  subscript(id: String) -> Int? {
    if let letters { return letters.byID[id] }
    return Self.plainWord(ShortWord(of: id)).flatMap { words[$0] }
  }

  mutating func find(_ written: String, _ texts: Texts) -> Match {
    if letters == nil, let word = Self.plainWord(ShortWord(of: written)) {
      if let position = words[word] { return .exact(position) }
      if let position = smallWords[word.inSmallLetters] { return .otherCapitals(position) }
    }
    spellOut(count, texts)
    guard let letters else { return .none }
    if let position = letters.byID[written] { return .exact(position) }
    if let position = letters.byKey[written.lowercased()] { return .otherCapitals(position) }
    if let position = letters.byName[written] ?? nil { return .name(position) }
    return .none
  }

  /// The id or name nearest to one that is not known; not worth the time in very long tables.
  func closest(to written: String, _ texts: Texts) -> String? {
    guard count <= 1000 else { return nil }
    let (ids, names) = (entries.map { texts[$0.id] }, entries.map { texts[$0.name] })
    if let id = Suggestion.closest(to: written, among: ids) { return id }
    guard let name = Suggestion.closest(to: written, among: names), let index = names.firstIndex(of: name)
    else {
      return nil
    }
    return "\(ids[index]) (\(name))"
  }
}
