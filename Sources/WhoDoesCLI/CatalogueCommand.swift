import ArgumentParser
import WhoDoes

/// `whodoes catalogue`.
struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "List the roles, tasks, duties, areas, sources or thresholds that WhoDoes knows.",
    usage: "whodoes catalogue <part> [options]",
    discussion: """
        whodoes catalogue tasks --status eligible --age 17
        whodoes catalogue duties --catalogue our-council.yaml
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv }

  @Argument(help: "What to list.")
  var part: CatalogueList.Part

  @Option(help: "Only tasks and duties of this status, such as eligible or “former relevant”.")
  var status: LeavingCareStatus?

  @Option(help: .init("Only tasks and duties of this age.", valueName: "years"))
  var age: Int?

  @Option(help: "How to write it.")
  var format = Format.text

  @Option(help: .init("Your council's own rules.", valueName: "file"), completion: .file())
  var catalogue: String?

  func run() throws {
    let catalogue = try readCatalogue(catalogue)
    let text =
      switch format {
      case .text:
        CatalogueList.text(
          part, catalogue, status: status, age: age, width: Terminal.width, isStyled: Terminal.isStyled)
      case .csv: CatalogueList.csv(part, catalogue, status: status, age: age)
      }
    Terminal.print(Array(text.utf8))
  }
}
