/// Where a task stands in its case, counted from 0 in the order of the task table.
@frozen
public struct TaskIndex: Hashable, Comparable, Sendable {
  @usableFromInline var stored: UInt16

  /// The position in ``Case/tasks``.
  @inlinable public var position: Int { Int(stored) }

  /// The task at a position of the table.
  @inlinable public init(_ position: Int) { stored = UInt16(position) }

  /// Orders tasks as the table does.
  @inlinable public static func < (left: Self, right: Self) -> Bool { left.stored < right.stored }
}

/// A set of tasks as a bit mask, so that a rule can ask about all tasks of a case at once.
///
/// The 72 tasks of the catalogue fit into one 128-bit word, which is copied without counting references; a longer
/// table takes an array of words.
///
/// ```swift
/// let nobodyHoldsIt = sets.applicable - sets.led(.plan) - sets.led(.practice)
/// for task in nobodyHoldsIt { … }
/// ```
@frozen
public struct TaskSet: Sendable {
  @usableFromInline
  enum Storage: Sendable, Equatable {
    case word(UInt128)
    /// Two words or more, of which the last is not zero, so that equal sets have equal storage.
    case words([UInt128])
  }

  @usableFromInline var storage: Storage

  @inlinable init(_ storage: Storage) { self.storage = storage }

  /// No task.
  @inlinable public init() { storage = .word(0) }

  /// The tasks given.
  @inlinable public init(_ tasks: some Sequence<TaskIndex>) {
    self.init()
    for task in tasks { insert(task) }
  }

  /// The first `count` tasks of a table.
  public init(first count: Int) {
    self.init(.word(count >= 128 ? .max : (1 << UInt128(count)) - 1))
    for task in stride(from: 128, to: count, by: 1) { insert(TaskIndex(task)) }
  }

  /// Whether there is no task in the set.
  @inlinable public var isEmpty: Bool {
    if case .word(let word) = storage { word == 0 } else { false }
  }

  /// How many tasks are in the set.
  @inlinable public var count: Int {
    switch storage {
    case .word(let word): word.nonzeroBitCount
    case .words(let words): words.reduce(0) { $0 + $1.nonzeroBitCount }
    }
  }

  /// Whether a task is in the set.
  @inlinable public func contains(_ task: TaskIndex) -> Bool {
    let position = task.position
    switch storage {
    case .word(let word): return position < 128 && word & Self.bit(position) != 0
    case .words(let words):
      return position / 128 < words.count && words[position / 128] & Self.bit(position) != 0
    }
  }

  /// Puts a task into the set.
  @inlinable public mutating func insert(_ task: TaskIndex) {
    if case .word(let word) = storage, task.position < 128 {
      storage = .word(word | Self.bit(task.position))
    } else {
      insertFar(task.position)
    }
  }

  @inlinable static func bit(_ position: Int) -> UInt128 { 1 &<< UInt128(truncatingIfNeeded: position & 127) }

  @usableFromInline mutating func insertFar(_ position: Int) {
    var words = self.words
    while words.count <= position / 128 { words.append(0) }
    words[position / 128] |= Self.bit(position)
    storage = .words(words)
  }

  /// The set as words, the first 128 tasks first.
  @usableFromInline var words: [UInt128] {
    switch storage {
    case .word(let word): [word]
    case .words(let words): words
    }
  }

  /// Tasks in both sets.
  @inlinable public static func & (left: Self, right: Self) -> Self { left.combined(with: right) { $0 & $1 } }
  /// Tasks in either set.
  @inlinable public static func | (left: Self, right: Self) -> Self { left.combined(with: right) { $0 | $1 } }
  /// Tasks in the first set and not in the second.
  @inlinable public static func - (left: Self, right: Self) -> Self {
    left.combined(with: right) { $0 & ~$1 }
  }
  /// Adds the tasks of another set.
  @inlinable public static func |= (left: inout Self, right: Self) { left = left | right }

  @inlinable @inline(__always)
  func combined(with other: Self, _ combine: (UInt128, UInt128) -> UInt128) -> Self {
    if case .word(let word) = storage, case .word(let otherWord) = other.storage {
      return Self(.word(combine(word, otherWord)))
    }
    return combinedFar(with: other, combine)
  }

  @usableFromInline func combinedFar(with other: Self, _ combine: (UInt128, UInt128) -> UInt128) -> Self {
    let (own, others) = (words, other.words)
    var result = (0..<Swift.max(own.count, others.count)).map {
      combine($0 < own.count ? own[$0] : 0, $0 < others.count ? others[$0] : 0)
    }
    while result.count > 1, result.last == 0 { result.removeLast() }
    return Self(result.count == 1 ? .word(result[0]) : .words(result))
  }
}

extension TaskSet: Equatable, ExpressibleByArrayLiteral, Sequence {
  /// The tasks listed.
  @inlinable public init(arrayLiteral tasks: TaskIndex...) { self.init(tasks) }

  /// Walks the tasks in the order of the table.
  ///
  /// - Complexity: O(*k*) for *k* tasks in the set.
  @inlinable public func makeIterator() -> Iterator {
    switch storage {
    case .word(let word): Iterator(word: word, rest: nil)
    case .words(let words): Iterator(word: 0, rest: words)
    }
  }

  /// Walks a set of tasks in the order of the table.
  @frozen
  public struct Iterator: IteratorProtocol {
    @usableFromInline var word: UInt128
    @usableFromInline var rest: [UInt128]?
    @usableFromInline var used = 0

    @inlinable init(word: UInt128, rest: [UInt128]?) { (self.word, self.rest) = (word, rest) }

    /// The next task, or nil after the last.
    @inlinable public mutating func next() -> TaskIndex? {
      while word == 0 {
        guard let rest, used < rest.count else { return nil }
        word = rest[used]
        used += 1
      }
      let bit = word.trailingZeroBitCount
      word &= word &- 1
      return TaskIndex(Swift.max(0, used - 1) * 128 + bit)
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
@frozen
public struct TaskTally: Sendable {
  /// Tasks seen at least once.
  public private(set) var onceOrMore = TaskSet()
  /// Tasks seen at least twice.
  public private(set) var twiceOrMore = TaskSet()

  /// Nothing counted yet.
  public init() {}

  /// Tasks seen exactly once.
  @inlinable public var once: TaskSet { onceOrMore - twiceOrMore }

  /// Counts the tasks of one more set.
  public mutating func add(_ tasks: TaskSet) {
    twiceOrMore |= onceOrMore & tasks
    onceOrMore |= tasks
  }
}
