import Foundation

/// What a browser found out about the pages that it was shown.
package struct PageVisit {
  /// Lines that the watching page wrote: what kind, of which page, and what.
  package private(set) var lines: [(kind: String, page: String, words: String)] = []
  /// Lines that pages wrote to the console.
  package private(set) var console: [Substring] = []
  /// Addresses that pages asked for, other than files.
  package private(set) var requests: [String] = []

  /// The lines of a kind, each with its page.
  package func words(_ kind: String) -> [String] {
    lines.filter { $0.kind == kind }.map { "\($0.page): \($0.words)" }
  }

  init(dom: String, complaints: String, log: URL) throws {
    let said = dom.split(separator: "<pre id=\"said\">").last?.split(separator: "</pre>").first ?? ""
    for line in said.split(separator: "\n") {
      let parts = line.split(separator: "\t").map(String.init)
      if parts.count == 3 { lines.append((parts[0], parts[1], parts[2])) }
    }
    console = complaints.split(separator: "\n").filter {
      // Asking for an address that is not there is what the watching page does on purpose.
      $0.contains("CONSOLE") && !$0.contains("net::ERR") && !$0.contains("watcher.html")
    }
    let events = try JSONSerialization.jsonObject(with: Data(contentsOf: log)) as? [String: Any]
    guard let events = events?["events"] as? [[String: Any]] else { throw CocoaError(.fileReadCorruptFile) }
    for event in events {
      // What Chromium asks for by itself has no page as its origin.
      guard let about = event["params"] as? [String: Any], let url = about["url"] as? String,
        let origin = about["initiator"] as? String, origin != "not an origin", !url.hasPrefix("file:"),
        !url.hasPrefix("data:"), !requests.contains(url)
      else { continue }
      requests.append(url)
    }
  }
}
