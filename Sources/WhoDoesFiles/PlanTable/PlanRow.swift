import WhoDoesModel

/// A row of a plan as it stands in somebody's table, before anything in it is read.
struct PlanRow {
  /// What is to be done.
  var what: Grid.Cell
  /// By whom: one cell as a rule, several where the rows of a merged task each name somebody.
  var who: [Grid.Cell] = []
  /// Who helps, where the table has a column of its own.
  var helps: [Grid.Cell] = []
  var when = Grid.Cell()
  /// The heading under which it stands, from the column, the row above or the words before the table.
  var area = ""
  var status = ""
  /// Whether the words of the action themselves name who is to do it, and no cell does.
  var isWhoInAction = false
  var note = ""
  var place: Diagnostic.Place
}
