public import WhoDoesModel

extension Catalogue {
  /// The role, or the two roles, that a job title names; nil rather than a guess.
  ///
  /// Capitals, brackets and punctuation do not count. A whole name or alias wins; else the longest one that
  /// stands in the text as whole words. A second role is taken only where the text joins two.
  ///
  /// ```swift
  /// catalogue.role(named: "Social worker (has left)")    // SW
  /// catalogue.role(named: "IRO and PA")                  // IRO and PA
  /// catalogue.role(named: "Dog walker")                  // nil
  /// ```
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func role(named text: String) -> (role: RoleID?, second: RoleID?) {
    let index = lookups.index(of: self)
    let spelled = PlainWords.spelled(text)
    let words = spelled.map(PlainWords.plain)
    if let role = index.roles[words.joined(separator: " ")] { return (role, nil) }

    var matches: [(range: Range<Int>, role: RoleID)] = []
    for start in words.indices {
      for name in index.roleNames[words[start]] ?? [] where words[start...].starts(with: name.words) {
        if name.isAbbreviation, spelled[start] != spelled[start].uppercased() { continue }
        matches.append((start..<start + name.words.count, name.role))
        break
      }
    }
    guard
      let main = matches.max(by: {
        ($0.range.count, -$0.range.lowerBound) < ($1.range.count, -$1.range.lowerBound)
      })
    else { return (nil, nil) }
    let others = matches.filter { other in
      guard other.role != main.role, !other.range.overlaps(main.range) else { return false }
      let between =
        min(
          other.range.upperBound, main.range.upperBound)..<max(other.range.lowerBound, main.range.lowerBound)
      return words[between].contains { $0 == "and" || $0 == "or" }
    }
    guard let other = others.max(by: { $0.range.count < $1.range.count }) else { return (main.role, nil) }
    return main.range.lowerBound < other.range.lowerBound ? (main.role, other.role) : (other.role, main.role)
  }

  /// The role name nearest to a text that names none, for "did you mean".
  ///
  /// - Complexity: O(*n*) in the number of role names.
  public func closestRole(to text: String) -> String? {
    Suggestion.closest(to: text, among: lookups.index(of: self).roleSpellings)
  }

  /// The catalogue task for which a task of a case stands, by the words of its titles; nil where none fits.
  ///
  /// A task fits when the titles have every stem of one of its ``CatalogueTask/signs``. The longest such sign
  /// wins, and of equally long ones the first in the catalogue.
  ///
  /// - Complexity: O(*n*) in the number of words, with a few signs looked at for each.
  public func task(matching title: String, plainTitle: String) -> CatalogueTaskID? {
    let index = lookups.index(of: self)
    // The stems of either title are enough on their own; both together may have a sign by chance.
    let own = index.knownSigns.value(of: title) { index.bestSign(for: WordStems.of($0)) }
    let plain = index.knownSigns.value(of: plainTitle) { index.bestSign(for: WordStems.of($0)) }
    if let own, let plain { return (plain.length > own.length ? plain : own).task }
    return (own ?? plain)?.task
  }

  /// The area that a code, name or plan heading means.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func area(named text: String) -> AreaID? {
    lookups.index(of: self).areas[PlainWords.of(text).joined(separator: " ")]
  }
}

extension LookupIndex {
  /// The longest sign of which every stem is there; of equally long ones the first.
  fileprivate func bestSign(for stems: [String]) -> Sign? {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: signs.count) { found in
      found.initialize(repeating: 0)
      var best: Int?
      for stem in Set(stems) {
        for sign in signsByStem[stem] ?? [] {
          found[sign] += 1
          guard Int(found[sign]) == signs[sign].length else { continue }
          if let rival = best, (-signs[rival].length, rival) < (-signs[sign].length, sign) { continue }
          best = sign
        }
      }
      return best.map { signs[$0] }
    }
  }
}
