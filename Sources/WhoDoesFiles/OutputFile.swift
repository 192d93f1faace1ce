import Foundation

/// Writes a result: beside its place first and then moved there, so that no reader ever sees half a file.
public enum OutputFile {
  /// Why a result could not be written, in a sentence with what to do.
  public struct Refusal: Error, Sendable, Equatable, CustomStringConvertible {
    /// The sentence.
    public let description: String

    /// A refusal with its sentence.
    public init(description: String) { self.description = description }
  }

  /// Writes bytes to a path, making the folders above it where they are missing.
  ///
  /// ```swift
  /// try OutputFile.write(Array(html.utf8), to: "out/audit.html", notOver: "cases/jordan")
  /// ```
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - path: Where; an earlier result there is replaced.
  ///   - input: The case that was read. Neither it nor a table in it is ever written over.
  ///   - isSettled: Whether to wait until the disk has it. Not for one of many pictures: what a power cut takes can
  ///     be drawn again, and to wait after each takes as long as to draw it.
  /// - Throws: ``Refusal`` where the place is a folder, an input, or cannot be written.
  public static func write(
    _ bytes: [UInt8], to path: String, notOver input: String, isSettled: Bool = true
  ) throws(Refusal) {
    let target = try target(path, notOver: input)
    let manager = FileManager.default
    let beside = target.deletingLastPathComponent()
      .appending(path: ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part")
    do {
      try manager.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      if isSettled { try Data(bytes).write(to: beside) } else { try handOver(bytes, to: beside) }
      guard rename(beside.path, target.path) == 0 else {
        let reason = String(cString: strerror(errno))
        try? manager.removeItem(at: beside)
        throw Refusal(description: "\(path) could not be written: \(reason). Choose another place.")
      }
    } catch let refusal as Refusal { throw refusal } catch {
      try? manager.removeItem(at: beside)
      throw Refusal(
        description: "\(path) could not be written: \(error.localizedDescription) Choose another place.")
    }
  }

  /// Hands bytes to the system and does not wait for the disk.
  private static func handOver(_ bytes: [UInt8], to place: URL) throws {
    let file = open(place.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    try handle.write(contentsOf: bytes)
    try handle.close()
  }

  /// The place of a result, where it may be written.
  static func target(_ path: String, notOver input: String) throws(Refusal) -> URL {
    let target = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath()
    let source = URL(filePath: input).standardizedFileURL.resolvingSymlinksInPath()
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    if manager.fileExists(atPath: target.path, isDirectory: &isFolder) {
      if isFolder.boolValue {
        throw Refusal(description: "\(path) is a folder. Name a file in it, such as \(path)/result.")
      }
      let isInside = target.path.hasPrefix(source.path + "/") && target.pathExtension.lowercased() == "csv"
      if target == source || isInside {
        throw Refusal(description: "\(path) is what was read, and is never written over. Name another file.")
      }
    }
    return target
  }
}
