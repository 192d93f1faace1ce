import WhoDoes

/// Compares findings with what an expert wrote down about a case.
///
/// A line of the key is found when some finding shares a task with it and has its type, or one the expert also
/// accepts; a line without tasks, when a finding without tasks, or about that person, has its type.
struct ExpertScore: CustomStringConvertible {
  var lines = 0
  var found = 0
  var exact = 0
  var decoysFlagged: [String] = []
  var extraTasks: [String] = []
  var tasksWithSeveralLabels: [String] = []
  var missed: [String] = []

  init(key: [[String: String]], findings: [Finding], in network: Case) {
    struct Told { let rule: String, concern: String, tasks: Set<String>, people: Set<String> }
    let told = findings.map { finding in
      Told(
        rule: finding.rule, concern: finding.concern.rawValue,
        tasks: Set(finding.tasks.map { network[network[$0].id] }),
        people: Set(finding.people.map { network[network[$0].id] }))
    }
    func cell(_ line: [String: String], _ column: String) -> Set<String> {
      Set((line[column] ?? "").split(separator: ";").map(String.init))
    }
    let labels = Dictionary(
      grouping: told.filter { $0.concern != "note" }.flatMap { item in item.tasks.map { ($0, item) } }
    ) { $0.0 }
    var used: Set<Int> = []
    for line in key where ["finding", "note"].contains(line["expected"] ?? "") {
      lines += 1
      let (tasks, people, type) = (cell(line, "task_ids"), cell(line, "person_ids"), line["type"] ?? "")
      var here = told.filter { !$0.tasks.isDisjoint(with: tasks) }
      if tasks.isEmpty {
        let match = told.indices.first {
          !used.contains($0) && told[$0].concern == type
            && (people.isEmpty ? told[$0].tasks.isEmpty : !told[$0].people.isDisjoint(with: people))
        }
        if let match { used.insert(match) }
        here = match.map { [told[$0]] } ?? []
      }
      let concerns = Set(here.map(\.concern))
      if !concerns.isDisjoint(with: cell(line, "also_accept").union([type])) { found += 1 }
      if concerns.contains(type) {
        exact += 1
      } else {
        missed.append("\(line["finding_id"] ?? "") \(type): \(here.map(\.rule).sorted())")
      }
    }
    for line in key where line["expected"] == "not_a_finding" {
      let flagged = cell(line, "task_ids").filter { labels[$0] != nil }
      if !flagged.isEmpty {
        decoysFlagged.append(
          "\(line["finding_id"] ?? ""): \(flagged.sorted()) \(flagged.flatMap { labels[$0] ?? [] }.map(\.1.rule))"
        )
      }
    }
    let known = key.reduce(into: Set<String>()) { $0.formUnion(cell($1, "task_ids")) }
    extraTasks = labels.keys.filter { !known.contains($0) }.sorted()
    tasksWithSeveralLabels = labels.filter { $0.value.count > 1 }.keys.sorted()
  }

  var description: String {
    """
    found \(found)/\(lines), exact \(exact)/\(lines)
    not exact: \(missed)
    decoys: \(decoysFlagged)
    extra: \(extraTasks)
    several labels: \(tasksWithSeveralLabels)
    """
  }
}
