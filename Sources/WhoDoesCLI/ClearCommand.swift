import ArgumentParser
import WhoDoes

/// `whodoes clear`.
struct ClearCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear",
    abstract:
      "Remove what was written from a real case, or a room's answers, and say what cannot be removed.",
    usage: "whodoes clear <case or folder of a pack> [--yes]",
    discussion: """
      Of a case, every file in its export log goes; the case itself stays. Of a training pack, the answers and all \
      that was made from them go; the rest of the pack stays. Without --yes it only lists them.

        whodoes clear cases/r4 --yes
        whodoes clear friday --yes
      """)

  @Argument(help: "The case, or the folder of a training pack.", completion: .directory)
  var `case`: String

  @Flag(help: "Remove them; without it they are only listed.")
  var yes = false

  func run() throws {
    let clearing = Clearing(of: `case`)
    guard yes else {
      Terminal.print(lines(clearing.files.isEmpty ? [clearing.nothingLeft] : clearing.files))
      if !clearing.files.isEmpty { Terminal.say("Nothing is removed yet. Add --yes to remove these files.") }
      return
    }
    let account = clearing.remove()
    Terminal.print(lines(account.lines))
    for file in account.kept { Terminal.say("error: Still there: \(file)") }
    if !account.kept.isEmpty { throw ExitCode.badInput }
  }

  private func lines(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }
}
