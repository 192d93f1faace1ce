import Testing
import WhoDoesModel

@Suite("Values by the cases of an enumeration")
struct PerCaseTests {
  @Test("Every case has a value of its own")
  func values() {
    var places = PerCase<Column, Int?>(repeating: nil)
    for (place, column) in Column.allCases.enumerated() { places[column] = place }
    #expect(Column.allCases.map { places[$0] } == Array(0..<Column.allCases.count))
  }
}
