import ArgumentParser
import WhoDoes

/// Where what the readers of files ran into goes, beside standard error.
struct RemarkOptions: ParsableArguments {
  @Option(
    help: .init(
      "Write what was run into in the files as CSV into this folder: counted by kind, and one by one.",
      valueName: "folder"),
    completion: .directory)
  var remarks: String?

  /// Writes them where that was asked for, whether the file could be read or not.
  ///
  /// - Throws: exit code 2 where they cannot be written.
  func write(_ diagnostics: [Diagnostic], from path: String) throws {
    guard let remarks else { return }
    do { try RemarkFiles.write(diagnostics, to: remarks, notOver: path) } catch {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
  }
}
