extension RoomFile {
  /// The counts for a terminal: for each task a line for every answer, with a bar.
  ///
  /// - Parameter width: The columns of the terminal.
  /// - Complexity: O(*p* · *t*) for *p* people and *t* tasks.
  public func text(width: Int) -> String {
    var lines: [String] = []
    for round in answers.rounds {
      let figures = RoomFigures(of: answers, in: round)
      if answers.rounds.count > 1 {
        lines += [round == .before ? "Before the talk" : "After the talk", ""]
      }
      let whole = max(figures.tasks.map(\.answered).max() ?? 0, 1)
      let label = min(figures.tasks.flatMap(\.bars).map(\.label.count).max() ?? 0, max(width - 30, 12))
      for task in figures.tasks {
        let asked = answers.tasks[task.position]
        let title = asked.id == asked.title ? asked.title : "\(asked.id) \(asked.title)"
        lines.append("\(title) (\(task.answered) answered)")
        for bar in task.bars {
          let name = String(bar.label.prefix(label))
          let room = max(width - label - 12, 8)
          let signs = String(repeating: "█", count: max(1, bar.count * min(room, 40) / whole))
          lines.append("  \(name)\(String(repeating: " ", count: label - name.count))  \(bar.count) \(signs)")
        }
        lines.append("")
      }
    }
    lines.append("Counts of answers; nobody is right or wrong, and nobody is named.")
    return lines.joined(separator: "\n") + "\n"
  }
}
