import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

extension CaseloadSections {
  // MARK: Load

  var load: Document.Section { .init("load", "Young people and workers, by team", loadBlocks) }

  private var loadBlocks: [Document.Block] {
    guard !publication.teams.isEmpty else {
      return [
        .paragraph(
          "No case says which agency its personal adviser or social worker belongs to, so teams cannot be told apart."
        )
      ]
    }
    let rows = publication.teams.map { team -> [String] in
      [
        team.name.shown(), publication.shown(team.line.people), team.workers.map(String.init) ?? "–",
        perWorker(team), publication.shown(team.line.unheld), publication.shown(team.line.differ),
      ]
    }
    var table = Document.Table(
      "Young people and workers, by team",
      [
        .init("Team", share: 4), .init("Young people", share: 2, isNumber: true),
        .init("Workers", share: 2, isNumber: true),
        .init("Young people per worker", share: 2, isNumber: true),
        .init("With something held by nobody", share: 2, isNumber: true),
        .init("With a task that differs", share: 2, isNumber: true),
      ], rows)
    table.isDense = true
    let set = publication.settings.caseload.map {
      "A caseload here is set at \($0) young people for each worker."
    }
    return [
      .table(table),
      .paragraph(
        [
          set,
          "A team is the agency of the personal adviser, else of the social worker. Teams stand in the order of the "
            + "alphabet, and one with fewer than \(publication.settings.smallestTeam) workers has no line of its own. "
            + "A mean says what a team carries. It says nothing about anybody in it.",
        ].compactMap(\.self).joined(separator: " ")),
    ]
  }

  private func perWorker(_ team: CaseloadPublication.TeamLine) -> String {
    guard let workers = team.workers, workers > 0 else { return "–" }
    guard let people = publication.number(team.line.people) else { return CaseloadPublication.sign }
    let tenths = (people * 20 + workers) / (2 * workers)
    let mean = "\(tenths / 10).\(tenths % 10)"
    guard let set = publication.settings.caseload else { return mean }
    return tenths > set * 10 ? "\(mean), over the set \(set)" : "\(mean), within the set \(set)"
  }

  // MARK: Patterns

  var patterns: Document.Section {
    guard !publication.patterns.isEmpty else {
      return .init("patterns", "Three patterns", [.paragraph("No rule found anything in this caseload.")])
    }
    let entries = publication.patterns.enumerated().map { number, pattern -> Document.Block in
      .section(
        .init(
          "pattern-\(number + 1)", pattern.rule.title,
          [
            .definitions([
              .init("Young people", publication.shown(pattern.count)),
              .init("What it looks like", pattern.rule.finds),
              .init("Why it matters to them", pattern.rule.why),
              .init("When it is fine", pattern.rule.fineWhen),
            ])
          ]))
    }
    return .init(
      "patterns", publication.patterns.count == 1 ? "One pattern" : "The most common patterns",
      entries + [.section(.init("story", "A story made of many", [.paragraph(story)]))])
  }

  /// A young person who is nobody: put together from what the rules say, and from no case.
  private var story: String {
    let parts = publication.patterns.map { "\($0.rule.title.lowercasedFirst)" }
    let list =
      parts.count < 2
      ? parts.joined() : parts.dropLast().joined(separator: "; ") + "; and " + (parts.last ?? "")
    return
      "This is nobody’s story. It is put together from the patterns above and from no case. Think of a young person "
      + "in the months before a change. Around them this is so: \(list). Everybody means well, and each can see a part "
      + "of it. The young person asks a simple question, and gets sent on to the next person. What would have to be "
      + "written down, and by whom, so that they are asked and answered once?"
  }

  // MARK: What is left to people

  var limits: Document.Section {
    .init(
      "limits", "What this cannot tell us",
      [
        .list([
          "How well anybody works. It counts arrangements, as far as somebody wrote them down.",
          "What is not in the tables. The first table says how much that is.",
          "Whether a task that nobody holds did harm. Somebody has to open the case and ask.",
          "Whether one team or agency does better. Young people, and what they need, are not alike.",
          "What young people would say about it. Their own words stand in their own cases.",
        ])
      ])
  }

  var partners: Document.Section {
    let rows = pairRows
    let blocks: [Document.Block]
    if rows.isEmpty {
      blocks = [
        .paragraph(
          "No two agencies share a task that nobody holds for enough young people to be told here.")
      ]
    } else {
      var table = Document.Table(
        "Tasks that nobody holds, by the two agencies with a part in them",
        [
          .init("Agencies", share: 4), .init("Task", share: 4),
          .init("Young people", share: 2, isNumber: true),
          .init("Question for both", share: 4),
        ], rows)
      table.isDense = true
      blocks = [.table(table)]
    }
    return .init("partners", "Questions for partners", blocks)
  }

  private var pairRows: [[String]] {
    publication.pairs.compactMap { entry in
      guard publication.number(entry.count) != nil else { return nil }
      return [
        "\(entry.pair.first.shown()) and \(entry.pair.second.shown())",
        catalogue[entry.pair.task]?.title ?? entry.pair.task.description, publication.shown(entry.count),
        "Which of you takes the first step, and how does the other know?",
      ]
    }
  }

  var actions: Document.Section {
    .init(
      "actions", "What we do about it",
      [
        .decision(["What", "Who asks the young people", "Who does it, by when", "How we will know"]),
        .decision(["What", "Who asks the young people", "Who does it, by when", "How we will know"]),
        .decision(["What", "Who asks the young people", "Who does it, by when", "How we will know"]),
      ])
  }

  // MARK: One breakdown

  func breakdown(_ dimension: CaseloadDocument.Dimension) -> [Document.Section] {
    switch dimension {
    case .team: return [load, partners]
    case .area:
      let known = catalogue.areaEntries.map { ($0.name, publication.areas[$0.id]) }
      return [lines("area", "By area of the plan", known)]
    case .status:
      return [
        lines(
          "status", "By status",
          CaseloadFacts.StatusGroup.allCases.map { ($0.rawValue.capitalisedFirst, publication.statuses[$0]) })
      ]
    case .role:
      return [lines("role", "By role", catalogue.roleEntries.map { ($0.name, publication.roles[$0.id]) })]
    case .agency:
      let known = publication.agencies.keys.sorted().map { ($0.shown(), publication.agencies[$0]) }
      return [lines("agency", "By agency", known), partners]
    }
  }

  private func lines(
    _ id: String, _ heading: String, _ lines: [(name: String, line: CaseloadPublication.Line?)]
  ) -> Document.Section {
    let rows = lines.compactMap { name, line -> [String]? in
      guard let line else { return nil }
      return [
        name, publication.shown(line.people), publication.shown(line.unheld),
        publication.share(line.unheld, of: line.people), publication.shown(line.differ),
        publication.share(line.differ, of: line.people),
      ]
    }
    let columns: [Document.Column] = [
      .init(heading.replacing("By ", with: "").capitalisedFirst, share: 4),
      .init("Young people", share: 2, isNumber: true),
      .init("With something held by nobody", share: 2, isNumber: true),
      .init("Share", share: 1, isNumber: true),
      .init("Plan and practice differ", share: 2, isNumber: true),
      .init("Share of those", share: 1, isNumber: true),
    ]
    let table = Document.Table(heading, columns, rows)
    return .init(
      id, heading,
      [
        .table(table),
        .paragraph(
          "The lines stand in a fixed order and are not to be ranked: young people, and what they need, are not alike. "
            + "One young person can be in several lines."),
      ])
  }
}
