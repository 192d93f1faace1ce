public import WhoDoesCatalogue
import WhoDoesFiles
import WhoDoesModel

extension Extract {
  /// The cases of an extract as long tables with a leading `case_id` column, as a caseload is read.
  ///
  /// - Returns: Name and content of each file: `case.csv`, `people.csv`, `tasks.csv`, `assignments.csv`.
  /// - Complexity: O(*n*) in the rows of all cases.
  public func longTables(catalogue: Catalogue) -> [(name: String, bytes: [UInt8])] {
    let kinds: [CaseTable] = [.case, .people, .tasks, .assignments]
    var writers = kinds.map { LongTable($0) }
    for child in children {
      let tables = CaseTables.tables(of: ChildCase.make(child, of: self, catalogue: catalogue))
      for (index, kind) in kinds.enumerated() {
        if let table = tables[kind] { writers[index].add(table, caseID: child.id) }
      }
    }
    return writers.map { ($0.name, $0.bytes) }
  }
}
