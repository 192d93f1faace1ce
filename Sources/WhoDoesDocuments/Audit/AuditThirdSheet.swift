import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

/// Fills the third sheet of an audit: cover and load side by side, what to mend, what could not be seen, and room
/// for the manager beneath them.
///
/// The judgement always has room for a few lines, and for more where the sheet has it. Where the parts above it
/// are too long, their ends go to the annex.
struct AuditThirdSheet {
  private let audit: AuditSections
  private let room = TightSheet.portrait
  /// The widths of the two columns of the upper half.
  private static let columns = [0.6, 0.4].map { (TightSheet.portrait.width - 7) * $0 }
  private let text = PaperText(size: 10, spacing: 1.15)

  private let cover: Document.Section
  private let load: Document.Section
  private let housekeepingLines: [(term: String, facts: [String])]
  /// As many rows of the upper tables as leave room for the shortest lower half.
  private var mostRows = 0
  /// How many facts each line of the lower half may have, so that everything stands on the sheet.
  private var most = 1

  init(_ audit: AuditSections) {
    self.audit = audit
    (cover, load, housekeepingLines) = (audit.cover, audit.load, audit.housekeepingLines)
    let shortest = lower(1)
    mostRows = Self.fewestRows
    for rows in (Self.fewestRows...40).reversed() where left(below: upper(of: rows)) >= shortest {
      mostRows = rows
      break
    }
    let left = leftForLower
    for facts in (1...max(1, longest, unseenLines(of: .max).count)).reversed() where lower(facts) <= left {
      most = facts
      break
    }
  }

  /// What the headings of the sheet and the smallest box for the manager take.
  private var fixed: Double { 4 * room.heading - 4 + box(Self.fewestLines) }

  private func box(_ lines: Int) -> Double { 3.5 + Self.line * Double(lines) - 1.5 }

  /// A line to write on with the white above it.
  private static let line = 9.5
  private static let fewestLines = 4
  private static let mostLines = 8

  /// The two tables of the upper half, each cut where it would leave no room for what follows.
  var upper: [Document.Section] { upper(of: mostRows) }

  /// The fewest rows of the load, and of the cover, whose ten areas always stand there.
  private static let (fewestRows, fewestAreas) = (6, 10)

  private func upper(of most: Int) -> [Document.Section] {
    [cover, load].map { section in
      var section = section
      let most = section.id == "cover" ? max(most, Self.fewestAreas) : most
      var rest = 0
      section.blocks = section.blocks.map { block in
        guard case .table(var table) = block, table.rows.count > most else { return block }
        rest = table.rows.count - most
        table.rows = Array(table.rows.prefix(most))
        return .table(table)
      }
      if rest > 0 {
        let more = rest == 1 ? "One more row: annex." : "\(rest) more rows: annex."
        if case .paragraph(let words)? = section.blocks.popLast() {
          section.blocks.append(.paragraph("\(words) \(more)"))
        }
      }
      return section
    }
  }

  private func isCut(_ section: Document.Section) -> Bool {
    section.blocks.contains { block in
      if case .table(let table) = block { return table.rows.count > max(mostRows, Self.fewestAreas) }
      return false
    }
  }

  /// Whether anything of the sheet stands whole in the annex only.
  var isShortened: Bool {
    isCut(cover) || rows(of: .max) != rows(of: most) || unseenLines(of: .max) != unseenLines(of: most)
  }

  /// The cover of areas whole, where it was cut; the load stands in the annex anyway.
  var tablesInFull: [Document.Block] {
    guard isCut(cover) else { return [] }
    return cover.blocks.filter { if case .table = $0 { true } else { false } }
  }

  /// What to mend in the plan itself.
  var housekeeping: Document.Section {
    var table = Document.Table(
      "Plan housekeeping", [.init("What", share: 28), .init("In this plan", share: 72)], rows(of: most))
    table.isDense = true
    return .init("housekeeping", "Plan housekeeping", [.table(table)])
  }

  /// What could not be seen: rules that lacked something, tables that are not there, people nobody asked.
  var unseen: Document.Section {
    .init("unseen", "What we could not see", [.list(unseenLines(of: most))])
  }

  /// The same in full.
  var unseenBlocks: [Document.Block] { [.list(unseenLines(of: .max))] }

  private func rows(of most: Int) -> [[String]] {
    let lines = housekeepingLines
    let fine = lines.filter(\.facts.isEmpty).map(\.term.lowercasedFirst)
    let toMend = lines.filter { !$0.facts.isEmpty }.map { term, facts in
      let rest = facts.count - most
      let shown = facts.prefix(most).map { $0.capped(most < 3 ? 70 : 110) }
      let more = rest > 0 ? ["and \(rest) more, in the annex"] : []
      return [term, (shown + more).joined(separator: "; ")]
    }
    return toMend + (fine.isEmpty ? [] : [["Nothing seen for", fine.joined(separator: "; ")]])
  }

  private var longest: Int { housekeepingLines.map(\.facts.count).max() ?? 0 }

  /// What the upper half leaves for the lower one.
  private var leftForLower: Double { left(below: upper) }

  private func left(below upper: [Document.Section]) -> Double {
    let above =
      zip(upper, Self.columns).map { section, column in
        section.blocks.reduce(room.subheading) { height, block in
          switch block {
          case .table(let table): height + room.table(table, width: column) + 3
          case .paragraph(let words): height + text.height(words, width: column) + 2
          default: height
          }
        }
      }.max() ?? 0
    return room.height - fixed - above - 2
  }

  private func lower(_ most: Int) -> Double {
    let kept = rows(of: most).reduce(room.row(["What"], [28]) + 4) { $0 + room.row($1, [28, 72]) }
    return unseenLines(of: most).reduce(kept + 2) { $0 + room.item($1) }
  }

  /// An empty box for the manager, with as many lines as the sheet has room for, and the signatures.
  var judgement: Document.Section {
    let room = Int((leftForLower - lower(most)) / Self.line)
    let free = min(Self.mostLines - Self.fewestLines, max(0, room))
    let lines =
      ["My judgement"] + [String](repeating: "", count: free)
      + ["What I will ask in supervision", "Talked through with, and when", "Signed by both"]
    return .init("judgement", "Manager’s judgement", [.decision(lines)])
  }

  private func unseenLines(of most: Int) -> [String] {
    let (network, analysis) = (audit.network, audit.analysis)
    let unasked = network.personIndices.filter { person in
      let kind = network[person].kind
      return (kind == .professional || kind == .informal || kind == .youngPerson)
        && analysis.examination.isPresent(person) && !audit.words.respondents.asked.contains(person)
    }
    var lines: [String] = []
    if !unasked.isEmpty, !network.views.isEmpty {
      let names =
        unasked.count - 4 > most ? "\(unasked.count) people" : analysis.examination.names(unasked).shown()
      lines.append("Not asked, or no answer has come: \(names.capped(160)). No answer does not mean no part.")
    }
    // Nothing is missing where nothing was accepted; appointments are told with the rule that wants them.
    lines += [CaseTable.assignments, .perspectives, .voice, .steps]
      .filter { !network.tables.contains($0) }.map(\.absence)
    for (missing, titles) in CouldNotCheck.byWhatIsMissing(analysis.couldNotCheck) {
      let rest = titles.count - most
      let shown = titles.prefix(most).joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
      lines.append("\(missing.capitalisedFirst). So not checked: \(shown).")
    }
    if lines.count - 2 > most {
      let rest = lines.count - most - 1
      lines = Array(lines.prefix(most + 1)) + ["\(rest) more things could not be checked: annex."]
    }
    if lines.isEmpty { lines.append("Every table is there, and every question could be asked.") }
    lines.append("What is not in the tables cannot be seen here, and may well be happening.")
    return lines
  }
}

extension CaseTable {
  /// What it means that the table is not there.
  fileprivate var absence: String {
    switch self {
    case .assignments: "There is no table of who does what."
    case .perspectives: "There is no table of answers: nobody was asked alone."
    case .voice: "There is no table of the young person’s words."
    case .steps: "There is no table of steps towards goals."
    default: "The table \(rawValue) is not there."
    }
  }
}
