import ArgumentParser
import WhoDoes

/// Where a result goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: .init("The file to write; standard output if left out.", valueName: "file"),
    completion: .file())
  var out: String?

  /// Writes a result made from a case or a register, says where it is when it went to a file, and keeps that on record where it
  /// is about somebody real.
  ///
  /// - Throws: exit code 2 where it cannot be written.
  func write(_ bytes: [UInt8], from file: some DocumentSource, for audience: Audience? = nil) throws {
    guard let out, out != "-" else { return Terminal.print(bytes) }
    try write(bytes, to: out, from: file, for: audience)
  }

  /// Writes a text, as `write(_:from:for:)` does.
  func write(_ text: String, from file: some DocumentSource, for audience: Audience? = nil) throws {
    try write(Array(text.utf8), from: file, for: audience)
  }

  /// Writes one of several results to a file of its own, as `write(_:from:for:)` does.
  ///
  /// - Throws: exit code 2 where it cannot be written.
  func write(_ bytes: [UInt8], to path: String, from file: some DocumentSource, for audience: Audience? = nil)
    throws
  {
    do {
      try OutputFile.write(bytes, to: path, notOver: file.path)
      Terminal.say("Written: \(path)")
      try file.recordExport(of: path, for: audience)
    } catch {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
  }
}
