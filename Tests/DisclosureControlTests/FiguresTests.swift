import DisclosureControl
import Testing

@Suite("No table gives a small count away")
struct FiguresTests {
  @Test("One small count in a row with a total takes the next smallest with it")
  func nextSmallest() {
    var figures = Figures()
    let row = [3, 9, 40].map { figures.add($0) }
    figures.tie(figures.add(52), to: row)
    #expect(figures.hidden() == [row[0], row[1]])
  }

  @Test("Two ones hidden side by side with their total shown would be known to be ones")
  func twoOnes() {
    var figures = Figures()
    let row = [1, 1, 40].map { figures.add($0) }
    figures.tie(figures.add(42), to: row)
    #expect(figures.hidden() == Set(row))
  }

  @Test("A nought is a true nought and stays")
  func nought() {
    var figures = Figures()
    let row = [0, 2, 30].map { figures.add($0) }
    figures.tie(figures.add(32), to: row)
    #expect(figures.hidden() == [row[1], row[2]])
  }

  @Test("A large count is hidden where the rest of a printed total would be small")
  func complement() {
    var figures = Figures()
    let (all, with, without) = (figures.add(40), figures.add(37), figures.addImplied(3))
    figures.tie(all, to: [with, without])
    #expect(figures.hidden() == [with])
  }

  @Test("Rows and columns of one table: a corner needs three others")
  func square() {
    var figures = Figures()
    let values = [[3, 20, 30], [12, 9, 40], [50, 60, 70]]
    let cells = values.map { $0.map { figures.add($0) } }
    let rows = values.map { figures.add($0.reduce(0, +)) }
    let columns = (0..<3).map { column in figures.add(values.reduce(0) { $0 + $1[column] }) }
    for row in 0..<3 { figures.tie(rows[row], to: cells[row]) }
    for column in 0..<3 { figures.tie(columns[column], to: cells.map { $0[column] }) }
    figures.tie(figures.add(294), to: rows)
    let hidden = figures.hidden()
    #expect(hidden.contains(cells[0][0]) && hidden.count >= 4)
    for id in hidden { #expect(figures.isUncertain(id, when: hidden)) }
  }

  @Test("A count that two tables share is hidden in both, and its neighbours too")
  func twoTables() {
    var figures = Figures()
    let shared = figures.add(4)
    let (one, other) = (
      [shared, figures.add(10), figures.add(20)], [shared, figures.add(11), figures.add(30)]
    )
    figures.tie(figures.add(34), to: one)
    figures.tie(figures.add(45), to: other)
    #expect(figures.hidden() == [shared, one[1], other[1]])
  }

  @Test("Where all is small nothing is printed, and nothing can be found out")
  func allSmall() {
    var figures = Figures()
    let row = [1, 2].map { figures.add($0) }
    let total = figures.add(3)
    figures.tie(total, to: row)
    #expect(figures.hidden() == [row[0], row[1], total])
  }

  @Test("What is hidden with a count goes with it")
  func followers() {
    var figures = Figures()
    let (people, tasks) = (figures.add(2), figures.add(31, isSensitive: false))
    figures.hide(tasks, with: people)
    #expect(figures.hidden() == [people, tasks])
  }

  @Test("The threshold is a setting")
  func threshold() {
    var figures = Figures()
    let row = [7, 9, 40].map { figures.add($0) }
    figures.tie(figures.add(56), to: row)
    #expect(figures.hidden(1...9) == [row[0], row[1]])
    #expect(figures.hidden(1...5).isEmpty)
  }
}
