import WhoDoesDocuments

extension RunSheet {
  /// The run sheet as a table: clock, minutes, what the trainer does, what the room does, what it needs.
  func table(_ words: PackWords) -> Document.Table {
    let start = words.order.start ?? 0
    let rows = parts.map { part -> [Document.Cell] in
      let line = Self.words(part.kind, words, self)
      return [
        .text(Self.clock(start + part.starts)), .text("\(part.minutes)"), .text(line.you), .text(line.they),
        .text(line.needs),
      ]
    }
    var table = Document.Table(
      "\(words.order.length.rawValue) minutes",
      [
        .init("Clock", share: 3), .init("Min", share: 2, isNumber: true), .init("What you do", share: 11),
        .init("What they do", share: 9), .init("Needs", share: 6),
      ], rows)
    table.isDense = true
    return table
  }

  private static func words(
    _ kind: Kind, _ words: PackWords, _ run: RunSheet
  ) -> (you: String, they: String, needs: String) {
    let (name, count) = (words.name, run.tasksToTalkAbout)
    switch kind {
    case .welcome:
      return (
        "Welcome. Ground rules. Name the safe person. Read \(name)’s words aloud.",
        "Fill in the middle column of handout 6.", "Slides 1 to 3, handout 6"
      )
    case .read:
      return (
        "Give out the case. Stay quiet.", "Read it in pairs, from two services if you can.", "Handout 1"
      )
    case .alone:
      return (
        "Say that not knowing is a good answer. Keep the silence.",
        "Alone and silent: who leads each of the tasks?", "Handout 2"
      )
    case .cards:
      return (
        "Call the tasks one by one. All cards up at once. No talk yet.",
        "Hold up a card. One scribe at each table writes the letters.", "Cards, table tally"
      )
    case .pause:
      return (
        "Type the tallies into tally.csv and make the slides anew: whodoes tally.", "Break.",
        "tally.csv, laptop"
      )
    case .talk:
      return (
        "Pick the \(count) tasks with the widest split. Six minutes each. Whoever is furthest out goes first."
          + (run.hasBreak ? "" : " Type the tallies meanwhile, or read them out."),
        "Say what made you think so. Listen. Change your mind if you like.", "Handout 3, one for each table"
      )
    case .reveal:
      return (
        "Show plan, practice, room and \(name), one after the other. Ask the one question. The map comes last.",
        "Look for good sharing as well as for gaps.", "Slides, wall map"
      )
    case .exchange:
      return (
        "Ask each to choose one other role.", "Write one request: please start, keep, stop. Swap. Reply.",
        "Handout 4"
      )
    case .change:
      return (
        "Ask what \(name) would say. Collect copies of the changes. Thank people.",
        "Write one change. Fill in the right column of handout 6.", "Handouts 5 and 6"
      )
    }
  }
}
