import OrderedCollections
import WhoDoesCatalogue
import WhoDoesModel

/// What and by when.
extension PlanReader {
  /// Reads by when.
  mutating func due(_ row: PlanRow, _ plan: Day?) -> WhenReading {
    let text = row.when.text
    if !row.when.struckOut.isEmpty { tallies.add(.struckOut, row.when.struckOut, row.place) }
    if let answer = settings.answers[.when, text], !text.isEmpty {
      let reading = WhenReading(answer, plan: plan)
      if reading.due != nil || ["no", "none", "no date", "no day"].contains(answer.lowercased()) {
        return reading
      }
    }
    let reading = knownDays[text] ?? WhenReading(text, plan: plan)
    knownDays[text] = reading
    guard let doubt = reading.doubt else { return reading }
    tallies.add(doubt, text, row.place)
    if doubt == .monthOnly || doubt == .yearWorkedOut || doubt == .twoWays || doubt == .impossible {
      doubts.add(
        .when, text, readAs: reading.due?.description ?? "no date",
        question: "By which day? For example 2026-03-31; or: no date", row.place)
    }
    return reading
  }

  /// The task of the catalogue that a row seems to mean.
  mutating func match(_ row: PlanRow, _ id: String) -> PlanImport.Match {
    let title = String(row.what.text.prefix(400))
    if let answer = settings.answers[.task, title] {
      let code = CatalogueTaskID(answer.uppercased()) ?? nil
      let known = code.flatMap { catalogue.tasks[$0] == nil ? nil : $0 }
      return .init(
        task: id, title: title, catalogueTask: known,
        catalogueTitle: known.flatMap { catalogue.tasks[$0]?.title } ?? "", confidence: .answered)
    }
    let key = row.area + "\u{1}" + title
    let found = knownMatches[key] ?? likeliest(row, title)
    knownMatches[key] = found
    if let code = found.code, found.confidence != .sure {
      doubts.add(
        .task, title, readAs: "\(code) \(found.title) (\(found.confidence.rawValue))",
        question: "Is it this task of the catalogue? Its code, another code, or none", row.place)
    }
    return .init(
      task: id, title: title, catalogueTask: found.code, catalogueTitle: found.title,
      confidence: found.confidence)
  }

  /// A task of the catalogue, nil where none fits, and how sure that is.
  typealias LikeliestTask = (code: CatalogueTaskID?, title: String, confidence: PlanImport.Confidence)

  private mutating func likeliest(_ row: PlanRow, _ title: String) -> LikeliestTask {
    guard let code = catalogue.task(matching: title, plainTitle: ""), let task = catalogue.tasks[code] else {
      return (nil, "", .none)
    }
    let stems = Set(WordStems.of(title))
    let longest =
      task.signs.map { Set($0.map { WordStems.stem($0.lowercased()) }) }.filter { $0.isSubset(of: stems) }
      .map(\.count).max() ?? 0
    let share = Double(longest) / Double(max(stems.count, 1))
    let isSameArea = area(of: row, nil).map { $0 == task.area } ?? false
    let points = (longest >= 3 ? 2 : longest == 2 ? 1 : 0) + (share >= 0.5 ? 1 : 0) + (isSameArea ? 1 : 0)
    return (code, task.title, points >= 3 ? .sure : points == 2 ? .likely : .guess)
  }

  /// The area of a row by its heading, and else by the catalogue's task.
  private mutating func area(of row: PlanRow, _ match: PlanImport.Match?) -> AreaID? {
    let areas = PlanAreas(catalogue)
    if let answer = settings.answers[.area, row.area], let area = areas.find(answer) { return area }
    return knownArea(row.area) ?? match?.catalogueTask.flatMap { catalogue.tasks[$0]?.area }
  }

  /// A task, as a row of the table.
  mutating func task(
    _ id: String, _ row: ReadRow, _ when: WhenReading, _ match: PlanImport.Match
  ) -> [String] {
    var area = knownArea(row.row.area)
    if area == nil {
      area = self.area(of: row.row, match) ?? PlanAreas(catalogue).nearest(row.row.area)
      let says = row.row.area.isEmpty ? "(no heading)" : row.row.area
      if let answer = settings.answers[.area, says], let told = PlanAreas(catalogue).find(answer) {
        area = told
      } else {
        area = area ?? "SUPPORT"
        tallies.addArea(says, row.row.place)
        doubts.add(
          .area, says, readAs: area?.description ?? "",
          question: "Which area of the plan? Its code or its name", row.row.place)
      }
    }
    let (progress, statusWords) = Self.progress(row.row.status)
    var notes: [String] = []
    if !row.row.note.isEmpty { notes.append(row.row.note) }
    if !statusWords.isEmpty { notes.append("Status in the plan: \(statusWords.quoted)") }
    let isPlain = row.who.allSatisfy { $0.doubts.isEmpty } && row.who.count <= 1
    if !row.whoText.isEmpty, !isPlain { notes.append("Plan says by whom: \(row.whoText.quoted)") }
    if when.doubt != nil, !row.row.when.text.isEmpty {
      notes.append("Plan says by when: \(row.row.when.text.quoted)")
    }
    let struck = ([row.row.what, row.row.when] + row.row.who + row.row.helps).map(\.struckOut).filter {
      !$0.isEmpty
    }
    if !struck.isEmpty { notes.append("Struck out in the plan: \(struck.joined(separator: "; ").quoted)") }
    let code = match.confidence == .guess ? "" : match.catalogueTask?.description ?? ""
    return [
      id, area?.description ?? "", row.row.what.text.split(separator: "\n").joined(separator: " "),
      when.due?.description ?? "", progress?.rawValue ?? "", notes.joined(separator: ". "), code,
    ]
  }

  /// How far a task has come by the words of a status column; words that say something else stay words.
  private static func progress(_ text: String) -> (PathwayTask.Progress?, words: String) {
    // A colour and a sentence stand in two columns as a rule; what is done is done, whatever the colour.
    let pieces = text.split(separator: "; ").map(String.init)
    guard pieces.count < 2 else {
      let read = pieces.map { progress($0) }
      let known = read.compactMap(\.0)
      return (
        known.contains(.done) ? .done : known.first,
        read.map(\.words).filter { !$0.isEmpty }.joined(separator: "; ")
      )
    }
    guard !text.isEmpty else { return (nil, "") }
    switch Spelling.key(text) {
    case "done", "complete", "completed", "achieved", "yes", "closed", "finished", "met": return (.done, "")
    case "inprogress", "ontrack", "started", "underway", "ongoing", "green": return (.onTrack, "")
    case "notstarted", "todo", "notyetstarted", "no", "open": return (.notStarted, "")
    case "stuck", "delayed", "overdue", "blocked", "late": return (.stuck, "")
    case "notneeded", "nolongerneeded", "cancelled": return (.notNeeded, "")
    default: return (nil, text)
    }
  }
}
