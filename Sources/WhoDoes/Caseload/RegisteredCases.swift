public import WhoDoesCaseload
import WhoDoesFiles
import WhoDoesModel
public import WhoDoesRegister

extension Caseload {
  /// The young people of a register, each as they stood on a day.
  ///
  /// ```swift
  /// let caseload = try Caseload(RegisterDesk("team.register", .reading))
  /// ```
  ///
  /// - Parameter day: The day whose state counts; the latest there is if nil. Whoever has none so early is left out.
  /// - Throws: `RegisterError` where the register cannot be read.
  /// - Complexity: O(*n*) in the young people.
  public init(_ desk: RegisterDesk, on day: Day? = nil) throws(RegisterError) {
    var snapshots: [Snapshot] = []
    for entry in try desk.register.entries() where day.map({ entry.days.lowerBound <= $0 }) ?? true {
      snapshots.append(try desk.register.snapshot(of: entry.reference, on: day))
    }
    let (register, all) = (desk.register, snapshots)
    let cases = ListedCases(count: all.count) { place in
      do throws(RegisterError) {
        return .init(id: all[place].reference, reading: try register.tables(of: all[place]))
      } catch {
        let said = Diagnostic(
          .error, code: "unreadable-snapshot", at: .init(file: register.path), error.description)
        return .init(
          id: all[place].reference, reading: (RawTables(source: all[place].reference), [said]))
      }
    }
    self.init(cases, at: desk.path, catalogue: desk.catalogue)
  }
}
