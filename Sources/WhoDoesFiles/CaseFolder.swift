import Foundation
public import WhoDoesModel

/// Reads a case from a folder with one CSV file a table: `people.csv`, `tasks.csv`, …
public enum CaseFolder {
  /// Reads the tables of a folder; what cannot be read is left out and reported.
  ///
  /// Files are known by their names, whatever the case; `views.csv` is `perspectives.csv`. Other files are no
  /// business of ours, unless their name is nearly that of a table.
  ///
  /// ```swift
  /// let (tables, diagnostics) = CaseFolder.read("cases/jordan")
  /// ```
  public static func read(_ folder: String) -> (tables: RawTables, diagnostics: [Diagnostic]) {
    var problems = Problems()
    var tables = RawTables(source: folder)
    var diagnostics: [Diagnostic] = []
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      problems.add(
        .error, "unreadable-file", at: .init(file: folder), "The folder cannot be read.",
        "Check that it is there and that you may read it.")
      return (tables, problems.finished())
    }
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      let parts = name.split(separator: ".")
      guard parts.count == 2, ["csv", "tsv", "txt"].contains(parts[1].lowercased()) else { continue }
      guard let table = CaseTable(writtenAs: String(parts[0])) else {
        if let near = CaseTable.closest(to: String(parts[0])) {
          problems.add(
            .notice, "near-table-name", at: .init(file: path), "This is no table of a case and is not read.",
            "Did you mean \(near).csv?")
        }
        continue
      }
      guard tables[table] == nil else {
        problems.add(
          .error, "repeated-table", at: .init(file: path),
          "The folder has the table \(table.rawValue) twice; this file is left out.", "Keep one of the two.")
        continue
      }
      guard let bytes = FileBytes.read(path, &problems) else { continue }
      let (read, found) = DelimitedText.read(bytes, file: path, name: table.rawValue)
      tables[table] = read
      diagnostics += found
    }
    return (tables, problems.finished() + diagnostics)
  }
}

/// Reads files whole, within the limits.
enum FileBytes {
  static func read(_ path: String, _ problems: inout Problems) -> [UInt8]? {
    // Opened here and not by Foundation, which looks up the names of owner and group of every file it is asked about.
    let file = open(path, O_RDONLY | O_CLOEXEC)
    defer { if file >= 0 { close(file) } }
    var status = stat()
    guard file >= 0, fstat(file, &status) == 0, let bytes = bytes(of: file, status) else {
      problems.add(
        .error, "unreadable-file", at: .init(file: path), "The file cannot be read.",
        "Check that it is there and that you may read it.")
      return nil
    }
    guard bytes.count <= Limits.fileBytes else {
      problems.add(
        .error, "file-too-large", at: .init(file: path), "The file is larger than 64 MB.",
        "A case is a few hundred rows; is this the right file?")
      return nil
    }
    return bytes
  }

  /// What stands in an open file, or one byte more than the limit where it is too large; nil where it cannot be read.
  private static func bytes(of file: Int32, _ status: stat) -> [UInt8]? {
    var all: [UInt8] = []
    // A file that says its size is read at once, and one more look finds its end; a pipe says none.
    var room = min(max(Int(status.st_size), 0), Limits.fileBytes) + 1
    while all.count <= Limits.fileBytes {
      var count = 0
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        repeat { count = Glibc.read(file, buffer.baseAddress, room) } while count < 0 && errno == EINTR
        filled = max(count, 0)
      }
      guard count >= 0 else { return nil }
      if count == 0 { return all }
      all = all.isEmpty ? piece : all + piece
      room = min(65_536, Limits.fileBytes + 1 - all.count)
      if room <= 0 { return all }
    }
    return all
  }
}
