import WhoDoesModel

extension RawTables {
  /// Takes out of every cell what identifies a real person, with a notice for each.
  ///
  /// How to reach a worker may stand where a page says how to reach them, and nowhere else.
  ///
  /// - Complexity: O(*n*) in the bytes of all tables.
  mutating func maskIdentifyingText(_ problems: inout Problems) {
    for table in tables {
      // Nearly no table has any, and those are not touched.
      guard let places = self[table]?.places(where: IdentifyingText.mayBe), !places.isEmpty else { continue }
      self[table]?.maskIdentifyingText(places, in: table, &problems)
    }
  }
}

extension RawTable {
  /// Takes what identifies somebody out of some cells, by their places.
  fileprivate mutating func maskIdentifyingText(
    _ places: [Int], in table: CaseTable, _ problems: inout Problems
  ) {
    // Most tables have nothing to take out, and so need not know.
    lazy var contacts = PlacesToReachSomebody(self, table)
    var at = rows.startIndex
    for position in places {
      while rows[at].first + rows[at].count <= position { at += 1 }
      let row = rows[at]
      let masked = IdentifyingText.masked(bytes(of: cells[position])) {
        $0.isAWayToReachSomebody && contacts.has(position - row.first, of: row, in: self)
      }
      guard let masked else { continue }
      let place = place(of: cells[position], in: row)
      for kind in masked.kinds {
        problems.add(
          .notice, "identifying-text", at: place, "\(kind.rawValue.capitalisedFirst) is taken out.",
          "Take it out of the file too: nothing here needs it.")
      }
      replace(position, with: masked.text)
    }
  }
}

/// Which cells of a table are there to tell how to reach somebody: by their column, or by their field in the case
/// table.
private struct PlacesToReachSomebody {
  let column: Int?
  /// The column of the fields' names, in the case table alone.
  let fieldNames: Int?

  init(_ table: RawTable, _ kind: CaseTable) {
    let keys = table.headings.map { Spelling.key(table.text($0)) }
    column = keys.firstIndex(of: Spelling.key(Column.reachThem.rawValue))
    fieldNames = kind == .case ? keys.firstIndex(of: Spelling.key(Column.field.rawValue)) ?? 0 : nil
  }

  func has(_ column: Int, of row: RawTable.Row, in table: RawTable) -> Bool {
    if column == self.column { return true }
    guard let fieldNames, fieldNames < row.count else { return false }
    return Self.fields.contains(Spelling.key(table.text(table.cells[row.first + fieldNames])))
  }

  /// The fields that tell whom to ring.
  private static let fields = Set(
    [
      CaseField.helpByDay, .helpByNight, .helpInDanger, .tellIfWrong, .advocate, .complaints,
      .safeguardingContact, .emergencyContact,
    ].map { Spelling.key($0.rawValue) })
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
