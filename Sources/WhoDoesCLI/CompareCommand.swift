import ArgumentParser
import Foundation
import WhoDoes

/// `whodoes compare`.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Show what changed between two states of a case: who has which task now, and was it agreed.",
    usage: """
      whodoes compare <case> <later case> [options]
      whodoes compare <table of letters> <later table> [options]
      whodoes compare <reference> [--from <day>] [--to <day>] [--register <file>] [options]
      """,
    discussion: """
      Two case folders are held against each other. One reference is looked up in the register; without days, its \
      last two are compared. It also says which findings are new, back again, still there or gone.

        whodoes compare jordan-march jordan-june
        whodoes compare Jordan --from 2026-03-09 --to 2026-06-09 --out changes.docx

      Two tables of letters, such as RACI, are held against each other letter by letter: added, lost, moved, and first \
      of all what nobody leads any more.

        whodoes compare raci-march.xlsx raci-june.xlsx
      """)

  @Argument(help: "A case, or a young person's reference in the register.", completion: .directory)
  var before: String

  @Argument(help: "The later case.", completion: .directory)
  var after: String?

  @Option(help: .init("The earlier day; the day before the later one if left out.", valueName: "day"))
  var from: Day?

  @Option(help: .init("The later day; the latest if left out.", valueName: "day"))
  var to: Day?

  @Option(name: .customLong("for"), help: "Who reads it: manager, team or young_person.")
  var audience: Audience = .manager

  @OptionGroup var letters: LetterOptions
  @OptionGroup var place: RegisterOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: DocumentOptions

  func validate() throws {
    guard after == nil || (from == nil && to == nil) else {
      throw ValidationError("--from and --to are for the register. Two cases have their own days.")
    }
  }

  func run() throws {
    if let after, MatrixFile.isMeant(by: before), MatrixFile.isMeant(by: after) {
      try compareLetters(before, after)
    } else if let after {
      let (first, second) = (try reading.read(before), try reading.read(after))
      try output.write(ComparisonDocument.build(first, second, for: audience), from: second, or: .markdown)
    } else {
      try place.open(.reading, catalogue: reading.day.catalogue) { desk in
        let page = try desk.comparison(of: before, from: from, to: to, for: audience)
        try output.write(page, from: desk, or: .markdown)
      }
    }
  }

  /// Two tables of letters; on a terminal as lines, in a file as what its ending says.
  private func compareLetters(_ before: String, _ after: String) throws {
    let (first, second) = (try letters.read(before), try letters.read(after))
    let comparison = MatrixComparison(before: first.matrices[0], after: second.matrices[0])
    let diagnostics = first.diagnostics + second.diagnostics
    let source = LetterFile(path: after)
    if output.output.out?.lowercased().hasSuffix(".json") == true {
      try output.output.write(MatrixJSONReport.write(comparison, diagnostics), from: source)
    } else if output.chosen == nil {
      let text = MatrixTextReport.write(
        comparison, diagnostics, width: Terminal.width,
        isStyled: Terminal.isStyled && output.output.out == nil)
      try output.output.write(text, from: source)
    } else {
      try output.write(MatrixDocument.build(comparison, diagnostics), from: source)
    }
  }
}
