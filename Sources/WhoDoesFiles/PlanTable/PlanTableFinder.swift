import WhoDoesCatalogue
import WhoDoesModel

/// Finds the tables of a file that look like what, by whom and by when, wherever they stand.
struct PlanTableFinder {
  let catalogue: Catalogue
  let words: RoleWords
  var rows: [PlanRow] = []
  var tables = 0
  /// Rows read, and those that hold headings, titles or nothing.
  var counts = (all: 0, tasks: 0, headings: 0, added: 0)
  var problems = Problems()
  var removed = PersonalData.Removed()
  var columns: [(meaning: PlanColumn, column: Int)] = []
  /// Columns that stand for somebody, with marks for what is theirs.
  var marked: [(who: String, column: Int)] = []
  var area = ""
  /// The row read last, and the last one with more than one cell filled, as the file numbers them.
  var lastNumber = 0
  var lastFilled = 0
  /// What texts mean as headings: rows say the same few things over and over.
  var knownHeadings: [String: PlanColumn?] = [:]

  init(_ catalogue: Catalogue, _ words: RoleWords) { (self.catalogue, self.words) = (catalogue, words) }

  /// Reads one table of the file; true where it is, or goes on with, a plan.
  mutating func read(_ source: Grid) -> Bool {
    var grid = source
    guard let heading = grid.rows.indices.prefix(25).first(where: { !meanings(of: grid.rows[$0]).isEmpty })
    else { return readCards(grid) || readSentences(grid) || goOn(&grid) }
    // A new table with headings of its own has nothing to do with the area of the one before.
    area = headingArea(grid)
    for row in grid.rows[..<heading] {
      let titles = Self.words(of: row)
      if titles.count == 1, isArea(titles[0]) { area = titles[0] }
    }
    removed.add(PersonalData.takeOut(of: &grid, headingRow: heading))
    columns = meanings(of: grid.rows[heading])
    begin(grid, after: grid.rows[heading].number)
    let last = splitHeadings(grid, heading) ? heading + 1 : heading
    findAreaColumn(grid, below: last)
    findMarkedColumns(grid, heading, below: last)
    tellUnread(grid, heading)
    tables += 1
    counts.all += grid.rows.count
    counts.headings += last + 1
    for row in grid.rows[(last + 1)...] { add(row, of: grid) }
    return true
  }

  /// A table without headings right after a plan, as wide as that, goes on with it.
  private mutating func goOn(_ grid: inout Grid) -> Bool {
    guard !columns.isEmpty, grid.rows.count > 0, grid.name?.hasPrefix("table ") == true,
      grid.width > 1, columns.contains(where: { $0.column == grid.width - 1 })
    else { return false }
    removed.add(PersonalData.takeOut(of: &grid, headingRow: nil))
    counts.all += grid.rows.count
    begin(grid, after: 0)
    for row in grid.rows { add(row, of: grid) }
    return true
  }

  /// Takes note of where the rows of a table begin and where those with more than one cell end.
  mutating func begin(_ grid: Grid, after number: Int) {
    lastNumber = number
    lastFilled =
      grid.rows.last { row in row.cells.count { !$0.text.isEmpty && $0.mergedFrom == nil } > 1 }?.number ?? 0
  }
}
