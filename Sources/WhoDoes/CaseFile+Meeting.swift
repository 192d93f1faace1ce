extension CaseFile {
  /// What the team around the young person talks about, in order.
  public func agenda() -> MeetingAgenda { MeetingAgenda(network, analysis(), catalogue) }

  /// The sheet on which a team decides, on two sides of A4 or one of A3.
  ///
  /// - Parameter analysis: What was found in the case, where that is known already.
  public func meeting(on paper: Document.Page.Paper = .a4, analysis: Analysis? = nil) -> Document {
    MeetingDocument.build(network, analysis ?? self.analysis(), catalogue, paper: paper)
  }

  /// What decisions taken in a meeting change in the case.
  public func changes(_ typed: TypedDecisions, on day: Day) -> Changes {
    Changes(network, typed, on: day, catalogue)
  }
}
