import WhoDoesMatrix

/// The roles seen so far in a table that repeats their names; the same spelling is the same role.
struct RoleBook {
  private var positions: [String: Int] = [:]

  mutating func position(of name: String, _ cell: MatrixCell, _ matrix: inout ResponsibilityMatrix) -> Int {
    let role = ResponsibilityMatrix.Role(name: name, cell: cell)
    let key = role.name.words.isEmpty ? name : role.name.words.joined(separator: " ")
    if let there = positions[key] { return there }
    let position = matrix.add(role)
    positions[key] = position
    return position
  }
}
