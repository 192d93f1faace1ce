/// Why something for training could not be made, with what to do.
public enum TrainingProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// These people and tasks cannot be arranged without one of these rules speaking up.
  case noSoundArrangement(rules: [String])
  /// There is no task left on which a fault of this kind could be put.
  case noRoom(fault: String, planted: Int, wanted: Int)
  /// The words given for the faults are not understood.
  case unreadableFaults(String)
  /// A real case may not be used for training as it is.
  case realCase
  /// There is no pack in a folder, or its list cannot be read.
  case noPack(String)
  /// A real case is to be used for training, and nobody says that it may.
  case realCaseWithoutConsent
  /// A statement that does not say whose it is, or what it states.
  case unnamedConsent(String)
  /// Fewer or more people than a session works with.
  case groupSize(Int)
  /// Tables at which nobody or only one would sit.
  case tablesDoNotFit(tables: Int, people: Int)
  /// Too few tasks to ask a room about.
  case tooFewTasks(Int)
  /// A task that a pack asks about is not in its case any more.
  case changedCase(String)
  /// A folder that holds something already.
  case folderInUse(String)
  /// A folder that cannot be written, with the reason.
  case unwritable(String, String)

  /// The problem and what to do, in plain words.
  public var description: String {
    switch self {
    case .noSoundArrangement(let rules):
      "These people and tasks cannot be arranged so that nothing is left to talk about "
        + "(\(rules.joined(separator: ", "))). Choose another case, or generate one."
    case .noRoom(let fault, let planted, let wanted):
      "There is room for \(planted) of the \(wanted) faults of the kind \(fault). "
        + "Ask for fewer, or use a case with more tasks."
    case .unreadableFaults(let words):
      "“\(words)” does not say which faults to put in. Write it like gap:2,overlap:1,drift:1."
    case .realCase:
      "This case does not say that it is invented. Training uses invented cases; whodoes generate makes one."
    case .noPack(let folder):
      "There is no pack in \(folder): its file \(PackManifest.fileName) is missing or cannot be read. "
        + "whodoes pack makes one."
    case .realCaseWithoutConsent:
      "This case does not say that it is invented. An individual case report is by nature identifiable, also "
        + "without names, so use fiction for training: Data/Scenarios has cases, and whodoes generate makes more. "
        + "Where the young person has agreed, or the case is a composite of several, give --consent with who says "
        + "so, such as --consent \"Sam Okoro: a composite of four cases\"."
    case .unnamedConsent(let words):
      "“\(words)” does not say who states what. Write a name, a colon and the statement, such as "
        + "\"Sam Okoro: a composite of four cases\"."
    case .groupSize(let people):
      "A session is for \(PackPlan.groupSizes.lowerBound) to \(PackPlan.groupSizes.upperBound) people, and works "
        + "best with 8 to 24. You asked for \(people)."
    case .tablesDoNotFit(let tables, let people):
      "\(people) people do not fill \(tables) tables. Give at least one table, and two people for each."
    case .tooFewTasks(let tasks):
      "A room needs at least three tasks to talk about, and may be shown \(tasks) of this case."
    case .changedCase(let task):
      "The pack asks about \(task), which its case does not have any more. Make the pack again."
    case .folderInUse(let folder):
      "\(folder) is not empty, and nothing in it is written over. Name another folder."
    case .unwritable(let folder, let reason):
      "\(folder) could not be written: \(reason) Choose another place."
    }
  }
}
