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

  @Argument(help: "A rule's id.", completion: .list(EveryRule.ids))
  var rule: String

  @Option(help: "How to write it.")
  var format = Format.text

  @Option(help: .init("Your council's own rules.", valueName: "file"), completion: .file())
  var catalogue: String?

  func validate() throws {
    guard !EveryRule.has(rule) else { return }
    let hint = Suggestion.didYouMean(rule, among: EveryRule.ids) ?? "whodoes rules lists them."
    throw ValidationError("There is no rule called “\(rule)”. \(hint)")
  }

  func run() throws {
    let catalogue = try readCatalogue(catalogue)
    let text =
      switch format {
      case .text:
        EveryRule.page(of: rule, catalogue, width: Terminal.width, isStyled: Terminal.isStyled)
      case .markdown: EveryRule.markdown(of: rule, catalogue)
      }
    Terminal.print(Array((text ?? "").utf8))
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
      case .text: EveryRule.list(width: Terminal.width, isStyled: Terminal.isStyled)
      case .markdown: EveryRule.listInMarkdown
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
