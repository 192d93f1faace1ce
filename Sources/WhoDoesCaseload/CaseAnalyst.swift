import Foundation
import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesFiles
import WhoDoesModel

/// How the cases of a caseload are read and looked at.
struct CaseAnalystSettings: Sendable {
  let catalogue: Catalogue
  let asOf: Day?
  let rules: [Rule]
  let mayBeReal: Bool
  let isLenient: Bool
  let timesRules: Bool
}

/// Makes cases out of rows, looks at them, and hands them on: what one thread does.
final class CaseAnalyst<Accumulator>: CaseWorker {
  private let settings: CaseAnalystSettings
  private let tables: [(table: CaseTable, empty: RawTable, columns: [Int])]
  private let each: @Sendable (inout Accumulator, AnalysedCase, OutputBytes) -> Void
  private(set) var accumulator: Accumulator
  private(set) var tally = CaseloadTally()

  init(
    _ long: [LongTable], _ settings: CaseAnalystSettings, _ accumulator: Accumulator,
    _ each: @escaping @Sendable (inout Accumulator, AnalysedCase, OutputBytes) -> Void
  ) {
    (self.settings, self.accumulator, self.each) = (settings, accumulator, each)
    tables = long.compactMap { table -> (table: CaseTable, empty: RawTable, columns: [Int])? in
      guard let known = CaseTable(named: table.name) else { return nil }
      let columns = table.headings.indices.filter { $0 != table.caseColumn }
      return (
        known, RawTable(name: known.rawValue, file: table.path, headings: columns.map { table.headings[$0] }),
        columns
      )
    }
  }

  /// Looks at the case that some rows of long tables are about.
  func take(_ rows: CaseRows, into output: OutputBytes) -> Int {
    let start = Self.now
    let id = rows.id.string
    var raw = RawTables(source: id)
    var count = 0
    for (place, entry) in tables.enumerated() {
      var table = entry.empty
      for row in Self.inOrder(rows[place], entry.columns) {
        let number = rows[place].number(row)
        for column in entry.columns {
          let cell = rows[place].cell(row, column)
          table.addCell(UnsafeBufferPointer(start: cell.start, count: cell.count), line: number)
        }
        table.endRow(number)
      }
      count += rows[place].count
      raw[entry.table] = table
    }
    return take(id, raw, [], since: start, output) ?? count
  }

  /// Rows in an order of their own, that of their bytes, so that it does not matter in which the file has them.
  private static func inOrder(_ rows: TableRows, _ columns: [Int]) -> [Int] {
    func isBefore(_ one: Int, _ other: Int) -> Bool {
      for column in columns {
        let order = ByteText.order(rows.cell(one, column), rows.cell(other, column))
        if order != 0 { return order < 0 }
      }
      return one < other
    }
    return (0..<rows.count).sorted(by: isBefore)
  }

  /// Looks at the case of some tables; answers how many of its rows were left out, or nil where it cannot be read.
  func take(
    _ id: String, _ raw: RawTables, _ found: [Diagnostic], since start: Double, _ output: OutputBytes
  ) -> Int? {
    var leftOut = 0
    let (built, said) = CaseBuilder.build(raw, catalogue: settings.catalogue, asOf: settings.asOf) {
      leftOut = $0
    }
    let diagnostics = found + said
    let grouped = Self.now
    tally.timings.group += grouped - start
    let errors = diagnostics.filter { $0.severity == .error }
    guard let built, settings.isLenient || errors.isEmpty else {
      tally.refuse(
        id,
        errors.first ?? Diagnostic(.error, code: "missing-as-of", at: .init(file: id), "The case has no day.")
      )
      return nil
    }
    tally.leaveOut(id, errors)
    if !settings.mayBeReal, !built.isFiction, diagnostics.contains(where: { $0.code == "identifying-text" }) {
      tally.refuse(
        id,
        Diagnostic(
          .error, code: "looks-real", at: .init(file: id),
          "It looks like a real young person's case: it holds what identifies somebody.",
          suggestion: "Give --real with the caseload's reference to go on; those details stay out either way."
        ))
      return nil
    }
    let analysis = Analysis(of: built, catalogue: settings.catalogue, rules: settings.rules)
    let analysed = Self.now
    tally.timings.rules += analysed - grouped
    if settings.timesRules { timeRules(analysis.examination) }
    let timed = Self.now
    each(
      &accumulator, AnalysedCase(id: id, network: built, analysis: analysis, notices: diagnostics), output)
    tally.timings.words += Self.now - timed
    tally.analysed += 1
    return leftOut
  }

  private func timeRules(_ examination: Examination) {
    if tally.timings.byRule.isEmpty { tally.timings.byRule = settings.rules.map { _ in 0 } }
    for (place, rule) in settings.rules.enumerated() {
      tally.timings.byRule[place] += rule.secondsToLook(at: examination)
    }
  }

  private static var now: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
}
