import Foundation

/// A folder beside a result that only this user can read, for what must not lie about.
struct PrivateFolder {
  let url: URL

  /// Makes the folder, and those above it where they are missing.
  init(beside place: URL) throws {
    let parent = place.standardizedFileURL.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    url = parent.appending(path: ".whodoes-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  /// Removes the folder with everything in it.
  func remove() { try? FileManager.default.removeItem(at: url) }
}
