package import Foundation

/// A program on this machine that reads what we write, and so can judge it.
package struct Program: Sendable {
  package let url: URL

  /// The first of some programs that is found; nil where none is.
  package init?(_ names: String...) {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let places = names.flatMap { name in folders.map { URL(filePath: "\($0)/\(name)") } }
    guard let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
      return nil
    }
    url = found
  }

  package static let qpdf = Program("qpdf")
  package static let pdfinfo = Program("pdfinfo")
  package static let pdftoppm = Program("pdftoppm")
  package static let office = Program("soffice")
  package static let chromium = Program("chromium", "chromium-browser", "google-chrome")
  package static let weasyPrint = Program("weasyprint")
  package static let openXML = Program("openxml-audit")
  package static let python = Program("python3")

  /// Runs the program to its end and answers what it said, complaints and all.
  @discardableResult
  package func run(_ arguments: [String], in folder: URL) throws -> (
    status: Int32, said: String, complained: String
  ) {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // Into files and not through pipes, which fill up and would hold the program.
    let places = [0, 1].map { _ in folder.appending(path: ".\(UUID().uuidString)") }
    for place in places { try Data().write(to: place) }
    process.standardOutput = try FileHandle(forWritingTo: places[0])
    process.standardError = try FileHandle(forWritingTo: places[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let texts = try places.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return (process.terminationStatus, texts[0], texts[1])
  }

  /// A file that a Python package brings with it; nil where the package is not there.
  package static func file(_ name: String, ofPackage package: String) -> URL? {
    let find =
      "import importlib.util as u; s = u.find_spec('\(package)'); print(s.submodule_search_locations[0])"
    let place = FileManager.default.temporaryDirectory
    guard let answer = try? python?.run(["-c", find], in: place), answer.status == 0 else { return nil }
    let folder = answer.said.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
    let file = URL(filePath: folder).appending(path: name)
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }
}

/// A folder that is there for one test.
package func withFolder<Answer>(_ body: (URL) throws -> Answer) throws -> Answer {
  let folder = FileManager.default.temporaryDirectory.appending(path: "readers-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
