/// What every private answer sheet says before it asks: what it is for, who sees it, and how to take it back.
public enum SheetNotice {
  /// The lines of the notice.
  ///
  /// - Parameter name: What the young person is called.
  public static func lines(about name: String) -> [String] {
    [
      "What it is for: to find out together who does what for \(name), and to agree one name for each task.",
      "Please fill it in alone. There are no right or wrong answers, and “Don't know” is a proper answer.",
      "Who sees it: whoever sent it to you, to put the answers together. Everybody else sees counts, such as “2 said "
        + "the keyworker, 1 did not know”. Your name stands beside an answer only where you say yes.",
      "It is not for performance management, and nobody may use it so.",
      "In a small team people can guess who said what. If that worries you, talk to me first and leave it empty.",
      "You can take it back at any time: tell whoever sent it. Your answers are then taken out, and what was made from "
        + "them is made again without them.",
    ]
  }

  /// The notice on the young person's own sheet, in short words.
  public static let own = [
    "This is yours. You can do all of it, some of it, or none.",
    "You choose what other people see. For each line, say yes or no.",
    "If you say no, it is not shown and not kept.",
    "You can change your mind. Tell the person who did this with you.",
  ]
}
