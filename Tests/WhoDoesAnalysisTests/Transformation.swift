import WhoDoesModel

/// A change to the tables of a case after which the same things are to be said of it.
struct Transformation: Sendable {
  /// What is changed, in a few words.
  let story: String
  /// The changed tables as a text.
  let text: @Sendable (PlainTables) -> String
  /// What an id was called before; ids that were not renamed stay as they are.
  var formerID: @Sendable (String) -> String = { $0 }

  static let all =
    reorderings + [renamedIDs] + strangers + [finishedTask, manyFinishedTasks, multiByteNames] + otherHands
}

// MARK: - The same rows, written otherwise

extension Transformation {
  /// The rows of every table in another order. Nobody promised that the social worker comes first.
  static let reorderings = [3, 2026, 1_048_573].map { seed in
    Self(story: "rows in another order (\(seed))") { tables in
      var tables = tables
      var chance = Chance(seed: UInt64(seed))
      for at in tables.tables.indices { tables.tables[at].rows.shuffle(using: &chance) }
      return tables.text()
    }
  }

  /// As other programs write it: line ends, separators and the order of the columns.
  static let otherHands: [Self] = [
    Self(story: "line ends of Windows and a byte order mark") {
      "\u{FEFF}" + $0.text(.init(lineEnd: "\r\n"))
    },
    Self(story: "semicolons, as a spreadsheet writes them abroad") { $0.text(.init(separator: ";")) },
    Self(story: "columns in another order") { tables in
      var tables = tables
      var chance = Chance(seed: 18)
      for at in tables.tables.indices {
        let order = tables.tables[at].headings.indices.shuffled(using: &chance)
        tables.tables[at].headings = order.map { tables.tables[at].headings[$0] }
        tables.tables[at].rows = tables.tables[at].rows.map { row in order.map { row[$0] } }
      }
      return tables.text(.init(separator: ";", lineEnd: "\r\n"))
    },
  ]

  /// Every id another word, in another alphabetical order than before.
  static let renamedIDs = Self(
    story: "other ids",
    text: { tables in
      var tables = tables
      let columns: [Column] = [.personID, .taskID, .respondentID, .saysLeadIs, .helperID, .goalID]
      for at in tables.tables.indices {
        for place in columns.compactMap({ tables.tables[at].place(of: $0) }) {
          for row in tables.tables[at].rows.indices {
            let id = tables.tables[at].rows[row][place]
            // These are answers, not ids.
            if ["", "NOBODY", "DONT_KNOW"].contains(id) { continue }
            tables.tables[at].rows[row][place] = Self.mirrored(id) + "-Ł9"
          }
        }
      }
      return tables.text()
    },
    formerID: { mirrored(String($0.dropLast(3))) })

  /// The letters of an id from last to first, which sorts otherwise and is its own way back.
  private static func mirrored(_ id: String) -> String { String(id.reversed()) }

  /// Names and titles in several scripts, with letters of one to many bytes.
  static let multiByteNames = Self(story: "names and titles in other scripts") { tables in
    var tables = tables
    let columns: [(CaseTable, Column)] = [
      (.people, .name), (.tasks, .title), (.tasks, .plainTitle), (.steps, .step),
    ]
    for (name, column) in columns {
      guard let place = tables[name].place(of: column) else { continue }
      for row in tables[name].rows.indices where !tables[name].rows[row][place].isEmpty {
        tables[name].rows[row][place] = "Żółć 日本 👩‍👩‍👧 " + tables[name].rows[row][place]
      }
    }
    return tables.text()
  }
}

// MARK: - More rows that concern nobody

extension Transformation {
  /// Somebody who has no part in anything, of every kind there is.
  static let strangers = [Person.Kind.professional, .informal, .team, .vacant, .left].map { kind in
    Self(story: "somebody unrelated: \(kind.rawValue)") { tables in
      var tables = tables
      tables[.people].add(stranger(kind))
      return tables.text()
    }
  }

  /// One finished task, led by somebody who has nothing else to do with the case.
  static let finishedTask = Self(story: "a finished task") { withFinishedTasks(1, $0).text() }

  /// So many finished tasks that a share of all rows would look different.
  static let manyFinishedTasks = Self(story: "forty finished tasks") { withFinishedTasks(40, $0).text() }

  /// A lift engineer: a role that no catalogue of leaving care knows, so that no duty is met by it.
  private static func stranger(_ kind: Person.Kind) -> [Column: String] {
    [
      .personID: "X-STRANGER", .name: "Quill Ember", .role: kind == .team ? "" : "Lift engineer",
      .agency: kind == .informal ? "" : "Lowdale Lifts", .kind: kind.rawValue,
    ]
  }

  private static func withFinishedTasks(_ count: Int, _ given: PlainTables) -> PlainTables {
    var tables = given
    tables[.people].add(stranger(.professional))
    tables[.tasks].need(.status)
    // In an area that has a task already: the first task of an empty area rightly ends `gap.area-empty`.
    let area = given[.tasks].place(of: .area).flatMap { place in given[.tasks].rows.first.map { $0[place] } }
    let layers = given[.assignments].place(of: .layer).map { place in
      Set(given[.assignments].rows.map { $0[place].lowercased() })
    }
    for number in 1...count {
      let id = "X-DONE-\(number)"
      tables[.tasks].add([
        .taskID: id, .area: area ?? "HOME", .title: "Oil the lift doors \(number)", .status: "done",
      ])
      // Only in layers that the case has: the first row of a layer rightly lets rules look that could not before.
      for layer in Layer.allCases where layers?.contains(layer.rawValue) == true {
        tables[.assignments].add([
          .taskID: id, .personID: "X-STRANGER", .layer: layer.rawValue, .involvement: "leads",
        ])
      }
    }
    return tables
  }
}

/// Chance that comes out the same every time (SplitMix64), so that a failure can be seen again.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
