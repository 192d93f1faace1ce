public import WhoDoesFiles
public import WhoDoesModel

extension Extract {
  /// Reads the files of an extract, whatever their names and the order of their columns.
  ///
  /// - Parameters:
  ///   - paths: Workbooks and CSV files.
  ///   - options: How to read them.
  /// - Complexity: O(*n*) in the cells of the files.
  public static func read(_ paths: [String], options: Options) -> Extract {
    read(paths.map { RowTables.read($0) }, options: options)
  }

  /// Reads an extract out of tables whose headings nobody has found yet.
  ///
  /// - Complexity: O(*n*) in the cells of the tables.
  public static func read(
    _ files: [(tables: [RawTable], diagnostics: [Diagnostic])], options: Options
  ) -> Extract {
    var reader = ExtractReader(options)
    for file in files {
      reader.extract.diagnostics += file.diagnostics
      for table in file.tables { reader.take(table) }
    }
    reader.readAll()
    return reader.extract
  }
}

/// Reads the tables of an extract into records of children.
struct ExtractReader {
  let options: Extract.Options
  var extract: Extract
  var positions: [String: Int] = [:]
  var problems = GroupedProblems()
  /// Whether anything of the row at hand was read otherwise than it stands.
  var hasChanged = false

  init(_ options: Extract.Options) {
    self.options = options
    extract = Extract(asOf: options.asOf)
    extract.workers = options.workers
  }

  /// Takes a table in where its headings are known.
  mutating func take(_ raw: RawTable) {
    guard !raw.rows.isEmpty else { return }
    guard let table = ExtractTable(raw, only: options.source) else {
      extract.accounts.append(
        .init(
          file: raw.file, sheet: raw.name, kind: nil, rows: raw.rows.count, passedOver: raw.rows.count))
      return
    }
    extract.tables.append(table)
  }

  mutating func readAll() {
    extract.system = options.system ?? CaseSystem(telling: extract.tables)
    var accounts: [Extract.Account] = []
    // Ids of workers and teams are wanted before they are met elsewhere, whatever the order of the files.
    for index in extract.tables.indices {
      let table = extract.tables[index]
      for (heading, place) in table.twice {
        problems.add(
          .notice, "heading-twice", .init(file: table.file, row: table.headingNumber, sheet: table.sheet),
          field: heading, "Column \(place + 1) means the same as one before it, and is not read.",
          "Keep the column that is right.")
      }
      leaveOutPersonal(table)
      accounts.append(read(table, at: index))
    }
    extract.accounts = accounts + extract.accounts
    extract.diagnostics += problems.finished()
  }

  private mutating func leaveOutPersonal(_ table: ExtractTable) {
    let dates = table.places[.dateOfBirth].map { [("", "full dates of birth", $0)] } ?? []
    for (heading, what, place) in table.personal.map({ ($0.heading, $0.what, $0.place) }) + dates {
      let filled = table.body.count { !Blank.isBlank(table.bytes(at: place, $0)) }
      guard filled > 0 else { continue }
      extract.personal[what, default: 0] += filled
      let isBirth = heading.isEmpty
      problems.add(
        .notice, isBirth ? "month-of-birth" : "personal-column",
        .init(
          file: table.file, column: place + 1, row: table.headingNumber,
          sheet: table.sheet.isEmpty ? nil : table.sheet),
        field: isBirth ? table.heading(at: place) ?? "" : heading,
        isBirth
          ? "Only the month of birth is kept, of \(filled) rows."
          : "The column holds \(what), which nothing here needs; \(filled) cells are not read.",
        isBirth ? "Nothing need be done." : "Take the column out before you send the file on.")
    }
  }

  private mutating func read(_ table: ExtractTable, at index: Int) -> Extract.Account {
    var account = Extract.Account(
      file: table.file, sheet: table.sheet, kind: table.kind, rows: table.rowCount)
    for row in table.body {
      hasChanged = false
      if read(row, of: table, at: index) {
        if hasChanged { account.changed += 1 } else { account.read += 1 }
      } else {
        account.refused += 1
      }
    }
    return account
  }

  /// Reads one row; answers false where it is of no use.
  private mutating func read(_ row: Int, of table: ExtractTable, at index: Int) -> Bool {
    let place = RowPlace(table: index, row: row)
    if !table.kind.hasChildren { return readName(row, of: table) }
    guard table.has(.child) else {
      problems.add(
        .error, "no-child-column", table.place(row),
        "The table has no column that says whose row it is.",
        "Add the young person's id to the export; some systems leave it out.")
      return false
    }
    let id = table.text(.child, row)
    guard !id.isEmpty, id.utf8.count <= 100 else {
      problems.add(
        .error, "no-child-id", table.place(row, .child), "The row does not say whose it is.",
        "Put the young person's id in, or take the row out.")
      return false
    }
    guard !isNote(id, row, of: table) else {
      problems.add(
        .notice, "note-row", table.place(row, .child), "The row is a total or a note, and nobody's.",
        "Nothing need be done; without such rows a list is easier to use.")
      return false
    }
    let child = position(of: id, at: place)
    if table.has(.dateOfBirth) { readBirth(row, of: table, child) }
    switch table.kind {
    case .annexList9, .ssdCareLeavers, .oc3: return readLeaver(place, table, child)
    case .ssdInvolvements, .socialWorkerEpisodes: return readAllocation(place, table, child)
    case .annexList8:
      addCare(table.kind, row, table, child)
      if table.has(.worker) || table.has(.team) { readCareWorker(place, table, child) }
      return true
    case .ssdEpisodes, .episodes903:
      addCare(table.kind, row, table, child)
      return true
    case .ssdReviews, .reviews903:
      // A review that was cancelled was none, whatever its date.
      if ["y", "yes", "1", "true"].contains(table.text(.cancelled, row).lowercased()) { return true }
      later(\.lastReview, date(.lastReview, row, table, child), child)
      return true
    case .ssdVisits:
      later(\.lastVisit, date(.lastVisit, row, table, child), child)
      return true
    case .keyContacts: return readContact(place, table, child)
    case .ssdPerson, .header903, .ssdProfessionals, .ssdDepartment: return true
    }
  }

  /// Whether a row is a total or a note under the list: words with blanks or a colon where an id belongs, and next to
  /// nothing else that the table is read for.
  private func isNote(_ id: String, _ row: Int, of table: ExtractTable) -> Bool {
    let hasColon = id.utf8.contains(UInt8(ascii: ":"))
    guard hasColon || id.utf8.contains(0x20) || ["total", "totals", "count"].contains(id.lowercased())
    else {
      return false
    }
    let said = table.places.keys.count { $0 != .child && isSaid($0, row, of: table) }
    return said == 0 || said == 1 && hasColon
  }

  /// Whether a cell says something of a young person; a count under a column of dates or codes does not.
  private func isSaid(_ column: ExtractColumn, _ row: Int, of table: ExtractTable) -> Bool {
    let letters = table.bytes(column, row)
    return !Blank.isBlank(letters) && !letters.allSatisfy { (48...57).contains($0) }
  }

  private mutating func position(of id: String, at place: RowPlace) -> Int {
    if let position = positions[id] { return position }
    positions[id] = extract.children.count
    extract.children.append(ChildRecord(id: id, first: place))
    return extract.children.count - 1
  }
}
