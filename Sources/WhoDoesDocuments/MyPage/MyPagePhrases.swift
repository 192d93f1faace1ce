/// Our own words on the young person's page, in one place to be read through.
enum MyPagePhrases {
  static let whatISay = "What I say"
  static let whatIWantMost = "What I want most"
  static let alsoSaid = "I also said"
  static let myPeople = "My people"
  static let ifINeedHelp = "If I need help"
  static let whoIsDoingWhat = "Who is doing what"
  static let stillBeingSorted = "Still being sorted"
  static let whatChanged = "What changed since last time"
  static let ifThisIsWrong = "If this is wrong"

  static let nothingSaidYet =
    "Nothing is written here yet. Say it your way, and someone will write it down for you."
  static let nobodyNamedYet = "Nobody is written here yet. Who do you want on this page?"
  static let nothingOpen = "Nothing is open in your plan right now."
  static let allSorted = "Nothing is waiting to be sorted right now."
  static let nothingChanged = "No one new has come, and no one has left."

  static let crossItOut = "Cross out anything that is wrong and write what is right."
  static let inDanger = "Ring 999"
  static let advocate = "They are on your side."
  static let mine = "It is mine. Ask me first, unless I am in danger."

  static let sortingOut = "We are still sorting this out."
  static let isLate = "This is late. Sorry."
  static let isGoingOn = "This is going on now."
  static let iAmDoingIt = "You are doing this now. You can ask for help."
  static let notStarted = "This has not started yet."

  /// A rule's sentence with who comes back by when, in place of a "we" that nobody could ring.
  ///
  /// "We don't know who yet. We will find out and tell you." becomes "We don’t know who yet, but Shaz will tell
  /// you by 24 March."
  static func withPromise(_ told: String, _ promise: String) -> String {
    var sentence = told.replacing("'", with: "’")
    for ending in [
      " We will find out and tell you.", " We will find out who it is and tell you.",
      ", and will tell you.", " We will tell you who it is from now on.",
    ] where sentence.hasSuffix(ending) {
      sentence.removeLast(ending.count)
      if sentence.hasSuffix(".") { sentence.removeLast() }
      let last = sentence.split(separator: ".").last.map(String.init) ?? ""
      return last.words.count <= 10 ? "\(sentence), but \(promise)." : "\(sentence). \(promise)."
    }
    return "\(sentence) \(promise)."
  }
}
