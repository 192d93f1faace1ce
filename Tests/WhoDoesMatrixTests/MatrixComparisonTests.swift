import Testing
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesMatrix
import WhoDoesModel

@Suite("What moved between two tables of letters")
struct MatrixComparisonTests {
  static let march = """
    Task,Social worker,PA,Keyworker
    Health check,A,R,I
    Bank account,A,R,C
    Find a flat,A,R,I
    Passport application,A,R,
    Cooking,C,A,R
    """
  static let june = """
    Task,Social workers,Personal adviser,Keyworker,Nurse
    Health check,A,R,I,
    Bank account,,A,R,I
    Find a flat,,R,I,C
    The passport application,A,R,,
    Bus pass,A,R,,
    """

  private func changes() throws -> [MatrixComparison.Change] {
    MatrixComparison(before: try Table.read(Self.march), after: try Table.read(Self.june)).changes
  }

  @Test("Added, lost, moved, and the last lead lost come out one by one")
  func all() throws {
    let found = try changes().map {
      "\($0.kind.rawValue) \($0.task ?? "-"): \($0.roles.joined(separator: ", "))"
    }
    #expect(
      found == [
        "last-lead-lost Find a flat: Social worker",
        "task-gone Cooking: PA",
        "reworded The passport application: ",
        "task-added Bus pass: ",
        "moved Bank account: Social worker, PA", "moved Bank account: PA, Keyworker",
        "lost Bank account: Keyworker", "added Bank account: Nurse",
        "added Find a flat: Nurse",
        "role-added -: Nurse",
      ])
  }

  @Test("A table compared with itself has no change, whatever the order of its rows and columns")
  func same() throws {
    let one = try Table.read(Self.march)
    let turned = try Table.read(
      """
      Task,Keyworker,Personal adviser,Social worker
      Cooking,R,A,C
      Passport application,,R,A
      Find a flat,I,R,A
      Bank account,C,R,A
      Health check,I,R,A
      """)
    for other in [one, turned] {
      let comparison = MatrixComparison(before: one, after: other)
      #expect(comparison.changes.isEmpty, "\(comparison.changes.map(\.statement))")
      #expect(comparison.tasksInBoth == 5 && comparison.tasksUnchanged == 5)
    }
  }

  @Test("What one way is lost is added the other way round")
  func mirrored() throws {
    let (one, two) = (try Table.read(Self.march), try Table.read(Self.june))
    func count(_ changes: [MatrixComparison.Change], _ kinds: [MatrixComparison.Change.Kind]) -> Int {
      changes.filter { kinds.contains($0.kind) }.count
    }
    let (there, back) = (
      MatrixComparison(before: one, after: two).changes, MatrixComparison(before: two, after: one).changes
    )
    #expect(count(there, [.moved]) == count(back, [.moved]))
    #expect(count(there, [.taskGone]) == count(back, [.taskAdded]))
    #expect(count(there, [.roleAdded]) == count(back, [.roleGone]))
  }
}
