import Foundation

/// Files that are to be put into a folder without touching anything that is there already.
struct NewFiles {
  /// Why files could not be put there.
  enum Failure: Error {
    case inTheWay([String])
    case notWritable(String)
  }

  /// Name and content of each file, in order.
  var files: [(name: String, bytes: [UInt8])]

  /// Writes all files beside their places first and moves them last, so that nothing half written is ever seen
  /// and nothing that is there is overwritten.
  ///
  /// - Throws: ``Failure`` with the names in the way, or with what the file system said.
  func write(to folder: String) throws(Failure) {
    let manager = FileManager.default
    let target = URL(fileURLWithPath: folder, isDirectory: true)
    let inTheWay = files.map(\.name).filter {
      manager.fileExists(atPath: target.appendingPathComponent($0).path)
    }
    guard inTheWay.isEmpty else { throw .inTheWay(inTheWay) }
    var isFolder: ObjCBool = false
    if manager.fileExists(atPath: folder, isDirectory: &isFolder), !isFolder.boolValue {
      throw .inTheWay([folder])
    }
    let beside = target.appendingPathComponent(".new-" + UUID().uuidString, isDirectory: true)
    var moved: [URL] = []
    do {
      try manager.createDirectory(at: beside, withIntermediateDirectories: true)
      for file in files { try Data(file.bytes).write(to: beside.appendingPathComponent(file.name)) }
      for file in files {
        // Moving fails where something has come into the way meanwhile, and so overwrites nothing.
        let place = target.appendingPathComponent(file.name)
        try manager.moveItem(at: beside.appendingPathComponent(file.name), to: place)
        moved.append(place)
      }
      try manager.removeItem(at: beside)
    } catch {
      for place in moved { try? manager.removeItem(at: place) }
      try? manager.removeItem(at: beside)
      throw .notWritable(error.localizedDescription)
    }
  }
}
