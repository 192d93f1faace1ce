public import WhoDoesDocuments
import WhoDoesFiles
public import WhoDoesModel

/// An exercise as a folder: what learners get in one part, and what only the trainer sees in the other.
///
/// ```swift
/// try ExerciseFolder.write(exercise, to: "friday")
/// // friday/learners/*.csv, friday/learners/our-findings.csv, friday/trainer/key.csv, friday/trainer/key.html
/// ```
public enum ExerciseFolder {
  /// Writes both parts; nothing that is there is written over.
  ///
  /// - Throws: `UnwritableFolder` or `OutputFile.Refusal`, each with what to do.
  /// - Complexity: O(*n*) in the size of the case.
  public static func write(_ exercise: Exercise, to folder: String) throws {
    try CaseFolder.write(exercise.network, to: folder + "/learners")
    try write(table: "our-findings", blankFindings, to: folder + "/learners")
    try write(table: "key", key(of: exercise), to: folder + "/trainer")
    let page = HTMLRenderer().render(document(exercise))
    try OutputFile.write(Array(page.utf8), to: folder + "/trainer/key.html", notOver: folder + "/learners")
  }

  private static func write(table name: String, _ rows: [[String]], to folder: String) throws {
    let table = RawTable(name: name, file: name, headings: rows[0], rows: Array(rows.dropFirst()))
    try OutputFile.write(DelimitedText.write(table), to: "\(folder)/\(name).csv", notOver: "")
  }

  /// The sheet that a group fills in.
  private static let blankFindings = [["task_id", "concern", "what_we_saw"]]

  private static func key(of exercise: Exercise) -> [[String]] {
    [["task_id", "concern", "title", "story", "seen", "question"]]
      + exercise.key.map { [$0.task, $0.concern.rawValue, $0.title, $0.story, $0.seen, $0.question] }
      + exercise.decoys.map { [$0.task, "fine", $0.title, $0.why, "", ""] }
  }

  /// The trainer's key as a page.
  public static func document(_ exercise: Exercise) -> Document {
    var page = Document(
      title: "Key: what was put into \(exercise.network.youngPersonName)’s network", audience: .training,
      stamp: .fiction)
    page.facts = [
      .init("Number of the exercise", String(exercise.seed)), .init("Level", exercise.level.rawValue),
      .init("Faults", String(exercise.key.count)),
      .init("Good arrangements that look like one", String(exercise.decoys.count)),
    ]
    page.sections = [
      .init(
        "key", "What was put in",
        [
          .paragraph(
            "This is one expert view, not the truth. A group that saw more may well be right: ask what it saw."
          ),
          .table(
            .init(
              "Faults",
              [
                .init("Task", share: 4), .init("Kind", share: 2), .init("How it came to be", share: 4),
                .init("What shows", share: 5), .init("Ask", share: 4),
              ],
              exercise.key.map {
                ["\($0.task) \($0.title)", $0.concern.rawValue, $0.story, $0.seen, $0.question]
              })),
        ]),
      .init(
        "fine", "What only looks like a fault",
        [
          .table(
            .init(
              "Good arrangements", [.init("Task", share: 4), .init("Why it is fine", share: 6)],
              exercise.decoys.map { ["\($0.task) \($0.title)", $0.why] }))
        ]),
    ]
    page.footer = [
      "Keep this page away from the learners’ copy. The same number makes the same exercise again."
    ]
    return page
  }

  /// Reads a group's findings or a key: tasks with a concern each.
  ///
  /// - Returns: The lines that name a concern, and a remark for each that does not.
  /// - Complexity: O(*n*) in the bytes.
  public static func findings(_ bytes: [UInt8], file: String) -> (
    lines: [(task: String, concern: Concern)], remarks: [String]
  ) {
    let (table, _) = DelimitedText.read(bytes, file: file, name: "findings")
    let headings = table.headings.map { table.text($0).lowercased() }
    guard let task = headings.firstIndex(of: "task_id"), let concern = headings.firstIndex(of: "concern")
    else {
      return ([], ["\(file) needs the headings task_id and concern."])
    }
    var lines: [(task: String, concern: Concern)] = []
    var remarks: [String] = []
    for row in table.rows {
      let cells = table.cells(of: row).map { table.text($0) }
      guard cells.count > max(task, concern), !cells[task].isEmpty else { continue }
      if let known = Concern(rawValue: cells[concern].lowercased()) {
        lines.append((cells[task], known))
      } else if cells[concern].lowercased() != "fine" {
        let words = Concern.allCases.map(\.rawValue).joined(separator: ", ")
        remarks.append("\(file), row \(row.number): “\(cells[concern])” is none of \(words).")
      }
    }
    return (lines, remarks)
  }

  /// The key and the decoys out of the trainer's `key.csv`.
  public static func key(_ bytes: [UInt8], file: String) -> (
    key: [Exercise.KeyLine], decoys: [Exercise.DecoyLine]
  ) {
    let (table, _) = DelimitedText.read(bytes, file: file, name: "key")
    var key: [Exercise.KeyLine] = []
    var decoys: [Exercise.DecoyLine] = []
    for row in table.rows {
      let cells = table.cells(of: row).map { table.text($0) }
      guard cells.count >= 6 else { continue }
      if let concern = Concern(rawValue: cells[1]) {
        key.append(
          .init(
            task: cells[0], title: cells[2], concern: concern, story: cells[3], seen: cells[4],
            question: cells[5]))
      } else {
        decoys.append(.init(task: cells[0], title: cells[2], why: cells[3]))
      }
    }
    return (key, decoys)
  }
}
