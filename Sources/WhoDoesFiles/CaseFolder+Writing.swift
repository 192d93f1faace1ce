public import WhoDoesModel

/// A folder that could not be written.
public enum UnwritableFolder: Error, Equatable, Sendable, CustomStringConvertible {
  /// These files are there already, and nothing was written.
  case inTheWay(folder: String, files: [String])
  /// The file system refused, in its own words.
  case refused(folder: String, reason: String)

  /// What stands in the way, in one sentence.
  public var description: String {
    switch self {
    case .inTheWay(let folder, let files):
      "Nothing was written to \(folder), because it already has \(files.joined(separator: ", "))."
    case .refused(let folder, let reason): "Nothing was written to \(folder): \(reason)"
    }
  }

  init(_ failure: NewFiles.Failure, folder: String) {
    self =
      switch failure {
      case .inTheWay(let files): .inTheWay(folder: folder, files: files)
      case .notWritable(let reason): .refused(folder: folder, reason: reason)
      }
  }
}

extension CaseFolder {
  /// Writes a case as a folder of CSV files from which ``read(_:)`` gets the same case.
  ///
  /// The folder is made where it is missing. Files that are there are never overwritten.
  ///
  /// - Parameter others: Files that belong beside the tables, written with them or not at all.
  /// - Throws: ``UnwritableFolder`` with the files in the way; nothing is written then.
  /// - Complexity: O(*n*) in the size of the case.
  public static func write(
    _ source: Case, to folder: String, with others: [(name: String, bytes: [UInt8])] = []
  ) throws(UnwritableFolder) {
    let tables = CaseTables.tables(of: source)
    let files =
      tables.tables.compactMap { name in
        tables[name].map { (name: name.rawValue + ".csv", bytes: DelimitedText.write($0)) }
      } + others
    do { try NewFiles(files: files).write(to: folder) } catch {
      throw UnwritableFolder(error, folder: folder)
    }
  }
}
