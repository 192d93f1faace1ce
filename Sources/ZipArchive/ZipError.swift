/// Why an archive could not be written or read.
public enum ZipError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The bytes are no archive, or a damaged one; what the library says of them.
  case notAnArchive(String)
  /// There is no file of this name.
  case noEntry(String)
  /// The name is empty, leaves its folder, or is there twice.
  case unsafeName(String)
  /// A file is locked with a password.
  case locked(String)
  /// The archive holds more than a reader is willing to unpack.
  case tooLarge(String)
  /// A file is damaged, or packed in a way that is not known; what the library says of it.
  case unreadable(String, String)
  /// The archive could not be put together; what the library says of it.
  case notWritten(String)

  /// What happened, in a sentence.
  public var description: String {
    switch self {
    case .notAnArchive(let reason): "This is not a file that can be unpacked: \(reason)."
    case .noEntry(let name): "There is no part called “\(name)” in this file."
    case .unsafeName(let name): "A part of this file has a name that cannot be used: “\(name)”."
    case .locked(let name): "“\(name)” is locked with a password. Save the file without one and try again."
    case .tooLarge(let reason): "This file unpacks to more than is reasonable: \(reason)."
    case .unreadable(let name, let reason): "“\(name)” cannot be unpacked: \(reason)."
    case .notWritten(let reason): "The file could not be put together: \(reason)."
    }
  }
}
