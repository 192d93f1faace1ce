import ArgumentParser
import WhoDoes

/// `whodoes explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain one rule: what it finds, why, examples, and what it rests on.",
    discussion: """
        whodoes explain gap.no-lead
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown }

  @Argument(help: "A rule's id.", completion: .list(Rule.all.map(\.id) + MatrixRule.all.map(\.id)))
  var rule: String

  @Option(help: "How to write it.")
  var format = Format.text

  @Option(help: .init("Your council's own rules.", valueName: "file"), completion: .file())
  var catalogue: String?

  func validate() throws {
    guard Rule.named(rule) == nil, MatrixRule.named(rule) == nil else { return }
    let names = Rule.all.map(\.id) + MatrixRule.all.map(\.id)
    let hint = Suggestion.didYouMean(rule, among: names) ?? "whodoes rules lists them."
    throw ValidationError("There is no rule called “\(rule)”. \(hint)")
  }

  func run() throws {
    if let rule = MatrixRule.named(rule) { return explain(rule) }
    guard let rule = Rule.named(rule) else { return }
    let catalogue = try readCatalogue(catalogue)
    let text =
      switch format {
      case .text: RulePage.text(rule, catalogue, width: Terminal.width, isStyled: Terminal.isStyled)
      case .markdown: RulePage.markdown(rule, catalogue)
      }
    Terminal.print(Array(text.utf8))
  }

  private func explain(_ rule: MatrixRule) {
    let text =
      switch format {
      case .text: MatrixRulePage.text(rule, width: Terminal.width, isStyled: Terminal.isStyled)
      case .markdown: MatrixRulePage.markdown(rule)
      }
    Terminal.print(Array(text.utf8))
  }
}

/// `whodoes rules`.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List every rule by concern.",
    discussion: """
        whodoes rules
        whodoes rules --format markdown > rules.md
      """)

  @Option(help: "How to write it.")
  var format = ExplainCommand.Format.text

  func run() {
    let text =
      switch format {
      case .text:
        RuleList.text(width: Terminal.width, isStyled: Terminal.isStyled)
          + MatrixRulePage.list(width: Terminal.width, isStyled: Terminal.isStyled)
      case .markdown: RuleList.markdown() + MatrixRulePage.listInMarkdown()
      }
    Terminal.print(Array(text.utf8))
  }
}

/// The catalogue with a council's own file; exit code 2 with every problem where that cannot be used.
func readCatalogue(_ local: String?) throws -> Catalogue {
  do { return try Catalogue.england(adaptedBy: local) } catch {
    Terminal.report(error.diagnostics, allNotices: true)
    throw ExitCode.badInput
  }
}
