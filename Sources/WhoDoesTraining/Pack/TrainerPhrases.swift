/// Our own sentences for whoever runs the session, in one place to be read through; grade 9 at most.
enum TrainerPhrases {
  static let aim = "Today we look at who does what, and at where we each believe something else."
  static let startKindly =
    "Say that somebody here may have been in care, and that anybody may step out at any time. Name the person they can talk to."
  static let groundRules = [
    "We talk about the work, not about the worker.",
    "We talk about this case. No real young person is named.",
    "Not knowing is a good answer.", "Sharing a task is fine when it is agreed.",
    "You can step out at any time, and need not say why.",
  ]
  static let rulesNote = "Ask whether anything is missing, and add it to the wall."
  static let readAloud =
    "A care-experienced co-trainer reads this aloud, or you do. Read it as it stands, and leave a silence after it."
  static let beats = [
    "Read the plan out. Ask nothing yet.", "Read out what really happens. Let people look at both.",
    "Show the room its own answers. Whoever is furthest out may explain first, kindly.",
    "Read the words out as they stand.",
  ]
  static let notCountedYet = "Not counted yet. What did your table say?"
  static let whatMakesYouThinkSo = "What in the case makes you think so?"
  static let praiseSharing =
    "Say that this is good practice. Two people who both know that they share are not a problem."
  static let notKnowing =
    "Thank people for every “don’t know”. It shows where a young person would get no answer."
  static let lastWord = "Read it aloud and say nothing after it. Then hand out the last sheet."
  static let mapLast =
    "The picture comes last. Shown first, people talk about the picture and not about the work."

  /// Every sentence.
  static let all: [String] =
    [
      aim, startKindly, rulesNote, readAloud, notCountedYet, whatMakesYouThinkSo, praiseSharing, notKnowing,
      lastWord,
      mapLast,
    ] + groundRules + beats
}
