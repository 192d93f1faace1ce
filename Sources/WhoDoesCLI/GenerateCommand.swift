import ArgumentParser
import WhoDoes

/// `whodoes generate`.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Make a whole invented case, since real ones are not safe to use.",
    usage: "whodoes generate <folder> [options]",
    discussion: """
      Names, agencies and dates are invented and fit the law's ages; nothing in it is left to talk about, until \
      whodoes exercise puts faults in. The same --seed makes the same case.

        whodoes generate cases/invented --status eligible --seed 12
      """)

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  @Option(help: "The leaving-care status.")
  var status = LeavingCareStatus.eligible

  @Option(help: "Where the young person lives; one that fits the status if left out.")
  var setting: FictionalCase.Setting?

  @Option(help: .init("Any number; another number makes another case.", valueName: "number"))
  var seed: UInt64 = 1

  func run() throws {
    do {
      try CaseFolder.write(
        FictionalCase.make(status, setting, seed: seed, catalogue: .england), to: folder)
    } catch {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
    Terminal.say("Fiction. Safe to print.")
    Terminal.say("Made: \(folder)")
  }
}
