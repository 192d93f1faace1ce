/// Our own sentences on what people in the room get, in one place to be read through; grade 7 at most.
enum PackPhrases {
  static let everybodyMeansWell =
    "Everybody in this story means well. Talk about how the work is shared, not about who is good at it."
  static let noWords = "Nothing is written here yet. What do you think they would say?"
  static let myParts = TickBoxes.line(["lead", "help", "must agree", "am told", "none", "don’t know"])
  static func alone(_ name: String) -> String {
    "Who leads each task for \(name), as things stand today? Write one role or name. Not knowing is a good answer. At a star, say what you would decide."
  }
  static let whatThisIsFor =
    "This sheet is for today’s talk. It is not a test, and nobody uses it to judge how you do your job. Your table counts the answers; nobody reads yours out. In a small group people may guess whose it is. You can have it back at any time."
  static let scribe =
    "Take one task at a time. All hold up a card at once, and nobody talks yet. Write each letter in that person’s row. Leave a box empty if there was no answer."
  static func howWillTheyKnow(_ name: String) -> String { "How will \(name) know?" }
  static let fourLetters =
    "Use four letters. L leads: one only in each row. H helps. A must agree first. T is told. If a row has no L or two, talk about it. You may split a task in two."
  static let blanksAreFine = "Empty boxes are fine. Not all people need a part in each task."
  static let layBeside = "Lay this beside the left-hand half. The rows are the same."
  static let oneRequest =
    "Ask one other role for what would help. Ask for things they can do. Be kind and be clear."
  static let askToUnderstand = "Read it. You may ask what it means. Then tick one and hand it back."
  static let aboutWork = "This is about what we do, not about what we are like."
  static let small =
    "Make it small. You should be able to do it in the next two weeks without asking for more money."
  static let pledges =
    "If you like, give a copy to the trainer, without your name. All changes are sent round, and we look at them again in six weeks."
  static let beforeAndAfter =
    "Fill in the middle column when you sit down, and the right one before you go. A guess is fine."
  static func fourQuestions(_ name: String) -> [String] {
    [
      "What do you know now that you did not know before?",
      "What is one task you now share on purpose, or one you gave a single lead?",
      "What will be different for someone like \(name)?", "What should we do another way next time?",
    ]
  }
  static let noNames = "No names. We count the answers and show the totals."

  /// Every sentence, with a plain name where a case puts one.
  static let all: [String] =
    [
      everybodyMeansWell, noWords, alone("Jordan"), whatThisIsFor, scribe, howWillTheyKnow("Jordan"),
      fourLetters,
      blanksAreFine, layBeside, oneRequest, askToUnderstand, aboutWork, small, pledges, beforeAndAfter,
      noNames,
    ] + fourQuestions("Jordan")
}
