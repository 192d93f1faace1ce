import Foundation

/// Works out hidden counts from printed tables: sums solved over fractions, and bounds that follow from bounds.
struct PanelAttacker {
  private var names: [String] = []
  private var index: [String: Int] = [:]
  /// What is printed; nil for hidden, or for what stands in no table.
  private var known: [Int?] = []
  private var isHidden: [Bool] = []
  /// Each row adds up to nought: coefficients by count.
  private var sums: [[Int: Int]] = []

  var hiddenCount: Int { isHidden.filter { $0 }.count }

  /// Reads the tables by their names and columns, as somebody does who knows what they mean.
  init(_ tables: [String: [[String]]]) {
    _ = new("one", 1, hidden: false)
    let groups = ["E", "R", "F", "G", "O"]
    let unheld = tables["unheld"] ?? []
    guard unheld.count >= 2 else { return }
    let people = row("people", unheld[unheld.count - 1], groups)
    let anything = row("any", unheld[unheld.count - 2], groups)
    let all = people[5]
    for place in 0..<6 { split(people[place], anything[place]) }
    for (number, line) in unheld.dropLast(2).enumerated() {
      let area = row("area\(number)", line, groups)
      for place in 0..<6 {
        split(people[place], area[place])
        atMost(area[place], anything[place])
      }
      if let by = tables["area"]?.first(where: { $0[0] == line[0] }) {
        same(area[5], cell("by-\(line[0])-unheld", by[2]))
      }
    }
    for name in ["cover", "headlines", "plan-age"] {
      let cells = (tables[name] ?? []).map { cell("\(name)-\($0[0])", $0[1]) }
      cells.forEach { split(all, $0) }
      if name == "plan-age" { add(all, cells) }
      if name == "headlines", let gap = cells.first { same(gap, anything[5]) }
    }
    if let dated = index["cover-The date of the plan"], let ages = tables["plan-age"] {
      add(dated, ages.dropLast().compactMap { index["plan-age-\($0[0])"] })
    }
    for line in tables["patterns"] ?? [] {
      if let concern = index["headlines-\(line[2])"] { atMost(cell("pattern-\(line[0])", line[1]), concern) }
    }
    readPoints(tables["handover"] ?? [], all)
    readLines(tables, all, anything[5], people)
  }

  private mutating func readPoints(_ rows: [[String]], _ all: Int) {
    let points = rows.map { line in (1...4).map { cell("point-\(line[0])-\($0)", line[$0]) } }
    guard let whole = points.last else { return }
    same(whole[0], all)
    for point in points {
      split(all, point[0])
      let others = split(point[0], point[1])
      let wholeOthers = split(whole[0], whole[1])
      atMost(others, wholeOthers)
      split(point[2], point[3])
      atMost(point[1], point[3])
      atMost(point[1], whole[1])
      atMost(point[2], whole[2])
      atMost(point[3], whole[3])
    }
  }

  private mutating func readLines(_ tables: [String: [[String]]], _ all: Int, _ gap: Int, _ people: [Int]) {
    let differing = index["point-All young people-2"]
    for name in ["area", "status", "role", "agency"] {
      var columns: [[Int]] = []
      for line in tables[name] ?? [] {
        let cells = [1, 2, 4].map { cell("by-\(line[0])-\($0 == 2 ? "unheld" : "\(name)\($0)")", line[$0]) }
        split(all, cells[0])
        split(cells[0], cells[1])
        split(cells[0], cells[2])
        atMost(cells[1], gap)
        if let differing { atMost(cells[2], differing) }
        columns.append(cells)
      }
      guard name == "status" else { continue }
      for (place, cells) in columns.enumerated() where place < people.count { same(cells[0], people[place]) }
      if let differing { add(differing, columns.map { $0[2] }) }
      add(gap, columns.map { $0[1] })
    }
    let teams = (tables["load"] ?? []).map { line in
      [1, 4, 5].map { cell("team-\(line[0])-\($0)", line[$0]) }
    }
    for team in teams {
      split(all, team[0])
      split(team[0], team[1])
      split(team[0], team[2])
    }
    if !teams.isEmpty {
      add(all, teams.map { $0[0] })
      add(gap, teams.map { $0[1] })
      if let differing { add(differing, teams.map { $0[2] }) }
    }
    for line in tables["partners"] ?? [] {
      let pair = cell("pair-\(line[0])-\(line[1])", line[2])
      split(all, pair)
      for agency in line[0].components(separatedBy: " and ") {
        if let unheld = index["by-\(agency)-unheld"] { atMost(pair, unheld) }
      }
    }
  }

  // MARK: What the tables mean

  private mutating func cell(_ name: String, _ text: String) -> Int {
    if let place = index[name] { return place }
    return new(name, Int(text), hidden: text == "c")
  }

  private mutating func new(_ name: String, _ value: Int?, hidden: Bool) -> Int {
    names.append(name)
    known.append(value)
    isHidden.append(hidden)
    index[name] = names.count - 1
    return names.count - 1
  }

  private mutating func row(_ name: String, _ cells: [String], _ groups: [String]) -> [Int] {
    let parts = groups.enumerated().map { cell("\(name)-\($0.element)", cells[$0.offset + 1]) }
    let total = cell("\(name)-all", cells[6])
    add(total, parts)
    return parts + [total]
  }

  private mutating func add(_ total: Int, _ parts: [Int]) {
    var sum: [Int: Int] = [total: -1]
    for part in parts { sum[part, default: 0] += 1 }
    sums.append(sum)
  }

  private mutating func same(_ one: Int, _ other: Int) { if one != other { add(one, [other]) } }

  /// The whole is a part and its rest; the rest, once made, is the same one.
  @discardableResult
  private mutating func split(_ whole: Int, _ part: Int) -> Int {
    guard whole != part else { return part }
    let name = "\(names[whole]) without \(names[part])"
    if let rest = index[name] { return rest }
    let rest = new(name, nil, hidden: false)
    add(whole, [part, rest])
    return rest
  }

  private mutating func atMost(_ part: Int, _ whole: Int) { split(whole, part) }

  // MARK: For a solver

  /// The counts and their sums as JSON on one line, for a solver of linear programmes.
  func model() throws -> Data {
    struct Model: Encodable {
      let name: [String]
      let least: [Int]
      let known: [Int?]
      let hidden: [Bool]
      let sums: [[[Int]]]
    }
    return try JSONEncoder().encode(
      Model(
        name: names, least: isHidden.map { $0 ? 1 : 0 }, known: known, hidden: isHidden,
        sums: sums.map { $0.sorted { $0.key < $1.key }.map { [$0.key, $0.value] } }))
  }

  // MARK: Working it out

  /// The hidden counts whose value is certain, and small counts that stand nowhere and are certain.
  func workedOut() -> [String] {
    var low = known.indices.map { known[$0] ?? (isHidden[$0] ? 1 : 0) }
    let most = known.compactMap(\.self).max() ?? 0
    var high = known.map { $0 ?? most * 12 + 100 }
    var rows = sums
    for _ in 0..<3 {
      narrow(rows, &low, &high)
      rows = sums + eliminated(low, high)
    }
    narrow(rows, &low, &high)
    return known.indices.filter { known[$0] == nil && low[$0] == high[$0] && isHidden[$0] }
      .map { "\(names[$0]) is \(low[$0])" }
  }

  /// Bounds of each count from the bounds of the others in its sum, until nothing changes.
  private func narrow(_ rows: [[Int: Int]], _ low: inout [Int], _ high: inout [Int]) {
    var changed = true
    var rounds = 0
    while changed, rounds < 60 {
      changed = false
      rounds += 1
      for row in rows {
        var (least, most) = (0, 0)
        for (place, factor) in row {
          least += factor > 0 ? factor * low[place] : factor * high[place]
          most += factor > 0 ? factor * high[place] : factor * low[place]
        }
        for (place, factor) in row where known[place] == nil {
          let (restLeast, restMost) =
            factor > 0
            ? (least - factor * low[place], most - factor * high[place])
            : (least - factor * high[place], most - factor * low[place])
          // factor · value = - rest, which lies between - restMost and - restLeast.
          let ends = [Double(-restMost) / Double(factor), Double(-restLeast) / Double(factor)].sorted()
          let (newLow, newHigh) = (
            Int(max(ends[0].rounded(.up), -1e12)), Int(min(ends[1].rounded(.down), 1e12))
          )
          if newLow > low[place], newLow <= high[place] {
            least += factor > 0 ? factor * (newLow - low[place]) : 0
            most += factor > 0 ? 0 : factor * (newLow - low[place])
            low[place] = newLow
            changed = true
          }
          if newHigh < high[place], newHigh >= low[place] {
            most += factor > 0 ? factor * (newHigh - high[place]) : 0
            least += factor > 0 ? 0 : factor * (newHigh - high[place])
            high[place] = newHigh
            changed = true
          }
        }
      }
    }
  }

  /// Sums that follow from the others: unknowns taken out one after the other, as Gauss did, in whole numbers.
  private func eliminated(_ low: [Int], _ high: [Int]) -> [[Int: Int]] {
    let constant = -1
    var rows = sums.map { row -> [Int: Int] in
      var open: [Int: Int] = [:]
      for (place, factor) in row {
        if low[place] == high[place] {
          open[constant, default: 0] += factor * low[place]
        } else {
          open[place, default: 0] += factor
        }
      }
      return open.filter { $0.value != 0 }
    }
    var done: [[Int: Int]] = []
    while let place = rows.firstIndex(where: { $0.keys.contains { $0 >= 0 } }) {
      let pivot = rows.remove(at: place)
      // Counts that stand in no table are taken out first: what is left speaks of hidden ones.
      guard
        let column = pivot.keys.filter({ $0 >= 0 }).min(by: {
          (isHidden[$0] ? 1 : 0, $0) < (isHidden[$1] ? 1 : 0, $1)
        }),
        let factor = pivot[column]
      else { continue }
      func reduced(_ row: [Int: Int]) -> [Int: Int] {
        guard let other = row[column] else { return row }
        var new: [Int: Int] = [:]
        for (key, value) in row { new[key, default: 0] += value * factor }
        for (key, value) in pivot { new[key, default: 0] -= value * other }
        new = new.filter { $0.value != 0 }
        let common = new.values.reduce(0) { Self.divisor($0, abs($1)) }
        if common > 1 { for key in new.keys { new[key] = (new[key] ?? 0) / common } }
        return new.values.contains { abs($0) > 1_000_000 } ? row : new
      }
      rows = rows.map(reduced).filter { !$0.isEmpty }
      rows.removeAll { $0[column] != nil }
      done = done.map(reduced)
      done.append(pivot)
    }
    return done.filter { row in !row.keys.contains(constant) || row.count > 1 }.map { row in
      // The constant goes with a count of which the value is known.
      var row = row
      guard let value = row.removeValue(forKey: constant), let one = unit else { return row }
      row[one, default: 0] += value
      return row
    }
  }

  /// A count that is known to be one, to which constants are tied.
  private var unit: Int? { index["one"] }

  private static func divisor(_ one: Int, _ other: Int) -> Int {
    other == 0 ? one : divisor(other, one % other)
  }
}
