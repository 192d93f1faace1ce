/// A file inside an archive.
public struct ZipEntry: Equatable, Sendable {
  /// Its place in the archive, with `/` between folders.
  public let name: String
  /// What it holds.
  public let bytes: [UInt8]

  /// A file with its place and content.
  public init(_ name: String, _ bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

  /// A file with its place and a text in UTF-8.
  public init(_ name: String, text: String) { self.init(name, Array(text.utf8)) }

  /// Whether a name stays inside the folder that it is unpacked into, and means one file everywhere.
  static func isSafe(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return !name.isEmpty && name.utf8.count <= 512
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
      && !name.unicodeScalars.contains { $0.value < 0x20 || $0 == "\\" || $0 == ":" || $0.value == 0x7F }
  }
}
