internal import GRDB

/// The tables of a register, by the steps in which they came to be.
enum RegisterSchema {
  /// What SQLite is told about whose file it is: “WhDo” in ASCII.
  static let applicationID: Int32 = 0x5768_446F

  /// The steps, each done once for a file and in order. A step that has shipped is never changed.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 snapshots of young people") { database in
      try database.execute(
        sql: """
          CREATE TABLE young_person (
            id INTEGER PRIMARY KEY,
            reference TEXT NOT NULL UNIQUE
          ) STRICT;
          CREATE TABLE snapshot (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            young_person INTEGER NOT NULL REFERENCES young_person (id) ON DELETE CASCADE,
            day TEXT NOT NULL,
            added TEXT NOT NULL,
            keep_until TEXT,
            hash TEXT NOT NULL,
            body BLOB NOT NULL,
            UNIQUE (young_person, hash)
          ) STRICT;
          CREATE INDEX snapshot_by_day ON snapshot (young_person, day, id);
          PRAGMA application_id = \(applicationID);
          """)
    }
    return migrator
  }

  /// How a connection is set up.
  ///
  /// - Parameter changes: Whether it may change anything. One that may not still opens the file for writing where
  ///   that is allowed, because only then does SQLite take away the files beside it at the end.
  static func configuration(changes: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(20)
    configuration.prepareDatabase { database in
      // What is removed is written over, and nothing is put into a temporary file.
      try database.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY")
      if !changes { try database.execute(sql: "PRAGMA query_only = ON") }
    }
    return configuration
  }

  /// Sets how changes get to the disk: a log beside the file, which is safe before a change is acknowledged.
  static func setUp(_ database: Database) throws {
    // GRDB's own way would change the file at every opening.
    if try String.fetchOne(database, sql: "PRAGMA journal_mode") != "wal" {
      _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
    }
    try database.execute(sql: "PRAGMA synchronous = FULL")
  }
}
