import Foundation
import Readers
import Testing
import WhoDoesDocuments

/// What a real browser and a checker of accessibility make of the pages, in one start of the browser.
@Suite("Pages in a real browser", .enabled(if: Program.chromium != nil))
struct BrowserTests {
  private static let axe = Program.axe

  @Test("Nothing is said on the console or asked for, and 320 px are wide enough")
  func quiet() throws {
    let names = try ReadDocuments.all().map(\.name)
    let visit: PageVisit = try withFolder { try Self.visit(in: $0, withAxe: false) }
    #expect(visit.lines.filter { $0.kind == "width" }.map(\.page) == names)
    for line in visit.lines where line.kind == "width" { #expect(line.words == "fits", "\(line.page)") }
    #expect(visit.console.isEmpty, "\(visit.console)")
    #expect(visit.requests == [PageVisit.control])
  }

  @Test("The checker of accessibility finds nothing", .enabled(if: axe != nil))
  func accessible() throws {
    let names = try ReadDocuments.all().map(\.name)
    let visit: PageVisit = try withFolder { try Self.visit(in: $0, withAxe: true) }
    #expect(Set(visit.lines.filter { $0.kind == "checked" }.map(\.page)) == Set(names))
    #expect(visit.lines.filter { $0.kind == "checked" }.allSatisfy { Int($0.words).map { $0 > 20 } == true })
    #expect(visit.words("violation") == [])
  }

  private static func visit(in folder: URL, withAxe: Bool) throws -> PageVisit {
    let pages = try ReadDocuments.all().map { ($0.name, HTMLRenderer().render($0.document)) }
    return try PageVisit(to: pages, axe: withAxe ? axe : nil, in: folder)
  }
}
