import Testing
import WhoDoesModel

/// Compares bit masks with sets of numbers, which are slow and obvious, around every edge of a 128-bit word.
@Suite("A set of tasks is a set")
struct TaskSetTests {
  @Test("Insertion, membership, counting and order, for every table length up to 300", arguments: 0...300)
  func members(_ length: Int) {
    var luck = Luck(seed: UInt64(length))
    let reference = luck.numbers(below: length)
    let set = TaskSet(reference.map { TaskIndex($0) })
    #expect(set.map(\.position) == reference.sorted())
    #expect(set.count == reference.count)
    #expect(set.isEmpty == reference.isEmpty)
    for position in 0..<length + 130 {
      #expect(set.contains(TaskIndex(position)) == reference.contains(position))
    }
    #expect(TaskSet(first: length).map(\.position) == Array(0..<length))
    #expect(TaskSet(first: length) == TaskSet((0..<length).map { TaskIndex($0) }))
  }

  @Test("Both, either and not, for every pair of lengths", arguments: Self.edges)
  func algebra(_ length: Int) {
    for other in Self.edges {
      var luck = Luck(seed: UInt64(length * 1000 + other))
      let (left, right) = (luck.numbers(below: length), luck.numbers(below: other))
      let (a, b) = (TaskSet(left.map { TaskIndex($0) }), TaskSet(right.map { TaskIndex($0) }))
      #expect((a & b).map(\.position) == left.intersection(right).sorted())
      #expect((a | b).map(\.position) == left.union(right).sorted())
      #expect((a - b).map(\.position) == left.subtracting(right).sorted())
      var joined = a
      joined |= b
      #expect(joined == a | b)
    }
  }

  @Test("The same members are the same set, by whatever way they came to be there", arguments: Self.edges)
  func equality(_ length: Int) {
    let everything = TaskSet(first: length)
    let nothing = everything - everything
    #expect(nothing == TaskSet() && nothing.isEmpty)
    #expect(TaskSet(first: 300) & everything == everything)
    #expect((everything | TaskSet(first: 300)) - TaskSet(first: 300) == [])
    #expect(TaskSet(everything.reversed()) == everything)
  }

  @Test("A tally counts once, and twice or more", arguments: Self.edges)
  func tally(_ length: Int) {
    var luck = Luck(seed: UInt64(length))
    for size in 0...5 {
      let sets = (0..<size).map { _ in luck.numbers(below: length) }
      var tally = TaskTally()
      for set in sets { tally.add(TaskSet(set.map { TaskIndex($0) })) }
      func times(_ isMeant: (Int) -> Bool) -> [Int] {
        (0..<length).filter { task in isMeant(sets.count { $0.contains(task) }) }
      }
      #expect(tally.once.map(\.position) == times { $0 == 1 })
      #expect(tally.onceOrMore.map(\.position) == times { $0 >= 1 })
      #expect(tally.twiceOrMore.map(\.position) == times { $0 >= 2 })
    }
  }

  private static let edges = [0, 1, 2, 63, 64, 65, 127, 128, 129, 130, 255, 256, 257, 300]
}

/// Random numbers that are the same on every run.
private struct Luck: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }

  /// Some of the numbers below a limit: few, half or most of them.
  mutating func numbers(below limit: Int) -> Set<Int> {
    let share = [5, 50, 95].randomElement(using: &self) ?? 50
    return Set((0..<limit).filter { _ in Int.random(in: 0..<100, using: &self) < share })
  }
}
