import WhoDoesAnalysis
public import WhoDoesDocuments
import WhoDoesModel

/// The slides that show a room its own answers: for each task what the plan says, what really happens, what this
/// room said and what the young person says, and only then how one expert group read it, with one question.
///
/// It never gives a correct answer. The why stands in the notes, for whoever speaks.
///
/// ```swift
/// let deck = RevealDeck.build(plan, map: map, room: room)
/// let page = HTMLDeckRenderer().render(deck)
/// ```
public enum RevealDeck {
  /// How many different answers a task's bars show; the rest are counted together.
  static let mostBars = 5

  /// Builds the slides.
  ///
  /// - Parameters:
  ///   - map: The picture that comes last, where it could be drawn.
  ///   - room: What the room answered; nil before it was asked.
  /// - Complexity: O(*t* × *n*) for *t* tasks shown and *n* rows of the case.
  public static func build(
    _ plan: PackPlan, map: Document.Figure? = nil, room: RoomCounts? = nil
  ) -> SlideDeck {
    let words = PackWords(plan)
    let slides = RevealSlides(words: words, room: room)
    var deck = SlideDeck(
      title: "Who does what around \(words.name)?", audience: .training, stamp: words.stamp)
    deck.slides = slides.opening + slides.tasks.flatMap(\.self)
    if let map {
      deck.slides.append(.init("The whole picture", .picture(map), notes: [TrainerPhrases.mapLast]))
    }
    deck.slides += slides.closing
    return deck
  }
}

/// Writes the slides of a reveal.
struct RevealSlides {
  let words: PackWords
  let room: RoomCounts?

  private var name: String { words.name }

  var opening: [SlideDeck.Slide] {
    let stamp =
      words.plan.manifest.isFiction
      ? "An invented case. Nobody here is real." : "A case used with consent, or a composite of several."
    let quotes = words.voice.prefix(3).map(words.quote)
    return [
      .init(
        "Who does what around \(name)?", .opening([stamp, TrainerPhrases.aim]),
        notes: [TrainerPhrases.startKindly]),
      .init("How we talk today", .lines(TrainerPhrases.groundRules), notes: [TrainerPhrases.rulesNote]),
      .init(
        "\(name) says", quotes.isEmpty ? .lines([PackPhrases.noWords]) : .quotes(Array(quotes)),
        notes: [TrainerPhrases.readAloud]),
    ]
  }

  /// The tasks shown, the most split first, each as five slides that build on each other.
  var tasks: [[SlideDeck.Slide]] {
    let shown = Array(ranked.prefix(words.run.tasksToReveal))
    return shown.enumerated().map { place, task in
      slides(task, kicker: "Task \(place + 1) of \(shown.count)")
    }
  }

  /// The tasks of the answer sheet as this room split over them, else as a room is likely to.
  private var ranked: [PackManifest.Task] {
    let manifest = words.plan.manifest.tasks
    let likely = words.plan.choice.ranking.map { words.network[words.network[$0.task].id].shown() }
    func place(_ task: PackManifest.Task) -> Int { likely.firstIndex(of: task.id) ?? likely.count }
    return manifest.sorted {
      (-(room?[$0.id]?.split ?? 0), place($0)) < (-(room?[$1.id]?.split ?? 0), place($1))
    }
  }

  private func slides(_ task: PackManifest.Task, kicker: String) -> [SlideDeck.Slide] {
    guard let index = words.plan.index(of: task) else { return [] }
    let told: [(String, SlideDeck.Told)] = [
      ("The plan says", .text([words.plan(index)])), ("What really happens", .text([words.practice(index)])),
      ("What this room said", roomSaid(task)), ("What \(name) says", theySay(index)),
    ]
    let notes = self.notes(index)
    return (1...5).map { step in
      let beats = told.enumerated().map { SlideDeck.Beat($1.0, $0 < step ? $1.1 : nil) }
      var slide = SlideDeck.Slide(
        task.title, kicker: kicker, .beats(beats, question: step == 5 ? reading(index) : nil),
        notes: step == 5 ? notes : [TrainerPhrases.beats[step - 1]])
      slide.isStep = step < 5
      return slide
    }
  }

  private func roomSaid(_ task: PackManifest.Task) -> SlideDeck.Told {
    guard let counts = room?[task.id], counts.given > 0 else { return .text([TrainerPhrases.notCountedYet]) }
    let bars = counts.cards.map { card in
      SlideDeck.Bar(words.plan.manifest.card(card.letter)?.title ?? card.letter, card.count)
    }
    guard bars.count > RevealDeck.mostBars else { return .bars(bars, of: counts.given) }
    let rest = bars.dropFirst(RevealDeck.mostBars - 1)
    let others = SlideDeck.Bar("Other answers", rest.reduce(0) { $0 + $1.count })
    return .bars(Array(bars.prefix(RevealDeck.mostBars - 1)) + [others], of: counts.given)
  }

  private func theySay(_ task: TaskIndex) -> SlideDeck.Told {
    words.words(on: task).map { .quote($0) } ?? .text(["\(name) has not said yet. Who could ask?"])
  }

  /// How one expert group read it, and the question.
  private func reading(_ task: TaskIndex) -> SlideDeck.Question {
    .init(
      reading: "\(words.expertReading(task)) You might read it another way.",
      ask: TrainerPhrases.whatMakesYouThinkSo)
  }

  private func notes(_ task: TaskIndex) -> [String] {
    var notes: [String] = []
    if let finding = words.finding(task) {
      notes.append("Why: \(words.said.statement(finding))")
      if !finding.question.isEmpty { notes.append("Then ask: \(finding.question)") }
      if let fine = finding.definition?.fineWhen, !fine.isEmpty { notes.append("It is fine when: \(fine)") }
    } else if let strength = words.strength(task) {
      notes.append("Why: \(strength.statement)")
      notes.append(TrainerPhrases.praiseSharing)
    }
    if let said = words.said.said(task) { notes.append("In the case, each asked alone: \(said)") }
    return notes
  }

  var closing: [SlideDeck.Slide] {
    let shared = words.goodSharing.prefix(5)
    let last = words.voice.first.map(words.quote)
    return [
      .init(
        "Good sharing we saw", .lines(shared.isEmpty ? ["What did you see that works?"] : Array(shared)),
        notes: [TrainerPhrases.praiseSharing]),
      .init("What we did not know", .lines(unknown), notes: [TrainerPhrases.notKnowing]),
      .init(
        "\(name) has the last word", last.map { .quotes([$0]) } ?? .lines(["What would \(name) say now?"]),
        notes: [TrainerPhrases.lastWord]),
    ]
  }

  /// Where people did not know, as counts: in this room, else in the case.
  private var unknown: [String] {
    let lines = words.plan.manifest.tasks.compactMap { task -> (String, Int)? in
      if let room {
        let count = room[task.id]?.cards.first { $0.letter == CardLetters.dontKnow }?.count ?? 0
        return count > 0 ? ("\(task.title): \(count) of us did not know.", count) : nil
      }
      guard let index = words.plan.index(of: task) else { return nil }
      let answers = words.analysis.examination.answerCounts(index)
      let count = answers.counts.first { $0.answer == .dontKnow }?.count ?? 0
      return count > 0
        ? ("\(task.title): \(count) of \(answers.given) in the case did not know.", count) : nil
    }
    let sorted = lines.enumerated().sorted { (-$0.element.1, $0.offset) < (-$1.element.1, $1.offset) }
    let shown = sorted.prefix(5).map(\.element.0)
    return shown.isEmpty ? ["What is still open for you? Say it now, or write it down."] : shown
  }
}

extension PackWords {
  /// How one expert group read a task, and never more than that.
  func expertReading(_ task: TaskIndex) -> String {
    if let finding = finding(task) {
      return "One expert group read it as \(finding.concern.withArticle), because \(finding.concern.meaning)."
    }
    switch strength(task)?.kind {
    case .agreedSharing:
      return "One expert group read it as good sharing, because it is agreed and all know it."
    case .youngPersonLeads: return "One expert group read it as theirs to lead, and saw that it works."
    case .done: return "One expert group read it as done, with nothing left to sort out."
    case .clearLead, .wishHasATask, .independentCheck:
      return "One expert group read it as clear, because one person leads and others know it."
    case nil: return "One expert group saw nothing to sort out here yet."
    }
  }

  /// What works among all tasks of the case, good sharing first.
  var goodSharing: [String] {
    let order: [Strength.Kind] = [.agreedSharing, .youngPersonLeads, .independentCheck, .clearLead]
    return order.flatMap { kind in analysis.strengths.filter { $0.kind == kind }.map { $0.statement.shown() }
    }
  }
}

extension Concern {
  /// The concern in a sentence: "a gap", "an overlap".
  var withArticle: String {
    switch self {
    case .overlap: "an overlap"
    case .drift: "drift"
    case .note: "worth knowing"
    default: "a \(rawValue)"
    }
  }
}
