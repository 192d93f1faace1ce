import Foundation
import WhoDoesModel

/// Cases that lie side by side in one folder.
extension CaseFolder {
  /// The cases meant by some paths: a folder that is no case itself, and holds folders that are, stands for these
  /// by name; anything else stands for itself.
  ///
  /// ```swift
  /// CaseFolder.cases(at: ["Data/Scenarios"])        // ["Data/Scenarios/jordan", "Data/Scenarios/keziah", …]
  /// ```
  ///
  /// - Complexity: O(*n* log *n*) in the files of the folders.
  public static func cases(at paths: [String]) -> [String] {
    paths.flatMap { path in
      guard !isCase(path) else { return [path] }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      let inside = names.sorted().filter { !$0.hasPrefix(".") }
        .map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }.filter(isCase)
      return inside.isEmpty ? [path] : inside
    }
  }

  /// Whether a folder holds a table of a case.
  private static func isCase(_ path: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.contains { name in
      let parts = name.split(separator: ".")
      return parts.count == 2 && ["csv", "tsv", "txt"].contains(parts[1].lowercased())
        && CaseTable(writtenAs: String(parts[0])) != nil
    }
  }
}
