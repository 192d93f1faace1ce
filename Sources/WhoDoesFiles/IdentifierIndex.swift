import WhoDoesModel

/// Finds people, or tasks, by what other tables call them: the id, else the id in other capitals, else a full
/// name that only one of them has.
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
  /// The ids in order, for did-you-mean.
  private(set) var ids: [String] = []
  private(set) var names: [String] = []

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

  /// Puts an id in, and answers the position of an id that is the same but for capitals.
  @discardableResult
  mutating func insert(_ id: String, name: String, at position: Int) -> Int? {
    ids.append(id)
    names.append(name)
    guard letters == nil, position == ids.count - 1, let word = Self.plainWord(id) else {
      // Letters beyond ASCII have capitals of their own, which only strings know.
      spellOut(ids.count - 1)
      return letters?.insert(id, name: name, at: position)
    }
    words[word] = position
    let other = smallWords[word.inSmallLetters]
    if other == nil { smallWords[word.inSmallLetters] = position }
    return other
  }

  private static func plainWord(_ id: String) -> ShortWord? {
    ShortWord(of: id).flatMap { $0.isASCII ? $0 : nil }
  }

  /// Puts the first ids into tables of letters, where that has not been done yet.
  private mutating func spellOut(_ count: Int) {
    guard letters == nil else { return }
    var all = Letters()
    for position in 0..<count { _ = all.insert(ids[position], name: names[position], at: position) }
    letters = all
  }

  /// The position of an id written exactly so, where it and all the others are short and plain; nil says nothing.
  subscript(word: ShortWord) -> Int? { letters == nil ? words[word] : nil }

  /// The position of an id written exactly so.
  subscript(id: String) -> Int? {
    if let letters { return letters.byID[id] }
    return Self.plainWord(id).flatMap { words[$0] }
  }

  mutating func find(_ written: String) -> Match {
    if letters == nil, let word = Self.plainWord(written) {
      if let position = words[word] { return .exact(position) }
      if let position = smallWords[word.inSmallLetters] { return .otherCapitals(position) }
    }
    spellOut(ids.count)
    guard let letters else { return .none }
    if let position = letters.byID[written] { return .exact(position) }
    if let position = letters.byKey[written.lowercased()] { return .otherCapitals(position) }
    if let position = letters.byName[written] ?? nil { return .name(position) }
    return .none
  }

  /// The id or name nearest to one that is not known; not worth the time in very long tables.
  func closest(to written: String) -> String? {
    guard ids.count <= 1000 else { return nil }
    if let id = Suggestion.closest(to: written, among: ids) { return id }
    guard let name = Suggestion.closest(to: written, among: names), let index = names.firstIndex(of: name)
    else {
      return nil
    }
    return "\(ids[index]) (\(name))"
  }
}
