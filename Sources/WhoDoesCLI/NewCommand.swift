import ArgumentParser
import WhoDoes

/// `whodoes new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a folder or a workbook for a new case: headed tables and a guide.",
    discussion: """
      A name that ends in .xlsx makes a workbook with lists to choose from, a guide and a worked example. Nothing \
      that is there is ever written over.

        whodoes new cases/r4
        whodoes new cases/r4.xlsx
      """)

  @Argument(help: "The folder or the .xlsx file to make.", completion: .file(extensions: ["xlsx"]))
  var place: String

  func run() throws {
    do { Terminal.say(try NewCase.write(to: place)) } catch {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
  }
}
