import ArgumentParser
import WhoDoes

/// `whodoes convert`.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write the whole case as JSON, as a workbook, or as a folder of CSV files.",
    usage: "whodoes convert <case> [options]",
    discussion: """
      Nothing of the case is lost either way. A file that ends in .xlsx becomes a workbook.

        whodoes convert cases/jordan --out jordan.json
        whodoes convert cases/jordan --out jordan.xlsx
        whodoes convert jordan.json --folder jordan-again
      """)

  @OptionGroup var source: CaseOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Write a folder of CSV files instead; it must not hold any yet.", completion: .directory)
  var folder: String?

  func run() throws {
    let file = try source.read()
    do {
      guard let folder else { return try output.write(file.converted(for: output.out), from: file) }
      try CaseFolder.write(file.network, to: folder)
      Terminal.say("Written: \(folder)")
    } catch let code as ExitCode {
      throw code
    } catch {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
  }
}
