public import WhoDoesDocuments

/// Our own sentences of the training pack with how hard each is to read, for whoever reads our wording through; a
/// test keeps the book in `Data/Wording` in step.
public enum TrainingWording {
  /// A sentence or a few of ours.
  public struct Entry: Equatable, Sendable {
    /// Where it stands.
    public let place: String
    /// Whether people in the room read it, and not only the trainer.
    public let isForTheRoom: Bool
    /// The words.
    public let text: String
    /// How hard they are to read.
    public var level: ReadingLevel { ReadingLevel([text]) }
  }

  /// Every sentence: handouts, cards, what is sent round, and what only the trainer reads.
  public static let entries: [Entry] =
    PackPhrases.all.map { Entry(place: "handouts", isForTheRoom: true, text: $0) }
    + WrapPhrases.all.map { Entry(place: "afterwards", isForTheRoom: true, text: $0) }
    + RoleCardWords.all.sorted { $0.key < $1.key }.map { role, words in
      Entry(
        place: "card \(role)", isForTheRoom: true,
        text: (words.does + [words.doesNot]).joined(separator: " "))
    } + TrainerPhrases.all.map { Entry(place: "trainer", isForTheRoom: false, text: $0) }

  /// The book as a table: place, reader, words of the longest sentence, grade, text.
  ///
  /// - Complexity: O(*n*) in the length of all sentences.
  public static var csv: String {
    let lines = entries.map { entry in
      let grade = (entry.level.grade * 10).rounded() / 10
      let quoted = entry.text.replacing("\"", with: "\"\"")
      return
        "\(entry.place),\(entry.isForTheRoom ? "room" : "trainer"),\(entry.level.longestSentence),\(grade),\"\(quoted)\""
    }
    return (["place,reader,longest_sentence,grade,text"] + lines).joined(separator: "\n") + "\n"
  }
}
