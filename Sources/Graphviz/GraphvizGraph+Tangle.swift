/// How hard a drawing is to lay out, told before it is tried: a layout cannot be stopped once it runs.
extension GraphvizGraph {
  /// How many lines there are, times the ranks that all of them run over together.
  ///
  /// Layouts of chains with lines back, of two full columns and of full graphs were timed: none under
  /// ``mostTangled`` takes more than a few seconds with ``GraphvizAttribute/hasty``, and none under
  /// ``mostTangledInFull`` takes more than two without. Only ranks count, so this holds for the engine `dot`.
  ///
  /// - Complexity: O(*n* + *e*) for *n* nodes and *e* edges.
  public var tangle: Int {
    let lines = edges.filter { nodes.indices.contains($0.from) && nodes.indices.contains($0.to) }
    let heights = heights(along: lines)
    let span = lines.reduce(0) { $0 + abs(heights[$1.to] - heights[$1.from]) }
    let (product, isTooLarge) = lines.count.multipliedReportingOverflow(by: max(span, 1))
    return isTooLarge ? .max : product
  }

  /// Above this a drawing gets ``GraphvizAttribute/hasty`` limits.
  public static let mostTangledInFull = 2_000_000
  /// Above this a drawing is refused; whoever asked has a simpler one, or words.
  public static let mostTangled = 15_000_000

  /// The rank of every node: as far down as the longest way to it, lines that close a circle turned round.
  private func heights(along lines: [Edge]) -> [Int] {
    var next = [[Int]](repeating: [], count: nodes.count)
    for line in lines where line.from != line.to { next[line.from].append(line.to) }
    var down = [[Int]](repeating: [], count: nodes.count)
    var state = [State](repeating: .new, count: nodes.count)
    for start in nodes.indices where state[start] == .new {
      // A stack of our own: a chain may be longer than the stack of a thread.
      var path = [(node: start, place: 0)]
      state[start] = .onPath
      while let (node, place) = path.last {
        guard place < next[node].count else {
          state[node] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].place += 1
        let other = next[node][place]
        switch state[other] {
        case .onPath: down[other].append(node)
        case .done: down[node].append(other)
        case .new:
          down[node].append(other)
          state[other] = .onPath
          path.append((other, 0))
        }
      }
    }
    return Self.longestWays(down)
  }

  private enum State { case new, onPath, done }

  private static func longestWays(_ down: [[Int]]) -> [Int] {
    var heights = [Int](repeating: 0, count: down.count)
    var above = heights
    for other in down.joined() { above[other] += 1 }
    var free = down.indices.filter { above[$0] == 0 }
    while let node = free.popLast() {
      for other in down[node] {
        heights[other] = max(heights[other], heights[node] + 1)
        above[other] -= 1
        if above[other] == 0 { free.append(other) }
      }
    }
    return heights
  }
}

extension GraphvizAttribute {
  /// The usual limits: more rounds would not make a map look better.
  public static let careful: [Self] = [.lines(.splines), .simplexLimit(20), .crossingLimit(1)]
  /// The limits for what is tangled: one round, straight lines. A chain of 200 with lines back takes less than a
  /// second with them, and half a minute without.
  public static let hasty: [Self] = [
    .lines(.straight), .simplexLimit(1), .rankSimplexLimit(1), .crossingLimit(0.3),
  ]
}
