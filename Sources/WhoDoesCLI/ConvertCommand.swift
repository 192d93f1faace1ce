import ArgumentParser
import WhoDoes

/// `whodoes convert`.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write the whole case as one JSON file, or a JSON case as a folder of CSV files.",
    usage: "whodoes convert <case> [options]",
    discussion: """
      Nothing of the case is lost either way.

        whodoes convert cases/jordan --out jordan.json
        whodoes convert jordan.json --folder jordan-again
      """)

  @OptionGroup var source: CaseOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Write a folder of CSV files instead; it must not hold any yet.", completion: .directory)
  var folder: String?

  func run() throws {
    let file = try source.read()
    guard let folder else { return try output.write(CaseJSON.write(file.network), from: file) }
    do { try CaseFolder.write(file.network, to: folder) } catch {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
    Terminal.say("Written: \(folder)")
  }
}
