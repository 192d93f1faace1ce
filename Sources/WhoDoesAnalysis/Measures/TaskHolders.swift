/// Which people hold which tasks, and how few of them would have to be away before most tasks had nobody.
///
/// ```swift
/// TaskHolders([[0], [0, 1], [1]]).fewestToLoseMost      // 2 of the people 0 and 1
/// ```
///
/// Source: the aim of Avelino and others (2016), A novel approach for estimating truck factors, worked out exactly.
public struct TaskHolders: Sendable {
  /// The holders of each task, as bit sets over people.
  private let holders: [UInt64]
  private let people: Int

  /// Takes the people who hold each task, by number from 0; a task may have none.
  ///
  /// - Precondition: At most 64 people.
  public init(_ holders: [[Int]]) {
    people = (holders.joined().max() ?? -1) + 1
    precondition(people <= 64, "A network of more than 64 people is asked one case at a time.")
    self.holders = holders.map { $0.reduce(0) { $0 | 1 << UInt64($1) } }
  }

  /// How many tasks have to be without anybody to be more than half; tasks that nobody holds count already.
  private var most: Int { holders.count / 2 + 1 }

  /// The fewest people who together hold, alone among themselves, more than half of the tasks; nil without tasks.
  ///
  /// Tasks are taken one after another into a set that must lie within those people, and a branch ends as soon as
  /// it needs as many people as the best one found.
  ///
  /// - Complexity: exponential in the tasks at worst; the few dozen of a case take no time.
  public var fewestToLoseMost: Int? {
    guard !holders.isEmpty else { return nil }
    let sorted = holders.sorted { $0.nonzeroBitCount < $1.nonzeroBitCount }
    var best = people
    search(sorted[...], missing: most, away: 0, &best)
    return best
  }

  private func search(_ rest: ArraySlice<UInt64>, missing: Int, away: UInt64, _ best: inout Int) {
    // Every task whose holders are all away already comes for nothing.
    let open = rest.filter { $0 & ~away != 0 }
    let missing = missing - (rest.count - open.count)
    guard missing > 0 else {
      best = min(best, away.nonzeroBitCount)
      return
    }
    guard open.count >= missing else { return }
    let costs = open.map { ($0 & ~away).nonzeroBitCount }
    guard away.nonzeroBitCount + (costs.min() ?? 0) < best else { return }
    for place in open.indices where open.count - place >= missing {
      guard away.nonzeroBitCount + costs[place] < best else { continue }
      search(open[(place + 1)...], missing: missing - 1, away: away | open[place], &best)
    }
  }

  /// How many people go, the one with most tasks that are still held first, until more than half have nobody.
  ///
  /// It is quicker than ``fewestToLoseMost`` and may be too high.
  ///
  /// - Complexity: O(*p*² × *t*) for *p* people and *t* tasks.
  public var greedyToLoseMost: Int? {
    guard !holders.isEmpty else { return nil }
    var held = holders
    var gone = 0
    while held.count(where: { $0 == 0 }) < most, gone < people {
      let loads = (0..<people).map { person in held.count { $0 & 1 << UInt64(person) != 0 } }
      guard let heaviest = loads.indices.max(by: { (loads[$0], $1) < (loads[$1], $0) }) else { break }
      held = held.map { $0 & ~(1 << UInt64(heaviest)) }
      gone += 1
    }
    return gone
  }
}
