import ArgumentParser
import WhoDoes

/// `whodoes register`.
struct RegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Keep dated snapshots of cases in one file, and see what changed.",
    discussion: """
      One file of your own, which nobody else can open. A snapshot that is there already is not kept a second time, \
      and what was removed is nowhere in the file any more. A young person is known by the reference of the case, \
      else by the pseudonym.

        whodoes register add cases/jordan
        whodoes compare Jordan --from 2026-03-09 --to 2026-06-09
      """,
    subcommands: [
      RegisterAddCommand.self, RegisterListCommand.self, RegisterShowCommand.self,
      RegisterEverythingCommand.self, RegisterAcceptedCommand.self, RegisterRetentionCommand.self,
      RegisterRemoveCommand.self, RegisterTidyCommand.self, RegisterVerifyCommand.self,
    ])
}

/// Which register, and by which catalogue its cases are read.
struct RegisterOptions: ParsableArguments {
  @Option(help: .init("The register.", valueName: "file"), completion: .file())
  var register = "whodoes.register"

  /// Opens the register and does something with it; says why where that does not work.
  ///
  /// - Throws: exit code 2.
  func open(
    _ purpose: Register.Purpose, catalogue: String? = nil, _ work: (RegisterDesk) throws -> Void
  ) throws {
    do {
      let desk = try RegisterDesk(register, purpose, catalogue: try readCatalogue(catalogue))
      try work(desk)
      try desk.register.close()
    } catch let error as RegisterError {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
  }
}

/// `whodoes register add`.
struct RegisterAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Keep cases as they stand.",
    usage: "whodoes register add <cases> ... [--register <file>] [options]")

  @Argument(help: "A case, several, or a folder of case folders.", completion: .directory)
  var cases: [String]

  @OptionGroup var place: RegisterOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard reading.real == nil || CaseFolder.cases(at: cases).count == 1 else {
      throw ValidationError("--real gives the reference of one case. Add real cases one by one.")
    }
  }

  func run() throws {
    var isWhole = true
    try place.open(.create, catalogue: reading.day.catalogue) { desk in
      for path in CaseFolder.cases(at: cases) {
        // A case that cannot be read is named, and the others are kept.
        guard let file = try? reading.read(path) else {
          isWhole = false
          continue
        }
        Terminal.print(Array(try desk.add(file).utf8))
      }
    }
    if !isWhole { throw ExitCode.badInput }
  }
}

/// `whodoes register list`.
struct RegisterListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List who is in the register, or the snapshots of one young person.",
    usage: "whodoes register list [<reference>] [--since <day>] [--register <file>]")

  @Argument(help: "A young person's reference; everybody if left out.")
  var reference: String?

  @Option(help: .init("Leave out what is older than this day.", valueName: "day"))
  var since: Day?

  @OptionGroup var place: RegisterOptions

  func run() throws {
    try place.open(.reading) { desk in
      Terminal.print(Array(try desk.list(of: reference, since: since).utf8))
    }
  }
}

/// `whodoes register show`.
struct RegisterShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a case as it stood on a day, or write it back as a folder.",
    usage: "whodoes register show <reference> [--on <day>] [--out <folder>] [--register <file>]")

  @Argument(help: "The young person's reference.")
  var reference: String

  @Option(help: .init("The day; the latest state if left out.", valueName: "day"))
  var on: Day?

  @Option(
    name: .shortAndLong, help: .init("Write the case into this folder.", valueName: "folder"),
    completion: .directory)
  var out: String?

  @OptionGroup var place: RegisterOptions

  func run() throws {
    try place.open(.reading) { desk in
      let network = try desk.network(of: reference, on: on)
      if let out {
        do { try CaseFolder.write(network, to: out) } catch {
          Terminal.say("error: \(error)")
          throw ExitCode.badInput
        }
        Terminal.say("Written: \(out)")
        return
      }
      let text = TextReport.write(
        network, Analysis(of: network, catalogue: desk.catalogue), desk.catalogue, width: Terminal.width,
        isStyled: Terminal.isStyled)
      Terminal.print(Array(text.utf8))
    }
  }
}

/// `whodoes register everything`.
struct RegisterEverythingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "everything",
    abstract: "Write everything that is kept about somebody on any day, for when they ask to see it.",
    usage: "whodoes register everything <reference> [--out <file>] [--register <file>]")

  @Argument(help: "The young person's reference.")
  var reference: String

  @OptionGroup var place: RegisterOptions
  @OptionGroup var output: DocumentOptions

  func run() throws {
    try place.open(.reading) { desk in try output.write(desk.everything(of: reference), from: desk) }
  }
}
