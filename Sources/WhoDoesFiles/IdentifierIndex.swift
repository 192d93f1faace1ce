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

  private var byID: [String: Int] = [:]
  private var byKey: [String: Int] = [:]
  /// Positions by full name; nil where two share it.
  private var byName: [String: Int?] = [:]
  /// The ids in order, for did-you-mean.
  private(set) var ids: [String] = []
  private(set) var names: [String] = []

  /// Puts an id in, and answers the position of an id that is the same but for capitals.
  @discardableResult
  mutating func insert(_ id: String, name: String, at position: Int) -> Int? {
    byID[id] = position
    ids.append(id)
    names.append(name)
    if !name.isEmpty { byName.updateValue(byName[name] == nil ? position : nil, forKey: name) }
    let key = id.lowercased()
    defer { if byKey[key] == nil { byKey[key] = position } }
    return byKey[key]
  }

  /// The position of an id written exactly so.
  subscript(id: String) -> Int? { byID[id] }

  func find(_ written: String) -> Match {
    if let position = byID[written] { return .exact(position) }
    if let position = byKey[written.lowercased()] { return .otherCapitals(position) }
    if let position = byName[written] ?? nil { return .name(position) }
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
