import ArgumentParser
import WhoDoes

/// `whodoes register accepted`.
struct RegisterAcceptedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accepted",
    abstract: "List what teams accepted and until when; what has run out comes first.",
    usage: "whodoes register accepted [--on <day>] [--register <file>]")

  @Option(help: .init("The day to compare with; today if left out.", valueName: "day"))
  var on: Day?

  @OptionGroup var place: RegisterOptions

  func run() throws {
    try place.open(.reading) { desk in Terminal.print(Array(try desk.accepted(on: on ?? .today).utf8)) }
  }
}

/// `whodoes register retention`.
struct RegisterRetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "List until when everybody is to be kept, those past their day first.",
    usage: "whodoes register retention [--on <day>] [--register <file>]")

  @Option(help: .init("The day to compare with; today if left out.", valueName: "day"))
  var on: Day?

  @OptionGroup var place: RegisterOptions

  func run() throws {
    try place.open(.reading) { desk in
      Terminal.print(Array(try desk.retention(on: on ?? .today).text.utf8))
    }
  }
}

/// `whodoes register remove`.
struct RegisterRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove somebody, or what is older than a day, so that nothing is left of it.",
    usage: "whodoes register remove <reference> [--before <day>] [--yes] [--register <file>]",
    discussion:
      "Without --yes it only says what would go. Copies and backups that others made are out of reach.")

  @Argument(help: "The young person's reference.")
  var reference: String

  @Option(help: .init("Only what is older than this day.", valueName: "day"))
  var before: Day?

  @Flag(help: "Remove it; without it is only listed.")
  var yes = false

  @OptionGroup var place: RegisterOptions

  func run() throws {
    try place.open(yes ? .changing : .reading) { desk in
      guard yes else {
        Terminal.print(Array(try desk.leaving(reference, before: before).utf8))
        Terminal.say("Nothing is removed yet. Add --yes to remove this.")
        return
      }
      let count = try desk.register.remove(reference, before: before)
      Terminal.say("Removed: \(count == 1 ? "1 snapshot" : "\(count) snapshots") of \(reference)")
      Terminal.say("Nobody can remove from here: \(DerivedFiles.outOfReach.joined(separator: ", ")).")
    }
  }
}

/// `whodoes register tidy`.
struct RegisterTidyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tidy", abstract: "Write the file anew without anything that was removed from it.",
    usage: "whodoes register tidy [--register <file>]")

  @OptionGroup var place: RegisterOptions

  func run() throws { try place.open(.changing) { desk in try desk.register.tidy() } }
}

/// `whodoes register verify`.
struct RegisterVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "See whether the file and every snapshot in it are whole.",
    usage: "whodoes register verify [--register <file>]")

  @OptionGroup var place: RegisterOptions

  func run() throws {
    try place.open(.reading) { desk in
      let problems = try desk.register.problems()
      for problem in problems { Terminal.say("error: \(problem)") }
      guard problems.isEmpty else { throw ExitCode.badInput }
      Terminal.print(Array("The register is whole.\n".utf8))
    }
  }
}
