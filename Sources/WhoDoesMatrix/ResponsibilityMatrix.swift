/// Who has which part in which task, as a table of letters says it: RACI and its kin.
///
/// Rows are tasks and columns are roles, however the file was laid out. Only boxes with something in them are kept, so
/// that a long list of a caseload takes no more room than it has letters.
///
/// ```swift
/// let (matrices, _) = MatrixFile.read("raci.xlsx", catalogue: .england)
/// matrices[0].roles(with: .leads, in: 0).map { matrices[0].roles[$0].name }      // ["Social worker"]
/// ```
public struct ResponsibilityMatrix: Equatable, Sendable {
  /// A row: something to be done.
  public struct Task: Equatable, Sendable {
    /// Its words.
    public var name: String
    /// The heading it stands under; empty where there is none.
    public var section: String
    /// Where it stands.
    public var cell: MatrixCell

    /// A task with its place.
    public init(name: String, section: String = "", cell: MatrixCell) {
      (self.name, self.section, self.cell) = (name, section, cell)
    }
  }

  /// A column: somebody who may have a part.
  public struct Role: Equatable, Sendable {
    /// The name as written.
    public var name: MatrixRoleName
    /// Where it stands first.
    public var cell: MatrixCell

    /// A role with its place.
    public init(name: String, cell: MatrixCell) {
      (self.name, self.cell) = (MatrixRoleName(name), cell)
    }
  }

  /// A box in which something stands.
  public struct Box: Equatable, Sendable {
    /// The column.
    public var role: Int
    /// The letters, each once, in the order of the box.
    public var letters: [LetterScheme.Letter]
    /// Whether the box says that the part is shared by agreement.
    public var isAgreedShared = false
    /// Whether the letter stands in brackets, or with a question mark or an "or".
    public var isDoubtful = false
    /// What else stands there, such as "until 18".
    public var remark = ""
    /// Where it stands, and what.
    public var cell: MatrixCell

    /// A box with its letters.
    public init(role: Int, letters: [LetterScheme.Letter], cell: MatrixCell) {
      (self.role, self.letters, self.cell) = (role, letters, cell)
    }
  }

  /// How the table is laid out in its file.
  public enum Layout: String, Sendable, CaseIterable {
    /// A row for each task and a column for each role.
    case wide
    /// A row for each role and a column for each task.
    case turned
    /// A row for each letter: task, role, letter.
    case long
    /// A column for each letter, with names in the boxes.
    case byLetter = "by-letter"
    /// A row for each task, with one box that lists names and their letters.
    case listed
  }

  /// The file as the user named it.
  public var file: String
  /// The sheet or table within it.
  public var sheet: String?
  /// How it was laid out.
  public var layout: Layout
  /// What the letters mean.
  public var scheme: LetterScheme
  /// The tasks.
  public private(set) var tasks: [Task] = []
  /// The roles.
  public private(set) var roles: [Role] = []
  private var boxes: [[Box]] = []
  /// For each role the first that is the same by another name, or itself.
  public private(set) var sameAs: [Int] = []

  /// An empty table.
  public init(file: String, sheet: String? = nil, layout: Layout, scheme: LetterScheme) {
    (self.file, self.sheet, self.layout, self.scheme) = (file, sheet, layout, scheme)
  }

  /// Adds a column and answers its position.
  ///
  /// - Complexity: O(*m*) in the number of columns, to see whether it is one of them by another name.
  @discardableResult public mutating func add(_ role: Role) -> Int {
    // In a table with more columns than people sit round a table, names are compared only as they are spelled.
    let same = roles.indices.prefix(200).first { sameAs[$0] == $0 && roles[$0].name.isAlias(of: role.name) }
    sameAs.append(same ?? roles.count)
    roles.append(role)
    return roles.count - 1
  }

  /// Adds a row and answers its position.
  @discardableResult public mutating func add(_ task: Task) -> Int {
    tasks.append(task)
    boxes.append([])
    return tasks.count - 1
  }

  /// Puts a box into a row; letters for a role that has a box there already are added to it.
  ///
  /// - Complexity: O(*k*) in the boxes of the row.
  public mutating func put(_ box: Box, in task: Int) {
    guard let there = boxes[task].firstIndex(where: { $0.role == box.role }) else {
      return boxes[task].append(box)
    }
    for letter in box.letters where !boxes[task][there].letters.contains(letter) {
      boxes[task][there].letters.append(letter)
    }
    if box.isDoubtful { boxes[task][there].isDoubtful = true }
  }
}

extension ResponsibilityMatrix {
  /// The boxes of a row that hold letters.
  public func boxes(of task: Int) -> [Box] { boxes[task] }

  /// The boxes of a row in which a letter of some kind stands.
  public func boxes(with part: MatrixPart, in task: Int) -> [Box] {
    boxes[task].filter { $0.letters.contains { $0.part == part } }
  }

  /// The roles with a part in a task; two names of one role count once.
  public func roles(with part: MatrixPart, in task: Int) -> [Int] {
    var seen: [Int] = []
    for box in boxes(with: part, in: task) where !seen.contains(sameAs[box.role]) {
      seen.append(sameAs[box.role])
    }
    return seen
  }

  /// Whether anybody has one of some parts in a task.
  public func hasAny(_ parts: Set<MatrixPart>, in task: Int) -> Bool {
    boxes[task].contains { $0.letters.contains { parts.contains($0.part) } }
  }

  /// The letters of one box, or nil where the box is empty.
  public func box(_ task: Int, _ role: Int) -> Box? { boxes[task].first { $0.role == role } }

  /// How many letters were read.
  public var letterCount: Int { boxes.reduce(0) { $0 + $1.reduce(0) { $0 + $1.letters.count } } }

  /// The tasks in which a role has one of some parts.
  ///
  /// - Complexity: O(*n* · *k*) for *n* rows of *k* boxes.
  public func tasks(of role: Int, _ parts: Set<MatrixPart>) -> [Int] {
    tasks.indices.filter { task in
      boxes[task].contains { $0.role == role && $0.letters.contains { parts.contains($0.part) } }
    }
  }

  /// The tasks in which a role has any letter.
  public func tasks(of role: Int) -> [Int] { tasks(of: role, Set(MatrixPart.allCases)) }

  /// A role's name as written.
  public func name(of role: Int) -> String { roles[role].name.text }
}

/// A place in a file with a table: its row and column as the file numbers them, and what stands there.
public struct MatrixCell: Hashable, Sendable {
  /// The row, from 1.
  public var row: Int
  /// The column, from 1.
  public var column: Int
  /// What stands there.
  public var value: String

  /// A place with what stands there.
  public init(row: Int, column: Int, value: String) {
    (self.row, self.column, self.value) = (row, column, value)
  }

  /// The place as spreadsheets name it: `C7`.
  public var name: String {
    var (letters, rest) = ("", max(column, 1))
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row)
  }
}
