import WhoDoesDocuments

/// Handouts 4 to 6: what one service asks of another, one change, and how it was.
enum AfterTalkSheets {
  /// Handout 4, the expectations exchange.
  ///
  /// Source: role negotiation as Harrison describes it, on what people do and not on likes and dislikes.
  static func exchange(_ words: PackWords) -> Document {
    var document = words.document("Handout 4: What I ask of you", sheets: 1)
    document.facts = [
      .init("From my role", "____________________"), .init("To another", "____________________"),
    ]
    document.sections = [
      .init(
        "ask", "To help me do my part for \(words.name)",
        [
          .paragraph(PackPhrases.oneRequest),
          lines("What I ask for", ["Please start …", "Please keep …", "Please stop …", "Then I can …"]),
        ]),
      .init(
        "reply", "The reply",
        [
          .paragraph(PackPhrases.askToUnderstand),
          lines("The answer", ["☐ Yes", "☐ No, because …", "☐ Yes, if you …", "We look at it again on …"]),
        ]),
    ]
    document.footer = [PackPhrases.aboutWork]
    return document
  }

  /// Handout 5, one change that somebody will make.
  static func change(_ words: PackWords) -> Document {
    var document = words.document("Handout 5: My one change", sheets: 1)
    document.sections = [
      .init(
        "change", "One thing I will do",
        [
          .paragraph(PackPhrases.small),
          lines(
            "My change", ["What", "With whom", "By when", "How would a young person notice?"]),
        ]),
      .init(
        "say", "What would \(words.name) say to that?",
        [lines("What they would say", ["First", "And then"])]),
    ]
    document.footer = [PackPhrases.pledges]
    return document
  }

  /// Handout 6: role knowledge before and after, and four questions.
  static func evaluation(_ words: PackWords) -> Document {
    var document = words.document("Handout 6: Before and after", sheets: 1)
    let tasks = words.plan.manifest.tasks
    let shown = [0, tasks.count / 3, tasks.count * 2 / 3].uniqued.map { tasks[$0] }
    let rows = shown.map { task -> [Document.Cell] in
      [.text(task.title), .blank("before"), .blank("after")]
    }
    var table = Document.Table(
      "Who leads this in our area?",
      [.init("Who leads this here?", share: 6), .init("Before", share: 4), .init("After", share: 4)], rows)
    table.look = .ladder
    document.sections = [
      .init("know", "First and last thing", [.paragraph(PackPhrases.beforeAndAfter), .table(table)]),
      .init(
        "questions", "At the end: four questions",
        [lines("Four questions", PackPhrases.fourQuestions(words.name))]),
    ]
    document.footer = [PackPhrases.noNames]
    return document
  }

  /// Lines with room for handwriting beside each.
  private static func lines(_ caption: String, _ lines: [String]) -> Document.Block {
    var table = Document.Table(
      caption, [.init(caption, share: 3), .init("Write here", share: 7)],
      lines.map { [.strong($0), .blank($0)] })
    table.look = .ladder
    return .table(table)
  }
}
