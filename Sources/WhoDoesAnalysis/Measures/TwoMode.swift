/// People and the tasks they hold: a network of two kinds.
///
/// ```swift
/// let who = TwoMode(["PA": ["T1", "T2"], "SW": ["T2"]])
/// who.overlap("PA", "SW").overlap             // 1: all that one holds, the other holds too
/// ```
public struct TwoMode<Person: Hashable & Comparable & Sendable, Task: Hashable & Sendable>: Sendable {
  /// The tasks of each person.
  public let held: [Person: Set<Task>]

  /// Takes the tasks that each person holds.
  public init(_ held: [Person: Set<Task>]) { self.held = held }

  /// All tasks that anybody holds.
  public var tasks: Set<Task> { held.values.reduce(into: []) { $0.formUnion($1) } }

  /// The share of possible holdings that are there.
  public var density: Double {
    let possible = held.count * tasks.count
    return possible == 0 ? 0 : Double(held.values.reduce(0) { $0 + $1.count }) / Double(possible)
  }

  /// How what two people hold lies to each other.
  public func overlap(_ one: Person, _ other: Person) -> SetComparison {
    SetComparison(held[one] ?? [], held[other] ?? [])
  }

  /// Every pair of people, each once, in order.
  ///
  /// - Complexity: O(*p*² × *t*) for *p* people and *t* tasks.
  public var pairs: [(Person, Person, SetComparison)] {
    let people = held.keys.sorted()
    return people.indices.flatMap { place in
      people[(place + 1)...].map { (people[place], $0, overlap(people[place], $0)) }
    }
  }

  /// The share of pairs of a person's tasks that somebody else holds as a pair too: 1 where nothing rests on them
  /// alone; 0 with fewer than two tasks.
  ///
  /// Source: Latapy, Magnien and Del Vecchio (2008), redundancy of a node.
  ///
  /// - Complexity: O(*t*² × *p*).
  public func redundancy(of person: Person) -> Double {
    let tasks = Array(held[person] ?? [])
    guard tasks.count > 1 else { return 0 }
    let others = held.filter { $0.key != person }.values
    var shared = 0
    for (place, one) in tasks.enumerated() {
      for other in tasks[(place + 1)...]
      where others.contains(where: { $0.contains(one) && $0.contains(other) }) {
        shared += 1
      }
    }
    return 2 * Double(shared) / Double(tasks.count * (tasks.count - 1))
  }
}
