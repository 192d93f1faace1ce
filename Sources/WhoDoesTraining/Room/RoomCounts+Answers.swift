import WhoDoesFiles

extension RoomCounts {
  /// The totals of what a room answered, before the talk, for the cards of a pack.
  ///
  /// - Complexity: O(*p* · *t*) for *p* people and *t* tasks.
  public init(_ room: RoomAnswers, in round: RoomAnswers.Round = .before) {
    let tasks = room.tasks.indices.map { place in
      TaskCounts(
        id: room.tasks[place].id,
        cards: room.bars(place, in: round).map { CardCount(room.letter(of: $0.choice), $0.count) })
    }
    self.init(people: room.sheets.count { $0.round == round }, tasks: tasks)
  }
}

extension RoomAnswers {
  /// The letter of the card that stands for an answer.
  fileprivate func letter(of choice: Choice) -> String {
    switch choice {
    case .named(let place): names[place].letter
    case .everybody: CardLetters.everyone
    case .nobody: CardLetters.nobody
    case .dontKnow: CardLetters.dontKnow
    }
  }
}
