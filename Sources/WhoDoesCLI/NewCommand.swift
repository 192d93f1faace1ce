import ArgumentParser
import WhoDoes

/// `whodoes new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a folder for a new case: headed tables and a guide.",
    discussion: """
      Nothing that is there is ever written over.

        whodoes new cases/r4
      """)

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  func run() throws {
    do { try NewCaseFolder.write(to: folder) } catch {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
    Terminal.say("Made: \(folder). GUIDE.md in it says what goes where.")
  }
}
