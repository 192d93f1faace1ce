public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

/// My Steps to Success: one side of A4 for every goal, the goal on top and the ground below.
///
/// It starts from what the young person has already. There is no percentage on it, and a day that has passed is
/// one to choose again together. Without steps it is an empty ladder to fill in, with their wishes beside it.
///
/// ```swift
/// let file = HTMLRenderer().render(StepsPages(jordan, analysis, .england).document)
/// ```
public struct StepsPages: Sendable {
  /// The pages, one section for every ladder.
  public let document: Document
  /// What there was no room for, and where it is.
  public let leftOut: [String]
  /// Who must not see them, by name.
  public let keepFrom: [String]

  /// Makes the ladders of a case.
  ///
  /// - Complexity: O(*s* log *s*) for *s* steps, besides what names and words take.
  public init(_ network: Case, _ analysis: Analysis, _ catalogue: Catalogue) {
    let reader = MyPageReader(network, analysis, catalogue)
    let ladders = reader.ladders
    var document = Document(
      title: StepsPhrases.title, audience: .youngPerson, stamp: network.isFiction ? .fiction : .personal)
    document.facts = [.init("For", reader.chosenName)]
    document.page = .init(bodySize: MyPageMeasures.body, sheets: ladders.count, hasContents: false)
    document.page.isTight = true
    document.footer = [StepsPhrases.mine]
    var leftOut: [String] = []
    for (place, ladder) in ladders.enumerated() {
      let layout = LadderLayout(
        ladder, number: place + 1, isFirst: place == 0, isLast: place == ladders.count - 1, of: ladders)
      document.sections.append(layout.section)
      leftOut += layout.leftOut.map { "\(ladder.goal): \($0)" }
    }
    self.document = document
    self.leftOut = leftOut
    keepFrom = network.readersToKeepFrom.map { network[network[$0].name].shown() }
  }

  /// Everything that whoever makes them should know, a line each.
  public var remarks: [String] {
    keepFrom.map { "\($0) must not see these pages." } + leftOut.map { "Left out for space: \($0)" }
  }
}
