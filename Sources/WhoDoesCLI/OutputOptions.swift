import ArgumentParser
import WhoDoes

/// Where a result goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: .init("The file to write; standard output if left out.", valueName: "file"),
    completion: .file())
  var out: String?

  /// Writes a result, and says where it is when it went to a file.
  ///
  /// - Throws: exit code 2 where it cannot be written.
  func write(_ bytes: [UInt8], readFrom input: String) throws {
    guard let out, out != "-" else { return Terminal.print(bytes) }
    do {
      try OutputFile.write(bytes, to: out, notOver: input)
      Terminal.say("Written: \(out)")
    } catch {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
  }

  /// Writes a text, as `write(_:readFrom:)` does.
  func write(_ text: String, readFrom input: String) throws { try write(Array(text.utf8), readFrom: input) }
}
