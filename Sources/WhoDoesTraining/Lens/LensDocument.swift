public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesDocuments
public import WhoDoesModel

/// What people said about how they work together, as counts: what is shared on one side, who answers for what on the
/// other, and the young person's voice apart.
///
/// Sharing the lead without a name that answers for a task is how work slips, so neither side stands alone. It is
/// no test and no score; an item that fewer than four answered is not shown.
///
/// ```swift
/// let page = LensDocument.build(answers, jordan, analysis, .england)
/// ```
public enum LensDocument {
  /// Builds the page.
  ///
  /// - Complexity: O(*n*) in the items and tasks.
  public static func build(
    _ lens: LensAnswers, _ source: Case, _ analysis: Analysis, _ catalogue: Catalogue
  ) -> Document {
    let reader = Readership(source, analysis, catalogue, audience: .team)
    let name = reader.network.youngPersonName.shown().capped(40)
    var document = Document(
      title: "How we work together around \(name)", audience: .team,
      stamp: source.isFiction ? .fiction : .personal)
    document.page = .init(isLandscape: true, bodySize: 11, hasContents: false)
    document.facts = [.init("Sheets counted", "\(lens.sheets)")]
    var sides = Document.Section(
      "sides", "What we share, and who answers for what",
      [
        .section(
          .init(
            "shared", "Shared",
            [.table(table("Purpose, support, voice, learning and sharing", lens, name) { !$0.isAccountable })]
          )),
        .section(
          .init(
            "accountable", "Accountable",
            [
              .table(table("What people say about ownership", lens, name) { $0.isAccountable }),
              .list(planFacts(reader)),
            ])),
      ])
    sides.isSideBySide = true
    document.sections = [
      .init(
        "how", "How to read this",
        [
          .paragraph(
            "Counts of answers: 1 not at all, 2 a little, 3 partly, 4 mostly, 5 fully, and “can't say”. An item with "
              + "fewer than \(SmallGroups.least) answers is not shown. These are our own questions for a talk. They are "
              + "no test, and nothing is scored.")
        ]), sides, voice(lens, name),
      .init(
        "talk", "To talk about",
        [
          .list([
            "Where do we share well, and who still answers for it?",
            "Which of these would \(name) see in another way?",
            "What is one thing that we will do differently, and who will notice?",
          ])
        ]),
    ]
    return document
  }

  private static func table(
    _ caption: String, _ lens: LensAnswers, _ name: String, _ isWanted: (LensItem.Theme) -> Bool
  ) -> Document.Table {
    // On the side of one theme alone the heading above says it.
    let items = LensItem.network.indices.filter { isWanted(LensItem.network[$0].theme) }
    let hasThemes = Set(items.map { LensItem.network[$0].theme }).count > 1
    var columns: [Document.Column] = [.init("How we work", share: 11)]
    if hasThemes { columns.insert(.init("Theme", share: 5), at: 0) }
    columns += LensAnswer.inOrder.map {
      .init($0 == .cannotSay ? $0.inWords : "\($0.rawValue)", share: $0 == .cannotSay ? 3 : 2, isNumber: true)
    }
    let rows = items.map { place -> [String] in
      let item = LensItem.network[place]
      let counts = lens.shown(place).map { $0.map { "\($0)" } } ?? ["too few", "", "", "", "", ""]
      return (hasThemes ? [item.theme.inWords] : []) + [item.words(about: name)] + counts
    }
    var table = Document.Table(caption, columns, rows)
    table.isDense = true
    return table
  }

  /// What the plan and practice show about who answers for what.
  private static func planFacts(_ reader: Readership) -> [String] {
    let x = reader.analysis.examination
    let open = reader.tasks.filter { reader.network[$0].isOpen }
    let leads = open.map { task in
      x.people(task, .plan, .leads).filter {
        reader.network[$0].kind != .team && reader.network[$0].kind != .vacant
      }
    }
    let same = zip(open, leads).count { task, leads in
      leads.count == 1 && x.people(task, .practice, .leads, .does).contains(leads[0])
    }
    let shared = open.count { task in reader.network.assignments(of: task).contains { $0.isAgreedShared } }
    return [
      "Of \(RoomWords.tasks(open.count)) still to do, the plan gives \(leads.count { $0.count == 1 }) to one named person, "
        + "\(leads.count { $0.count > 1 }) to several, and \(leads.count { $0.isEmpty }) to nobody by name.",
      "For \(same) of them that person also does it.",
      "\(shared) are shared by agreement, which is good practice.",
    ]
  }

  private static func voice(_ lens: LensAnswers, _ name: String) -> Document.Section {
    guard lens.isOwnShown else {
      return .init(
        "voice", "\(name)'s own view", kind: .voice,
        [.paragraph("\(name) has not been asked, or keeps it to themselves. That is their choice.")])
    }
    let rows = zip(LensItem.own, lens.own).map { item, answer in
      [item.words(about: name), answer.map(inOwnWords) ?? "no answer"]
    }
    return .init(
      "voice", "\(name)'s own view", kind: .voice,
      [
        .table(
          .init("What \(name) says, and lets us see", [.init("How it is", share: 3), .init("Answer")], rows))
      ])
  }

  private static func inOwnWords(_ answer: LensAnswer) -> String {
    switch answer {
    case .fully, .mostly: "yes"
    case .partly, .aLittle: "sort of"
    case .notAtAll: "no"
    case .cannotSay: "don't know"
    }
  }
}
