/// Our own words on the ladders, in one place to be read through.
enum StepsPhrases {
  static let title = "My Steps to Success"
  static let myGoal = "My goal"
  static let room = "Room to draw or write"
  static let theWay = "My steps, from the ground up"
  static let columns = ["My step", "Who is with me and what they bring", "By", "Tick"]
  static let ground = "Where I am. What I’ve got already."
  static let groundIsEmpty = "What are you good at? Who and what have you got already?"
  static let ifStuck = "If a step gets stuck"
  static let celebrate = "How I’ll celebrate"
  static let chooseAgain = "Let’s choose a new day together"
  static let couldBe = "Things I said that could be a goal"
  static let mine = "This page is mine. I can change any step, and I can take my time."

  /// What the page says of steps that have no rung.
  static func leftOut(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    return count == 1 ? "One more step comes after these." : "\(count) more steps come after these."
  }

  /// Which ladder of how many, and where they lead.
  static func part(_ number: Int, of count: Int, to goal: String) -> String {
    "This is ladder \(number) of \(count). Together they lead to: \(goal)"
  }
}
