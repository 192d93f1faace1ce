public import Foundation
public import WhoDoesModel

/// The record, kept beside a real case, of what was written from it, for whom and by whom; never what it said.
///
/// It lies in the case's own folder, so that it goes where the case goes and is removed with it. Invented cases
/// have none.
///
/// ```swift
/// try ExportLog(of: "cases/r4").add(file: "out/r4-audit.html", audience: .manager)
/// ```
public struct ExportLog: Sendable {
  /// Something that was written.
  public struct Entry: Equatable, Sendable {
    /// When, in universal time, as `2026-03-09T14:05:00Z`.
    public var time: String
    /// For whom; empty for a file that is for no reader in particular, such as a conversion.
    public var audience: String
    /// The file, as a whole path.
    public var file: String
    /// Who was signed in to the computer.
    public var person: String
  }

  /// Where the log lies.
  public let path: String

  /// The log of the case at a path.
  public init(of casePath: String) {
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: casePath, isDirectory: &isFolder)
    path = isThere && isFolder.boolValue ? casePath + "/export-log.csv" : casePath + ".export-log.csv"
  }

  /// Adds a line; a new log can be read by nobody but its owner.
  ///
  /// - Throws: ``OutputFile/Refusal`` where the log cannot be written.
  public func add(
    file: String, audience: Audience?, at time: Date = .now, by person: String = NSUserName()
  ) throws(OutputFile.Refusal) {
    let whole = URL(filePath: file).standardizedFileURL.path
    var lines = RawTable(name: "export-log", file: path)
    if !FileManager.default.fileExists(atPath: path) {
      lines.addLine(["time", "audience", "file", "person"])
    }
    lines.addLine([time.formatted(.iso8601), audience?.rawValue ?? "", whole, person])
    try append(DelimitedText.write(lines))
  }

  private func append(_ bytes: [UInt8]) throws(OutputFile.Refusal) {
    let handle = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    defer { if handle >= 0 { close(handle) } }
    guard handle >= 0, bytes.withUnsafeBytes({ write(handle, $0.baseAddress, $0.count) }) == bytes.count
    else {
      let reason = String(cString: strerror(errno))
      throw OutputFile.Refusal(
        description: "\(path) could not be written, so this export is not on record: \(reason).")
    }
  }

  /// Every line of the log, the oldest first; none where there is no log.
  ///
  /// - Complexity: O(*n*) in the length of the log.
  public var entries: [Entry] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    let (table, _) = DelimitedText.read([UInt8](data), file: path, name: "export-log")
    return table.rows.compactMap { row in
      let cells = table.cells(of: row).map { table.text($0) }
      guard cells.count >= 4 else { return nil }
      return Entry(time: cells[0], audience: cells[1], file: cells[2], person: cells[3])
    }
  }
}

/// What was written from a case, to be removed again.
public enum DerivedFiles {
  /// What became of each file.
  public struct Outcome: Equatable, Sendable {
    /// Files that are gone now.
    public var removed: [String] = []
    /// Files that had gone before.
    public var alreadyGone: [String] = []
    /// Files that could not be removed, each with the reason.
    public var kept: [String] = []
  }

  /// What no program can remove.
  public static let outOfReach = [
    "printed pages", "copies sent by e-mail or put on a telephone", "copies and backups that others made",
  ]

  /// The files of a case that its log names and that are still there, each once.
  public static func list(of casePath: String) -> [String] {
    var seen: Set<String> = []
    return ExportLog(of: casePath).entries.map(\.file)
      .filter { seen.insert($0).inserted && FileManager.default.fileExists(atPath: $0) }
  }

  /// Removes every file that was written from a case, as far as its log knows; the case itself stays.
  ///
  /// - Complexity: O(*n*) in the lines of the log.
  public static func remove(of casePath: String) -> Outcome {
    var outcome = Outcome()
    var seen: Set<String> = []
    for file in ExportLog(of: casePath).entries.map(\.file) where seen.insert(file).inserted {
      guard FileManager.default.fileExists(atPath: file) else {
        outcome.alreadyGone.append(file)
        continue
      }
      do {
        try FileManager.default.removeItem(atPath: file)
        outcome.removed.append(file)
      } catch { outcome.kept.append("\(file): \(error.localizedDescription)") }
    }
    return outcome
  }
}
