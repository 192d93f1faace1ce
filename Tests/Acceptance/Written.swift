import Foundation
import Testing
import WhoDoes

/// Everything that is written about a case, opened as far as it goes.
enum Written {
  /// Writes documents, maps and tables; on a thorough run also what a trainer makes, each in every format.
  static func everyDocument(of network: URL, into place: URL, asMany isThorough: Bool) throws {
    let whodoes = try CommandTests.whodoes()
    func out(_ name: String) -> [String] { [network.path, "--out", place.appending(path: name).path] }
    var commands = [
      ["documents"] + out("documents"), ["audit"] + out("audit.xlsx"), ["map"] + out("map.pdf"),
      ["map"] + out("map.svg"), ["check", "--format", "json"] + out("findings.json"),
      ["convert"] + out("case.json"),
    ]
    if isThorough {
      commands += ["html", "docx", "pdf", "markdown"].map {
        ["audit"] + out("audit.\($0 == "markdown" ? "md" : $0)")
      }
      commands += ["csv", "markdown"].map { ["check", "--format", $0] + out("findings.\($0)") }
      commands += [
        ["convert"] + out("case.xlsx"), ["map"] + out("map.png"),
        ["meeting"] + out("meeting.pdf"), ["views"] + out("views.html"),
        ["lens", "--sheets", place.appending(path: "lens").path, network.path],
      ]
      // Twelve tasks are asked about in a session; a small case has not as many.
      let tasks = try String(contentsOf: network.appending(path: "tasks.csv"), encoding: .utf8)
      if tasks.split(separator: "\n").count > 12 {
        commands += [
          ["ask"] + out("sheets"), ["pack", "--people", "12", "--tables", "3"] + out("pack"),
        ]
      }
    }
    for words in commands { try run(whodoes, words) }
  }

  /// Every file with its path and its bytes as text, and every part of every zipped one.
  static func files(in place: URL) throws -> [(file: String, text: String)] {
    var found: [(file: String, text: String)] = []
    let walker = FileManager.default.enumerator(atPath: place.path)
    while let path = walker?.nextObject() as? String {
      let file = place.appending(path: path)
      guard let data = try? Data(contentsOf: file) else { continue }
      found.append((path, path + "\n" + letters(of: [UInt8](data))))
      if data.starts(with: Array("%PDF".utf8)) {
        for tool in [["pdftotext", file.path, "-"], ["pdfinfo", file.path]] {
          found.append(("\(path) by \(tool[0])", try said(tool)))
        }
      }
      if data.starts(with: [0x50, 0x4B]) {
        let archive = try ZipReader([UInt8](data))
        for name in archive.names {
          found.append(
            ("\(path)/\(name)", name + "\n" + letters(of: try archive.read(name))))
        }
      }
    }
    return found
  }

  /// The bytes of a file as text; of a PNG all but its points, which are packed and spell short words by chance.
  private static func letters(of bytes: [UInt8]) -> String {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return String(decoding: bytes, as: UTF8.self) }
    var (text, at) = ("", 8)
    while at + 12 <= bytes.count {
      let length = bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
      let kind = String(decoding: bytes[at + 4..<at + 8], as: UTF8.self)
      let end = min(bytes.count, at + 8 + length)
      if kind != "IDAT" { text += kind + String(decoding: bytes[at + 8..<end], as: UTF8.self) + "\n" }
      at = end + 4
    }
    return text
  }

  /// What a program of the machine says; the letters of a PDF are packed, and poppler unpacks them.
  private static func said(_ words: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(words)")
    return String(decoding: data, as: UTF8.self)
  }

  private static func run(_ command: URL, _ words: [String]) throws {
    let process = Process()
    process.executableURL = command
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(words)")
  }
}
