import ArgumentParser
import WhoDoes

/// `whodoes wrap`.
struct WrapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wrap",
    abstract:
      "Write what is sent round after a session: thanks, changes, totals, and a note for six weeks on.",
    usage: "whodoes wrap <folder>",
    discussion: """
      Type the changes that people wrote into pledges.csv in the folder of the pack, without names. The picture of \
      the room comes from tally.csv, as totals and never by role.

        whodoes wrap friday
      """)

  @Argument(help: "The folder of the pack.", completion: .directory)
  var folder: String

  func run() throws {
    let (files, remarks) = try Terminal.trying { try OpenPack(folder).wrap() }
    for remark in remarks { Terminal.say(remark) }
    for file in files { Terminal.say("Written: \(file)") }
  }
}
