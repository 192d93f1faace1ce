import ArgumentParser
import Foundation
import WhoDoes

/// `whodoes caseload`.
struct CaseloadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload",
    abstract: "Look at many cases at once, on every core, and write what is found as it goes.",
    usage: "whodoes caseload [<path>] [--format csv|json|text] [--out <file>] [options]",
    discussion: """
      The path is a folder with the tables of a case, each with a column case_id more, or one workbook with such \
      sheets, or a folder of case folders; with --register, everybody in it. Tables in the order of case_id are read \
      once and forgotten as they are read; others are indexed first. A case that cannot be read is named at the end, \
      and the others are there.

        whodoes caseload council --out findings.csv
        whodoes caseload council --format json --only gap --timings
        whodoes caseload --register team.register --on 2026-03-31
      """)

  @Argument(
    help:
      "A folder of tables with a column case_id, or one workbook of them, or a folder of case folders; everybody in --register if left out.",
    completion: .file())
  var path: String?

  @Option(help: .init("The register.", valueName: "file"), completion: .file())
  var register: String?

  @Option(
    help: .init("With --register: the day whose states count; the latest if left out.", valueName: "day"))
  var on: Day?

  @Option(help: "How to write it.")
  var format = CaseloadFormat.csv

  @Option(
    name: .shortAndLong, help: .init("The file to write; standard output if left out.", valueName: "file"),
    completion: .file())
  var out: String?

  @Option(help: .init("How many threads work; every core if left out.", valueName: "number"))
  var threads: Int?

  @Flag(help: "Say where the time went, and how long each rule looked.")
  var timings = false

  @OptionGroup var only: RuleOptions

  @OptionGroup var day: DayOptions

  @Option(
    help: .init(
      "The cases are about real young people: a reference for the caseload.", valueName: "reference"))
  var real: String?

  @Flag(help: "Leave out rows with errors and go on with the rest of their case; each is named.")
  var lenient = false

  @OptionGroup var remarks: RemarkOptions

  func validate() throws {
    _ = try only.rules
    guard (path == nil) != (register == nil) else {
      throw ValidationError("Name a caseload or a --register, one of the two.")
    }
    guard on == nil || register != nil else { throw ValidationError("--on goes with --register.") }
    guard threads.map({ (1...256).contains($0) }) ?? true else {
      throw ValidationError("--threads takes a number from 1 to 256.")
    }
  }

  func run() throws {
    let meter = ProgressMeter()
    do {
      let catalogue = try readCatalogue(day.catalogue)
      var run = CaseloadRun(try open(catalogue), catalogue: catalogue, format: format, to: out)
      run.caseload.options.threads = threads ?? run.caseload.options.threads
      run.caseload.options.progress = meter.show
      (run.caseload.asOf, run.caseload.rules, run.caseload.mayBeReal) = (
        day.asOf, try only.rules, real != nil
      )
      (run.caseload.timesRules, run.caseload.isLenient) = (timings, lenient)
      let tally = try run.start()
      meter.clear()
      try remarks.write(tally.remarks, from: path ?? register ?? "")
      for line in tally.lines + (timings ? tally.timingLines(run.caseload.rules) : []) { Terminal.say(line) }
      if let out { Terminal.say("Written: \(out)") }
      if tally.unreadableCount + tally.rowsRefused > 0 || tally.wasStopped { throw ExitCode.badInput }
    } catch let error as UnreadableCase {
      try remarks.write(error.diagnostics, from: path ?? register ?? "")
      Terminal.report(error.diagnostics, allNotices: true)
      throw ExitCode.badInput
    } catch let error as RegisterError {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    } catch let error as OutputFile.Refusal {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
  }

  private func open(_ catalogue: Catalogue) throws -> Caseload {
    guard let register else { return try Caseload(path ?? "", catalogue: catalogue) }
    return try Caseload(RegisterDesk(register, .reading, catalogue: catalogue), on: on)
  }
}
