/// One young person's network on one day: plan, practice, views and voice.
///
/// A case is compact. People, tasks and assignments are small fixed-size values in arrays; ids have become
/// positions and dates day numbers; free text lies in ``texts`` and is read only when something is written
/// out. Assignments and views are sorted by task, so that a rule reads a slice.
public struct Case: Sendable {
  /// The facts of the `case` table as written, in file order.
  public var fields: [Field] = []
  /// What is known of the young person.
  public var youngPerson = YoungPerson()
  /// The day for which the case is read.
  public var asOf: Day
  /// The day of the plan.
  public var planDated: Day?
  /// The day by which the plan is to be reviewed.
  public var planReviewDue: Day?
  /// The day of the next meeting.
  public var nextMeeting: Day?
  /// Organisations as written, in the order in which the people table first names them.
  public var agencies: [Text] = []
  /// Everybody around the young person, the young person among them.
  public var people: [Person] = []
  /// The tasks of the plan.
  public var tasks: [PathwayTask] = []
  /// Parts in tasks, sorted by task.
  public private(set) var assignments: [Assignment] = []
  /// Answers, sorted by task.
  public private(set) var views: [View] = []
  /// The young person's words.
  public var voice: [VoiceStatement] = []
  /// Steps towards goals.
  public var steps: [Step] = []
  /// Meetings and visits.
  public var appointments: [Appointment] = []
  /// Findings accepted by the team.
  public var acceptances: [Acceptance] = []
  /// What certain readers must not see.
  public var restrictions: [Restriction] = []
  /// The tables that were there, empty or not.
  public var tables: Set<CaseTable> = []
  /// All free text.
  public var texts = Texts()

  @usableFromInline var assignmentStarts: [Int32] = []
  @usableFromInline var viewStarts: [Int32] = []

  /// A row of the `case` table.
  public struct Field: Equatable, Sendable {
    /// The field.
    public var field: CaseField
    /// The value as written.
    public var value: Text
    /// The row of the case table, the heading being row 1.
    public var row: UInt32

    /// A field with its value.
    public init(field: CaseField, value: Text, row: UInt32) {
      (self.field, self.value, self.row) = (field, value, row)
    }
  }

  /// A case with nobody in it yet.
  public init(asOf: Day) { self.asOf = asOf }

  /// Puts parts and answers in, sorted by task and within a task in file order.
  ///
  /// - Complexity: O(*n* log *n*) in the number of rows; O(*n*) where they are in that order.
  public mutating func setParts(assignments: [Assignment], views: [View]) {
    self.assignments = Self.inOrder(assignments) { ($0.task, $0.row) < ($1.task, $1.row) }
    self.views = Self.inOrder(views) { ($0.task, $0.row) < ($1.task, $1.row) }
    assignmentStarts = Self.starts(of: self.assignments.lazy.map(\.task), tasks: tasks.count)
    viewStarts = Self.starts(of: self.views.lazy.map(\.task), tasks: tasks.count)
  }

  private static func inOrder<Row>(_ rows: [Row], by isBefore: (Row, Row) -> Bool) -> [Row] {
    let isSorted = rows.indices.dropFirst().allSatisfy { !isBefore(rows[$0], rows[$0 - 1]) }
    return isSorted ? rows : rows.sorted(by: isBefore)
  }

  /// The parts people have in a task.
  @inlinable
  public func assignments(of task: TaskIndex) -> ArraySlice<Assignment> {
    slice(assignments, assignmentStarts, task)
  }

  /// What people said about a task.
  @inlinable
  public func views(of task: TaskIndex) -> ArraySlice<View> { slice(views, viewStarts, task) }

  /// Where each task's rows begin, and where the last ones end.
  private static func starts(of rows: some Sequence<TaskIndex>, tasks: Int) -> [Int32] {
    var starts = [Int32](repeating: 0, count: tasks + 1)
    for task in rows { starts[task.position + 1] += 1 }
    for task in 0..<tasks { starts[task + 1] += starts[task] }
    return starts
  }

  @inlinable
  func slice<Row>(_ rows: [Row], _ starts: [Int32], _ task: TaskIndex) -> ArraySlice<Row> {
    guard task.position + 1 < starts.count else { return [] }
    return rows[Int(starts[task.position])..<Int(starts[task.position + 1])]
  }
}

extension Case {
  /// The person at an index.
  @inlinable public subscript(person: PersonIndex) -> Person { people[person.position] }
  /// The task at an index.
  @inlinable public subscript(task: TaskIndex) -> PathwayTask { tasks[task.position] }
  /// The letters of a text.
  public subscript(text: Text) -> String { texts[text] }

  /// Every task of the table, in order.
  @inlinable public var taskIndices: some RandomAccessCollection<TaskIndex> {
    (0..<tasks.count).lazy.map { TaskIndex($0) }
  }
  /// Every person of the table, in order.
  @inlinable public var personIndices: some RandomAccessCollection<PersonIndex> {
    (0..<people.count).lazy.map { PersonIndex($0) }
  }

  /// The young person's own row.
  ///
  /// - Complexity: O(*p*) for *p* people.
  @inlinable public var youngPersonIndex: PersonIndex? {
    people.firstIndex { $0.kind == .youngPerson }.map { PersonIndex($0) }
  }

  /// The row of a fact of the `case` table, where it was given and not empty.
  public func field(_ field: CaseField) -> Field? { fields.first { $0.field == field && !$0.value.isEmpty } }

  /// A fact of the `case` table as written; empty where it was not given.
  public func value(_ field: CaseField) -> String { self.field(field).map { texts[$0.value] } ?? "" }

  /// Gives the case the reference by which its council knows it.
  public mutating func setReference(_ reference: String) {
    let text = texts.add(reference)
    if let place = fields.firstIndex(where: { $0.field == .reference }) {
      fields[place].value = text
    } else {
      fields.append(Field(field: .reference, value: text, row: 0))
    }
  }

  /// Whether the case says of itself that it is invented; anything else is treated as a real life.
  public var isFiction: Bool {
    let word = value(.fiction).lowercased()
    return !["", "no", "n", "false", "0"].contains(word)
  }

  /// What to call the young person: their pseudonym, else the name in the people table, else "the young person".
  public var youngPersonName: String {
    let pseudonym = value(.pseudonym)
    if !pseudonym.isEmpty { return pseudonym }
    return youngPersonIndex.map { texts[self[$0].name] } ?? "the young person"
  }

  /// A short name for a person in a sentence: the first name of a worker, the whole of a team's or relative's.
  ///
  /// Two people with the same first name keep their whole names; a vacant post is called by its role.
  ///
  /// - Complexity: O(*p*) for *p* people.
  public func shortName(_ index: PersonIndex) -> String {
    let person = self[index]
    switch person.kind {
    case .vacant:
      let role = texts[person.roleText]
      return role.isEmpty ? texts[person.name] : "\(role) (post vacant)"
    case .team: return texts[person.name]
    case .youngPerson: return youngPersonName
    case .professional, .informal, .left:
      let first = texts.firstWord(of: person.name)
      guard !first.isEmpty else { return texts[person.id] }
      // "Dr" alone is nobody's name.
      if FormOfAddress.isOne(texts[first]) { return texts[person.name] }
      let isShared = personIndices.contains {
        $0 != index && texts.areSame(texts.firstWord(of: self[$0].name), first)
      }
      return texts[isShared ? person.name : first]
    }
  }
}
