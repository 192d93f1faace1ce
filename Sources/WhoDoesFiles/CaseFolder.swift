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
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    guard size <= Limits.fileBytes else {
      problems.add(
        .error, "file-too-large", at: .init(file: path), "The file is larger than 64 MB.",
        "A case is a few hundred rows; is this the right file?")
      return nil
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      problems.add(
        .error, "unreadable-file", at: .init(file: path), "The file cannot be read.",
        "Check that it is there and that you may read it.")
      return nil
    }
    return [UInt8](data)
  }
}
