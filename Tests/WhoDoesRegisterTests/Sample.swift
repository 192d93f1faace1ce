import Foundation
import GRDB
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

/// The invented cases the package comes with.
enum Sample {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let names = ["jordan", "yonas", "keziah", "mateusz", "reuben", "shanelle", "wanjiru"]

  static func scenario(_ name: String) throws -> Case {
    try CaseSource.read(root.appending(path: "Data/Scenarios/\(name)").path, catalogue: .england).case
  }
}

extension Case {
  /// The same case on a later day, with one thing different.
  func later(by days: Int) -> Case {
    guard days > 0 else { return self }
    var later = self
    later.asOf = asOf.adding(days: days)
    for place in later.fields.indices where later.fields[place].field == .asOf {
      later.fields[place].value = later.texts.add(later.asOf.description)
    }
    later.tasks[days % tasks.count].timesDateMoved += 1
    return later
  }
}

/// A folder that goes away with the test.
final class Place: Sendable {
  let folder: String
  var file: String { folder + "/team.register" }
  var url: URL { URL(filePath: file) }

  init() {
    folder = FileManager.default.temporaryDirectory.appending(path: "register-\(UUID().uuidString)").path
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

  /// Does something to the file that the register never would.
  func sql(_ statement: String) throws {
    let queue = try DatabaseQueue(path: file)
    try queue.writeWithoutTransaction { try $0.execute(sql: statement) }
    try queue.close()
  }
}
