public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

/// Everything that a case holds about one young person, in plain words, for when they ask to see it.
///
/// It is complete: every row of every table stands in it, and what was worked out from them. Whatever is about
/// somebody else, or was said by somebody else, is marked, because a trained person has to look at it before the
/// page is given; a program cannot weigh that.
///
/// ```swift
/// let page = EverythingDocument.build(jordan, analysis, .england)
/// ```
public enum EverythingDocument {
  /// What stands before a line that is about somebody else, or said by them.
  public static let mark = "[About somebody else] "

  /// Builds the document.
  ///
  /// - Complexity: O(*n*) in the rows of the case and in what was found.
  public static func build(_ network: Case, _ analysis: Analysis, _ catalogue: Catalogue) -> Document {
    let parts = EverythingSections(CaseInWords(network, analysis, catalogue))
    var document = Document(
      title: "Everything written about \(network.youngPersonName.shown())", audience: .youngPerson,
      stamp: network.isFiction ? .fiction : .draft)
    document.sections = [
      parts.before, parts.facts, parts.voice, parts.people, parts.tasks, parts.answers, parts.steps,
      parts.agreements, parts.found,
    ].compactMap(\.self)
    document.footer = [
      "Made by WhoDoes without any network, from the tables as they stood on \(network.asOf.inWords).",
      "This is a copy of what these tables hold. Other files about you are kept by the council.",
    ]
    return document
  }
}

/// Writes the sections, table by table.
private struct EverythingSections {
  let words: CaseInWords
  private var network: Case { words.network }

  init(_ words: CaseInWords) { self.words = words }

  private func text(_ text: Text) -> String { network[text].shown() }
  private func name(_ person: PersonIndex) -> String { text(network[person].name) }
  private func day(_ day: Day?) -> String { day?.inWords ?? "" }

  /// Parts of a line that are there, with full stops between.
  private func line(_ parts: [String?]) -> String {
    parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ". ")
  }

  private func said(_ label: String, _ value: String) -> String? {
    value.isEmpty ? nil : "\(label): \(value)"
  }

  /// For whoever gives the page: what has to be done before.
  var before: Document.Section {
    let marks = EverythingDocument.mark.trimmed
    return .init(
      "before", "Before this is given",
      [
        .callout("A trained person looks through every line marked \(marks) first."),
        .paragraph(
          "You can ask to see what is written about you. These are all the lines that these tables hold. "
            + "Some lines are about other people, or are what other people said. The law says when those can be "
            + "shown. If a line is left out, you can ask why."),
        .checks([.init("Every marked line has been looked at"), .init("Somebody goes through it with you")]),
      ])
  }

  var facts: Document.Section {
    .init(
      "facts", "Facts about you",
      [
        .definitions(
          network.fields.map { .init($0.field.rawValue.replacing("_", with: " "), text($0.value)) })
      ])
  }

  var voice: Document.Section? {
    guard !network.voice.isEmpty else { return nil }
    return .init(
      "words", "What you said", kind: .voice,
      network.voice.map { said in
        .quote(
          .init(
            network[said.words],
            source: line([
              words.catalogue[said.area]?.plainName ?? said.area.description, day(said.date),
              text(said.whoseHand), self.said("Interpreter", text(said.interpreter)),
            ])))
      })
  }

  var people: Document.Section {
    let lines = network.personIndices.map { index -> String in
      let person = network[index]
      let mark = person.kind == .youngPerson ? "" : EverythingDocument.mark
      return mark
        + line([
          text(person.name), text(person.roleText), person.agency.map { text(network.agencies[$0.position]) },
          said("From", day(person.from)), said("Until", day(person.until)),
          said("You call them", text(person.youngPersonCallsThem)), said("With you", text(person.doesWithMe)),
          said("How to reach them", text(person.reach)), said("Next", text(person.seeNext)),
          said("Note", text(person.notes)),
        ])
    }
    return .init("people", "People around you", [.list(lines)])
  }

  var tasks: Document.Section {
    let blocks = network.taskIndices.map { index -> Document.Block in
      let task = network[index]
      let parts = network.assignments(of: index).map { row in
        line([
          "\(row.layer == .plan ? "The plan says" : "In practice"): \(name(row.person)) \(row.involvement.verb)",
          row.isAgreedShared ? "Shared, and agreed" : nil, said("From", day(row.from)),
          said("Until", day(row.until)),
        ])
      }
      let facts = [
        said("In your words", text(task.plainTitle)),
        said("Part of the plan", words.catalogue[task.area]?.plainName ?? task.area.description),
        said("By", day(task.due)), "How far: \(task.progress.rawValue.replacing("_", with: " "))",
        task.isCritical ? "Marked as one that much hangs on" : nil,
        said("Last done something about", day(task.lastActivity)),
        task.timesDateMoved > 0 ? "Its date was moved \(task.timesDateMoved) times" : nil,
        said("What the plan decides", task.planStance.map { text($0.words) } ?? ""),
        said("Note", text(task.note)),
      ].compactMap(\.self)
      return .section(
        .init(
          "task-\(index.position + 1)", "\(words.id(index).shown()) \(words.title(index))",
          [.list(facts + parts)]))
    }
    return .init("tasks", "Your plan, task by task", blocks)
  }

  var answers: Document.Section? {
    guard !network.views.isEmpty else { return nil }
    let lines = network.views.map { view -> String in
      let lead =
        switch view.saysLeadIs {
        case .person(let person): "says that \(name(person)) leads"
        case .nobody: "says that nobody leads"
        case .dontKnow: "did not know who leads"
        case .noAnswer: "gave no name"
        }
      let own = network[view.respondent].kind == .youngPerson
      return (own ? "" : EverythingDocument.mark)
        + line([
          "\(words.id(view.task).shown()): \(name(view.respondent)) \(lead)",
          view.ownPart.map { "Own part: \($0.rawValue)" }, view.confidence.map { "How sure: \($0.rawValue)" },
          said("Would decide, or has told you", view.stance.map { text($0.words) } ?? ""),
          said("In their words", text(view.words)), said("Asked on", day(view.collectedOn)),
        ])
    }
    return .init("answers", "What people said when asked alone", [.list(lines)])
  }

  var steps: Document.Section? {
    let steps = network.steps.map { step in
      line([
        "\(text(step.goal)), \(step.order). \(text(step.step))", step.helper.map { "With \(name($0))" },
        said("They bring", text(step.whatTheyBring)), said("By", day(step.byWhen)),
        step.progress == .yes ? "Done" : nil, said("If it gets stuck", text(step.ifStuck)),
        said("To celebrate", text(step.celebrate)), said("On the way to", text(step.biggerGoal)),
      ])
    }
    let meetings = network.appointments.map { meeting in
      line([text(meeting.title), day(meeting.date), meeting.person.map { "With \(name($0))" }])
    }
    guard !steps.isEmpty || !meetings.isEmpty else { return nil }
    return .init("steps", "Your steps and meetings", [.list(steps + meetings)])
  }

  var agreements: Document.Section? {
    guard !network.acceptances.isEmpty else { return nil }
    let lines = network.acceptances.map { accepted in
      EverythingDocument.mark
        + line([
          "\(text(accepted.rule))\(accepted.task.map { ", \(words.id($0).shown())" } ?? "")",
          text(accepted.reason), said("Agreed by", text(accepted.agreedBy)),
          "Until \(accepted.until.inWords)",
        ])
    }
    return .init("agreements", "What workers decided to leave as it is", [.list(lines)])
  }

  var found: Document.Section? {
    let found = words.analysis.findings
    guard !found.isEmpty else { return nil }
    return .init(
      "worked-out", "What was worked out from all this",
      [.list(found.map { EverythingDocument.mark + "\(words.subject($0)). \(words.statement($0))" })])
  }
}
