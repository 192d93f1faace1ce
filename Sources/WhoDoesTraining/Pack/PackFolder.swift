import Foundation

/// A pack in its folder.
public enum PackFolder {
  static func url(_ path: String) -> URL { URL(filePath: path) }

  /// Writes a pack into a folder that is not there yet, or is empty.
  ///
  /// Everything is written beside its place first and moved there last, so that no half pack is ever seen, and
  /// nothing that somebody has changed is written over.
  ///
  /// - Throws: ``TrainingProblem`` where something is in the way, or cannot be written.
  public static func write(_ pack: TrainingPack, to folder: String) throws(TrainingProblem) {
    let manager = FileManager.default
    let target = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL
    let inside = try? manager.contentsOfDirectory(atPath: target.path)
    guard !manager.fileExists(atPath: target.path) || inside?.isEmpty == true else {
      throw .folderInUse(folder)
    }
    let beside = target.deletingLastPathComponent().appending(
      path: ".\(target.lastPathComponent)-\(UUID().uuidString)")
    do {
      for file in pack.files {
        let place = beside.appending(path: file.name)
        try manager.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: place)
      }
      if inside != nil { try manager.removeItem(at: target) }
      try manager.moveItem(at: beside, to: target)
    } catch {
      try? manager.removeItem(at: beside)
      throw .unwritable(folder, error.localizedDescription)
    }
  }
}
