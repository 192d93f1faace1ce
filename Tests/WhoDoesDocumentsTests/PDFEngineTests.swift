import Foundation
import Testing
import WhoDoesDocuments

/// Programs of our own that behave as engines may.
@Suite("Programs that make a PDF")
struct PDFEngineTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "engines-\(UUID().uuidString)")

  /// Puts a program in a folder of its own and answers the folder.
  private func program(_ name: String, _ lines: String) throws -> URL {
    let place = folder.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let file = place.appending(path: name)
    try Data("#!/bin/sh\n\(lines)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return place
  }

  /// The file that is asked for, whichever engine the words are for.
  private let output =
    #"for last; do case "$last" in --print-to-pdf=*) out=${last#*=};; esac; done; : ${out:=$last}"#

  @Test("WeasyPrint comes first, unless it is too old or there is none")
  func order() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let chromium = try program("chromium", "exit 0").path
    let old = try program("weasyprint", "echo WeasyPrint version 57.2").path
    let new = try program("weasyprint", "echo WeasyPrint version 71.0").path
    #expect(try PDFEngine.find(along: "\(chromium):\(new)").kind == .weasyPrint)
    #expect(try PDFEngine.find(along: "\(old):\(chromium)").kind == .chromium)
    #expect(PDFEngine.all(along: "\(old):\(chromium)").map(\.kind) == [.weasyPrint, .chromium])
    #expect(throws: PDFError.noEngine) { try PDFEngine.find(along: old) }
    #expect(throws: PDFError.noEngine) { try PDFEngine.find(along: "") }
  }

  @Test(
    "The page lies in a folder that nobody else can read, and is gone afterwards",
    arguments: PDFEngine.Kind.allCases)
  func privateFolder(_ kind: PDFEngine.Kind) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let engine = PDFEngine(
      kind,
      at: try program(
        "engine",
        #"""
        \#(output)
        here=$(dirname "$out")
        { echo %PDF-1.7; stat -c %a "$here"; cat "$here/page.html"; } > "$out"
        """#
      ).appending(path: "engine"))
    let place = folder.appending(path: "new/result.pdf")
    let pdf = try engine.render("<p>words</p>", beside: place)
    #expect(String(decoding: pdf, as: UTF8.self) == "%PDF-1.7\n700\n<p>words</p>")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "new").path).isEmpty)
  }

  @Test("An engine that fails or takes too long says so, and leaves nothing behind")
  func failures() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = folder.appending(path: "new/result.pdf")
    let broken = try program("engine", "echo first >&2; echo 'no such font' >&2; exit 1").appending(
      path: "engine")
    #expect(throws: PDFError.failed(.weasyPrint, "no such font")) {
      try PDFEngine(.weasyPrint, at: broken).render("", beside: place)
    }
    let endless = try program("engine", "exec sleep 60").appending(path: "engine")
    #expect(throws: PDFError.tookTooLong(.chromium)) {
      try PDFEngine(.chromium, at: endless).render("", beside: place, within: 1)
    }
    #expect(throws: PDFError.self) {
      try PDFEngine(.chromium, at: folder.appending(path: "none")).render("", beside: place)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "new").path).isEmpty)
    for error in [PDFError.noEngine, .failed(.chromium, "x"), .tookTooLong(.weasyPrint)] {
      #expect(error.description.contains("Save as PDF"))
    }
  }

  @Test("Dates and the machine are taken out of the PDF, and nothing moves")
  func traces() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let text =
      #"%PDF-1.4 <</Title (a /Creator b) /Creator (X11 \(Linux\) (x)) /CreationDate (D:2026) /ModDate/X>> end"#
    let engine = try program("engine", "\(output)\ncat > \"$out\" <<'END'\n\(text)\nEND").appending(
      path: "engine")
    let place = folder.appending(path: "result.pdf")
    let pdf = String(decoding: try PDFEngine(.chromium, at: engine).render("", beside: place), as: UTF8.self)
    #expect(pdf.count == text.count + 1)
    for word in ["Linux", "2026", "X11"] { #expect(!pdf.contains(word)) }
    #expect(pdf.hasPrefix("%PDF-1.4 <</Title (a /Creator b)") && pdf.hasSuffix("/ModDate/X>> end\n"))
  }
}
