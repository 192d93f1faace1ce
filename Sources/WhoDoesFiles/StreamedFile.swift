import Foundation

/// A result that is written bit by bit: beside its place first, and moved there when it is whole.
///
/// ```swift
/// let file = try StreamedFile("findings.csv", notOver: "council")
/// write(file.descriptor, bytes, count)
/// try file.finish()
/// ```
public struct StreamedFile: Sendable {
  /// Where to write.
  public let descriptor: Int32
  private let target: String
  private let beside: String

  /// Begins a result, making the folders above it where they are missing.
  ///
  /// - Throws: `OutputFile.Refusal` where the place is a folder, an input, or cannot be written.
  public init(_ path: String, notOver input: String) throws(OutputFile.Refusal) {
    let url = try OutputFile.target(path, notOver: input)
    (target, beside) = (
      url.path,
      url.deletingLastPathComponent()
        .appending(path: ".\(url.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part").path
    )
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw Self.refusal(path) }
  }

  /// Puts the result in its place.
  ///
  /// - Throws: `OutputFile.Refusal` where that cannot be.
  public func finish() throws(OutputFile.Refusal) {
    guard close(descriptor) == 0, rename(beside, target) == 0 else {
      let refusal = Self.refusal(target)
      unlink(beside)
      throw refusal
    }
  }

  /// Takes away what was written.
  public func abandon() {
    close(descriptor)
    unlink(beside)
  }

  private static func refusal(_ path: String) -> OutputFile.Refusal {
    OutputFile.Refusal(
      description: "\(path) could not be written: \(String(cString: strerror(errno))). Choose another place.")
  }
}
