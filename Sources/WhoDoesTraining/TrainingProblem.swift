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
    }
  }
}
