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
      whodoes compare <reference> [--from <day>] [--to <day>] [--register <file>] [options]
      """,
    discussion: """
      Two case folders are held against each other. One reference is looked up in the register; without days, its \
      last two are compared. It also says which findings are new, back again, still there or gone.

        whodoes compare jordan-march jordan-june
        whodoes compare Jordan --from 2026-03-09 --to 2026-06-09 --out changes.docx
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

  @OptionGroup var place: RegisterOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var output: DocumentOptions

  func validate() throws {
    guard after == nil || (from == nil && to == nil) else {
      throw ValidationError("--from and --to are for the register. Two cases have their own days.")
    }
  }

  func run() throws {
    if let after {
      let (first, second) = (try reading.read(before), try reading.read(after))
      try output.write(ComparisonDocument.build(first, second, for: audience), from: second, or: .markdown)
    } else {
      try place.open(.reading, catalogue: reading.catalogue) { desk in
        let page = try desk.comparison(of: before, from: from, to: to, for: audience)
        try output.write(page, from: desk, or: .markdown)
      }
    }
  }
}
