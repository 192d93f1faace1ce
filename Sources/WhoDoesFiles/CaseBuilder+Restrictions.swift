import WhoDoesModel

extension CaseBuilder {
  /// Notes who must not see an item, to be read once everybody in the people table is known.
  mutating func restrict(_ item: Restriction.Item, _ heading: TableReader.Heading, _ reader: TableReader) {
    guard !reader.isEmpty(heading) else { return }
    writtenRestrictions.append(
      WrittenRestriction(item: item, words: reader.text(heading), place: reader.place(heading)))
  }

  /// Reads who must not see what.
  ///
  /// A word that means nobody we know hides the item from everyone: a mistake in typing must not show what
  /// somebody wanted hidden.
  mutating func readRestrictions() {
    for written in writtenRestrictions {
      for word in written.words.split(whereSeparator: { ";,".contains($0) }) {
        let name = word.trimmingPrefix { $0 == " " }
        guard !name.isEmpty else { continue }
        built.restrictions.append(Restriction(written.item, from: readers(named: String(name), written)))
      }
    }
  }

  private mutating func readers(named name: String, _ written: WrittenRestriction) -> Restriction.Reader {
    switch Spelling.key(name) {
    case "mypage", "youngperson", "me": return .audience(.youngPerson)
    case "team": return .audience(.team)
    case "manager": return .audience(.manager)
    case "panel": return .audience(.panel)
    case "training": return .audience(.training)
    case "everyone", "everybody", "all", "anyone": return .everyone
    default: break
    }
    switch people.find(name, built.texts) {
    case .exact(let position), .otherCapitals(let position), .name(let position):
      return .person(PersonIndex(position))
    case .none:
      problems.add(
        .notice, "unknown-reader", at: written.place,
        "\(name.quoted) is no audience and nobody in the people table, so this is shown to nobody.",
        "Write \(Spelling.choice(Audience.allCases.map(\.rawValue))), everyone, or an id from people.")
      return .everyone
    }
  }
}

/// Who must not see something, as it was written.
struct WrittenRestriction {
  var item: Restriction.Item
  var words: String
  var place: Diagnostic.Place
}
