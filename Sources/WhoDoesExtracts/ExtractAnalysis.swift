import Dispatch
import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesFiles
public import WhoDoesModel

/// Something that an extract shows of one young person.
public struct ExtractFinding: Sendable, Equatable {
  /// The rule, such as `gap.no-plan-date`.
  public let rule: String
  /// What kind of thing it is.
  public let concern: Concern
  /// The rule's title.
  public let title: String
  /// The young person's id.
  public let child: String
  /// The table.
  public let table: String
  /// The cell.
  public let place: Diagnostic.Place
  /// The columns that show it, by their headings.
  public let fields: [String]
  /// What stands in them.
  public let values: [String]
  /// What was seen.
  public let statement: String
  /// The question to ask.
  public let question: String

  /// The finding as a line of the two tables for analysts.
  public var remark: Remark {
    Remark(
      code: rule, subject: child, table: table, place: place, fields: fields, values: values, title: title,
      message: statement, whatToDo: question)
  }
}

/// What the rules find in an extract, and what they could not check.
///
/// ```swift
/// let analysis = ExtractAnalysis(of: extract, catalogue: .england)
/// RemarkTables.byKind(analysis.findings.map(\.remark))
/// ```
public struct ExtractAnalysis: Sendable {
  /// A rule that could not look at the extract, and why.
  public struct CouldNotCheck: Sendable, Equatable {
    /// The rule's id.
    public let rule: String
    /// The rule's title.
    public let title: String
    /// What is missing, in words.
    public let missing: [String]
  }

  /// A rule that looked, at how many young people.
  public struct Looked: Sendable, Equatable {
    /// The rule's id.
    public let rule: String
    /// The rule's title.
    public let title: String
    /// Young people of whom the extract says enough for it.
    public var children: Int
  }

  /// The findings, child by child in the order of the files.
  public private(set) var findings: [ExtractFinding] = []
  /// Rules that could not look at all.
  public private(set) var couldNotCheck: [CouldNotCheck] = []
  /// Rules that looked.
  public private(set) var looked: [Looked] = []

  /// Looks at an extract with every rule.
  ///
  /// - Complexity: O(*c* · *r*) for *c* children and *r* rules, on every core.
  public init(of extract: Extract, catalogue: Catalogue, rules: [ExtractRule] = ExtractRule.all) {
    let own = rules.filter { rule in mayLook(rule.id, rule.title, rule.needs, extract) }
    let cases = CaseRuleUse.all.filter { use in mayLook(use.rule.id, use.rule.title, use.needs, extract) }
    looked = (own.map { ($0.id, $0.title) } + cases.map { ($0.rule.id, $0.rule.title) })
      .map { Looked(rule: $0.0, title: $0.1, children: 0) }
    let count = extract.children.count
    let size = 128
    let parts = (count + size - 1) / size
    var answers = [Part?](repeating: nil, count: parts)
    answers.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: parts) { part in
        var desk = ExtractDesk(extract, catalogue, own, cases)
        for child in (part * size)..<min(count, (part + 1) * size) { desk.look(at: extract.children[child]) }
        places[part] = Part(findings: desk.findings, looked: desk.looked)
      }
    }
    for part in answers {
      guard let part else { continue }
      findings += part.findings
      for rule in looked.indices { looked[rule].children += part.looked[rule] }
    }
  }

  private struct Part: Sendable {
    var findings: [ExtractFinding]
    var looked: [Int]
  }

  private mutating func mayLook(_ id: String, _ title: String, _ needs: [ExtractNeed], _ extract: Extract)
    -> Bool
  {
    let missing = needs.filter { !$0.isMet(by: extract) }
    guard !missing.isEmpty else { return true }
    couldNotCheck.append(CouldNotCheck(rule: id, title: title, missing: missing.map(\.missing)))
    return false
  }
}

/// Looks at records one after another.
private struct ExtractDesk {
  let extract: Extract
  let catalogue: Catalogue
  let own: [ExtractRule]
  let cases: [CaseRuleUse]
  var findings: [ExtractFinding] = []
  var looked: [Int]

  init(_ extract: Extract, _ catalogue: Catalogue, _ own: [ExtractRule], _ cases: [CaseRuleUse]) {
    (self.extract, self.catalogue, self.own, self.cases) = (extract, catalogue, own, cases)
    looked = [Int](repeating: 0, count: own.count + cases.count)
  }

  mutating func look(at child: ChildRecord) {
    for (index, rule) in own.enumerated() {
      guard let seen = rule.look(child, extract) else { continue }
      looked[index] += 1
      for one in seen {
        add(
          rule.id, rule.concern, rule.title, child, one.at, one.columns,
          Wording.fill(rule.statement, with: one.slots), Wording.fill(rule.question, with: one.slots))
      }
    }
    guard let row = ChildCase.mainRow(child) else { return }
    let uses = cases.indices.filter { cases[$0].maySpeak(of: row) }
    guard !uses.isEmpty else { return }
    let network = ChildCase.make(child, of: extract, catalogue: catalogue)
    let analysis = Analysis(of: network, catalogue: catalogue, rules: uses.map { cases[$0].rule })
    for use in uses {
      if !analysis.couldNotCheck.contains(where: { $0.rule == cases[use].rule.id }) {
        looked[own.count + use] += 1
      }
      for finding in analysis.findings where finding.rule == cases[use].rule.id {
        guard cases[use].isShown(finding, catalogue) else { continue }
        add(
          finding.rule, finding.concern, cases[use].rule.title, child, row.at, cases[use].columns,
          finding.statement(for: .manager), finding.question)
      }
    }
  }

  private mutating func add(
    _ id: String, _ concern: Concern, _ title: String, _ child: ChildRecord, _ at: RowPlace,
    _ columns: [ExtractColumn], _ statement: String, _ question: String
  ) {
    let table = extract.tables[at.table]
    let shown = columns.filter { table.has($0) }
    findings.append(
      ExtractFinding(
        rule: id, concern: concern, title: title, child: child.id, table: table.kind.rawValue,
        place: extract.place(of: at, shown.first), fields: shown.map { extract.heading($0, at: at) },
        values: shown.map { table.text($0, at.row) },
        statement: statement.split(separator: " ").joined(separator: " "), question: question))
  }
}
