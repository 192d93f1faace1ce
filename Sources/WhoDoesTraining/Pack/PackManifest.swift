import Foundation
public import WhoDoesModel

/// What a training pack was made of, kept as `pack.json` in its folder: whatever reads answers later needs it.
///
/// ```swift
/// let pack = try PackManifest.read(folder: "friday")
/// pack.tasks[0].number           // 1, as on the answer sheet and at the head of a column of tally.csv
/// pack.cards.map(\.letter)       // ["S", "P", "K", …, "0", "E", "?"]
/// ```
public struct PackManifest: Codable, Equatable, Sendable {
  /// One of the tasks that the room is asked about.
  public struct Task: Codable, Equatable, Sendable {
    /// Its number on the answer sheet, from 1.
    public var number: Int
    /// Its id in the case.
    public var id: String
    /// Its title in the case.
    public var title: String
    /// The task of the catalogue it stands for, where that is known.
    public var catalogueTask: CatalogueTaskID?
    /// The title of that task in the catalogue.
    public var catalogueTitle: String?
    /// Whether "What would you decide?" is asked, because it is a decision.
    public var asksStance: Bool

    /// A task with every fact given.
    public init(
      number: Int, id: String, title: String, catalogueTask: CatalogueTaskID?, catalogueTitle: String?,
      asksStance: Bool
    ) {
      (self.number, self.id, self.title, self.asksStance) = (number, id, title, asksStance)
      (self.catalogueTask, self.catalogueTitle) = (catalogueTask, catalogueTitle)
    }
  }

  /// The version of the file's form.
  public var format = 1
  /// What the young person is called.
  public var youngPerson: String
  /// Whether the case is invented.
  public var isFiction: Bool
  /// Who stated that a real case may be used, and why; nil for an invented one.
  public var consent: String?
  /// The day for which the case was read, such as `2026-03-09`.
  public var asOf: String
  /// The copy of the case, from the folder of the pack.
  public var caseFile: String
  /// The council's own catalogue file, where one was used.
  public var catalogueFile: String?
  /// The date of the session, where it was given, such as `2026-05-08`.
  public var date: String?
  /// How long the session lasts.
  public var minutes: Int
  /// How many take part.
  public var people: Int
  /// At how many tables.
  public var tables: Int
  /// The tasks asked about, in the order of the answer sheet.
  public var tasks: [Task]
  /// The cards, in the order in which they are printed.
  public var cards: [RoleCard]
  /// The files of the pack, from its folder, so that they can be removed again.
  public var files: [String] = []

  /// A manifest with every fact given.
  public init(
    youngPerson: String, isFiction: Bool, consent: String?, asOf: String, caseFile: String,
    catalogueFile: String?, date: String?, minutes: Int, people: Int, tables: Int, tasks: [Task],
    cards: [RoleCard]
  ) {
    (self.youngPerson, self.isFiction, self.consent, self.asOf) = (youngPerson, isFiction, consent, asOf)
    (self.caseFile, self.catalogueFile, self.date) = (caseFile, catalogueFile, date)
    (self.minutes, self.people, self.tables) = (minutes, people, tables)
    (self.tasks, self.cards) = (tasks, cards)
  }

  /// The card of a letter, capital or small; nil where there is none.
  ///
  /// - Complexity: O(*c*) for *c* cards.
  public func card(_ letter: String) -> RoleCard? {
    cards.first { $0.letter == letter.uppercased() }
  }
}

extension PackManifest {
  /// The name of the file in the folder of a pack.
  public static let fileName = "pack.json"

  /// Reads the manifest of the pack in a folder.
  ///
  /// - Throws: ``TrainingProblem/noPack(_:)`` where there is none that can be read.
  public static func read(folder: String) throws(TrainingProblem) -> PackManifest {
    let path = "\(folder)/\(fileName)"
    guard let data = FileManager.default.contents(atPath: path),
      let manifest = try? JSONDecoder().decode(PackManifest.self, from: data), manifest.format == 1
    else { throw .noPack(folder) }
    return manifest
  }

  /// The manifest as a file; the same manifest gives the same bytes.
  public func json() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Nothing in it can fail to be written: texts, whole numbers and lists of them.
    guard let data = try? encoder.encode(self) else { return [] }
    return [UInt8](data) + [0x0A]
  }
}
