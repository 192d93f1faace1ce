import Foundation
import Readers
import Testing

/// On a machine without a browser or an office program the tests that need one are left out, so that anybody can run
/// the rest. Where a change is judged, none may be left out unseen.
@Suite("Whatever reads our documents is there where changes are judged")
struct ReadersAreThereTests {
  private static let isJudged = ProcessInfo.processInfo.environment["CI"] != nil

  @Test("No test is left out for want of a program", .enabled(if: isJudged))
  func programs() throws {
    let readers: [(String, Program?)] = [
      ("qpdf", .qpdf), ("pdfinfo", .pdfinfo), ("pdftoppm", .pdftoppm), ("an office program", .office),
      ("a browser", .chromium), ("WeasyPrint", .weasyPrint), ("openxml-audit", .openXML), ("Python", .python),
    ]
    #expect(readers.filter { $0.1 == nil }.map(\.0) == [])
    #expect(Program.axe != nil, "The checker of accessibility is not there.")
    let solver = try Program.python?.run(
      ["-c", "import highspy"], in: FileManager.default.temporaryDirectory)
    #expect(solver?.status == 0, "The solver is not there: \(solver?.complained ?? "no Python")")
  }
}
