import ArgumentParser
import WhoDoes

extension Terminal {
  /// Writes a result that was not made from a case alone: to standard output, or to a file that it names.
  ///
  /// - Throws: exit code 2 where it cannot be written.
  static func write(_ bytes: [UInt8], to out: String?, notOver input: String) throws {
    guard let out, out != "-" else { return print(bytes) }
    do {
      try OutputFile.write(bytes, to: out, notOver: input)
      say("Written: \(out)")
    } catch {
      say("error: \(error)")
      throw ExitCode.badInput
    }
  }
}
