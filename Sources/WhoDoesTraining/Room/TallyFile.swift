public import WhoDoesFiles
public import WhoDoesModel

/// Reads the grid that a trainer types in the break: one row a person, one column a task.
///
/// Letters stand for roles, `0` for nobody and `?` for "don't know"; words do as well. A column `role` says who
/// answered, `table` where they sat, and `when` whether it was before or after the talk. A grid of counts does too:
/// one row a table and task, with a column `task`, and a column for every answer.
///
/// ```text
/// person,table,role,T1,T2,T3
/// 1,1,P,S,S,0
/// 2,1,K,P,?,P
/// ```
public enum TallyFile {
  /// Reads a `.csv` or `.xlsx` file.
  ///
  /// Every row and cell is accounted for: what is in doubt is counted as such and named, and nothing is guessed.
  ///
  /// - Parameters:
  ///   - names: Everybody who can be named, with their letters.
  ///   - tasks: The tasks asked about, where they are known; else the headings are the tasks.
  /// - Complexity: O(*n*) in the cells.
  public static func read(
    _ path: String, names: NameKey, tasks: [RoomAnswers.Task]? = nil
  ) -> (room: RoomAnswers, diagnostics: [Diagnostic]) {
    let (table, found) = ReturnedSheet.read(path, name: "tally") { table in
      TallyHeadings(table, names: names, tasks: tasks).isGrid
    }
    let nothing = RoomAnswers(names: names.entries, tasks: [], sheets: [])
    guard !table.headings.isEmpty else {
      return (nothing, found.contains { $0.severity == .error } ? found : found + [empty(path)])
    }
    let headings = TallyHeadings(table, names: names, tasks: tasks)
    guard headings.isGrid else {
      return (nothing, found + headings.problems.finished() + [noTasks(table.file)])
    }
    var reader = TallyReader(table, headings: headings, names: names)
    reader.read()
    return (reader.room, found + reader.problems.finished())
  }

  private static func empty(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, code: "no-heading", at: .init(file: path), "There is nothing in this file.",
      suggestion: "Write the tasks into the first row, and one row for each person under it.")
  }

  private static func noTasks(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, code: "no-task", at: .init(file: file, line: 1, row: 1), "No column of this grid is a task.",
      suggestion: "Head a column with each task's id or number, such as T1, T2 and so on.")
  }
}
