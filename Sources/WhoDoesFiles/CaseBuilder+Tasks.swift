import OrderedCollections
import WhoDoesCatalogue
import WhoDoesModel

extension CaseBuilder {
  mutating func readTasks() {
    guard var reader = reader(of: .tasks) else { return }
    let (id, area) = (reader.heading(.taskID), reader.heading(.area))
    let (title, plainTitle) = (reader.heading(.title), reader.heading(.plainTitle))
    let (due, critical, status) = (reader.heading(.due), reader.heading(.critical), reader.heading(.status))
    let (lastActivity, moved) = (reader.heading(.lastActivity), reader.heading(.timesDateMoved))
    let (planStance, note) = (reader.heading(.planStance), reader.heading(.note))
    let (catalogueTask, doNotShowTo) = (reader.heading(.catalogueTask), reader.heading(.doNotShowTo))
    while reader.advance() {
      reader.demand(id)
      let knownArea = self.area(area, &reader)
      reader.demand(title)
      guard !reader.isEmpty(title), !reader.isEmpty(id), let knownArea, isNew(id, in: tasks, &reader),
        hasRoom(tasks, id, &reader)
      else {
        reader.leaveOut()
        continue
      }
      if reader.isEmpty(due) {
        reader.tally("empty-cells", due, "There is no due date in {rows}, so nothing can be late there.")
      }
      if reader.isEmpty(status) {
        reader.tally("empty-cells", status, "There is no status in {rows}; it is taken as unknown.")
      }
      let writtenID = keep(id, reader)
      if let other = tasks.insert(writtenID, name: .none, built.texts) {
        reader.report(
          .notice, "ids-differ-in-case", id,
          "\(built.texts[writtenID].quoted) and \(built.texts[tasks.id(other)].quoted) differ only in capitals.",
          "Give tasks ids that cannot be mixed up.")
      }
      let known = self.catalogueTask(catalogueTask, title: title, plainTitle: plainTitle, &reader)
      built.tasks.append(
        PathwayTask(
          id: writtenID, area: knownArea, title: keep(title, reader),
          plainTitle: keep(plainTitle, reader), due: reader.date(due),
          isCritical: reader.yesOrNo(critical) ?? false, progress: reader.word(status) ?? .unknown,
          lastActivity: reader.date(lastActivity), timesDateMoved: reader.number(moved) ?? 0,
          planStance: stance(planStance, reader), note: keep(note, reader),
          catalogueTask: known.task, catalogueTaskIsWritten: known.isWritten, row: reader.rowNumber))
      restrict(.task(TaskIndex(built.tasks.count - 1)), doNotShowTo, reader)
    }
    finish(reader)
  }

  /// The catalogue task that is written, or else the one whose words the titles have.
  private func catalogueTask(
    _ heading: TableReader.Heading, title: TableReader.Heading, plainTitle: TableReader.Heading,
    _ reader: inout TableReader
  ) -> (task: CatalogueTaskID?, isWritten: Bool) {
    if !reader.isEmpty(heading) {
      let written = reader.text(heading)
      if let code = CatalogueTaskID(written) ?? nil, catalogue.tasks[code] != nil { return (code, true) }
      if let code = CatalogueTaskID(written.prefix(9).uppercased()), catalogue.tasks[code] != nil {
        return (code, true)
      }
      reader.report(
        .notice, "unknown-catalogue-task", heading, "The catalogue has no task \(written.quoted).",
        Suggestion.closest(to: written, among: catalogue.tasks.keys.map(\.description))
          .map { "Did you mean \($0)?" } ?? "Leave it empty, and it is worked out from the title.")
    }
    if reader.isEmpty(plainTitle), let cell = reader.cell(title) {
      return (reader.raw.withBytes(of: cell) { memory.task(matching: $0) }, false)
    }
    let (title, plainTitle) = (reader.text(title), reader.text(plainTitle))
    // Titles of a thousand letters are no titles, and matching takes time.
    guard title.utf8.count + plainTitle.utf8.count <= 1000 else { return (nil, false) }
    return (catalogue.task(matching: title, plainTitle: plainTitle), false)
  }
}
