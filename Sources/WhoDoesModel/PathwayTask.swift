/// One task of a pathway plan.
public struct PathwayTask: Equatable, Sendable {
  /// How far a task has come.
  public enum Progress: String, CaseIterable, Codable, Sendable {
    case onTrack = "on_track"
    case notStarted = "not_started"
    case stuck
    case done
    case unknown
    /// Agreed with the young person to be no longer wanted.
    case notNeeded = "not_needed"
  }

  /// The id that other tables use.
  public var id: Text
  /// The area of the plan.
  public var area: AreaID
  /// The task in workers' words.
  public var title: Text
  /// The task in the young person's words.
  public var plainTitle: Text
  /// The agreed date.
  public var due: Day?
  /// Whether the young person's safety, home, money or main goal hangs on it.
  public var isCritical: Bool
  /// How far it has come.
  public var progress: Progress
  /// The last day on which anybody did anything for it.
  public var lastActivity: Day?
  /// How often the date was moved.
  public var timesDateMoved: UInt16
  /// What the plan says the answer is, where the task is a decision.
  public var planStance: Stance?
  /// Notes as written.
  public var note: Text
  /// The task of the catalogue it stands for, where that is known.
  public var catalogueTask: CatalogueTaskID?
  /// Whether ``catalogueTask`` was written in the file, and not worked out from the title.
  public var catalogueTaskIsWritten: Bool
  /// The row of the task table, the heading being row 1.
  public var row: UInt32

  /// A task with every fact given.
  public init(
    id: Text, area: AreaID, title: Text, plainTitle: Text, due: Day?, isCritical: Bool, progress: Progress,
    lastActivity: Day?, timesDateMoved: UInt16, planStance: Stance?, note: Text,
    catalogueTask: CatalogueTaskID?, catalogueTaskIsWritten: Bool, row: UInt32
  ) {
    (self.id, self.area, self.title, self.plainTitle, self.due) = (id, area, title, plainTitle, due)
    (self.isCritical, self.progress, self.lastActivity) = (isCritical, progress, lastActivity)
    (self.timesDateMoved, self.planStance, self.note) = (timesDateMoved, planStance, note)
    (self.catalogueTask, self.catalogueTaskIsWritten) = (catalogueTask, catalogueTaskIsWritten)
    self.row = row
  }

  /// Whether there is still something to do.
  @inlinable public var isOpen: Bool { progress != .done && progress != .notNeeded }
}

/// What somebody would decide, or has told the young person.
///
/// Two stances are the same when their meaning words are, whatever the case, order or filling words; the
/// reader numbers the different meanings of a case from 1.
public struct Stance: Equatable, Sendable {
  /// The stance as written.
  public var words: Text
  /// Which meaning it has among the stances of the case; 0 for "don't know" and its like.
  public var meaning: UInt16

  /// A stance of a meaning.
  public init(words: Text, meaning: UInt16) { (self.words, self.meaning) = (words, meaning) }

  /// Whether it takes no side: "don't know", "no view".
  @inlinable public var takesNoSide: Bool { meaning == 0 }
}
