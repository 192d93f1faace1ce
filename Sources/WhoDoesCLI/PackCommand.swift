import ArgumentParser
import WhoDoes

/// `whodoes pack`.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Make a training session in a folder: what to print, what to show, what to say.",
    usage: "whodoes pack <case> --people <number> --tables <number> --out <folder> [options]",
    discussion: """
      Open START-HERE.html in the folder first: it lists what to print, how many copies, and how many sheets that \
      makes. Handouts show neither the plan nor the key. Job titles of your own come from a file with the columns \
      role, local_title, starts and stops; every pack has one to fill in.

        whodoes pack cases/jordan --minutes 120 --people 22 --tables 5 --out friday
      """)

  @OptionGroup var source: CaseOptions

  @Option(help: .init("How long the session lasts: 60, 120 or 180.", valueName: "minutes"))
  var minutes = PackOrder.Length.twoHours

  @Option(help: .init("How many take part.", valueName: "number"))
  var people: Int

  @Option(help: .init("At how many tables they sit.", valueName: "number"))
  var tables: Int

  @Option(
    name: .shortAndLong, help: .init("The folder to make.", valueName: "folder"), completion: .directory)
  var out: String

  @Option(
    help: .init("What jobs are called locally: role, local_title, starts, stops.", valueName: "file"),
    completion: .file())
  var titles: String?

  @Option(help: .init("The day of the session, such as 2026-05-08.", valueName: "day"))
  var date: Day?

  @Option(help: .init("When it begins, such as 13:30, for the clock of the run sheet.", valueName: "time"))
  var start: ClockTime?

  @Option(
    help: .init(
      "For a case that is not invented: who states that it may be used, and why.",
      valueName: "name: statement")
  )
  var consent: String?

  @Flag(help: "Make no PDFs, which take a few seconds each.")
  var withoutPDF = false

  func run() throws {
    let file = try source.read()
    do {
      let order = PackOrder(
        minutes, people: people, tables: tables, date: date, start: start?.minutes,
        titles: try PackTitles.read(titles, file.catalogue), consent: consent)
      let plan = try file.packPlan(order, localCatalogue: source.reading.day.catalogue)
      let engine = withoutPDF ? nil : try? PDFEngine.find()
      let pack = try TrainingPack(plan, engine: engine, scratch: out) { Terminal.status("Making \($0)") }
      Terminal.status("")
      try PackFolder.write(pack, to: out)
      Terminal.say(
        file.network.isFiction
          ? "Fiction. Safe to print." : "Contains personal information. Count the handouts in again.")
      for remark in pack.remarks { Terminal.say(remark) }
      Terminal.say("Made: \(out). Open \(out)/START-HERE.html first. \(pack.sheetsInWords)")
      try file.recordExport(of: out, for: .training)
    } catch {
      Terminal.status("")
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
  }
}

/// A time of day as it is typed.
struct ClockTime: ExpressibleByArgument {
  /// Minutes after midnight.
  let minutes: Int

  /// Reads a time such as `9:30` or `13.30`.
  init?(argument: String) {
    guard let minutes = PackOrder.minutes(ofClock: argument) else { return nil }
    self.minutes = minutes
  }
}
