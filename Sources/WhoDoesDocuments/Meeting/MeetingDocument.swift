public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

/// The sheet that a team decides on in its hour: two sides of A4, or one of A3.
///
/// First stand the young person's three things, then up to seven lines to decide with room for one lead, a day
/// and who tells them; then what is clear already and wants no talk. The young person may be in the room, so it
/// asks questions and names no quarrel. Answers are counts; a name stands beside one only where that person has
/// said that it may.
///
/// ```swift
/// let sheet = MeetingDocument.build(jordan, analysis, .england, paper: .a3)
/// ```
public enum MeetingDocument {
  /// Builds the sheet.
  ///
  /// - Complexity: O(*n*) in the case and what was found in it, times the answers to each task.
  public static func build(
    _ network: Case, _ analysis: Analysis, _ catalogue: Catalogue, paper: Document.Page.Paper = .a4,
    stamp: Document.Stamp? = nil
  ) -> Document {
    let agenda = MeetingAgenda(network, analysis, catalogue)
    let words = CaseInWords(agenda.reader.network, agenda.reader.analysis, catalogue)
    let first = MeetingFirstSide(agenda, words, paper: paper)
    let second = MeetingSecondSide(agenda, words, paper: paper, after: first)
    var document = Document(
      title: "Who does what for \(first.name): what we decide together", audience: .team,
      stamp: stamp ?? (words.isFiction ? .fiction : .personal))
    // Upright, because what stands above the table then takes less of the sheet.
    document.page = .init(paper, sheets: paper == .a4 ? 2 : 1, hasContents: false)
    document.page.isTight = true
    document.facts = first.facts
    document.sections = [first.things, first.decide, second.quiet, second.jobs, second.agreement]
    if document.stamp != .fiction {
      document.footer = ["Share only what is necessary, and safely. Sharing to protect a child comes first."]
    }
    return document
  }
}
