import ArgumentParser
import Foundation
import WhoDoes

/// `whodoes caseload-report`.
struct CaseloadReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload-report",
    abstract: "Write where a whole caseload lets things drop, and never who.",
    usage: "whodoes caseload-report [<path>] --panel|--internal [--by <what>] [--out <folder>] [options]",
    discussion: """
      Counts of young people, from the tables of a caseload, case folders or the register. The panel build hides small \
      counts, and others with them, so that no table gives them away; the internal build hides nothing and is not for \
      sharing. Without --out it is printed; with it come a page, a Word file, a workbook and a CSV for each table.

        whodoes caseload-report council --panel --out quarter
        whodoes caseload-report --register team.register --internal --by team --caseload 20
      """)

  @Argument(
    help:
      "A folder of tables with a column case_id, or one workbook of them, or a folder of case folders; everybody in --register if left out.",
    completion: .file())
  var path: String?

  @Flag(help: "Which build: for a panel, or for the service itself.")
  var build: CaseloadPublication.Build

  @Option(help: "One table instead of the report: by team, area, status, role or agency.")
  var by: CaseloadDocument.Dimension?

  @Option(help: .init("The largest count that the panel build hides.", valueName: "count"))
  var hideUpTo = 5

  @Option(help: .init("How many young people a worker is meant to have.", valueName: "count"))
  var caseload: Int?

  @Option(
    name: .shortAndLong, help: .init("The folder to write into.", valueName: "folder"), completion: .directory
  )
  var out: String?

  @Option(
    help: .init(
      "Only this format: html, docx, xlsx, csv or markdown; may be given again.", valueName: "format"))
  var format: [DocumentFormat] = []

  @Option(help: .init("The register.", valueName: "file"), completion: .file())
  var register: String?

  @Option(
    help: .init(
      "The cases are about real young people: what this caseload is called.", valueName: "reference"))
  var real: String?

  @OptionGroup var day: DayOptions

  func validate() throws {
    guard (path == nil) != (register == nil) else {
      throw ValidationError("Name a caseload or a --register, one of the two.")
    }
    guard hideUpTo >= 1 else { throw ValidationError("--hide-up-to takes 1 or more.") }
    guard caseload.map({ $0 > 0 }) ?? true else { throw ValidationError("--caseload takes 1 or more.") }
    guard !format.contains(.pdf) else {
      throw ValidationError("--format takes html, docx, xlsx, csv or markdown here.")
    }
  }

  func run() throws {
    let catalogue = try readCatalogue(day.catalogue)
    let counted = try count(catalogue)
    for remark in counted.remarks { Terminal.say(remark) }
    var settings = CaseloadPublication.Settings()
    (settings.largestHidden, settings.caseload) = (hideUpTo, caseload)
    let publication = CaseloadPublication(counted.summary, build, settings)
    let document =
      by.map { CaseloadDocument.build(publication, by: $0, catalogue) }
      ?? CaseloadDocument.build(publication, catalogue)
    try write(document)
    if counted.summary.unreadable > 0 { throw ExitCode.badInput }
  }

  private func count(_ catalogue: Catalogue) throws -> CaseloadCount {
    do {
      let meter = ProgressMeter()
      var caseload =
        try register.map { try Caseload(RegisterDesk($0, .reading, catalogue: catalogue)) }
        ?? Caseload(path ?? "", catalogue: catalogue)
      (caseload.asOf, caseload.mayBeReal, caseload.options.progress) = (day.asOf, real != nil, meter.show)
      let counted = try CaseloadCount(caseload)
      meter.clear()
      return counted
    } catch let error as UnreadableCase {
      Terminal.report(error.diagnostics, allNotices: true)
    } catch let error as RegisterError {
      Terminal.say("error: \(error)")
    }
    throw ExitCode.badInput
  }

  private func write(_ document: Document) throws {
    guard let out else { return Terminal.print(Array(MarkdownRenderer().render(document).utf8)) }
    let name = ["caseload", by?.rawValue, build.rawValue].compactMap(\.self).joined(separator: "-")
    do {
      let forms = format.isEmpty ? [.html, .docx, .xlsx, .csv] : format
      for file in try CaseloadFiles.files(of: document, named: name, forms) {
        try OutputFile.write(file.bytes, to: "\(out)/\(file.name)", notOver: path ?? register ?? "")
        Terminal.say("Written: \(out)/\(file.name)")
      }
    } catch {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
  }
}
