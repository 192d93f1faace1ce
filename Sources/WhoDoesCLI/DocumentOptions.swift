import ArgumentParser
import Foundation
import WhoDoes

/// Where a document goes and in which form; the same for every command that writes one.
struct DocumentOptions: ParsableArguments {
  @OptionGroup var output: OutputOptions

  @Option(
    help: .init("What to write; what the ending of --out says if left out, else html.", valueName: "format"))
  var format: DocumentFormat?

  /// The form asked for.
  var chosen: DocumentFormat? { format ?? output.out.flatMap(DocumentFormat.init(ofFile:)) }

  /// Writes a document, and says where it is when it went to a file.
  ///
  /// - Parameter usual: The form where none is asked for.
  /// - Throws: exit code 2 where it cannot be written.
  func write(
    _ document: Document, from file: some DocumentSource, or usual: DocumentFormat = .html
  ) throws {
    switch chosen ?? usual {
    case .html: try output.write(HTMLRenderer().render(document), from: file, for: document.audience)
    case .docx: try output.write(DOCXRenderer().render(document), from: file, for: document.audience)
    case .pdf: try writePDF(document, from: file)
    case .markdown: try output.write(MarkdownRenderer().render(document), from: file, for: document.audience)
    case .xlsx: try writeWorkbook(of: document, from: file)
    case .csv: try write(DocumentTables(of: document), from: file, for: document.audience)
    }
  }

  /// Writes a PDF through whatever program here makes one; the page stands beside it meanwhile, so it needs a place.
  private func writePDF(_ document: Document, from file: some DocumentSource) throws {
    guard let out = output.out, out != "-" else {
      Terminal.say("error: A PDF needs a file. Name it with --out page.pdf.")
      throw ExitCode.badInput
    }
    let bytes: [UInt8]
    do {
      bytes = try PDFEngine.find().render(HTMLRenderer().render(document), beside: URL(filePath: out))
    } catch {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
    try output.write(bytes, from: file, for: document.audience)
  }

  private func writeWorkbook(of document: Document, from file: some DocumentSource) throws {
    let bytes: [UInt8]
    do { bytes = try XLSXRenderer().render(document) } catch {
      Terminal.say(
        "error: \(error == .noSheet ? "There is no table in this document. Choose another --format." : error.description)"
      )
      throw ExitCode.badInput
    }
    try output.write(bytes, from: file, for: document.audience)
  }

  /// Writes a file for each table: `audit.csv` becomes `audit-cover.csv`, `audit-load.csv` and so on.
  private func write(_ tables: DocumentTables, from file: some DocumentSource, for audience: Audience) throws
  {
    if tables.all.count == 1 { return try output.write(tables.all[0].csv, from: file, for: audience) }
    guard !tables.all.isEmpty else {
      Terminal.say("error: There is no table in this document. Choose another --format.")
      throw ExitCode.badInput
    }
    guard let out = output.out, out != "-" else {
      Terminal.say(
        "error: There are \(tables.all.count) tables, a file each. Name a place with --out tables.csv.")
      throw ExitCode.badInput
    }
    let base = out.lowercased().hasSuffix(".csv") ? String(out.dropLast(4)) : out
    for table in tables.all {
      try output.write(Array(table.csv.utf8), to: "\(base)-\(table.name).csv", from: file, for: audience)
    }
  }
}
