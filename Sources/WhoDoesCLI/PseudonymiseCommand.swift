import ArgumentParser
import Foundation
import WhoDoes

/// `whodoes pseudonymise`.
struct PseudonymiseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pseudonymise",
    abstract: "Write a case under fictional names, with its dates moved and its places and words left out.",
    usage: "whodoes pseudonymise <case> --out <folder> [options]",
    discussion: """
      The same person has the same invented name everywhere; all dates move by one secret number of days. Notes and \
      quotes are left out unless somebody writes them anew. It is still personal information: whoever has the original \
      can undo it.

        whodoes pseudonymise cases/jordan --out for-training
        whodoes pseudonymise cases/jordan --out for-training --key safe/key.csv
      """)

  @OptionGroup var source: CaseOptions

  @Option(
    name: .shortAndLong, help: .init("The folder to make.", valueName: "folder"), completion: .directory)
  var out: String

  @Option(
    help: .init("Write what undoes it to this file, outside the folder.", valueName: "file"),
    completion: .file())
  var key: String?

  @Option(
    help: .init("Words written anew: table, row, column, words.", valueName: "file"), completion: .file())
  var retyped: String?

  func run() throws {
    let file = try source.read()
    do {
      let made = try PseudonymisedFolder.write(
        file.network, file.catalogue, to: out, key: key, retyped: retyped)
      for remark in made.remarks { Terminal.say(remark) }
      Terminal.say("Made: \(out)")
      try file.recordExport(of: out, for: .training)
    } catch {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
  }
}
