import Foundation
import WhoDoesDocuments

/// A browser on this machine that prints, where there is one.
enum Browser {
  static let path: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let names = ["chromium", "chromium-browser", "google-chrome"]
    return folders.lazy.flatMap { folder in names.map { "\(folder)/\($0)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// How many sheets of paper a document takes.
  static func sheets(_ document: Document) throws -> Int {
    let place = FileManager.default.temporaryDirectory.appending(path: "whodoes-print-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let (page, pdf) = (place.appending(path: "page.html"), place.appending(path: "page.pdf"))
    try Data(HTMLRenderer().render(document).utf8).write(to: page)
    let process = Process()
    process.executableURL = path.map { URL(filePath: $0) }
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
      "--user-data-dir=\(place.appending(path: "profile").path)", "--print-to-pdf=\(pdf.path)", page.path,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: try Data(contentsOf: pdf), as: Unicode.ASCII.self)
    return text.matches(of: /\/Type \/Page\b/).count
  }
}
