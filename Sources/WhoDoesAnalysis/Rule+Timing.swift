extension Rule {
  /// Lets the rule look at a case once more, only to see how long that takes, in seconds; evidence and words for tasks
  /// are not among it.
  ///
  /// ```swift
  /// Rule.noLead.secondsToLook(at: analysis.examination)
  /// ```
  public func secondsToLook(at examination: Examination) -> Double {
    let time = ContinuousClock().measure {
      switch search {
      case .tasks(let find, describe: _): _ = find(examination)
      case .whole(let find):
        var drafts: [Draft] = []
        find(examination, &drafts)
      }
    }
    return time / .seconds(1)
  }
}
