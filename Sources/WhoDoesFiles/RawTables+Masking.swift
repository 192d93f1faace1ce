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
    var at = rows.startIndex
    for position in places {
      while rows[at].first + rows[at].count <= position { at += 1 }
      let row = rows[at]
      let masked = IdentifyingText.masked(bytes(of: cells[position])) {
        $0.isAWayToReachSomebody && mayTellHowToReach(position - row.first, row, table)
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

  /// Whether a cell is there to tell how to reach somebody: by its column, or by its field in the case table.
  private func mayTellHowToReach(_ column: Int, _ row: Row, _ table: CaseTable) -> Bool {
    func place(_ column: Column) -> Int? {
      headings.firstIndex { Spelling.key(text($0)) == Spelling.key(column.rawValue) }
    }
    let field = place(.field) ?? 0
    return column == place(.reachThem)
      || (table == .case && field < row.count && saysHowToReach(field: text(cells[row.first + field])))
  }

  /// Whether a field of the case table tells whom to ring.
  private func saysHowToReach(field: String) -> Bool {
    let key = Spelling.key(field)
    return [
      CaseField.helpByDay, .helpByNight, .helpInDanger, .tellIfWrong, .advocate, .complaints,
      .safeguardingContact, .emergencyContact,
    ].contains { Spelling.key($0.rawValue) == key }
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
