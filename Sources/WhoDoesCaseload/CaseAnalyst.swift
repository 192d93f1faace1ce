import Foundation
import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesFiles
import WhoDoesModel

/// How the cases of a caseload are read and looked at.
struct CaseAnalystSettings: Sendable {
  let catalogue: Catalogue
  let asOf: Day?
  let rules: RuleBook
  let detail: Analysis.Detail
  let mayBeReal: Bool
  let isLenient: Bool
  let timesRules: Bool
}

/// Makes cases out of rows, looks at them, and hands them on: what one thread does.
final class CaseAnalyst<Accumulator>: CaseWorker {
  private let settings: CaseAnalystSettings
  private let memory: WordMemory
  /// Tables whose rows are filled in anew for every case, with the columns to take.
  private var tables: [(table: CaseTable, rows: RawTable, columns: [Int])]
  private var order: [Int] = []
  private let each: @Sendable (inout Accumulator, AnalysedCase, OutputBytes) -> Void
  private(set) var accumulator: Accumulator
  private(set) var tally = CaseloadTally()

  init(
    _ long: [LongTable], _ settings: CaseAnalystSettings, _ accumulator: Accumulator,
    _ each: @escaping @Sendable (inout Accumulator, AnalysedCase, OutputBytes) -> Void
  ) {
    (self.settings, self.accumulator, self.each) = (settings, accumulator, each)
    memory = WordMemory(of: settings.catalogue)
    tables = long.compactMap { table -> (table: CaseTable, rows: RawTable, columns: [Int])? in
      guard let known = CaseTable(named: table.name) else { return nil }
      let columns = table.headings.indices.filter { $0 != table.caseColumn }
      var rows = RawTable(
        name: known.rawValue, file: table.path, headings: columns.map { table.headings[$0] })
      rows.readHeadings(of: known)
      return (known, rows, columns)
    }
  }

  /// Looks at the case that some rows of long tables are about.
  func take(_ rows: CaseRows, into output: OutputBytes) -> Int {
    let start = Self.now
    let id = rows.id.string
    var raw = RawTables(source: id)
    var count = 0
    for place in tables.indices {
      fill(place, with: rows[place])
      count += rows[place].count
      raw[tables[place].table] = tables[place].rows
    }
    return take(id, raw, [], since: start, output) ?? count
  }

  /// Fills one of the tables with the rows of a case, in an order of their own, that of their bytes, so that it does
  /// not matter in which the file has them.
  private func fill(_ place: Int, with rows: TableRows) {
    let columns = tables[place].columns
    func isBefore(_ one: Int, _ other: Int) -> Bool {
      for column in columns {
        let order = ByteText.order(rows.cell(one, column), rows.cell(other, column))
        if order != 0 { return order < 0 }
      }
      return one < other
    }
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: 0..<rows.count)
    if !(1..<max(1, rows.count)).allSatisfy({ isBefore($0 - 1, $0) }) { order.sort(by: isBefore) }
    tables[place].rows.removeRows()
    for row in order { tables[place].rows.addRow(rows.number(row), rows.row(row), columns: columns) }
  }

  /// Looks at the case of some tables; answers how many of its rows were left out, or nil where it cannot be read.
  func take(
    _ id: String, _ raw: RawTables, _ found: [Diagnostic], since start: Double, _ output: OutputBytes
  ) -> Int? {
    var leftOut = 0
    let (built, said) = CaseBuilder.build(raw, memory: memory, asOf: settings.asOf) { leftOut = $0 }
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
    let analysis = Analysis(of: built, memory: memory, rules: settings.rules, detail: settings.detail)
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
    if tally.timings.byRule.isEmpty { tally.timings.byRule = settings.rules.rules.map { _ in 0 } }
    for (place, rule) in settings.rules.rules.enumerated() {
      tally.timings.byRule[place] += rule.secondsToLook(at: examination)
    }
  }

  private static var now: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
}
