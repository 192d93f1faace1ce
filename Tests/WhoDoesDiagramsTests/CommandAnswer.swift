import Foundation

/// What a command of this system answers on standard output, or nil where it is not installed.
func answer(of command: [String], input: String) throws -> [UInt8]? {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = command
  let (given, taken) = (Pipe(), Pipe())
  (process.standardInput, process.standardOutput) = (given, taken)
  process.standardError = FileHandle.nullDevice
  try process.run()
  // Both pipes are small: writing has to go on while the answer is read.
  let writer = Thread {
    given.fileHandleForWriting.write(Data(input.utf8))
    try? given.fileHandleForWriting.close()
  }
  writer.start()
  let bytes = taken.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return process.terminationStatus == 0 ? Array(bytes) : nil
}
