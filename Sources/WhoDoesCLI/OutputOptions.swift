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
    try write(bytes, to: out, readFrom: input)
  }

  /// Writes a text, as `write(_:readFrom:)` does.
  func write(_ text: String, readFrom input: String) throws { try write(Array(text.utf8), readFrom: input) }

  /// Writes one of several results to a file of its own, and says where it is.
  ///
  /// - Throws: exit code 2 where it cannot be written.
  func write(_ bytes: [UInt8], to path: String, readFrom input: String) throws {
    do {
      try OutputFile.write(bytes, to: path, notOver: input)
      Terminal.say("Written: \(path)")
    } catch {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
  }
}
