import Foundation
import Testing
import WhoDoes

/// Breaks both scenarios in every way of ``BrokenCase`` and looks at what comes out, to the last byte.
@Suite("A hundred broken inputs give a clear error or a correct result")
struct BrokenInputTests {
  @Test("There are a hundred") func count() { #expect(BrokenCase.all.count >= 100) }

  @Test("Jordan's files, broken", arguments: BrokenCase.all)
  func jordan(_ broken: BrokenCase) throws { try check(broken, "jordan") }

  @Test("Yonas's files, broken", arguments: BrokenCase.all.filter { !BrokenCase.isHuge($0) })
  func yonas(_ broken: BrokenCase) throws { try check(broken, "yonas") }

  private func check(_ broken: BrokenCase, _ scenario: String) throws {
    var files = try CaseCells.files(of: scenario)
    broken.change(&files)
    // Drawing takes most of the time, and one scenario's drawings say enough about files cut short.
    let isDrawn = scenario == "jordan" || broken.hostile != nil
    try inFolder(files) { folder in
      var isRead = false
      do {
        let strict = try CaseFile(folder)
        isRead = true
        try checkReports(strict)
        if isDrawn { try checkPictures(strict) }
      } catch let error as UnreadableCase {
        checkErrors(error.diagnostics, in: folder)
      }
      // What is left without the broken rows must be sound, too.
      if !isRead, let lenient = try? CaseFile(folder, lenient: true) {
        try checkReports(lenient)
        if isDrawn { try checkPictures(lenient) }
      }
    }
  }

  /// Some error says what is wrong and in which file; where it is about a row, on which line.
  private func checkErrors(_ diagnostics: [Diagnostic], in folder: String) {
    let errors = diagnostics.filter { $0.severity == .error }
    #expect(!errors.isEmpty)
    for error in errors {
      #expect(error.place.file.hasPrefix(folder))
      let isSummary = error.message.contains("more places")
      #expect(error.place.line != nil || isSummary || Self.wholeFile.contains(error.code), "\(error)")
      #expect(!error.message.isEmpty && error.message.utf8.count < 1000, "\(error)")
      #expect(!error.description.unicodeScalars.contains(where: Self.isUnsafe), "\(error)")
    }
  }

  /// Problems of a file as a whole.
  private static let wholeFile: Set<String> = [
    "missing-table", "missing-as-of", "no-young-person", "not-text", "no-heading", "file-too-large",
    "missing-column", "unreadable-file",
  ]

  private func checkReports(_ file: CaseFile) throws {
    let analysis = file.analysis()
    let (network, catalogue) = (file.network, file.catalogue)
    let json = JSONReport.write(network, analysis, catalogue)
    let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect((parsed?["findings"] as? [Any])?.count == analysis.findings.count)

    let table = CSVReport.write(network, analysis, catalogue)
    let (cells, problems) = DelimitedText.read(Array(table.utf8), file: "findings.csv")
    #expect(problems.filter { $0.severity == .error }.isEmpty, "\(problems)")
    #expect(cells.rows.allSatisfy { cells.cells(of: $0).count == cells.headings.count })
    #expect(table.firstMatch(of: /(?m)(^|,)"?[=@]/) == nil)

    let text = TextReport.write(network, analysis, catalogue, width: 80, isStyled: false)
    let markdown = MarkdownReport.write(network, analysis, catalogue)
    #expect(!markdown.contains("<script") && !markdown.contains("<img") && !markdown.contains("<!--"))
    let reports = [("json", json), ("csv", table), ("text", text), ("markdown", markdown)]
    for (name, written) in reports {
      let odd = written.unicodeScalars.first(where: Self.isUnsafe)
      #expect(odd == nil, "\(name) has U+\(String(odd?.value ?? 0, radix: 16))")
    }
  }

  private func checkPictures(_ file: CaseFile) throws {
    let map = try file.map()
    #expect(!map.diagrams.isEmpty || !map.inWords.isEmpty)
    let page = try file.auditPage()
    for markup in try map.diagrams.map({ try $0.svg() }) + [page] {
      let read = Markup(markup)
      #expect(read.complaint == nil)
      #expect(read.elements.isDisjoint(with: ["script", "img", "iframe", "object", "embed", "form", "HTML"]))
      #expect(read.dangers == [])
      #expect(!markup.lowercased().contains("<script"))
      // Written by somebody as text, it must not become the letter it stands for.
      #expect(!markup.contains("&#65;"))
      #expect(!markup.unicodeScalars.contains(where: Self.isUnsafe))
    }
  }

  /// Signs that steer a terminal, end a file, or turn a line of text round.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Writes files into a folder of their own, which is taken away afterwards.
  private func inFolder(_ files: [String: [UInt8]], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "whodoes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: "\(name).csv")) }
    try body(folder.path)
  }
}
