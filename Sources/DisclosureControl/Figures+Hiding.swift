extension Figures {
  /// The printed counts that must be hidden so that no small one can be found out.
  ///
  /// First every small count is hidden. Then each count that must not be found out is put to the test that a reader
  /// with all tables in hand could make: is there another set of whole numbers behind the hidden places, none of them
  /// below what a reader knows, that adds up to everything that is printed and gives this place another value? Where
  /// such a set is found, nobody can tell the value. Where none is found, the smallest printed count that is tied to
  /// it is hidden as well, and the test is made again. It ends, because where everything is hidden twice every value
  /// adds up just as well.
  ///
  /// A nought is printed, being a true nought, so a reader knows that a hidden count is one or more.
  ///
  /// - Parameter small: The values to hide.
  /// - Returns: The printed counts to hide; every one of them has at least two values that fit all tables.
  /// - Complexity: O(*h* · *k*) tests for *h* hidden counts and *k* that are hidden for their sake; one test looks at
  ///   no more than a few thousand steps.
  public func hidden(_ small: ClosedRange<Int> = 1...5) -> Set<ID> {
    var hiding = Hiding(self, small)
    hiding.run()
    return Set(hiding.hidden.indices.filter { hiding.hidden[$0] && figures[$0].isPrinted }.map(ID.init))
  }

  /// Whether a reader who has everything but the hidden counts could be looking at another value of one of them.
  ///
  /// - Returns: true where two values are proven to fit; false where no second one was found.
  public func isUncertain(_ id: ID, when hidden: Set<ID>) -> Bool {
    var hiding = Hiding(self, 1...1)
    hiding.hidden = figures.indices.map { !figures[$0].isPrinted || hidden.contains(ID(position: $0)) }
    return hiding.hasAnotherValue(id.position)
  }
}

/// The search for what to hide.
private struct Hiding {
  let all: Figures
  let small: ClosedRange<Int>
  /// What a reader does not see: hidden counts, and those that stand in no table.
  var hidden: [Bool]
  /// Counts that are known to be uncertain. They stay so: the more is hidden, the less is certain.
  private var isProven: [Bool]

  init(_ all: Figures, _ small: ClosedRange<Int>) {
    (self.all, self.small) = (all, small)
    hidden = all.figures.map { !$0.isPrinted }
    isProven = all.figures.map { _ in false }
  }

  mutating func run() {
    for place in all.figures.indices {
      let figure = all.figures[place]
      if figure.isPrinted, figure.isSensitive, small.contains(figure.value) { hide(place) }
    }
    while let place = firstFoundOut() {
      guard let next = smallestTied(to: place) else { break }
      hide(next)
    }
  }

  private mutating func hide(_ place: Int) {
    guard !hidden[place] else { return }
    hidden[place] = true
    for follower in all.figures[place].followers where all.figures[follower.position].value > 0 {
      hide(follower.position)
    }
  }

  /// A count that must not be found out and for which no second value is known.
  private mutating func firstFoundOut() -> Int? {
    for place in all.figures.indices where hidden[place] && !isProven[place] {
      let figure = all.figures[place]
      guard figure.isPrinted || (figure.isSensitive && small.contains(figure.value)) else { continue }
      isProven[place] = hasAnotherValue(place)
      if !isProven[place], smallestTied(to: place) != nil { return place }
    }
    return nil
  }

  /// The smallest printed count that shares a sum with a hidden one, or with what hangs on it by hidden ones; a part
  /// before a total of the same size, and what is near before what is far.
  private func smallestTied(to place: Int) -> Int? {
    var seen: Set<Int> = [place]
    var ring = [place]
    while !ring.isEmpty {
      let ties = Set(ring.flatMap { all.tiesOf[$0] }).sorted()
      var near: [(isTotal: Bool, place: Int)] = []
      var next: [Int] = []
      for tie in ties {
        let (total, parts) = (all.ties[tie].total, all.ties[tie].parts)
        for other in parts + [total] where seen.insert(other).inserted {
          next.append(other)
          if !hidden[other], all.figures[other].value > 0 { near.append((other == total, other)) }
        }
      }
      let best = near.min {
        (all.figures[$0.place].value, $0.isTotal ? 1 : 0, $0.place)
          < (all.figures[$1.place].value, $1.isTotal ? 1 : 0, $1.place)
      }
      if let best { return best.place }
      ring = next.filter { hidden[$0] }
    }
    return nil
  }

  // MARK: The test

  /// Whether other whole numbers behind the hidden places fit, with another value here.
  func hasAnotherValue(_ place: Int) -> Bool {
    for step in [1, -1] where floor(place) <= all.figures[place].value + step {
      var search = Search(self)
      if search.change(place, by: step) { return true }
    }
    // Twice every hidden count fits where no printed count but a nought is tied to them.
    return smallestTied(to: place) == nil && all.figures[place].value > 0
  }

  /// The least that a reader knows a hidden count to be.
  func floor(_ place: Int) -> Int { all.figures[place].isPrinted ? 1 : 0 }

  /// Looks for changes of hidden counts that leave every sum as it is.
  private struct Search {
    let hiding: Hiding
    var changes: [Int: Int] = [:]
    /// By how much each sum is out, for those that are.
    var out: [Int: Int] = [:]
    var steps = 0

    init(_ hiding: Hiding) { self.hiding = hiding }

    /// A reader's computer may try more; but what is found here is proof, and what is not found is hidden.
    static let mostSteps = 4_000

    mutating func change(_ place: Int, by step: Int) -> Bool {
      apply(place, step)
      return settle()
    }

    private mutating func apply(_ place: Int, _ step: Int) {
      changes[place] = step
      for tie in hiding.all.tiesOf[place] {
        let difference = (out[tie] ?? 0) + (hiding.all.ties[tie].total == place ? -step : step)
        out[tie] = difference == 0 ? nil : difference
      }
    }

    private mutating func settle() -> Bool {
      steps += 1
      guard steps < Self.mostSteps else { return false }
      // The sum with the fewest ways to put it right comes first, so that a dead end shows early.
      var best: (tie: Int, ways: [(place: Int, step: Int)])?
      for tie in out.keys.sorted() {
        let ways = ways(tie)
        if ways.isEmpty { return false }
        if best.map({ ways.count < $0.ways.count }) ?? true { best = (tie, ways) }
        if ways.count == 1 { break }
      }
      guard let best else { return true }
      for way in best.ways {
        let before = (changes, out)
        apply(way.place, way.step)
        if settle() { return true }
        (changes, out) = before
      }
      return false
    }

    /// The hidden counts of a sum that could put it right alone, those in the fewest sums first.
    private func ways(_ tie: Int) -> [(place: Int, step: Int)] {
      let sum = hiding.all.ties[tie]
      guard let difference = out[tie] else { return [] }
      var ways: [(place: Int, step: Int)] = []
      for place in sum.parts + [sum.total] where hiding.hidden[place] && changes[place] == nil {
        let step = place == sum.total ? difference : -difference
        if hiding.all.figures[place].value + step >= hiding.floor(place) { ways.append((place, step)) }
      }
      let ties = hiding.all.tiesOf
      return ways.sorted { (ties[$0.place].count, $0.place) < (ties[$1.place].count, $1.place) }
    }
  }
}
