import ArgumentParser
import WhoDoes

/// Where the program begins.
@main
enum Entry {
  /// Runs what was typed. A command that does not exist gets the nearest one named, which the parser leaves out.
  static func main() {
    let commands = WhoDoesCommand.configuration.subcommands
    let names = commands.compactMap { $0.configuration.commandName } + ["help"]
    if let typed = CommandLine.arguments.dropFirst().first, !typed.hasPrefix("-"), !names.contains(typed) {
      let hint = Suggestion.didYouMean(typed, among: names) ?? "whodoes --help lists them."
      WhoDoesCommand.exit(withError: ValidationError("There is no command called “\(typed)”. \(hint)"))
    }
    WhoDoesCommand.main()
  }
}
