import WhoDoesDocuments
import WhoDoesModel

/// Before and after, and how alike the answers were.
extension RoomWords {
  /// How the most common answer of each task moved.
  func change(_ before: RoomFigures, _ after: RoomFigures) -> [Document.Block] {
    let rows = zip(before.tasks, after.tasks).map { before, after in
      [
        title(before.position), "\(before.answered)", common(before), "\(after.answered)", common(after),
      ]
    }
    return [
      .paragraph("How many gave the most common answer, of those who answered."),
      .table(
        .init(
          "The most common answer",
          [
            .init("Task", share: 6), .init("Answered before", share: 2, isNumber: true),
            .init("Most common before", share: 4), .init("Answered after", share: 2, isNumber: true),
            .init("Most common after", share: 4),
          ], rows)),
    ]
  }

  private func common(_ task: RoomFigures.Task) -> String {
    guard let most = task.bars.first?.count else { return "–" }
    let labels = task.bars.filter { $0.count == most }.map(\.label)
    return "\(labels.joined(separator: " and "))\(labels.count > 1 ? ", each" : ""): \(most)"
  }

  func alike(_ rounds: [RoomFigures]) -> [Document.Block] {
    var lines: [String] = []
    for figures in rounds {
      let when = rounds.count > 1 ? "\(figures.round == .before ? "Before" : "After") the talk: " : ""
      let asked = figures.tasks.filter { $0.answered > 1 }
      let same = asked.count { ($0.split ?? 1) == 0 }
      let half = asked.count { task in 2 * (task.bars.first?.count ?? 0) > task.answered }
      lines.append(
        "\(when)everybody said the same in \(same) of \(Self.tasks(asked.count)), and more than half did in \(half)."
          .capitalisedStart)
      if let alpha = figures.alpha {
        lines.append(
          "\(when)Krippendorff's alpha is \(Self.figure(alpha)): 1 would be everybody saying the same, 0 no more alike "
            + "than chance. Empty cells do not count.")
      } else {
        lines.append("\(when)No figure beyond chance: no two different answers were given.".capitalisedStart)
      }
      if let kappa = figures.kappa { lines.append("\(when)Fleiss' kappa is \(Self.figure(kappa)).") }
    }
    lines.append("These figures are about this room and these tasks. They say nothing about any person.")
    return [.list(lines)]
  }

  static func figure(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    return "\(hundredths < 0 ? "−" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension String {
  fileprivate var capitalisedStart: String { prefix(1).uppercased() + dropFirst() }
}
