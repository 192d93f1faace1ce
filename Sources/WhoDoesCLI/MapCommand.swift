import ArgumentParser
import WhoDoes

/// `whodoes map`.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draw who does what, with the tasks that want talking about.",
    usage: "whodoes map <cases> ... [options]",
    discussion: """
      The picture fits its page with text of at least 9 points; what does not fit is counted in it, put on more \
      sheets, or told in words, and the command says which. A PDF holds all sheets; other formats have a file \
      for each, with a number.

        whodoes map cases/jordan --format pdf --out jordan-map.pdf
        whodoes map cases/jordan --kind handover --page a4-landscape --format pdf --out handover.pdf

      Several cases, or a folder of case folders, are drawn by several processes into one folder. A case that \
      cannot be drawn is named at the end, and the others are there.

        whodoes map cases --kind network --out maps

      --format dot writes the same drawing for Graphviz, and --format svg --plain the bytes that dot draws from \
      it; without --plain the SVG has a title and description for screen readers, and no ids. --format json \
      writes every box and line with its place.
      """)

  @Argument(
    help: "A case, several, or a folder of case folders; with several, --out names a folder.",
    completion: .directory)
  var cases: [String]

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var output: OutputOptions

  @OptionGroup var options: MapOptions

  @Option(
    help: .init("With several cases: how many processes draw; one for every core.", valueName: "number"))
  var workers: Int?

  func validate() throws {
    guard workers.map({ (1...64).contains($0) }) ?? true else {
      throw ValidationError("--workers takes a whole number from 1 to 64.")
    }
    if CaseFolder.cases(at: cases).count > 1, output.out == nil || output.out == "-" {
      throw ValidationError("Several cases need --out and a folder for their maps.")
    }
  }

  func run() throws {
    let found = CaseFolder.cases(at: cases)
    if let out = output.out, found.count > 1 || found != cases { return try draw(all: found, to: out) }
    guard let only = found.first else { return }
    let file = try reading.read(only)
    do {
      try write(options.order.drawn(of: file), from: file)
    } catch let error as GraphvizError {
      Terminal.say("error: \(error). A larger --page or another --kind may draw it.")
      throw ExitCode.badInput
    }
  }

  private func write(_ files: MapFiles, from source: CaseFile) throws {
    for remark in files.remarks { Terminal.say(remark) }
    guard let out = output.out, out != "-" else {
      let all = files.named("map")
      if all.count == 1 { return Terminal.print(all[0].bytes) }
      Terminal.say("error: There are \(all.count) files. Name one with --out, and each gets a number.")
      throw ExitCode.badInput
    }
    for file in files.named(out) {
      try output.write(file.bytes, to: file.path, from: source, for: options.order.audience)
    }
  }

  private func draw(all cases: [String], to out: String) throws {
    _ = try readCatalogue(reading.day.catalogue)
    var batch = MapBatch(of: cases, to: out, options.order, command: Terminal.thisProgram + ["draw-worker"])
    batch.setup.localCatalogue = reading.day.catalogue
    batch.setup.asOf = reading.day.asOf?.description
    batch.setup.isLenient = reading.lenient
    if let workers { batch.workers = workers }
    let meter = ProgressMeter()
    let report: MapBatch.Report
    do { report = try batch.run(progress: meter.show) } catch {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
    meter.clear()
    for drawn in report.drawn {
      for remark in drawn.remarks { Terminal.say("\(drawn.name): \(remark)") }
    }
    for failure in report.failures { Terminal.say("\(failure)") }
    Terminal.say(report.summary)
    if !report.failures.isEmpty { throw ExitCode.badInput }
  }
}
