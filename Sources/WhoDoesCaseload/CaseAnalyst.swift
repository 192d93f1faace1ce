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
  /// The tables that the caseload has, with the columns to take.
  private let tables: [(table: CaseTable, columns: [Int])]
  /// Their rows, filled in anew for every case.
  private var raw = RawTables(source: "")
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
    var tables: [(table: CaseTable, columns: [Int])] = []
    for table in long {
      guard let known = CaseTable(named: table.name) else { continue }
      let columns = table.headings.indices.filter { $0 != table.caseColumn }
      var rows = RawTable(
        name: known.rawValue, file: table.path, headings: columns.map { table.headings[$0] })
      rows.readHeadings(of: known)
      raw[known] = rows
      tables.append((known, columns))
    }
    self.tables = tables
  }

  /// Looks at the case that some rows of long tables are about.
  func take(_ rows: CaseRows, into output: OutputBytes) -> Int {
    let start = Self.now
    let id = rows.id.string
    raw.source = id
    var count = 0
    for place in tables.indices {
      raw[tables[place].table]?.fill(with: rows[place], columns: tables[place].columns, &order)
      count += rows[place].count
    }
    return take(id, raw, [], since: start, output) ?? count
  }

  /// Looks at the case of some tables; answers how many of its rows were left out, or nil where it cannot be read.
  func take(
    _ id: String, _ raw: RawTables, _ found: [Diagnostic], since start: Double, _ output: OutputBytes
  ) -> Int? {
    var leftOut = 0
    let (built, said) = CaseBuilder.build(raw, memory: memory, asOf: settings.asOf) { leftOut = $0 }
    let diagnostics = found.isEmpty ? said : found + said
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

extension RawTable {
  /// Takes the rows of a case in place of those before, in an order of their own, that of their bytes, so that it does
  /// not matter in which the file has them.
  ///
  /// - Parameter order: Room for places of rows, kept from case to case.
  fileprivate mutating func fill(with rows: TableRows, columns: [Int], _ order: inout [Int]) {
    // Lent once, and not counted for every row.
    columns.withUnsafeBufferPointer { fill(with: rows, columns: $0, &order) }
  }

  private mutating func fill(
    with rows: TableRows, columns: UnsafeBufferPointer<Int>, _ order: inout [Int]
  ) {
    func isBefore(_ one: Int, _ other: Int) -> Bool {
      for column in columns {
        let order = ByteText.order(rows.cell(one, column), rows.cell(other, column))
        if order != 0 { return order < 0 }
      }
      return one < other
    }
    removeRows()
    order.removeAll(keepingCapacity: true)
    order.append(contentsOf: 0..<rows.count)
    if !(1..<max(1, rows.count)).allSatisfy({ isBefore($0 - 1, $0) }) { order.sort(by: isBefore) }
    for row in order { addRow(rows.number(row), rows.row(row), columns: columns) }
  }
}
