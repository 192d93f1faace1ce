import ArgumentParser
import WhoDoes

/// `whodoes steps`.
struct StepsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "steps",
    abstract: "Write the young person's ladders, or mark a step as done.",
    usage:
      "whodoes steps <case> [options]\nwhodoes steps done <case> --goal <id> --step <number> --folder <new folder>",
    discussion: """
      One side for every goal: what they have already below, three to six steps upwards, the goal on top.

        whodoes steps cases/jordan --out jordan-steps.html
        whodoes steps done cases/jordan --goal G1 --step 2 --folder cases/jordan-2
      """,
    subcommands: [StepsPageCommand.self, StepDoneCommand.self], defaultSubcommand: StepsPageCommand.self)
}

/// `whodoes steps` without more.
struct StepsPageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page", abstract: "Write one side for every goal.", shouldDisplay: false)

  @OptionGroup var source: CaseOptions
  @OptionGroup var output: DocumentOptions

  func run() throws {
    let file = try source.read()
    let pages = file.stepsPages()
    for line in pages.remarks { Terminal.say(line) }
    try output.write(pages.document, from: file)
  }
}

/// `whodoes steps done`.
struct StepDoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Mark a step as done, and the task that is done with it.",
    discussion: "The changed case is written to a new folder; the old one stays as it is.")

  @OptionGroup var source: CaseOptions

  @Option(help: "The id of the goal; may be left out where there is only one.")
  var goal: String?

  @Option(help: "The number of the step on its ladder.")
  var step: Int

  @Option(help: "The day on which it was done; the day of the case if left out.")
  var date: Day?

  @Option(help: "The new folder for the changed case.", completion: .directory)
  var folder: String

  func run() throws {
    let file = try source.read()
    do {
      let (changed, task) = try file.network.markingDone(step: step, ofGoal: goal, on: date)
      try CaseFolder.write(changed, to: folder)
      Terminal.say(
        task.map { "Done: step \(step), and with it \($0)." } ?? "Done: step \(step). No task hangs on it.")
      Terminal.say("Written: \(folder)")
    } catch {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
  }
}
