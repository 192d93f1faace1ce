import Foundation

/// Who was asked about which tasks, kept beside the sheets that were sent out, so that it can be said whose are
/// missing.
public struct AskedList: Equatable, Sendable {
  /// Somebody who was asked.
  public struct Asked: Equatable, Sendable {
    /// Their id.
    public var person: String
    /// The ids of the tasks; none on the young person's own sheet.
    public var tasks: [String]

    /// Somebody with what they were asked about.
    public init(person: String, tasks: [String]) { (self.person, self.tasks) = (person, tasks) }
  }

  /// The name of the file in the folder of the sheets.
  public static let fileName = "asked.csv"
  /// Everybody, in the order of the file.
  public var people: [Asked]

  /// A list of people.
  public init(_ people: [Asked]) { self.people = people }

  /// The list as a file.
  public var csv: [UInt8] {
    DelimitedText.write(
      RawTable(
        name: "asked", file: Self.fileName, headings: ["person_id", "tasks"],
        rows: people.map { [$0.person, $0.tasks.joined(separator: " ")] }))
  }

  /// The list in a folder; nil where there is none.
  public init?(folder: String) {
    let path = (folder.isEmpty ? "." : folder) + "/" + Self.fileName
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    let (table, _) = DelimitedText.read([UInt8](data), file: path, name: "asked")
    people = table.texts(["person_id", "tasks"]).filter { !$0[0].isEmpty }
      .map { Asked(person: $0[0], tasks: $0[1].split(separator: " ").map(String.init)) }
  }

  /// The lists in the folders of some files, put together.
  public init?(besides files: [String]) {
    var folders: [String] = []
    for file in files {
      let folder = file.contains("/") ? String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)]) : "."
      if !folders.contains(folder) { folders.append(folder) }
    }
    let lists = folders.compactMap(AskedList.init(folder:))
    guard !lists.isEmpty else { return nil }
    people = lists.flatMap(\.people)
  }
}
