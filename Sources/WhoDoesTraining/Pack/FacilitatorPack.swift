import WhoDoesAnalysis
import WhoDoesDocuments
import WhoDoesModel

/// The facilitator's pack: a colleague's notes in ten parts, on eight to ten sides of A4.
enum FacilitatorPack {
  /// How many sides it fills where nothing prints it for us.
  static let estimatedPages = 10

  static func document(_ words: PackWords, prints: PrintList) -> Document {
    var document = words.document("Facilitator’s pack: who does what around \(words.name)?", sheets: nil)
    document.sections = [
      FacilitatorNotes.glance(words), FacilitatorNotes.before(words, prints), runSheet(words),
      FacilitatorCase.briefing(words), FacilitatorCase.hidden(words), FacilitatorCase.crib(words),
      FacilitatorNotes.talk(words), FacilitatorNotes.debrief(words), FacilitatorCase.key(words),
      FacilitatorNotes.followUp(words), FacilitatorNotes.evaluation(words),
    ]
    document.footer = ["For you and your co-trainer. It holds the key, so keep it away from the handouts."]
    return document
  }

  private static func runSheet(_ words: PackWords) -> Document.Section {
    .init(
      "run", "3. Run sheet", kind: .sheet,
      [
        .paragraph(
          words.order.start == nil
            ? "Clock times count from the start." : "Clock times are for the start you gave."),
        .table(words.run.table(words)),
        .paragraph(
          "If you run late, drop a task from the talk, and never the words of \(words.name) or the last sheet."
        ),
      ])
  }
}
