public import WhoDoesDocuments
import WhoDoesModel

/// What a room said, for the room: counts of answers, and where they part.
///
/// It never says who answered what, and an answer that few gave is not wrong.
///
/// ```swift
/// let page = RoomDocument.build(room, title: "What this room said", stamp: .fiction)
/// ```
public enum RoomDocument {
  /// How many tasks a room has time to talk about.
  static let mostToTalkAbout = 4

  /// Builds the page.
  ///
  /// - Complexity: O(*p* · *t*) for *p* people and *t* tasks.
  public static func build(
    _ room: RoomAnswers, title: String = "What this room said", stamp: Document.Stamp
  ) -> Document {
    var document = Document(title: title, audience: .training, stamp: stamp)
    let rounds = room.rounds.map { RoomFigures(of: room, in: $0) }
    guard let first = rounds.first else { return document }
    let words = RoomWords(room)
    document.facts = words.facts
    document.sections = [
      .init("talk", "What to talk about", words.talk(first)),
      .init(
        "tasks", "Task by task", words.reading(first) + first.tasks.map { .section(words.task($0, first)) }),
    ]
    if rounds.count > 1 {
      document.sections.append(.init("change", "Before and after", words.change(rounds[0], rounds[1])))
    }
    document.sections.append(.init("alike", "How alike the answers were", words.alike(rounds)))
    document.footer = [
      "These are counts of answers. Nobody is right or wrong, and nobody is named.",
      "Please do not guess who said what.",
    ]
    return document
  }
}
