/// Where a task stands in its case, counted from 0 in the order of the task table.
public struct TaskIndex: Hashable, Comparable, Sendable {
  /// The position in ``Case/tasks``.
  public var position: Int { Int(stored) }
  private var stored: UInt16

  /// The task at a position of the table.
  public init(_ position: Int) { stored = UInt16(position) }

  /// Orders tasks as the table does.
  public static func < (left: Self, right: Self) -> Bool { left.stored < right.stored }
}

/// A set of tasks as a bit mask, so that a rule can ask about all tasks of a case at once.
///
/// The 72 tasks of the catalogue fit into one 128-bit word; a longer table spills into more words.
///
/// ```swift
/// let nobodyHoldsIt = sets.applicable - sets.led(.plan) - sets.led(.practice)
/// for task in nobodyHoldsIt { … }
/// ```
public struct TaskSet: Sendable {
  private var low: UInt128 = 0
  /// Words for tasks from 128 on; never ends in a zero word, so that equal sets have equal storage.
  private var spill: [UInt128] = []

  /// No task.
  public init() {}

  /// The tasks given.
  public init(_ tasks: some Sequence<TaskIndex>) { for task in tasks { insert(task) } }

  /// The first `count` tasks of a table.
  public init(first count: Int) {
    low = count >= 128 ? .max : (1 << UInt128(count)) - 1
    for task in stride(from: 128, to: count, by: 1) { insert(TaskIndex(task)) }
  }

  /// Whether there is no task in the set.
  public var isEmpty: Bool { low == 0 && spill.isEmpty }

  /// How many tasks are in the set.
  public var count: Int { spill.reduce(low.nonzeroBitCount) { $0 + $1.nonzeroBitCount } }

  /// Whether a task is in the set.
  public func contains(_ task: TaskIndex) -> Bool {
    let position = task.position
    if position < 128 { return low >> UInt128(position) & 1 == 1 }
    let word = position / 128 - 1
    return word < spill.count && spill[word] >> UInt128(position % 128) & 1 == 1
  }

  /// Puts a task into the set.
  public mutating func insert(_ task: TaskIndex) {
    let position = task.position
    if position < 128 {
      low |= 1 << UInt128(position)
    } else {
      let word = position / 128 - 1
      while spill.count <= word { spill.append(0) }
      spill[word] |= 1 << UInt128(position % 128)
    }
  }

  /// Tasks in both sets.
  public static func & (left: Self, right: Self) -> Self { left.combined(with: right) { $0 & $1 } }
  /// Tasks in either set.
  public static func | (left: Self, right: Self) -> Self { left.combined(with: right) { $0 | $1 } }
  /// Tasks in the first set and not in the second.
  public static func - (left: Self, right: Self) -> Self { left.combined(with: right) { $0 & ~$1 } }
  /// Adds the tasks of another set.
  public static func |= (left: inout Self, right: Self) { left = left | right }

  private func combined(with other: Self, _ word: (UInt128, UInt128) -> UInt128) -> Self {
    var result = Self()
    result.low = word(low, other.low)
    guard !(spill.isEmpty && other.spill.isEmpty) else { return result }
    for index in 0..<Swift.max(spill.count, other.spill.count) {
      result.spill.append(
        word(index < spill.count ? spill[index] : 0, index < other.spill.count ? other.spill[index] : 0))
    }
    while result.spill.last == 0 { result.spill.removeLast() }
    return result
  }
}

extension TaskSet: Equatable, ExpressibleByArrayLiteral, Sequence {
  /// The tasks listed.
  public init(arrayLiteral tasks: TaskIndex...) { self.init(tasks) }

  /// Walks the tasks in the order of the table.
  ///
  /// - Complexity: O(*k*) for *k* tasks in the set.
  public func makeIterator() -> Iterator { Iterator(word: low, rest: spill) }

  /// Walks a set of tasks in the order of the table.
  public struct Iterator: IteratorProtocol {
    fileprivate var word: UInt128
    fileprivate var rest: [UInt128]
    private var base = 0

    fileprivate init(word: UInt128, rest: [UInt128]) { (self.word, self.rest) = (word, rest) }

    /// The next task, or nil after the last.
    public mutating func next() -> TaskIndex? {
      while word == 0 {
        guard base / 128 < rest.count else { return nil }
        word = rest[base / 128]
        base += 128
      }
      let bit = word.trailingZeroBitCount
      word &= word - 1
      return TaskIndex(base + bit)
    }
  }
}

/// Counts tasks as sets arrive: which came once, and which twice or more.
///
/// ```swift
/// var leads = TaskTally()
/// for person in people { leads.add(sets.led(.plan, by: person)) }
/// leads.twiceOrMore           // tasks with two or more planned leads
/// ```
public struct TaskTally: Sendable {
  /// Tasks seen at least once.
  public private(set) var onceOrMore = TaskSet()
  /// Tasks seen at least twice.
  public private(set) var twiceOrMore = TaskSet()

  /// Nothing counted yet.
  public init() {}

  /// Tasks seen exactly once.
  public var once: TaskSet { onceOrMore - twiceOrMore }

  /// Counts the tasks of one more set.
  public mutating func add(_ tasks: TaskSet) {
    twiceOrMore |= onceOrMore & tasks
    onceOrMore |= tasks
  }
}
