import ArgumentParser
import WhoDoes

/// `whodoes documents`.
struct DocumentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents",
    abstract: "Write the documents of one case or of many into one folder.",
    usage: "whodoes documents <cases> ... --out <folder> [options]",
    discussion: """
      Audit, meeting sheet, the young person's page and their steps, each in HTML and Word. A case that cannot be \
      read is named at the end, and the others are there.

        whodoes documents cases/jordan --out jordan
        whodoes documents cases --only audit --format html --out audits
      """)

  @Argument(help: "A case, several, or a folder of case folders.", completion: .directory)
  var cases: [String]

  @Option(
    name: .shortAndLong, help: .init("The folder to write into.", valueName: "folder"), completion: .directory
  )
  var out: String

  @Option(help: .init("Only this document; may be given again.", valueName: "document"))
  var only: [CaseDocument] = []

  @Option(help: .init("Only this format: html, docx or markdown; may be given again.", valueName: "format"))
  var format: [DocumentFormat] = []

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    guard format.allSatisfy({ [.html, .docx, .markdown].contains($0) }) else {
      throw ValidationError("--format takes html, docx or markdown here.")
    }
    guard reading.real == nil || CaseFolder.cases(at: cases).count == 1 else {
      throw ValidationError("--real gives the reference of one case. Write real cases one by one.")
    }
  }

  func run() throws {
    var batch = DocumentBatch(
      of: CaseFolder.cases(at: cases), to: out, only.isEmpty ? CaseDocument.allCases : only,
      in: format.isEmpty ? [.html, .docx] : format)
    batch.catalogue = try readCatalogue(reading.day.catalogue)
    (batch.asOf, batch.isLenient, batch.reference) = (reading.day.asOf, reading.lenient, reading.real)
    let meter = ProgressMeter()
    let report = batch.run(progress: meter.show)
    meter.clear()
    for line in report.remarks + report.failures { Terminal.say(line) }
    Terminal.say(
      "Written: \(report.written.count == 1 ? "1 file" : "\(report.written.count) files") in \(out)")
    if !report.failures.isEmpty { throw ExitCode.badInput }
  }
}
