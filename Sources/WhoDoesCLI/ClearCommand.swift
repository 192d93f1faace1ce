import ArgumentParser
import WhoDoes

/// `whodoes clear`.
struct ClearCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear",
    abstract: "Remove what was written from a real case, and say what cannot be removed.",
    usage: "whodoes clear <case> [--yes]",
    discussion: """
      Every file in the case's export log goes; the case itself stays. Without --yes it only lists them.

        whodoes clear cases/r4 --yes
      """)

  @Argument(help: "The case.", completion: .directory)
  var `case`: String

  @Flag(help: "Remove them; without it they are only listed.")
  var yes = false

  func run() throws {
    let files = DerivedFiles.list(of: `case`)
    guard yes else {
      Terminal.print(lines(files.isEmpty ? ["Nothing on record is left of what was written."] : files))
      if !files.isEmpty { Terminal.say("Nothing is removed yet. Add --yes to remove these files.") }
      return
    }
    let outcome = DerivedFiles.remove(of: `case`)
    Terminal.print(
      lines(
        outcome.removed.map { "Removed: \($0)" } + outcome.alreadyGone.map { "Gone before: \($0)" }
          + ["Nobody can remove from here: \(DerivedFiles.outOfReach.joined(separator: ", "))."]))
    guard outcome.kept.isEmpty else {
      for file in outcome.kept { Terminal.say("error: Still there: \(file)") }
      throw ExitCode.badInput
    }
  }

  private func lines(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }
}
