import ArgumentParser
import WhoDoes

/// `whodoes lens`.
struct LensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lens",
    abstract: "Ask how people work together, and show what is shared beside who answers for what.",
    usage:
      "whodoes lens <case> --sheets <folder>\n       whodoes lens <case> --answers <sheet> ... [--out <file>]",
    discussion: """
      Twelve sentences of our own about purpose, support, voice, ownership, learning and sharing, and six for the \
      young person. What comes back is counted, never scored: no item with fewer than four answers is shown, and the \
      young person's view stands apart and only with their yes.

        whodoes lens cases/jordan --sheets lens
        whodoes lens cases/jordan --answers lens/*.xlsx --out lens.html
      """)

  @OptionGroup var source: CaseOptions

  @Option(
    help: .init("Write the sheets into this folder.", valueName: "folder"), completion: .directory)
  var sheets: String?

  @Option(
    parsing: .upToNextOption, help: .init("Sheets that came back, one for each person.", valueName: "sheet"),
    completion: .file(extensions: ["xlsx", "csv"]))
  var answers: [String] = []

  @OptionGroup var output: DocumentOptions

  func validate() throws {
    guard (sheets != nil) != !answers.isEmpty else {
      throw ValidationError("Give --sheets to write sheets, or --answers to count those that came back.")
    }
  }

  func run() throws {
    let file = try source.read()
    if let sheets {
      for (name, bytes, audience) in try file.lensSheets() {
        try output.output.write(bytes, to: "\(sheets)/\(name)", from: file, for: audience)
      }
      return
    }
    let (lens, counts, diagnostics) = LensFile.account(answers)
    Terminal.report(diagnostics, allNotices: true)
    for count in counts { Terminal.say(count.inWords) }
    guard lens.sheets > 0 || lens.isOwnShown else { throw ExitCode.badInput }
    try output.write(LensDocument.build(lens, file.network, file.analysis(), file.catalogue), from: file)
  }
}
