/// A grid of answers read from where it is kept, with the session it belongs to.
///
/// ```swift
/// let room = try RoomFile("friday/tally.csv", of: jordan)
/// print(RoomJSON.write(room.answers))
/// ```
public struct RoomFile: Sendable {
  /// Where it was read from.
  public let path: String
  /// What the room answered.
  public let answers: RoomAnswers
  /// What was read in another way than written, or could not be read.
  public let diagnostics: [Diagnostic]
  /// The stamp that its pages carry.
  public let stamp: Document.Stamp

  /// Reads a grid.
  ///
  /// - Parameters:
  ///   - file: The case whose people and tasks it is about; without one, letters stand for the usual roles and the
  ///     headings are the tasks.
  ///   - pack: The training pack whose letters and tasks it has, instead of a case's.
  public init(_ path: String, of file: CaseFile? = nil, in pack: OpenPack? = nil) {
    self.path = path
    if let pack {
      (answers, diagnostics) = pack.room(path)
      stamp = pack.plan.manifest.isFiction ? .fiction : .personal
      return
    }
    let names = file?.roomNames ?? NameKey(roles: .england)
    let tasks = file.map { file in
      file.network.tasks.map { RoomAnswers.Task(id: file.network[$0.id], title: file.network[$0.title]) }
    }
    (answers, diagnostics) = TallyFile.read(path, names: names, tasks: tasks)
    stamp = file.map { $0.network.isFiction ? .fiction : .personal } ?? .draft
  }

  /// Whether nothing can be made of it.
  public var isUnreadable: Bool { diagnostics.contains { $0.severity == .error } || answers.sheets.isEmpty }

  /// The room's page.
  public var document: Document { RoomDocument.build(answers, stamp: stamp) }
}

extension CaseFile {
  /// Everybody of the case as a room knows them: a name with the job beside it.
  fileprivate var roomNames: NameKey {
    var entries = nameKey.entries
    for (place, person) in network.people.enumerated()
    where person.kind != .youngPerson && person.kind != .informal && !network[person.roleText].isEmpty {
      let name = entries[place].label
      entries[place].spellings.insert(name, at: 0)
      entries[place].label = "\(network[person.roleText]), \(name)"
    }
    return NameKey(entries, catalogue)
  }
}
