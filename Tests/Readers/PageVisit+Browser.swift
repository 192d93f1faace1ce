package import Foundation

extension Program {
  /// The checker of accessibility, which comes inside a package whose own browser is not needed.
  package static let axe = file("axe.min.js", ofPackage: "axe_playwright_python")
}

extension PageVisit {
  /// Shows pages to a real browser, all in one start of it: in narrow frames, or to the checker of accessibility.
  ///
  /// - Parameters:
  ///   - pages: each with a name of letters and hyphens.
  ///   - axe: the checker; nil to look at width, console and requests.
  /// - Throws: where there is no browser, or it leaves no account.
  package init(to pages: [(name: String, page: String)], axe: URL?, in folder: URL) throws {
    guard let chromium = Program.chromium else { throw CocoaError(.fileNoSuchFile) }
    var frames = ""
    for (name, page) in pages {
      var page = page
      if axe != nil {
        // The page forbids every script; only in this copy may the checker run.
        page = page.replacing(/<meta http-equiv="Content-Security-Policy"[^>]*>/, with: "")
        page = page.replacing(
          "</body>", with: "<script src=\"axe.js\"></script><script>\(Self.check)</script></body>")
      }
      try Data(page.utf8).write(to: folder.appending(path: "\(name).html"))
      frames +=
        "<iframe title=\"\(name)\" width=\"\(axe == nil ? 320 : 1000)\" height=\"600\" src=\"\(name).html\"></iframe>"
    }
    if let axe { try FileManager.default.copyItem(at: axe, to: folder.appending(path: "axe.js")) }
    // The watching page asks for one address itself: so we know that asking would be seen.
    let control = axe == nil ? "<img alt=\"\" src=\"\(Self.control)\">" : ""
    // It listens before the first page can speak.
    let watcher =
      "<!DOCTYPE html><title>Watcher</title><pre id=\"said\"></pre>\(control)<script>\(Self.watch)</script>\(frames)"
    try Data(watcher.utf8).write(to: folder.appending(path: "watcher.html"))
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
    try self.init(dom: answer.said, complaints: answer.complained, log: log)
  }

  /// The one address that is asked for on purpose.
  package static let control = "http://control.invalid/seen.png"

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
