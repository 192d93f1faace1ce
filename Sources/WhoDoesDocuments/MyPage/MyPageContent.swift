import WhoDoesModel

/// Everything that there is to say on the young person's page, before it is known how much of it fits.
struct MyPageContent: Sendable {
  var title = ""
  var stamp = ""
  var facts: [Document.Definition] = []
  /// What they said, in their order: what they want most first.
  var statements: [Int] = []
  /// How many of the statements are what they want most.
  var wishes = 0
  var people: [Document.Card] = []
  var help: [Document.Definition] = []
  var doing: [MyTask] = []
  var unsorted: [MyUnsorted] = []
  var changes: [String] = []
  var rights: [Document.Definition] = []
  /// How many statements are longer than a side by themselves.
  var setAside = 0
  /// Whom to ask for what is not on the page.
  var guide = MyPageReader.blank

  private let reader: MyPageReader

  init(_ reader: MyPageReader, _ stamp: Document.Stamp) {
    self.reader = reader
    title = "\(reader.chosenName)’s page"
    self.stamp = "\(stamp.rawValue). \(Audience.youngPerson.inWords)."
    facts = reader.facts
    statements = reader.voice
    wishes = min(3, reader.voice.filter { reader.network.voice[$0].top != nil }.count)
    people = reader.people.map(reader.card)
    (help, rights) = (reader.help, reader.rights)
    (doing, unsorted, changes) = (reader.doing, reader.unsorted, reader.changes)
    guide = reader.mainWorker.flatMap { reader.names[$0] } ?? MyPageReader.blank
    setAsideWhatNoPageHolds()
  }

  /// Takes out statements that are longer than a side by themselves, for they are never shortened.
  ///
  /// They are counted among what is left out, and the page says where they are kept whole.
  private mutating func setAsideWhatNoPageHolds() {
    let height = MyPageHeight(self)
    let kept = statements.filter { statement in quotes(of: [statement]).allSatisfy(height.holds) }
    let isWish = { (statement: Int) in reader.network.voice[statement].top != nil }
    setAside = statements.count - kept.count
    wishes = min(3, kept.filter(isWish).count)
    statements = kept
  }

  /// How many of everything there are.
  var whole: MyPageFit.Shown {
    .init(
      quotes: statements.count, people: people.count, doing: doing.count, unsorted: unsorted.count,
      changes: changes.count)
  }

  /// The first quotes, with who wrote them down.
  func quotes(_ count: Int) -> [Document.Quote] { quotes(of: Array(statements.prefix(count))) }

  /// The quotes of some statements, with who wrote them down.
  func quotes(of statements: [Int]) -> [Document.Quote] { reader.quotes(statements) }

  /// How many headings stand among the quotes: over what they want most, and over the rest.
  func voiceParts(_ count: Int) -> Int { wishes == 0 || count == 0 ? 0 : count > wishes ? 2 : 1 }

  /// Whether there is room to write what they want most, because nothing is marked as that.
  var hasRoomForWishes: Bool { wishes == 0 }
}

/// What a page says of what is not on it.
extension MyPageContent {
  func quotesLeftOut(_ shown: Int) -> String? {
    leftOut(
      statements.count + setAside - shown, "I said one more thing", "I said # more things",
      "It is kept whole with my plan.", "They are kept whole with my plan.")
  }

  func peopleLeftOut(_ shown: Int) -> String? {
    let names = people.dropFirst(shown).map(\.heading)
    guard !names.isEmpty else { return nil }
    // Names are short; a few of them say more than a number.
    let told = names.prefix(6).joined(separator: ", ")
    return names.count > 6
      ? "Also: \(told) and \(names.count - 6) more. Ask \(guide) how to reach them."
      : "Also: \(told). Ask \(guide) how to reach them."
  }

  func doingLeftOut(_ shown: Int) -> String? {
    leftOut(doing.count - shown, "One more thing is in my plan", "# more things are in my plan")
  }

  func unsortedLeftOut(_ shown: Int) -> String? {
    let rest = unsorted.dropFirst(shown).reduce(0) { $0 + $1.subjects.count }
    return leftOut(rest, "One more thing is being sorted", "# more things are being sorted")
  }

  func changesLeftOut(_ shown: Int) -> String? {
    leftOut(changes.count - shown, "One more thing changed", "# more things changed")
  }

  private func leftOut(_ count: Int, _ one: String, _ several: String, _ it: String = "", _ they: String = "")
    -> String?
  {
    guard count > 0 else { return nil }
    let what = count == 1 ? one : several.replacing("#", with: "\(count)")
    let where_ = count == 1 ? it : they
    return "\(what). \(where_.isEmpty ? "" : where_ + " ")Ask \(guide) to show you."
  }
}
