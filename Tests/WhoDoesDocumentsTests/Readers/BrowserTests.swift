import Foundation
import Testing
import WhoDoesDocuments

/// What a real browser and a checker of accessibility make of the pages, in one start of the browser.
@Suite("Pages in a real browser", .enabled(if: Program.chromium != nil))
struct BrowserTests {
  private static let axe = Program.file("axe.min.js", ofPackage: "axe_playwright_python")

  @Test("Nothing is said on the console or asked for, and 320 px are wide enough")
  func quiet() throws {
    let names = try ReadDocuments.all().map(\.name)
    let visit: PageVisit = try withFolder { try Self.visit(in: $0, withAxe: false) }
    #expect(visit.lines.filter { $0.kind == "width" }.map(\.page) == names)
    for line in visit.lines where line.kind == "width" { #expect(line.words == "fits", "\(line.page)") }
    #expect(visit.console.isEmpty, "\(visit.console)")
    // The watching page asks for one address itself: so we know that asking would be seen.
    #expect(visit.requests == ["http://control.invalid/seen.png"])
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
    var frames = ""
    for (name, document) in try ReadDocuments.all() {
      var page = HTMLRenderer().render(document)
      if withAxe {
        // The page forbids every script; only in this copy may the checker run.
        page = page.replacing(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
        page = page.replacing(
          "</body>", with: "<script src=\"axe.js\"></script><script>\(Self.check)</script></body>")
      }
      try Data(page.utf8).write(to: folder.appending(path: "\(name).html"))
      frames +=
        "<iframe title=\"\(name)\" width=\"\(withAxe ? 1000 : 320)\" height=\"600\" src=\"\(name).html\"></iframe>"
    }
    if withAxe, let axe = Self.axe {
      try FileManager.default.copyItem(at: axe, to: folder.appending(path: "axe.js"))
    }
    let control = withAxe ? "" : "<img alt=\"\" src=\"http://control.invalid/seen.png\">"
    let watcher =
      "<!DOCTYPE html><title>Watcher</title><pre id=\"said\"></pre>\(control)\(frames)<script>\(Self.watch)</script>"
    try Data(watcher.utf8).write(to: folder.appending(path: "watcher.html"))
    let chromium = try #require(Program.chromium)
    let log = folder.appending(path: "net.json")
    let answer = try chromium.run(
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions",
        "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
        "--proxy-server=127.0.0.1:9",
        "--user-data-dir=\(folder.appending(path: "profile").path)", "--allow-file-access-from-files",
        "--enable-logging=stderr", "--log-net-log=\(log.path)", "--virtual-time-budget=120000", "--dump-dom",
        folder.appending(path: "watcher.html").absoluteString,
      ], in: folder)
    return try PageVisit(dom: answer.said, complaints: answer.complained, log: log)
  }

  /// Writes down how wide every page is in its narrow frame, and what the pages send.
  private static let watch = #"""
    const said = document.getElementById("said");
    addEventListener("message", e => { said.textContent += e.data + "\n" });
    addEventListener("load", () => {
      for (const frame of document.querySelectorAll("iframe")) {
        const page = frame.contentDocument.documentElement;
        const fits = page.scrollWidth <= page.clientWidth ? "fits" : page.scrollWidth + " in " + page.clientWidth;
        said.textContent += "width\t" + frame.title + "\t" + fits + "\n";
      }
    });
    """#

  /// Checks a page from inside and sends what was found.
  private static let check = #"""
    const name = location.pathname.split("/").pop().replace(".html", "");
    axe.run(document, { iframes: false }).then(found => {
      parent.postMessage("checked\t" + name + "\t" + found.passes.length, "*");
      for (const one of found.violations)
        parent.postMessage("violation\t" + name + "\t" + one.id + " at " + one.nodes.map(n => n.target).join(", "), "*");
    });
    """#
}
