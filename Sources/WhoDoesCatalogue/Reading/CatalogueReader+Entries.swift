import OrderedCollections
import WhoDoesModel
import Yams

extension CatalogueReader {
  mutating func readRole(_ entry: inout Entry) {
    guard let id: RoleID = entry.id("role"), !noteDuplicate(entry) else { return }
    let old = catalogue.roles[id]
    let name = entry.text("name", before: old?.name)
    let aliases = entry.words("aliases", before: [])
    for alias in [id.description, name] + aliases {
      aliasPlaces.append((PlainWords.of(alias).joined(separator: " "), id, problems.place(entry.node)))
    }
    let setsAge = entry.value("ends-at-age") != nil
    catalogue.roles[id] = Role(
      id: id, name: name, plainName: entry.note("plain", before: old?.plainName),
      aliases: (old?.aliases ?? []) + aliases,
      agency: entry.text("agency", before: old?.agency ?? (isLocal ? "" : nil)),
      basis: entry.basis(before: old?.basis, isLocal: isLocal, references: &sourceReferences),
      remit: entry.note("remit", before: old?.remit), limits: entry.note("limits", before: old?.limits),
      starts: entry.note("starts", before: old?.starts), ends: entry.note("ends", before: old?.ends),
      endsAtAge: entry.number("ends-at-age", before: old?.endsAtAge),
      // An age that a council sets is its own rule, and so firm unless it says otherwise.
      endIsFirm: entry.flag("end-is-firm", before: isLocal && setsAge ? true : old?.endIsFirm),
      handsOverTo: entry.codes(
        "hands-over-to", "role", before: old?.handsOverTo, references: &roleReferences),
      isSingle: entry.flag("single", before: old?.isSingle),
      isIndependent: entry.flag("independent", before: old?.isIndependent), isLocal: isLocal)
  }

  mutating func readTask(_ entry: inout Entry) {
    guard let id: CatalogueTaskID = entry.id("task"), !noteDuplicate(entry) else { return }
    let old = catalogue.tasks[id]
    var area = old?.area ?? "PLAN"
    if let node = entry.value("area") {
      if let code: AreaID = Entry.code(node, "area", problems: problems) {
        areaReferences.append((code, problems.place(node)))
        area = code
      }
    } else if old == nil {
      problems.report("missing-field", at: entry.node, "The \(entry.what) has no “area”.")
    }
    catalogue.tasks[id] = CatalogueTask(
      id: id, area: area, title: entry.text("title", before: old?.title),
      plainTitle: entry.text("plain-title", before: old?.plainTitle),
      statuses: entry.statuses("statuses", before: old?.statuses),
      ages: entry.ages("ages", before: old?.ages),
      dutyHolder: entry.note("duty-holder", before: old?.dutyHolder),
      usualLead: entry.codes("usual-lead", "role", before: old?.usualLead, references: &roleReferences),
      usualDoers: entry.codes("usual-doers", "role", before: old?.usualDoers, references: &roleReferences),
      others: entry.note("others", before: old?.others),
      timescale: entry.note("timescale", before: old?.timescale),
      at18: entry.note("at-18", before: old?.at18),
      continuesAfter18: entry.flag("continues-after-18", before: old?.continuesAfter18),
      basis: entry.basis(before: old?.basis, isLocal: isLocal, references: &sourceReferences),
      signs: signs(&entry, before: old?.signs), isLocal: isLocal)
  }

  /// The signs of a task; a council's are added to ours, since a wording it uses does not take away others.
  private func signs(_ entry: inout Entry, before: [[String]]?) -> [[String]] {
    guard let items = entry.items("signs") else { return before ?? [] }
    let signs: [[String]] = items.compactMap { item in
      guard case .sequence(let words) = item, !words.isEmpty else {
        problems.report(
          "bad-sign", at: item, "A sign is to be a list of words such as [review, pathway, plan].")
        return nil
      }
      return words.compactMap { oneStem($0) }
    }
    return (before ?? []) + signs
  }

  mutating func readArea(_ entry: inout Entry) {
    guard let id: AreaID = entry.id("area"), !noteDuplicate(entry) else { return }
    let old = catalogue.areas[id]
    catalogue.areas[id] = PlanArea(
      id: id, name: entry.text("name", before: old?.name),
      plainName: entry.text("plain-name", before: old?.plainName),
      aliases: (old?.aliases ?? []) + entry.words("aliases", before: []),
      isRequired: entry.flag("required", before: old?.isRequired),
      isSensitive: entry.flag("sensitive", before: old?.isSensitive),
      basis: entry.basis(before: old?.basis, isLocal: isLocal, references: &sourceReferences))
  }

  mutating func readDuty(_ entry: inout Entry) {
    guard let node = entry.value("task") else {
      return problems.report("missing-field", at: entry.node, "The duty has no “task”.")
    }
    guard let task: CatalogueTaskID = Entry.code(node, "task", problems: problems) else { return }
    taskReferences.append((task, problems.place(node)))
    // One task may be owed in different ways at different statuses; a council's entry changes the one it meets.
    let statuses = entry.value("statuses") == nil ? nil : entry.statuses("statuses", before: nil)
    let position = catalogue.duties.firstIndex { known in
      known.task == task && (statuses.map { !Set($0).isDisjoint(with: known.statuses) } ?? isLocal)
    }
    entry.what = "duty about \(task)"
    guard !(isLocal ? noteDuplicate(entry) : noteRepeated(entry, position)) else { return }
    let old = position.map { catalogue.duties[$0] }
    let duty = Duty(
      task: task, name: entry.text("name", before: old?.name),
      plainName: entry.text("plain-name", before: old?.plainName),
      statuses: statuses ?? entry.statuses("statuses", before: old?.statuses),
      ages: entry.ages("ages", before: old?.ages),
      shownByTasks: entry.codes(
        "shown-by-tasks", "task", before: old?.shownByTasks, references: &taskReferences),
      shownByRoles: entry.codes(
        "shown-by-roles", "role", before: old?.shownByRoles, references: &roleReferences),
      basis: entry.basis(before: old?.basis, isLocal: isLocal, references: &sourceReferences),
      isLocal: isLocal)
    if let position { catalogue.duties[position] = duty } else { catalogue.duties.append(duty) }
  }

  /// Notes a duty that these files have already given for the same task and a status of it.
  private func noteRepeated(_ entry: Entry, _ position: Int?) -> Bool {
    guard position != nil else { return false }
    problems.report("duplicate-code", at: entry.node, "There is a second \(entry.what) at the same status.")
    return true
  }

  mutating func readSource(_ entry: inout Entry) {
    guard let id: SourceID = entry.id("source"), !noteDuplicate(entry) else { return }
    let old = catalogue.sources[id]
    catalogue.sources[id] = Source(
      id: id, title: entry.text("title", before: old?.title), url: entry.note("url", before: old?.url))
  }

  mutating func readStatus(_ entry: inout Entry) {
    guard let node = entry.value("status"), let status = entry.status(node) else {
      return problems.report("missing-field", at: entry.node, "The test says for no known “status”.")
    }
    entry.what = "test for \(status.rawValue)"
    guard !noteDuplicate(entry) else { return }
    let position = catalogue.statuses.firstIndex { $0.status == status }
    let old = position.map { catalogue.statuses[$0] }
    guard let ages = entry.ages("ages", before: old?.ages) else {
      return problems.report("missing-field", at: entry.node, "The \(entry.what) has no “ages”.")
    }
    let test = StatusTest(
      status: status, ages: ages, test: entry.text("test", before: old?.test),
      owes: entry.text("owes", before: old?.owes),
      basis: entry.basis(before: old?.basis, isLocal: isLocal, references: &sourceReferences))
    if let position { catalogue.statuses[position] = test } else { catalogue.statuses.append(test) }
  }
}
