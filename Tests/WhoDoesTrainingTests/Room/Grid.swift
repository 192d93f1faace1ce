import Foundation
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel
import WhoDoesTraining

/// A grid as a trainer types it, read from a file of its own.
func grid(
  _ text: String, names: NameKey = NameKey(roles: .england), tasks: [RoomAnswers.Task]? = nil
) throws -> (room: RoomAnswers, remarks: [String]) {
  let file = FileManager.default.temporaryDirectory.appending(path: "tally-\(UUID().uuidString).csv")
  try Data(text.utf8).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let (room, diagnostics) = TallyFile.read(file.path, names: names, tasks: tasks)
  return (room, diagnostics.map { "\($0.code) \($0.message)" })
}

extension RoomAnswers {
  /// The counts of a task in words, such as `3 Personal adviser, 1 Nobody`.
  func said(_ id: String, _ round: Round = .before) -> String {
    (bars(ofTask: id, in: round) ?? []).map { "\($0.count) \($0.label)" }.joined(separator: ", ")
  }
}
