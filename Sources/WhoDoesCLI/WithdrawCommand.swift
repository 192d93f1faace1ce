import ArgumentParser
import WhoDoes

/// `whodoes withdraw`.
struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Take a person's answers out of a case, and say what to make again.",
    usage: "whodoes withdraw <case> <person> [options]",
    discussion: """
      Everybody may take their answers back at any time. Without --out they go out of the case's perspectives table, \
      and out of the copy that whodoes add kept of it.

        whodoes withdraw cases/jordan A-P03
      """)

  @OptionGroup var source: CaseOptions

  @Argument(help: "Who takes them back: an id, a name or a job title.")
  var person: String

  @Option(
    name: .shortAndLong,
    help: .init("A new folder for the whole case; the old one keeps the answers.", valueName: "folder"),
    completion: .directory)
  var out: String?

  func run() throws {
    let file = try source.read()
    do {
      let who = try file.anybody(person)
      let withdrawal = Withdrawal(of: who, from: file)
      if withdrawal.after.removed > 0 { try withdrawal.write(to: out) }
      for line in withdrawal.inWords(out: out) { Terminal.say(line) }
    } catch {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
  }
}
