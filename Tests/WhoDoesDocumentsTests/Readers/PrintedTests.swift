import Foundation
import Readers
import Spreadsheet
import Testing
import WhoDoesDocuments

/// What comes out on paper: PDFs of both engines and Word files in an office program.
@Suite("Documents on paper", .serialized)
struct PrintedTests {
  /// The sheets of a PDF, as its reader counts them.
  private func sheets(_ pdf: URL) throws -> Int {
    let said = try #require(Program.pdfinfo).run([pdf.path], in: pdf.deletingLastPathComponent()).said
    return try #require(said.firstMatch(of: /Pages: +(\d+)/).flatMap { Int($0.1) }, "\(said)")
  }

  private func printed(_ document: Document, by engine: PDFEngine, in folder: URL) throws -> URL {
    let file = folder.appending(path: "\(UUID().uuidString).pdf")
    try Data(engine.render(HTMLRenderer().render(document), beside: file)).write(to: file)
    return file
  }

  @Test(
    "A PDF is sound and has headings, heading cells and a description of its picture",
    .enabled(if: Program.qpdf != nil && Program.pdfinfo != nil), arguments: PDFEngine.all())
  func tagged(_ engine: PDFEngine) throws {
    try withFolder { folder in
      let pdf = try printed(ReadDocuments.audit("jordan"), by: engine, in: folder)
      let check = try #require(Program.qpdf).run(["--check", pdf.path], in: folder)
      #expect(check.status == 0, "\(check.said)\(check.complained)")
      let about = try #require(Program.pdfinfo).run([pdf.path], in: folder).said
      #expect(about.contains(/Tagged: +yes/))
      #expect(about.contains(/Title: +Who does what around Jordan \(fiction\)/))
      for trace in ["CreationDate", "ModDate", "Author", "Creator"] {
        #expect(!about.contains("\(trace):"), "\(about)")
      }

      let structure = try #require(Program.pdfinfo).run(["-struct", pdf.path], in: folder).said
      let kinds = structure.split(separator: "\n").compactMap {
        $0.split { !$0.isLetter && !$0.isNumber }.first
      }
      #expect(kinds.count { $0 == "H1" } == 1)
      #expect(kinds.count { $0 == "H2" } >= 5)
      #expect(kinds.count { $0 == "TH" } >= 20)
      #expect(kinds.contains("Figure"))
      let plain = folder.appending(path: "plain.pdf")
      try #require(Program.qpdf).run(["--qdf", "--object-streams=disable", pdf.path, plain.path], in: folder)
      let letters = String(decoding: try Data(contentsOf: plain), as: Unicode.ASCII.self)
      let words = "Who does what".utf16.map { String($0, radix: 16) }.map {
        String(repeating: "0", count: 4 - $0.count) + $0
      }
      #expect(letters.contains("/Alt <feff\(words.joined())") || letters.contains("/Alt (Who does what"))
    }
  }

  @Test(
    "Both engines set the same number of sheets, and the same page gives the same bytes",
    .enabled(if: PDFEngine.all().count == 2 && Program.pdfinfo != nil))
  func alike() throws {
    try withFolder { folder in
      for (name, document) in try ReadDocuments.onPaper() {
        let pdfs = try PDFEngine.all().map { try printed(document, by: $0, in: folder) }
        let counts = try pdfs.map(sheets)
        #expect(abs(counts[0] - counts[1]) <= 1, "\(name): \(counts)")
      }
      let chromium = try #require(PDFEngine.all().last)
      let page = HTMLRenderer().render(.withEveryBlock())
      let file = folder.appending(path: "twice.pdf")
      #expect(try chromium.render(page, beside: file) == chromium.render(page, beside: file))
    }
  }

  @Test(
    "An office program opens the Word files and sets as many sheets as the browser prints, or one more or less",
    .enabled(if: Program.office != nil && Program.chromium != nil && Program.pdfinfo != nil))
  func office() throws {
    try withFolder { folder in
      let documents = try ReadDocuments.onPaper()
      var files: [String] = []
      for (name, document) in documents {
        let file = folder.appending(path: "\(name).docx")
        try Data(DOCXRenderer().render(document)).write(to: file)
        files.append(file.path)
      }
      let profile = "-env:UserInstallation=\(folder.appending(path: "office").absoluteString)"
      let converting = ["--headless", "--convert-to", "pdf", "--outdir", folder.path]
      try #require(Program.office).run([profile] + converting + files, in: folder)
      let browser = PDFEngine(.chromium, at: try #require(Program.chromium).url)
      for (name, document) in documents {
        let word = try sheets(folder.appending(path: "\(name).pdf"))
        let page = try sheets(printed(document, by: browser, in: folder))
        #expect(abs(word - page) <= 1, "\(name): \(word) sheets of the Word file, \(page) of the page")
      }
    }
  }

  @Test("A checker of Word and Excel files finds nothing", .enabled(if: Program.openXML != nil))
  func valid() throws {
    try withFolder { folder in
      let checker = try #require(Program.openXML)
      for (name, document) in try ReadDocuments.onPaper() {
        var written = [("docx", try DOCXRenderer().render(document))]
        // A page without a table makes no workbook.
        do { written.append(("xlsx", try XLSXRenderer().render(document))) } catch SpreadsheetError.noSheet {}
        for (ending, bytes) in written {
          let file = folder.appending(path: "\(name).\(ending)")
          try Data(bytes).write(to: file)
          let answer = try checker.run([file.path], in: folder)
          #expect(
            answer.status == 0 && answer.said.contains("Errors: 0"), "\(name).\(ending): \(answer.said)")
        }
      }
    }
  }
}
