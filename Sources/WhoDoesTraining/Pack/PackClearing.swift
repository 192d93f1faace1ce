import Foundation

/// Removes from a pack what people answered, and everything that was made from it.
///
/// ```swift
/// let found = PackClearing.files(in: "friday")     // tally.csv, pledges.csv, the slides, what wrap wrote
/// let outcome = PackClearing.remove(in: "friday")
/// ```
public enum PackClearing {
  /// What no program can remove.
  public static let outOfReach = [
    "printed pages and filled-in sheets", "flipcharts and photographs of them", "copies sent by e-mail",
    "copies and backups that others made",
  ]

  /// What became of each file.
  public struct Outcome: Equatable, Sendable {
    /// Files that are gone now.
    public var removed: [String] = []
    /// Files that could not be removed, each with the reason.
    public var kept: [String] = []
    /// Files in the folder that neither the pack nor any of our commands wrote there.
    public var others: [String] = []
  }

  /// Whether a folder holds a pack.
  public static func isPack(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(PackManifest.fileName)")
  }

  /// The files that hold answers or were made from them, from the folder of the pack.
  ///
  /// - Complexity: O(*n*) in the files of the folder.
  public static func files(in folder: String) -> [String] { all(in: folder).filter(isFromAnswers) }

  /// Removes them; the rest of the pack stays.
  ///
  /// - Complexity: O(*n*) in the files of the folder.
  public static func remove(in folder: String) -> Outcome {
    var outcome = Outcome()
    let own = Set((try? PackManifest.read(folder: folder))?.files ?? [])
    for file in all(in: folder) {
      guard isFromAnswers(file) else {
        if !own.contains(file) { outcome.others.append(file) }
        continue
      }
      do {
        try FileManager.default.removeItem(atPath: "\(folder)/\(file)")
        outcome.removed.append(file)
      } catch { outcome.kept.append("\(file): \(error.localizedDescription)") }
    }
    return outcome
  }

  /// Answers are typed into grids at the top, come back as sheets in `answers`, and are shown in the slides, on the
  /// room's page and in what is sent round.
  private static func isFromAnswers(_ file: String) -> Bool {
    let lower = file.lowercased()
    if lower.hasPrefix("answers/") || lower.hasPrefix("\(PackFiles.afterwards)/") { return true }
    if lower.hasPrefix("\(PackFiles.forYou)/slides.") { return true }
    guard !lower.contains("/") else { return false }
    return ["tally", "pledges", "room", "answers"].contains { lower.hasPrefix($0) }
  }

  private static func all(in folder: String) -> [String] {
    let found = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return found.filter { file in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(folder)/\(file)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }
}
