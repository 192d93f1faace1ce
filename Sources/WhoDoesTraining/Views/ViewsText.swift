import WhoDoesDocuments

/// The views for a terminal: a line for each answer, with its count and a bar.
///
/// ```swift
/// print(ViewsText.write(report, width: 80))
/// ```
public enum ViewsText {
  /// Writes the report.
  ///
  /// - Parameter width: The columns of the terminal.
  /// - Complexity: O(*n*) in the tasks and answers.
  public static func write(_ report: ViewsReport, width: Int) -> String {
    guard !report.tasks.isEmpty else { return "Nobody has been asked yet. whodoes ask writes the sheets.\n" }
    var lines = [
      "\(RoomWords.people(report.people)) answered alone, about \(RoomWords.tasks(report.tasks.count)).", "",
    ]
    let whole = max(report.tasks.map(\.figures.answered).max() ?? 1, 1)
    let label = min(report.tasks.flatMap(\.answers).map(\.label.count).max() ?? 0, max(width / 3, 12))
    for task in report.tasks {
      lines += wrapped("\(task.id) \(task.title)", width: width, indent: "")
      lines.append("  The plan names \(task.plan).")
      for answer in task.answers {
        let name = answer.label.capped(label)
        let room = max(min(width - label - 12, 30), 4)
        let bar = String(repeating: "█", count: max(1, answer.count * room / whole))
        let open = answer.open.isEmpty ? "" : " (\(answer.open.joined(separator: ", ")))"
        lines.append(
          "  \(name)\(String(repeating: " ", count: max(0, label - name.count)))  \(answer.count) \(bar)\(open)"
        )
      }
      if task.silent > 0 { lines.append("  \(task.silent) gave no answer.") }
      for line in task.lines { lines += wrapped(line, width: width, indent: "  ") }
      lines.append("")
    }
    for line in ViewsDocument.alike(report) { lines += wrapped(line, width: width, indent: "") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func wrapped(_ text: String, width: Int, indent: String) -> [String] {
    var lines: [String] = []
    var line = indent
    for word in text.split(separator: " ") {
      if line.count + word.count + 1 > width, line.count > indent.count {
        lines.append(line)
        line = indent
      }
      line += (line.count > indent.count ? " " : "") + word
    }
    return lines + [line]
  }
}
