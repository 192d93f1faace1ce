import WhoDoesAnalysis
public import WhoDoesCatalogue
import WhoDoesModel

/// The report on a caseload for a service manager or a panel: where the system lets things drop, and never who.
///
/// ```swift
/// let page = CaseloadDocument.build(CaseloadPublication(summary, .panel), .england)
/// ```
public enum CaseloadDocument {
  /// Builds the report.
  ///
  /// - Complexity: O(*n*) in the counts.
  public static func build(_ publication: CaseloadPublication, _ catalogue: Catalogue) -> Document {
    let parts = CaseloadSections(publication, catalogue)
    var document = parts.empty(titled: "Who does what across the caseload")
    document.sections = [
      parts.cover, parts.headlines, parts.unheld, parts.handover, parts.planAge, parts.load, parts.patterns,
      parts.limits, parts.partners, parts.actions,
    ]
    return document
  }

  /// What a caseload can be broken down by.
  public enum Dimension: String, CaseIterable, Sendable {
    case team, area, status, role, agency
  }

  /// Builds one table: the caseload by one thing, in the order of the catalogue or the alphabet, never of the counts.
  ///
  /// - Complexity: O(*n*) in the counts.
  public static func build(
    _ publication: CaseloadPublication, by dimension: Dimension, _ catalogue: Catalogue
  ) -> Document {
    let parts = CaseloadSections(publication, catalogue)
    var document = parts.empty(titled: "The caseload by \(dimension.rawValue)")
    document.sections = parts.breakdown(dimension)
    return document
  }
}

/// Writes the sections.
struct CaseloadSections {
  let publication: CaseloadPublication
  let catalogue: Catalogue

  init(_ publication: CaseloadPublication, _ catalogue: Catalogue) {
    (self.publication, self.catalogue) = (publication, catalogue)
  }

  private var all: String { publication.shown(publication.all) }

  /// A document with its head and foot.
  func empty(titled title: String) -> Document {
    let isPanel = publication.build == .panel
    let isFiction = publication.summary.real == 0
    var document = Document(
      title: title, audience: isPanel ? .panel : .manager,
      stamp: isFiction ? .fiction : isPanel ? .draft : .personal)
    document.facts = [
      .init(
        "Build", isPanel ? "panel: small counts are hidden" : "internal: nothing is hidden; not for sharing"),
      .init("Young people", all),
      .init("Cases that could not be read", "\(publication.summary.unreadable), in no other count"),
    ]
    document.footer = [
      "Made by WhoDoes without any network. Counts of young people; no worker is counted or named.",
      isPanel
        ? "c: hidden. Counts of 1 to \(publication.settings.largestHidden) are hidden, and others with them so that no "
          + "sum or difference gives them away. A nought is a true nought. All tables of this build were looked at "
          + "together; those of another day were not."
        : "Internal. Nothing is hidden here. Use the panel build for anybody outside the service.",
      "No percentage stands on a base under \(publication.settings.smallestBase), or comes from a hidden count.",
    ]
    return document
  }

  private func table(
    _ caption: String, _ columns: [Document.Column], _ rows: [[String]]
  ) -> Document.Block {
    var table = Document.Table(caption, columns, rows)
    table.isDense = columns.count > 5
    return .table(table)
  }

  private func number(_ heading: String, _ share: Int = 1) -> Document.Column {
    .init(heading, share: share, isNumber: true)
  }

  // MARK: What it covers

  var cover: Document.Section {
    let rows = CaseloadFacts.Layer.allCases.compactMap { layer -> [String]? in
      guard let count = publication.layers[layer] else { return nil }
      return [
        layer.rawValue.capitalisedFirst, publication.shown(count),
        publication.share(count, of: publication.all),
      ]
    }
    return .init(
      "cover", "What this covers, and how complete it is",
      [
        .paragraph(
          "\(all) young people. What is missing in a case cannot be found in it: where nobody was asked what happens "
            + "in practice, a plan that nobody follows looks like a good one."),
        table(
          "Young people for whom it is known",
          [.init("Known", share: 4), number("Young people"), number("Share")], rows),
      ])
  }

  var headlines: Document.Section {
    let concerns = Concern.allCases.compactMap { concern in
      publication.concerns[concern].map { (concern, $0) }
    }
    let rows = concerns.map { concern, count in
      [concern.headline, publication.shown(count), publication.share(count, of: publication.all)]
    }
    let chart = BarChart(
      "Young people for whom each concern was found",
      concerns.map { .init($0.0.headline, publication.number($0.1), shown: publication.shown($0.1)) })
    return .init(
      "headlines", "Five counts",
      [
        .figure(.init(chart)),
        table(
          "Young people for whom each concern was found",
          [.init("Concern", share: 4), number("Young people"), number("Share")], rows),
        .paragraph("One young person can be in several lines. Agreed sharing is in none of them."),
      ])
  }

  // MARK: Held by nobody

  private var areas: [AreaID] {
    let known = catalogue.areaEntries.map(\.id).filter { publication.areas[$0] != nil }
    return known + publication.areas.keys.filter { !known.contains($0) }.sorted()
  }

  private func name(_ area: AreaID) -> String { catalogue[area]?.name ?? area.description }

  var unheld: Document.Section {
    let groups = CaseloadFacts.StatusGroup.allCases
    var rows = areas.compactMap { area -> [String]? in
      guard let line = publication.areas[area], let cells = publication.unheldIn[area] else { return nil }
      return [name(area)] + groups.map { cells[$0].map(publication.shown) ?? "" } + [
        publication.shown(line.unheld)
      ]
    }
    let anywhere = publication.concerns[.gap].map(publication.shown) ?? ""
    rows.append(
      ["Anything at all, also what is not named here"]
        + groups.map { publication.unheld[$0].map(publication.shown) ?? "" } + [anywhere])
    rows.append(
      ["All young people"] + groups.map { publication.status[$0].map(publication.shown) ?? "" } + [all])
    let chart = BarChart(
      "Young people with something held by nobody, by area of the plan",
      areas.compactMap { area in
        publication.areas[area].map {
          .init(name(area), publication.number($0.unheld), shown: publication.shown($0.unheld))
        }
      })
    return .init(
      "unheld", "Where things are held by nobody",
      [
        .figure(.init(chart)),
        table(
          "Young people with something held by nobody, by area and status",
          [.init("Area of the plan", share: 4)] + groups.map { number($0.rawValue.capitalisedFirst, 2) }
            + [number("All", 2)], rows),
        .paragraph(
          "Health, identity, and family and friends stay with the team and the young person, so these areas have no "
            + "line. They are in the count of anything at all."),
      ])
  }

  // MARK: Handover

  var handover: Document.Section {
    func row(_ name: String, _ point: CaseloadPublication.Point) -> [String] {
      [
        name.capitalisedFirst, publication.shown(point.people), publication.shown(point.differing),
        publication.shown(point.tasks), publication.shown(point.tasksDiffering),
        publication.share(point.tasksDiffering, of: point.tasks),
      ]
    }
    let rows =
      CaseloadFacts.HandoverPoint.allCases.compactMap { place in
        publication.points[place].map { row(place.rawValue, $0) }
      } + [row("all young people", publication.everywhere)]
    return .init(
      "handover", "Where tasks change hands",
      [
        table(
          "Plan and practice at the points of handover",
          [
            .init("Point", share: 4), number("Young people", 2), number("With a task that differs", 2),
            number("Tasks compared", 2), number("Tasks that differ", 2), number("Share of tasks", 2),
          ], rows),
        .paragraph(
          "A task is compared where somebody leads or does it in the plan and in practice. It differs where nobody is "
            + "in both. One young person can be at several points."),
      ])
  }

  var planAge: Document.Section {
    let ages = CaseloadFacts.PlanAge.allCases.compactMap { age in publication.planAges[age].map { (age, $0) }
    }
    let rows = ages.map { age, count in
      [
        age.rawValue.capitalisedFirst, publication.shown(count),
        publication.share(count, of: publication.all),
      ]
    }
    let chart = BarChart(
      "Young people by the age of their plan",
      ages.map {
        .init($0.0.rawValue.capitalisedFirst, publication.number($0.1), shown: publication.shown($0.1))
      })
    return .init(
      "plan-age", "How old the plans are",
      [
        .figure(.init(chart)),
        table(
          "Young people by the age of their plan",
          [.init("Age of the plan", share: 4), number("Young people"), number("Share")], rows),
      ])
  }
}

extension Concern {
  /// What a count of young people with the concern says.
  fileprivate var headline: String {
    switch self {
    case .gap: "Something is held by nobody"
    case .overlap: "Several believe that they lead"
    case .duplication: "Work is done twice"
    case .drift: "Practice has moved away from the plan"
    case .conflict: "Two positions cannot both be true"
    case .note: "Notes"
    }
  }
}
