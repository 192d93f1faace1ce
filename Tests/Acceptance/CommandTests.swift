import Foundation
import Testing

/// What `whodoes` says to people and programs, kept in the folders of `Commands`.
///
/// After a change that is meant, `WHODOES_RECORD=1 swift test --filter CommandTests` writes them anew: read every
/// changed line before keeping it.
@Suite("The command answers as it did")
struct CommandTests {
  @Test("A command", arguments: CommandCase.all)
  func command(_ given: CommandCase) throws {
    let answer = try given.run(try Self.whodoes())
    let files = [
      ("expected.stdout", answer.stdout), ("expected.stderr", answer.stderr), ("expected.exit", answer.exit),
    ]
    let isRecording = ProcessInfo.processInfo.environment["WHODOES_RECORD"] == "1"
    for (name, text) in files {
      if isRecording {
        let file = given.folder.appending(path: name)
        if text.isEmpty {
          try? FileManager.default.removeItem(at: file)
        } else {
          try Data(text.utf8).write(to: file)
        }
        continue
      }
      let difference = LineDiff(expected: given.file(name) ?? "", actual: text)
      #expect(difference.isEmpty, "\(given.testDescription)/\(name)\n\(difference)")
    }
  }

  @Test("There are commands to run")
  func some() { #expect(CommandCase.all.count > 20) }

  /// The command as it was built along with these tests, in the folder where they lie.
  static func whodoes() throws -> URL {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let places = [URL(filePath: ProcessInfo.processInfo.arguments[0]), Bundle.main.bundleURL] + bundles
    let commands = places.flatMap { place in
      [place, place.deletingLastPathComponent()].map { $0.appending(path: "whodoes") }
    }
    return try #require(
      commands.first { FileManager.default.isExecutableFile(atPath: $0.path) }, "whodoes was not built")
  }
}
