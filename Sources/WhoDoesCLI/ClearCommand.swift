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
    if PackClearing.isPack(`case`) { return try clearPack() }
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

  private func clearPack() throws {
    guard yes else {
      let files = PackClearing.files(in: `case`)
      Terminal.print(lines(files.isEmpty ? ["No answers are left in this pack."] : files))
      if !files.isEmpty { Terminal.say("Nothing is removed yet. Add --yes to remove these files.") }
      return
    }
    let outcome = PackClearing.remove(in: `case`)
    Terminal.print(
      lines(
        outcome.removed.map { "Removed: \($0)" } + outcome.others.map { "Not ours, and still there: \($0)" }
          + ["Nobody can remove from here: \(PackClearing.outOfReach.joined(separator: ", "))."]))
    guard outcome.kept.isEmpty else {
      for file in outcome.kept { Terminal.say("error: Still there: \(file)") }
      throw ExitCode.badInput
    }
  }

  private func lines(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\n") + "\n").utf8) }
}
