/// What a room answered to "who leads?", as totals for each task and card: never who, and never a mark.
///
/// ```swift
/// let room = RoomCounts(people: 22, tasks: [.init(id: "A-T01", cards: [.init("S", 12), .init("K", 7)])])
/// room["A-T01"]?.given            // 19; three cells were empty
/// room["A-T01"]?.unlikeTheMostCommon      // 7
/// ```
public struct RoomCounts: Equatable, Sendable {
  /// How many held up one card.
  public struct CardCount: Equatable, Sendable {
    /// The letter of the card, as in ``PackManifest/cards``.
    public var letter: String
    /// How many held it up.
    public var count: Int

    /// A card with how many held it up.
    public init(_ letter: String, _ count: Int) { (self.letter, self.count) = (letter, count) }
  }

  /// The answers about one task.
  public struct TaskCounts: Equatable, Sendable {
    /// The id of the task in the case, as in ``PackManifest/tasks``.
    public var id: String
    /// Every card that was held up at least once, the most frequent first.
    public var cards: [CardCount]

    /// Answers about a task; they are put in order, equals as the letters go.
    public init(id: String, cards: [CardCount]) {
      self.id = id
      self.cards = cards.filter { $0.count > 0 }.sorted { ($1.count, $0.letter) < ($0.count, $1.letter) }
    }

    /// How many gave an answer.
    public var given: Int { cards.reduce(0) { $0 + $1.count } }
    /// How many gave another answer than the most common one.
    public var unlikeTheMostCommon: Int { given - (cards.first?.count ?? 0) }
    /// How much of the answers is unlike the most common one, from 0 to 1; 0 where nobody answered.
    public var split: Double { given == 0 ? 0 : Double(unlikeTheMostCommon) / Double(given) }
  }

  /// How many people took part.
  public var people: Int
  /// The tasks that were asked about, in the order of the answer sheet.
  public var tasks: [TaskCounts]

  /// Totals of a room.
  public init(people: Int, tasks: [TaskCounts]) { (self.people, self.tasks) = (people, tasks) }

  /// The answers about the task of an id; nil where it was not asked about.
  ///
  /// - Complexity: O(*t*) for *t* tasks.
  public subscript(id: String) -> TaskCounts? { tasks.first { $0.id == id } }
}
