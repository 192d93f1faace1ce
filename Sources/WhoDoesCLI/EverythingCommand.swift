import ArgumentParser
import WhoDoes

/// `whodoes everything`.
struct EverythingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "everything",
    abstract: "Write everything a case holds about the young person, for when they ask to see it.",
    usage: "whodoes everything <case> [options]",
    discussion: """
      Every row of every table, in plain words. Lines about other people are marked: a trained person looks at \
      each of them before the page is given.

        whodoes everything cases/r4 --real R4 --out r4-everything.docx
      """)

  @OptionGroup var source: CaseOptions
  @OptionGroup var output: DocumentOptions

  func run() throws {
    let file = try source.read()
    try output.write(
      EverythingDocument.build(file.network, file.analysis(), file.catalogue), from: file)
  }
}
