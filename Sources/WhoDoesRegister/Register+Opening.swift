import Foundation
import GRDB
import GRDBSQLite

extension Register {
  /// An empty file that nobody but its owner can open; SQLite gives the files beside it the same rights.
  static func makeEmptyFile(_ path: String) throws {
    let folder = URL(filePath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let handle = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if handle >= 0 {
      Foundation.close(handle)
      return
    }
    // Somebody else began it between our look and our turn; theirs will do.
    guard errno != EEXIST else { return }
    if errno == ENOSPC || errno == EDQUOT || errno == EFBIG { throw RegisterError.full(path: path) }
    throw RegisterError.other(path: path, reason: String(cString: strerror(errno)))
  }

  /// Takes the file from everybody but its owner, as far as it is ours.
  static func keepFromOthers(_ path: String) {
    for file in [path, path + "-wal", path + "-shm"] { chmod(file, 0o600) }
  }

  /// Looks at a file that is to be changed: ours, of no later version, or empty.
  static func look(at path: String) throws {
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    guard size > 0 else { return }
    try header(of: path)
    guard access(path, W_OK) == 0 else { throw RegisterError.readOnly(path: path) }
    let reader = try DatabaseQueue(path: path, configuration: RegisterSchema.configuration(changes: false))
    try closing(reader) { try check($0, path, mayBeEmpty: true) }
    try reader.close()
  }

  /// Looks at something, and closes the file where it is not as it should be.
  static func closing(_ queue: DatabaseQueue, _ look: (Database) throws -> Void) throws {
    do { try queue.read(look) } catch {
      try? queue.close()
      throw error
    }
  }

  /// Whether the first bytes are those of SQLite; it would else write into whatever is there.
  private static func header(of path: String) throws {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw RegisterError.other(path: path, reason: "it may not be read. Ask whoever owns it")
    }
    defer { try? handle.close() }
    guard try handle.read(upToCount: 16) == Data("SQLite format 3\0".utf8) else {
      throw RegisterError.notARegister(path: path)
    }
  }

  /// That a database is a register, and one that this version knows.
  static func check(_ database: Database, _ path: String, mayBeEmpty: Bool) throws {
    if mayBeEmpty, try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0 { return }
    guard
      try Int32.fetchOne(database, sql: "PRAGMA application_id") == RegisterSchema.applicationID
    else { throw RegisterError.notARegister(path: path) }
    guard try !RegisterSchema.migrator.hasBeenSuperseded(database) else {
      throw RegisterError.newer(path: path)
    }
  }

  /// Opens a file that is only to be read.
  ///
  /// SQLite wants to write beside a file in this mode even to read it. Where that is not allowed and nobody is in
  /// the middle of writing, the file is read into memory instead.
  static func openForReading(_ path: String) throws -> DatabaseQueue {
    try header(of: path)
    let folder = URL(filePath: path).deletingLastPathComponent().path
    var configuration = RegisterSchema.configuration(changes: false)
    if access(path, W_OK) != 0 || access(folder, W_OK) != 0 {
      let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
      if (log ?? 0) == 0 { return try inMemory(path) }
      configuration.readonly = true
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  private static func inMemory(_ path: String) throws -> DatabaseQueue {
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    // Bytes 18 and 19 say that there is a log beside the file; a copy in memory has none.
    bytes[18] = 1
    bytes[19] = 1
    let queue = try DatabaseQueue(named: nil)
    try queue.inDatabase { database in
      let size = Int64(bytes.count)
      guard let copy = sqlite3_malloc64(UInt64(size))?.assumingMemoryBound(to: UInt8.self) else {
        throw DatabaseError(resultCode: .SQLITE_NOMEM)
      }
      copy.update(from: bytes, count: bytes.count)
      // SQLite frees the memory, also where it does not want it.
      let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY)
      let outcome = sqlite3_deserialize(database.sqliteConnection, "main", copy, size, size, flags)
      guard outcome == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: outcome)) }
    }
    return queue
  }
}
