import WhoDoesFiles
import WhoDoesModel

extension ExtractReader {
  mutating func readName(_ row: Int, of table: ExtractTable) -> Bool {
    let (idColumn, nameColumn): (ExtractColumn, ExtractColumn) =
      table.kind == .ssdProfessionals ? (.worker, .workerName) : (.team, .teamName)
    let id = table.text(idColumn, row)
    guard !id.isEmpty else {
      problems.add(
        .error, "no-id", table.place(row, idColumn), "The row has no id.",
        "Put the id in, or take the row out.")
      return false
    }
    let name = words(nameColumn, row, table, nil)
    if name.isEmpty { return true }
    if table.kind == .ssdProfessionals {
      extract.workerNames[id] = name
    } else {
      extract.teamNames[id] = name
    }
    return true
  }

  mutating func readBirth(_ row: Int, of table: ExtractTable, _ child: Int) {
    guard let day = date(.dateOfBirth, row, table, child) else { return }
    if let known = extract.children[child].birthMonth, known != day.month {
      changed(
        "births-differ", row, .dateOfBirth, table, child,
        "Another row has another month of birth; the first one is kept.", "Find out which one is right.")
    } else {
      extract.children[child].birthMonth = day.month
    }
  }

  mutating func readLeaver(_ place: RowPlace, _ table: ExtractTable, _ child: Int) -> Bool {
    let row = place.row
    var leaver = LeaverRow(at: place, kind: table.kind, columns: Set(table.places.keys))
    leaver.worker = words(.worker, row, table, child)
    leaver.adviser = words(.adviser, row, table, child)
    leaver.team = words(.team, row, table, child)
    leaver.status = code(.eligibility, row, table, child)?.code
    leaver.planDate = date(.planDate, row, table, child)
    leaver.inTouch = code(.inTouch, row, table, child)?.code
    leaver.lastContact = date(.lastContact, row, table, child)
    let home = code(.accommodation, row, table, child)
    leaver.accommodation = home?.code == "ERROR" ? nil : home?.code
    leaver.suitability = code(.suitability, row, table, child)?.code ?? home?.suitability
    leaver.activity = code(.activity, row, table, child)?.code
    if leaver.suitability == "1", ["S", "X"].contains(leaver.accommodation ?? "") {
      problems.add(
        .notice, "suitable-and-homeless", table.place(row, .accommodation),
        subject: extract.children[child].id,
        field: table.places[.accommodation].flatMap(table.heading),
        "The row says that having no home, or custody, is suitable; both are kept as they stand.",
        "Put the one right that is wrong; the yearly return knows neither S1 nor X1.")
    }
    guard let before = extract.children[child].leaver.firstIndex(where: { $0.kind == table.kind }) else {
      extract.children[child].leaver.append(leaver)
      return true
    }
    problems.add(
      .notice, "several-rows", table.place(row, .child), subject: extract.children[child].id,
      "There are several rows of one young person; the one with the latest dates is used.",
      "Keep the row that is right.")
    let known = extract.children[child].leaver[before]
    if (leaver.planDate?.number ?? .min, leaver.lastContact?.number ?? .min)
      > (known.planDate?.number ?? .min, known.lastContact?.number ?? .min)
    {
      extract.children[child].leaver[before] = leaver
    }
    // One of the two is of no use; which, decides nothing about the count.
    return false
  }

  mutating func readAllocation(_ place: RowPlace, _ table: ExtractTable, _ child: Int) -> Bool {
    let row = place.row
    var part = Allocation.Part.socialWorker
    if table.kind == .ssdInvolvements {
      let code = table.text(.role, row)
      switch options.roles.meaning(of: code) {
      case .role("SW"): part = .socialWorker
      case .role("PA"): part = .adviser
      case .role(let role): part = .other(role)
      case .external: part = .external
      case .passedOver: return true
      case nil:
        problems.add(
          .notice, "unmapped-role", table.place(row, .role), subject: extract.children[child].id,
          field: code.isEmpty ? "(no code)" : String(code.prefix(60)),
          "The role code \(code.isEmpty ? "is empty" : "“\(code.prefix(60))” is in no list"), so the row is not used.",
          "Add it to a file for --roles: code,role.")
        return false
      }
    }
    var worker = words(.worker, row, table, child)
    if worker == "-1" { worker = "" }
    let (from, until) = (date(.from, row, table, child), date(.until, row, table, child))
    if let from, let until, until < from {
      problems.add(
        .error, "ends-before-it-begins", table.place(row, .until), subject: extract.children[child].id,
        "The last day lies before the first.", "Put the dates right.")
      return false
    }
    extract.children[child].allocations.append(
      Allocation(
        at: place, source: table.kind.source, worker: worker, part: part,
        team: words(.team, row, table, child), from: from, until: until,
        reason: table.text(.reason, row).uppercased()))
    return true
  }

  /// List 8 names a worker and a team without days: those of the day, or of the closure.
  mutating func readCareWorker(_ place: RowPlace, _ table: ExtractTable, _ child: Int) {
    extract.children[child].leaver.append(
      LeaverRow(
        at: place, kind: .annexList8, columns: Set(table.places.keys),
        worker: words(.worker, place.row, table, child), team: words(.team, place.row, table, child)))
  }

  mutating func addCare(_ kind: ExtractKind, _ row: Int, _ table: ExtractTable, _ child: Int) {
    let columns: (ExtractColumn, ExtractColumn) =
      kind == .annexList8 ? (.careFrom, .careUntil) : (.from, .until)
    let spell = CareSpell(
      from: date(columns.0, row, table, child), until: date(columns.1, row, table, child))
    extract.children[child].care.append(spell)
    later(\.lastReview, date(.lastReview, row, table, child), child)
    later(\.lastVisit, date(.lastVisit, row, table, child), child)
    later(\.lastReviewerContact, date(.lastReviewerContact, row, table, child), child)
  }

  mutating func readContact(_ place: RowPlace, _ table: ExtractTable, _ child: Int) -> Bool {
    extract.children[child].contacts.append(
      KeyContact(
        at: place, agency: words(.agency, place.row, table, child),
        role: words(.role, place.row, table, child), name: words(.workerName, place.row, table, child),
        from: date(.from, place.row, table, child),
        currentAsOf: date(.currentAsOf, place.row, table, child)))
    return true
  }

  mutating func later(_ field: WritableKeyPath<ChildRecord, Day?>, _ day: Day?, _ child: Int) {
    guard let day, day <= options.asOf else { return }
    if extract.children[child][keyPath: field].map({ $0 < day }) ?? true {
      extract.children[child][keyPath: field] = day
    }
  }
}

// MARK: Cells

extension ExtractReader {
  /// The day of a cell; nil where there is none, which is said where something else stands there.
  mutating func date(_ column: ExtractColumn, _ row: Int, _ table: ExtractTable, _ child: Int) -> Day? {
    guard table.has(column) else { return nil }
    let letters = table.bytes(column, row)
    switch CellDate(letters) {
    case .day(let day): return day
    case .blank:
      if !letters.isEmpty { hasChanged = true }
      return nil
    case .placeholder:
      changed(
        "placeholder-date", row, column, table, child,
        "A day of the year 1900 stands for no date, and is read as none.", "Nothing need be done.",
        .notice)
      return nil
    case .unreadable:
      changed(
        "unreadable-date", row, column, table, child, "There is no date that can be read.",
        "Write days as 09/03/2026.")
      return nil
    }
  }

  /// The code of a cell; nil where it is empty or nobody has said what it means.
  mutating func code(
    _ column: ExtractColumn, _ row: Int, _ table: ExtractTable, _ child: Int
  ) -> ValueBook.Reading? {
    guard table.has(column) else { return nil }
    let letters = table.bytes(column, row)
    guard !letters.isEmpty else { return nil }
    let value = CleanCell.text(letters)
    guard let reading = ValueBook.shared.read(value, in: column) else {
      // An unknown sign for nothing is nothing; an unknown word is said.
      guard !Blank.isBlank(letters) else {
        hasChanged = true
        return nil
      }
      let masked = PersonalData.masked(String(value.prefix(80))).text
      changed(
        "unknown-value", row, column, table, child, "“\(masked)” is in no list, and is not read.",
        "Use the values of the list, or tell us what it means.")
      return nil
    }
    if reading.code == "ERROR" {
      changed(
        "several-values", row, column, table, child,
        "The system wrote that there are several values, and not which.", "Look it up and put one in.")
    } else if !reading.isListed {
      changed(
        "value-by-its-code", row, column, table, child,
        "“\(PersonalData.masked(String(value.prefix(80))).text)” is taken for \(reading.code), with which it begins.",
        "Check that it is meant.", .notice)
    }
    return reading
  }

  /// The words of a cell, with what identifies somebody taken out.
  mutating func words(
    _ column: ExtractColumn, _ row: Int, _ table: ExtractTable, _ child: Int?
  ) -> String {
    guard table.has(column) else { return "" }
    let letters = table.bytes(column, row)
    guard !letters.isEmpty else { return "" }
    if Blank.isBlank(letters) {
      hasChanged = true
      return ""
    }
    var text = CleanCell.text(letters)
    if text.utf8.count != letters.count { hasChanged = true }
    // Ids and plain names have neither enough digits nor signs to hold anything that is looked for.
    if letters.count(where: { (48...57).contains($0) || $0 == UInt8(ascii: "@") }) >= 2, !isID(column, table)
    {
      let masked = PersonalData.masked(text)
      if !masked.kinds.isEmpty {
        extract.personal[masked.kinds[0], default: 0] += 1
        text = masked.text
        changed(
          "identifying-text", row, column, table, child, "Something that identifies a person is taken out.",
          "Take it out of the file too.", .notice)
      }
    }
    return text
  }

  /// Whether a column has ids, in which nothing is looked for.
  private func isID(_ column: ExtractColumn, _ table: ExtractTable) -> Bool {
    switch table.kind.source {
    case .ssd: column == .worker || column == .team || column == .adviser
    case .ssda903: column == .worker
    case .annexA, .keyContacts: false
    }
  }

  mutating func changed(
    _ code: String, _ row: Int, _ column: ExtractColumn, _ table: ExtractTable, _ child: Int?,
    _ message: String, _ suggestion: String, _ severity: Diagnostic.Severity = .error
  ) {
    hasChanged = true
    problems.add(
      severity, code, table.place(row, column), subject: child.map { extract.children[$0].id },
      field: table.places[column].flatMap(table.heading), message, suggestion)
  }
}
