import Foundation
public import WhoDoesModel

/// Puts a changed table into a case's folder, whole or not at all, and keeps what was there as a copy.
public enum TableReplacement {
  /// Replaces tables of a folder by those of a case.
  ///
  /// The old file is kept beside the new one, as `perspectives.before.csv`, which no reader takes for a table; the
  /// next one is `perspectives.before-2.csv`. Each file is written beside its place and then moved there.
  ///
  /// - Parameter keepsCopy: Whether the old file is kept. Answers that are withdrawn must not stay in a copy, so
  ///   then all earlier copies are removed as well.
  /// - Returns: The copies that were kept.
  /// - Throws: ``OutputFile/Refusal`` where the folder cannot be written.
  /// - Complexity: O(*n*) in the tables.
  @discardableResult
  public static func replace(
    _ wanted: [CaseTable], in folder: String, by network: Case, keepsCopy: Bool = true
  ) throws(OutputFile.Refusal) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw OutputFile.Refusal(
        description: "\(folder) is no folder of tables. Name a new folder with --out instead.")
    }
    let tables = CaseTables.tables(of: network)
    var copies: [String] = []
    for table in wanted {
      guard let raw = tables[table] else { continue }
      let target = URL(filePath: folder).appending(path: fileName(of: table, in: folder))
      do {
        if keepsCopy, FileManager.default.fileExists(atPath: target.path) {
          let copy = freePlace(for: target)
          try put([UInt8](Data(contentsOf: target)), at: copy)
          copies.append(copy.path)
        } else if !keepsCopy {
          for copy in Self.copies(of: target) { try FileManager.default.removeItem(at: copy) }
        }
        try put(DelimitedText.write(raw), at: target)
      } catch let refusal as OutputFile.Refusal { throw refusal } catch {
        throw OutputFile.Refusal(
          description: "\(target.path) could not be written: \(error.localizedDescription) Nothing is lost.")
      }
    }
    return copies
  }

  /// Where the next copy of a file goes.
  private static func freePlace(for target: URL) -> URL {
    let base = target.deletingPathExtension()
    var (place, number) = (base.appendingPathExtension("before.csv"), 1)
    while FileManager.default.fileExists(atPath: place.path) {
      number += 1
      place = base.appendingPathExtension("before-\(number).csv")
    }
    return place
  }

  /// The copies of a file that are there.
  private static func copies(of target: URL) -> [URL] {
    let folder = target.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let base = target.deletingPathExtension().lastPathComponent
    return names.filter { $0.hasPrefix("\(base).before") && $0.hasSuffix(".csv") }
      .map { folder.appending(path: $0) }
  }

  /// The name under which the folder has the table already, such as `Views.csv`.
  private static func fileName(of table: CaseTable, in folder: String) -> String {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().first { name in
      let parts = name.split(separator: ".")
      return parts.count == 2 && parts[1].lowercased() == "csv"
        && CaseTable(writtenAs: String(parts[0])) == table
    } ?? table.rawValue + ".csv"
  }

  private static func put(_ bytes: [UInt8], at target: URL) throws {
    let beside = target.deletingLastPathComponent()
      .appending(path: ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part")
    // Answers are private: as few as possible may read them.
    guard
      FileManager.default.createFile(
        atPath: beside.path, contents: Data(bytes), attributes: [.posixPermissions: 0o600]),
      rename(beside.path, target.path) == 0
    else {
      let reason = String(cString: strerror(errno))
      try? FileManager.default.removeItem(at: beside)
      throw OutputFile.Refusal(
        description: "\(target.path) could not be written: \(reason). Nothing is lost.")
    }
  }
}
