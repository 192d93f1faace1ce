internal import GRDB

/// Why the register could not do something, in sentences that say what to do.
///
/// Whatever it was, every snapshot that was acknowledged before is still there and whole.
///
/// ```swift
/// do { try register.add(jordan) } catch let error as RegisterError { print(error) }
/// ```
public enum RegisterError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no register at the path.
  case missing(path: String)
  /// The file is no register, or is damaged.
  case notARegister(path: String)
  /// A later version of WhoDoes has changed the file.
  case newer(path: String)
  /// The file may be read and not written.
  case readOnly(path: String)
  /// There is no room left.
  case full(path: String)
  /// Somebody else has been writing for as long as one waits.
  case busy(path: String)
  /// The register holds no young person with the reference.
  case unknown(reference: String, nearest: String?)
  /// The register holds no snapshot of the young person for a day.
  case noSnapshot(reference: String, day: String)
  /// Something was removed, and the file could not be cleaned of it because somebody else has it open.
  case removedButOpen(path: String)
  /// A snapshot that cannot be read any more.
  case unreadable(reference: String, day: String, reason: String)
  /// Anything else, in SQLite's words.
  case other(path: String, reason: String)

  /// What happened and what to do.
  public var description: String {
    switch self {
    case .missing(let path):
      "There is no register at \(path). Name another with --register, or begin one with whodoes register add."
    case .notARegister(let path):
      "\(path) is no register of WhoDoes, or it is damaged. It is left as it is. Name another with --register, or "
        + "put back a copy."
    case .newer(let path):
      "\(path) was changed by a later version of WhoDoes. It is left as it is. Use that version."
    case .readOnly(let path):
      "\(path) may be read here and not written, so nothing was changed. Ask whoever owns it, or copy it to a "
        + "place of your own."
    case .full(let path):
      "There is no room left for \(path). Nothing of this step was kept; everything before it is whole. Make room "
        + "and do it again."
    case .busy(let path):
      "Somebody else is writing to \(path). Nothing of this step was kept. Do it again when they have finished."
    case .unknown(let reference, let nearest):
      "The register holds nobody called “\(reference)”. "
        + (nearest ?? "whodoes register list says whom it holds.")
    case .noSnapshot(let reference, let day):
      "The register holds nothing of “\(reference)” for \(day) or before. whodoes register list \(reference) says "
        + "which days there are."
    case .removedButOpen(let path):
      "It is removed, but somebody else has \(path) open, so traces may stay in the file. Close the other and run "
        + "whodoes register tidy."
    case .unreadable(let reference, let day, let reason):
      "The snapshot of “\(reference)” for \(day) cannot be read: \(reason)"
    case .other(let path, let reason):
      "\(path) could not be used: \(reason). Everything that was kept before is still there."
    }
  }

  /// What an error of SQLite means for a register.
  init(_ error: any Error, _ path: String) {
    if let error = error as? RegisterError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = .other(path: path, reason: "\(error)")
      return
    }
    switch error.resultCode {
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    // A file that may not grow is reported as a failed write.
    case .SQLITE_IOERR
    where [.SQLITE_IOERR_WRITE, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_TRUNCATE].contains(
      error.extendedResultCode):
      self = .full(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .notARegister(path: path)
    default: self = .other(path: path, reason: error.message ?? "SQLite gives no reason")
    }
  }
}
