public import WhoDoesModel

/// A step that could not be marked as done.
public enum UnknownStep: Error, Equatable, Sendable, CustomStringConvertible {
  /// No goal has this id; these are the goals that there are.
  case noGoal(String, known: [String])
  /// Several goals are there and none was given.
  case whichGoal(known: [String])
  /// The goal has no step of this number.
  case noStep(Int, goal: String, known: [Int])

  /// What is wrong and what there is, in a sentence or two.
  public var description: String {
    switch self {
    case .noGoal(let goal, let known):
      known.isEmpty
        ? "The case has no steps yet."
        : "There is no goal “\(goal)”. There is \(known.joined(separator: ", "))."
    case .whichGoal(let known):
      "There are several goals: \(known.joined(separator: ", ")). Say which with --goal."
    case .noStep(let step, let goal, let known):
      "Goal \(goal) has no step \(step) to do. It has \(known.map(String.init).joined(separator: ", "))."
    }
  }
}

extension Case {
  /// The case with a step marked as done, and with it the task that hangs on it.
  ///
  /// ```swift
  /// let (changed, task) = try jordan.markingDone(step: 2, ofGoal: "G1")     // task: "A-T18"
  /// ```
  ///
  /// - Parameters:
  ///   - goal: The goal's id; nil where there is only one.
  ///   - day: The day on which it was done; nil for the day of the case.
  /// - Returns: The changed case, and the id of the task that is done now.
  /// - Throws: ``UnknownStep``.
  /// - Complexity: O(*s*) for *s* steps, besides copying the case.
  public func markingDone(
    step: Int, ofGoal goal: String?, on day: Day? = nil
  ) throws(UnknownStep) -> (changed: Case, task: String?) {
    var goals: [String] = []
    for id in steps.map({ self[$0.goalID] }) where !goals.contains(id) { goals.append(id) }
    guard let id = goal ?? (goals.count == 1 ? goals[0] : nil) else {
      throw goals.isEmpty ? .noGoal("", known: []) : .whichGoal(known: goals)
    }
    guard goals.contains(id) else { throw .noGoal(id, known: goals) }
    let own = steps.indices.filter { self[steps[$0].goalID] == id && steps[$0].progress != .start }
    guard let place = own.first(where: { Int(steps[$0].order) == step }) else {
      throw .noStep(step, goal: id, known: own.map { Int(steps[$0].order) })
    }
    var changed = self
    changed.steps[place].progress = .yes
    guard let task = steps[place].task else { return (changed, nil) }
    changed.tasks[task.position].progress = .done
    changed.tasks[task.position].lastActivity = day ?? asOf
    return (changed, self[self[task].id])
  }
}
