import WhoDoesCatalogue
import WhoDoesFiles
import WhoDoesModel

/// Tasks under titles of the catalogue, and positions under numbers.
extension PseudonymDesk {
  mutating func writeTasks() {
    let names = Set(
      before[.people].filter { !["team", "vacant"].contains($0[.kind]) }.flatMap { row in
        (row[.name] ?? "").lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
      })
    let safe = SafeWords(catalogue, without: names)
    var titles: [String: Int] = [:]
    let letter = freshLetter(of: ["T", "J", "K"], for: before[.tasks].compactMap { $0[.taskID] })
    for (place, row) in before[.tasks].enumerated() {
      let id = "\(letter)\(place + 1)"
      tasks[row[.taskID] ?? ""] = id
      key.add("task_id", row[.taskID] ?? "", id)
      var now = row.filter { Self.plainColumns.contains($0.key) }
      now[.taskID] = id
      now[.due] = moved(row[.due])
      now[.lastActivity] = moved(row[.lastActivity])
      let task = original.tasks.first { original[$0.id] == row[.taskID] }
      // Where somebody is called as a title of the catalogue begins, such as Grant, the title goes.
      let known = task?.catalogueTask.flatMap { catalogue[$0] }.flatMap {
        traces.standing(in: "\($0.title) \($0.plainTitle)").isEmpty ? $0 : nil
      }
      let title = known?.title ?? cleaned(row[.title] ?? "", safe) ?? "A task of this plan"
      titles[title, default: 0] += 1
      let number = titles[title] ?? 1
      // Two tasks of one title stay two.
      now[.title] = number == 1 ? title : "\(title) (\(number))"
      now[.plainTitle] = known?.plainTitle
      now[.catalogueTask] = known?.id.description
      now[.planStance] = row[.planStance].flatMap { _ in position(task?.planStance) }
      key.add("title", row[.title] ?? "", now[.title] ?? "")
      if known == nil { remarks.append("The title of \(id) was cleaned: “\(title)”. Look at it.") }
      empty([.note], of: row, .tasks, place)
      draft[.tasks].append(now)
    }
  }

  private func cleaned(_ title: String, _ safe: SafeWords) -> String? {
    safe.cleaned(title).flatMap { traces.standing(in: $0).isEmpty ? $0 : nil }
  }

  private static let plainColumns: Set<Column> = [.area, .critical, .status, .timesDateMoved]

  /// A position by its number: which answers differ stays, what they were does not.
  func position(_ stance: Stance?) -> String? {
    guard let stance else { return nil }
    guard stance.meaning > 0 else { return "don't know" }
    let words = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    let number = Int(stance.meaning)
    return "answer " + (number <= words.count ? words[number - 1] : "letter " + String(number, radix: 36))
  }
}
