import WhoDoesCatalogue
import WhoDoesModel

extension CaseBuilder {
  mutating func readPeople() {
    guard var reader = reader(of: .people) else {
      if let raw = tables[.people], raw.rows.isEmpty { reportNoYoungPerson(raw) }
      return
    }
    let (id, name) = (reader.heading(.personID), reader.heading(.name))
    let (role, agency, kind) = (reader.heading(.role), reader.heading(.agency), reader.heading(.kind))
    let (from, to) = (reader.heading(.inPostFrom), reader.heading(.inPostTo))
    let (callsThem, notes) = (reader.heading(.youngPersonCallsThem), reader.heading(.notes))
    let page = PageColumns(reader)
    var youngPeople: [Int] = []
    while reader.advance() {
      reader.demand(id)
      reader.demand(name)
      let knownKind = reader.isEmpty(kind) ? nil : reader.word(kind, Person.Kind.self)
      reader.demand(kind)
      guard !reader.isEmpty(id), !reader.isEmpty(name), let knownKind, isNew(id, in: people, &reader),
        hasRoom(people, id, &reader)
      else {
        reader.leaveOut()
        continue
      }
      if knownKind == .youngPerson {
        guard youngPeople.isEmpty else {
          reader.report(
            .error, "several-young-people", kind,
            "\(reader.text(name).quoted) is a second young person; row \(youngPeople[0]) is the first.",
            "A case is about one young person; others are informal.")
          reader.leaveOut()
          continue
        }
        youngPeople.append(Int(reader.rowNumber))
      }
      let roles = roles(role, knownKind, &reader)
      let (first, last) = (reader.date(from), reader.date(to))
      reader.checkOrder(first, last, to)
      let placeAmongMine = reader.number(page.order)
      let isBackwards = first.flatMap { first in last.map { $0 < first } } ?? false
      let position = built.people.count
      let (writtenID, writtenName) = (keep(id, reader), keep(name, reader))
      if let other = people.insert(writtenID, name: writtenName, built.texts) {
        reader.report(
          .notice, "ids-differ-in-case", id,
          "\(built.texts[writtenID].quoted) and \(built.texts[people.id(other)].quoted) differ only in capitals.",
          "Give people ids that cannot be mixed up.")
      }
      built.people.append(
        Person(
          id: writtenID, name: writtenName, roleText: keep(role, reader), role: roles.role,
          secondRole: roles.second,
          agency: agencyIndex(agency, reader), kind: knownKind, from: isBackwards ? nil : first,
          until: isBackwards ? nil : last, youngPersonCallsThem: keep(callsThem, reader),
          notes: keep(notes, reader), row: reader.rowNumber))
      if page.areThere { readPageFacts(page, placeAmongMine, reader) }
      restrict(.person(PersonIndex(position)), page.doNotShowTo, reader)
    }
    finish(reader)
    if youngPeople.isEmpty { reportNoYoungPerson(reader.raw) }
  }

  /// The columns that only the young person's page needs.
  private struct PageColumns {
    let order, does, reach, next, doNotShowTo: TableReader.Heading

    init(_ reader: TableReader) {
      (order, does) = (reader.heading(.youngPersonOrder), reader.heading(.doesWithMe))
      (reach, next) = (reader.heading(.reachThem), reader.heading(.seeThemNext))
      doNotShowTo = reader.heading(.doNotShowTo)
    }

    var areThere: Bool { [order, does, reach, next].contains { $0.position != nil } }
  }

  /// Reads what the young person's page says of the person just added.
  private mutating func readPageFacts(_ page: PageColumns, _ order: UInt16?, _ reader: TableReader) {
    let person = built.people.count - 1
    built.people[person].placeAmongMine = order
    built.people[person].doesWithMe = keep(page.does, reader)
    built.people[person].reach = keep(page.reach, reader)
    built.people[person].seeNext = keep(page.next, reader)
  }

  private mutating func reportNoYoungPerson(_ raw: RawTable) {
    problems.add(
      .error, "no-young-person", at: .init(file: raw.file), "Nobody in the people table is the young person.",
      "Give the young person's row the kind young_person.")
  }

  /// Whether an id is not taken yet.
  func isNew(_ heading: TableReader.Heading, in index: IdentifierIndex, _ reader: inout TableReader) -> Bool {
    if let word = reader.shortWord(heading), word.isASCII, index.isPlain, index[word] == nil { return true }
    let writtenID = reader.text(heading)
    guard let other = index[writtenID] else { return true }
    let row = reader.table == .people ? built.people[other].row : built.tasks[other].row
    reader.report(
      .error, "duplicate-id", heading, "The id \(writtenID.quoted) is taken by row \(row).",
      "Give each row its own id.")
    return false
  }

  /// Whether there is room for one more in 16 bits.
  func hasRoom(_ index: IdentifierIndex, _ heading: TableReader.Heading, _ reader: inout TableReader) -> Bool
  {
    guard index.count >= Limits.indexedRows else { return true }
    reader.report(
      .error, "too-many-rows", heading, "A case has room for \(Limits.indexedRows) rows in this table.",
      "Is this one young person's case?")
    return false
  }

  private func roles(
    _ heading: TableReader.Heading, _ kind: Person.Kind, _ reader: inout TableReader
  ) -> (role: RoleID?, second: RoleID?) {
    let needsRole = kind == .professional || kind == .left || kind == .vacant
    guard let cell = reader.cell(heading), !cell.isEmpty else {
      if needsRole { _ = reader.required(heading) }
      return (nil, nil)
    }
    let roles = reader.raw.withBytes(of: cell) { memory.roles(written: $0) }
    if roles.role == nil, needsRole {
      let text = reader.text(heading)
      reader.report(
        .notice, "unknown-role", heading,
        "The catalogue has no role \(text.quoted); rules about roles pass it by.",
        catalogue.closestRole(to: text).map { "Did you mean \($0.quoted)?" })
    }
    return roles
  }

  /// Up to so many organisations are looked through; those of larger tables are found by their letters.
  private static var fewAgencies: Int { 24 }

  private mutating func agencyIndex(_ heading: TableReader.Heading, _ reader: TableReader) -> AgencyIndex? {
    guard let cell = reader.cell(heading), !cell.isEmpty else { return nil }
    let known = reader.raw.withBytes(of: cell) { name in
      built.agencies.prefix(Self.fewAgencies).firstIndex { built.texts.isSame($0, as: name) }
    }
    if let known { return AgencyIndex(known) }
    let index = AgencyIndex(built.agencies.count)
    if index.position >= Self.fewAgencies {
      let name = reader.text(heading)
      if let other = agencies[name] { return other }
      agencies[name] = index
    }
    built.agencies.append(keep(heading, reader))
    return index
  }
}
