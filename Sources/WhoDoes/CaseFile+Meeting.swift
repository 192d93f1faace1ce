extension CaseFile {
  /// What the team around the young person talks about, in order.
  public func agenda() -> MeetingAgenda { MeetingAgenda(network, analysis(), catalogue) }

  /// The sheet on which a team decides, on two sides of A4 or one of A3.
  public func meeting(on paper: Document.Page.Paper = .a4) -> Document {
    MeetingDocument.build(network, analysis(), catalogue, paper: paper)
  }

  /// What decisions taken in a meeting change in the case.
  public func changes(_ typed: TypedDecisions, on day: Day) -> Changes {
    Changes(network, typed, on: day, catalogue)
  }
}
