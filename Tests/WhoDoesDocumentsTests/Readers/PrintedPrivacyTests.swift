import Foundation
import Readers
import Testing
import WhoDoesDocuments

/// A PDF holds more than its letters: descriptions of pictures, a structure for reading aloud, properties. All of it
/// is laid open and searched.
@Suite("A printed page keeps what is others'", .serialized)
struct PrintedPrivacyTests {
  static let pdftotext = Program("pdftotext")
  static let canRead = pdftotext != nil && Program.pdfinfo != nil && Program.qpdf != nil

  /// Everything that a PDF says to anybody: its letters, its structure with them, and its objects unpacked, where
  /// texts stand as they are or as sixteen-bit letters in hexadecimal digits.
  private func everything(in page: String, by engine: PDFEngine, _ folder: URL) throws -> [String: String] {
    let file = folder.appending(path: "\(UUID().uuidString).pdf")
    try Data(engine.render(page, beside: file)).write(to: file)
    let (letters, plain) = (folder.appending(path: "letters"), folder.appending(path: "plain.pdf"))
    try #require(Self.pdftotext).run([file.path, letters.path], in: folder)
    try #require(Program.qpdf).run(["--qdf", "--object-streams=disable", file.path, plain.path], in: folder)
    let objects = String(decoding: try Data(contentsOf: plain), as: Unicode.ASCII.self)
    return [
      "letters": try String(contentsOf: letters, encoding: .utf8),
      "properties": try #require(Program.pdfinfo).run([file.path], in: folder).said,
      "structure": try #require(Program.pdfinfo).run(["-struct-text", file.path], in: folder).said,
      "objects": objects
        + objects.matches(of: /<feff([0-9a-f]+)>/.ignoresCase()).map { Self.text($0.1) }.joined(),
    ]
  }

  /// The text of sixteen-bit letters in hexadecimal digits.
  private static func text(_ digits: Substring) -> String {
    var (rest, units): (Substring, [UInt16]) = (digits, [])
    while !rest.isEmpty {
      units += UInt16(rest.prefix(4), radix: 16).map { [$0] } ?? []
      rest = rest.dropFirst(4)
    }
    return String(decoding: units, as: UTF16.self)
  }

  @Test(
    "Nothing that is planted for other eyes is anywhere in a PDF of a young person's own pages",
    .enabled(if: canRead), arguments: PDFEngine.all())
  func markers(_ engine: PDFEngine) throws {
    try withFolder { folder in
      let sample = try OwnPagesPrivacyTests.sample()
      for (name, document) in OwnPagesPrivacyTests.documents(of: sample) {
        let all = try everything(in: HTMLRenderer().render(document), by: engine, folder)
        for (place, text) in all {
          let found = text.split { !$0.isLetter && !$0.isNumber }.filter { $0.contains("MARKER") }
          #expect(found.isEmpty, "\(name), \(place): \(found)")
        }
        #expect(all["letters"]?.contains("Max") == true, "\(name): \(all["letters"] ?? "")")
      }
    }
  }

  @Test(
    "The search finds a mark wherever it is put", .enabled(if: canRead), arguments: PDFEngine.all())
  func search(_ engine: PDFEngine) throws {
    try withFolder { folder in
      // Chromium leaves out pictures with nothing in them.
      let dot =
        "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI5IiBoZWlnaHQ9IjkiPjxyZWN0IHdpZHRoPSI5IiBoZWlnaHQ9IjkiLz48L3N2Zz4="
      let page = """
        <!DOCTYPE html><html lang="en-GB"><head><title>MARKERtitle</title></head>
        <body><h1>MARKERword</h1><p>Text. <img alt="MARKERpicture" src="\(dot)"></p></body></html>
        """
      let all = try everything(in: page, by: engine, folder)
      #expect(all["letters"]?.contains("MARKERword") == true)
      #expect(all["structure"]?.contains("MARKERword") == true)
      #expect(all["properties"]?.contains("MARKERtitle") == true)
      #expect(all["objects"]?.contains("MARKERpicture") == true)
    }
  }
}
