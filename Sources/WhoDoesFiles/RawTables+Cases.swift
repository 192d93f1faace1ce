public import WhoDoesModel

/// Tables of many cases, told apart by a column `case_id`.
public struct CaseSplit: Sendable {
  /// The cases in the order of their ids, each with its rows.
  public let cases: [(id: String, tables: RawTables)]
  /// Rows without an id, or with one that the table of cases has not.
  public let strayRows: Int
  /// What is to be said of those rows, the first hundred.
  public let diagnostics: [Diagnostic]
}

extension RawTables {
  /// The tables of every case; nil where there is no table of cases, or a table has no column `case_id`.
  ///
  /// - Complexity: O(*n* log *n*) in the rows.
  public func byCase() -> CaseSplit? {
    var rowsByCase: [String: [CaseTable: [RawTable.Row]]] = [:]
    var (strayRows, diagnostics): (Int, [Diagnostic]) = (0, [])
    // The table of cases comes first: who is not in it is no case.
    guard self[.case] != nil else { return nil }
    for table in tables {
      guard let raw = self[table],
        let column = raw.headings.firstIndex(where: { Spelling.key(raw.text($0)) == Spelling.key("case_id") })
      else { return nil }
      for row in raw.rows {
        let cells = raw.cells(of: row)
        let cell = column < cells.count ? cells[cells.startIndex + column] : nil
        let id = cell.map { raw.text($0) } ?? ""
        guard !id.isEmpty, table == .case || rowsByCase[id] != nil else {
          strayRows += 1
          if diagnostics.count < 100 { diagnostics.append(raw.stray(row, id)) }
          continue
        }
        rowsByCase[id, default: [:]][table, default: []].append(row)
      }
    }
    let cases = rowsByCase.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { id in
      var own = RawTables(source: id)
      for table in tables { own[table] = self[table]?.part(rowsByCase[id]?[table] ?? []) }
      return (id, own)
    }
    return CaseSplit(cases: cases, strayRows: strayRows, diagnostics: diagnostics)
  }
}

extension RawTable {
  /// The table with some of its rows only, each at its own place.
  fileprivate func part(_ rows: [Row]) -> RawTable {
    var part = RawTable(name: name, file: file, origin: origin)
    part.sheet = sheet
    func add(_ cells: some Sequence<Cell>) {
      for cell in cells {
        part.add(bytes(of: cell))
        part.endCell(line: cell.line)
      }
    }
    add(headings)
    part.endHeadings()
    for row in rows {
      add(cells(of: row))
      part.endRow(number: row.number, line: row.line)
    }
    return part
  }

  fileprivate func stray(_ row: Row, _ id: String) -> Diagnostic {
    let place = Diagnostic.Place(file: file, row: row.number, sheet: sheet)
    return id.isEmpty
      ? Diagnostic(
        .error, code: "no-case-id", at: place, "Row \(row.number) does not say which case it is about.",
        suggestion: "Give it the id of its case.")
      : Diagnostic(
        .error, code: "no-such-case", at: place,
        "Row \(row.number): there is no case \(id) in the table of cases.",
        suggestion: "Add its rows there, or take these away.")
  }
}
