/// Lays one ladder out on one side: goal, rungs from the top down, the ground, and what holds it.
struct LadderLayout {
  /// The ladder's section.
  let section: Document.Section
  /// How high it stands, in points.
  let height: Double
  /// What the page says of what is not on it.
  let leftOut: [String]

  init(_ ladder: Ladder, number: Int, isFirst: Bool, isLast: Bool, of all: [Ladder]) {
    var shown = ladder
    let part = Self.part(ladder, all)
    let measure = LadderHeight(part: part, isFirst: isFirst, isLast: isLast)
    // Strengths give way first, then suggestions and lines beside the ladder, then rungs from the top.
    while !measure.fits(shown) {
      if shown.ground.count > 1 {
        shown.ground.removeLast()
      } else if shown.suggestions.count > 1 {
        shown.suggestions.removeLast()
      } else if shown.celebrations.count > 1 {
        shown.celebrations.removeLast()
      } else if shown.ifStuck.count > 1 {
        shown.ifStuck.removeLast()
      } else if shown.rungs.count > 1 {
        shown.rungs.removeLast()
        shown.stepsLeftOut += 1
      } else if !shown.rungs.isEmpty || !shown.ground.isEmpty || !shown.suggestions.isEmpty {
        // A single text that is longer than the page is kept whole elsewhere, and never cut.
        shown.stepsLeftOut += shown.rungs.count
        (shown.rungs, shown.ground, shown.suggestions) = ([], [], [])
      } else {
        (shown.goal, shown.ifStuck, shown.celebrations) = (shown.goal.capped(60), [], [])
        break
      }
    }
    height = measure.height(of: shown)
    let more = StepsPhrases.leftOut(shown.stepsLeftOut)
    let ground = ladder.ground.count - shown.ground.count
    leftOut = [more, ground > 0 ? "\(ground) more of what I’ve got already." : nil].compactMap(\.self)
    section = Document.Section(
      "ladder-\(number)", shown.goal.isEmpty ? StepsPhrases.myGoal : "\(StepsPhrases.myGoal): \(shown.goal)",
      kind: isFirst ? .part : .sheet, Self.blocks(shown, number: number, part: part, leftOut: leftOut))
  }

  /// Which ladder it is of those that lead to the same bigger goal; nil where there is none.
  private static func part(_ ladder: Ladder, _ all: [Ladder]) -> String? {
    guard !ladder.biggerGoal.isEmpty else { return nil }
    let together = all.filter { $0.biggerGoal == ladder.biggerGoal }
    let number = (together.firstIndex { $0.goal == ladder.goal } ?? 0) + 1
    return StepsPhrases.part(number, of: together.count, to: ladder.biggerGoal.capped(120))
  }

  private static func blocks(_ ladder: Ladder, number: Int, part: String?, leftOut: [String]) -> [Document
    .Block]
  {
    var blocks: [Document.Block] = part.map { [.paragraph($0)] } ?? []
    blocks.append(.decision([StepsPhrases.room]))
    if !ladder.suggestions.isEmpty {
      let heading = StepsPhrases.couldBe
      blocks.append(
        .section(.init("wishes-\(number)", heading, ladder.suggestions.map(Document.Block.quote))))
    }
    blocks.append(.section(way(ladder, number)))
    let ground = ladder.ground.isEmpty ? [StepsPhrases.groundIsEmpty] : ladder.ground
    let words: [Document.Block] = [.list(ground)] + leftOut.map { .paragraph($0) }
    blocks.append(.section(.init("ground-\(number)", StepsPhrases.ground, kind: .aside, words)))
    return blocks
  }

  /// The rungs with what stands beside them.
  private static func way(_ ladder: Ladder, _ number: Int) -> Document.Section {
    let columns = zip(StepsPhrases.columns, LadderHeight.columns).map { Document.Column($0, share: $1) }
    let empty = max(0, (ladder.goal.isEmpty ? 4 : Ladder.fewestRungs) - ladder.rungs.count)
    let blank = Ladder.Rung(step: "", help: "", byWhen: "", isDone: false)
    let rows = (ladder.rungs + Array(repeating: blank, count: empty)).reversed().map {
      rung -> [Document.Cell] in
      [
        rung.step.isEmpty ? .blank("my step") : .strong(rung.step),
        rung.help.isEmpty ? .blank("who is with me") : .text(rung.help),
        rung.byWhen.isEmpty ? .blank("by when") : .text(rung.byWhen), .box(isTicked: rung.isDone),
      ]
    }
    var table = Document.Table(StepsPhrases.theWay, columns, rows)
    table.look = .ladder
    let cards = Document.Block.cards([
      .init(StepsPhrases.ifStuck, ladder.ifStuck.isEmpty ? [" "] : ladder.ifStuck),
      .init(StepsPhrases.celebrate, ladder.celebrations.isEmpty ? ["________"] : ladder.celebrations),
    ])
    return .init("way-\(number)", StepsPhrases.theWay, [.table(table), cards])
  }
}

/// How high a ladder stands, in points.
struct LadderHeight {
  /// The shares of the columns of the ladder, in hundredths.
  static let columns = [34, 35, 21, 10]
  /// How wide the ladder is beside its cards, in points.
  static let width = 388.0
  /// The least height of a rung, so that there is room to write.
  static let rung = 42.0
  /// The height of the room to draw in.
  static let drawing = 78.0

  let part: String?
  let isFirst: Bool
  let isLast: Bool

  private typealias M = MyPageMeasures

  /// Whether everything stands on one side.
  ///
  /// - Complexity: O(*n*) in the length of its texts.
  func fits(_ ladder: Ladder) -> Bool { height(of: ladder) <= Self.room }

  /// How high one side may be filled.
  static let room = MyPageMeasures.sheet.height - MyPageMeasures.reserve

  /// How high a ladder stands.
  func height(of ladder: Ladder) -> Double {
    let body = TextMeasure(size: M.body)
    let bold = TextMeasure(size: M.body, isBold: true)
    let wide = M.sheet.width
    let widths = Self.columns.map { Double($0) / 100 * Self.width - 2 * M.cell.side - 2 }
    let rungs = ladder.rungs.reduce(0) { sum, rung in
      let lines = [
        bold.lines(of: rung.step, in: widths[0]), body.lines(of: rung.help, in: widths[1]),
        body.lines(of: rung.byWhen, in: widths[2]),
      ]
      return sum + max(Self.rung, Double(lines.max() ?? 1) * M.cell.line + 8) + 4
    }
    let empty =
      Double(max(0, (ladder.goal.isEmpty ? 4 : Ladder.fewestRungs) - ladder.rungs.count)) * (Self.rung + 4)
    let beside = [ladder.ifStuck, ladder.celebrations].reduce(0) { sum, lines in
      sum + 2 * M.card.line + lines.reduce(20) { $0 + Double(body.lines(of: $1, in: 76)) * M.card.line }
    }
    let heading = M.heading.before + M.heading.line + 2 * M.heading.padding + M.heading.after
    let goal = TextMeasure(size: 20, isBold: true).lines(
      of: "\(StepsPhrases.myGoal): \(ladder.goal)", in: wide - 22)
    let ground = ladder.ground.reduce(0) { $0 + Double(body.lines(of: $1, in: wide - 40)) * M.line + 2 }
    let wishes = ladder.suggestions.reduce(0) { sum, quote in
      sum + Double(
        TextMeasure(size: M.quote.size).lines(
          of: "“\(quote.words)” \(quote.source)", in: wide - M.quote.indent))
        * M.quote.line + M.quote.after
    }
    return (isFirst ? 60 : 0) + Double(goal) * 24 + 14 + Self.drawing + 8
      + (part.map { Double(body.lines(of: $0, in: wide)) * M.line + M.after } ?? 0)
      + (wishes > 0 ? wishes + heading : 0) + heading + max(rungs + empty + 2 * M.cell.line + 8, beside)
      + heading + 16 + max(ground, M.line) + 2 * (M.line + M.after) + (isLast ? 24 : 0)
  }
}
