extension CaseFile {
  /// The young person's own page, with what whoever makes it should know.
  ///
  /// - Parameters:
  ///   - medium: Paper or phone; both have the same content.
  ///   - isDraft: Whether it stays a draft although nothing is missing.
  ///   - analysis: What was found in the case, where that is known already.
  public func myPage(
    _ medium: MyPage.Medium = .paper, isDraft: Bool = false, analysis: Analysis? = nil
  ) -> MyPage {
    MyPage(network, analysis ?? self.analysis(), catalogue, medium: medium, isDraft: isDraft)
  }

  /// The young person's ladders, one side each, with what whoever makes them should know.
  public func stepsPages() -> StepsPages { StepsPages(network, analysis(), catalogue) }
}
