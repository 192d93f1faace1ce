import WhoDoesAnalysis
import WhoDoesModel

extension MyPageReader {
  /// The day of the last page, else of the plan.
  private var lastTime: Day? {
    network.value(.lastPage).split(separator: " ").first.flatMap { Day($0) } ?? network.planDated
  }

  /// Who came, who left, and what got done since last time, each in a kind line.
  var changes: [String] {
    guard let lastTime else { return [] }
    let known = network.personIndices.filter { names[$0] != nil && network[$0].kind != .youngPerson }
    let came = known.filter { person in
      analysis.examination.isPresent(person)
        && network[person].from.map { $0 > lastTime && $0 <= today } ?? false
    }
    let left = known.filter { person in
      network[person].until.map { $0 > lastTime && $0 <= today } ?? false
    }
    var lines = left.map { line(onLeaving: $0) }
    if let new = names.list(came) {
      lines.append("\(new) \(came.count > 1 ? "are" : "is") new. You can ask anyone what they do.")
    }
    let done = network.taskIndices.filter { task in
      network[task].progress == .done && sees(task)
        && network[task].lastActivity.map { $0 > lastTime } ?? false
    }
    if !done.isEmpty {
      lines.append("Done: \(done.map { titles.title(of: $0).title }.joined(separator: "; ")). Well done.")
    }
    return lines
  }

  private func line(onLeaving person: PersonIndex) -> String {
    let day = network[person].until.map { " on \($0.plain(seenFrom: today))" } ?? ""
    if network[person].kind == .vacant {
      let role = names.role(person)
      return "\(role.capitalisedFirst) left\(day). We are looking for someone new."
    }
    return "\(names[person] ?? "") left\(day). It was not because of you."
  }
}
