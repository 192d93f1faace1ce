import Foundation
import Testing
import WhoDoes

/// A way to break the files of a case.
struct BrokenCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// Changes files as bytes, by table.
  let change: @Sendable (inout [String: [UInt8]]) -> Void
  /// Text that was put into cells and must never come out unescaped.
  var hostile: String?

  var testDescription: String { name }

  init(
    _ name: String, hostile: String? = nil, _ change: @escaping @Sendable (inout [String: [UInt8]]) -> Void
  ) {
    (self.name, self.hostile, self.change) = (name, hostile, change)
  }

  /// Every way to break a case.
  static let all = damaged + encoded + confused + hostile + large + huge

  /// Whether it takes seconds to read without optimisation.
  static func isHuge(_ broken: BrokenCase) -> Bool { huge.contains { $0.name == broken.name } }

  /// Files that somebody cut off, mixed up, emptied or lost.
  private static let damaged = CaseCells.names.flatMap { table -> [BrokenCase] in
    [
      BrokenCase("\(table) cut after a quarter") { $0[table]?.keep(quarters: 1) },
      BrokenCase("\(table) cut in the middle") { $0[table]?.keep(quarters: 2) },
      BrokenCase("\(table) cut after three quarters") { $0[table]?.keep(quarters: 3) },
      BrokenCase("\(table) with an open quote at its end") { $0[table]? += Array("\"and then".utf8) },
      BrokenCase("\(table) with its rows in another order") { files in
        files[table]?.lines { lines in lines.replaceSubrange(1..., with: lines.dropFirst().reversed()) }
      },
      BrokenCase("\(table) with its headings last") { $0[table]?.lines { $0.append($0.removeFirst()) } },
      BrokenCase("\(table) with every row twice") { $0[table]?.lines { $0 += $0.dropFirst() } },
      BrokenCase("\(table) with headings only") { $0[table]?.lines { $0.removeLast($0.count - 1) } },
      BrokenCase("\(table) without anything in it") { $0[table] = [] },
      BrokenCase("no \(table)") { $0[table] = nil },
    ]
  }

  /// Files in another encoding than UTF-8, or with bytes that are no text.
  private static let encoded = CaseCells.names.flatMap { table -> [BrokenCase] in
    [
      BrokenCase("\(table) in UTF-16") { files in
        let text = String(decoding: files[table] ?? [], as: UTF8.self)
        files[table] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      },
      BrokenCase("\(table) in Windows-1252") { $0[table]?.replaceEvery(40, with: 0xA3) },
      BrokenCase("\(table) with broken UTF-8") { $0[table]?.replaceEvery(50, with: 0xC3) },
      BrokenCase("\(table) with NULs") { $0[table]?.replaceEvery(60, with: 0) },
      BrokenCase("\(table) with control characters") { $0[table]?.replaceEvery(45, with: 0x1B) },
      BrokenCase("\(table) that is a workbook") { $0[table]?.insert(contentsOf: [0x50, 0x4B, 3, 4], at: 0) },
    ]
  }

  /// Ids that lead nowhere, words that are none of ours, and dates that no calendar has.
  private static let confused =
    [
      ("assignments", "task_id"), ("assignments", "person_id"), ("perspectives", "task_id"),
      ("perspectives", "respondent_id"), ("perspectives", "says_lead_is"), ("steps", "helper_id"),
      ("tasks", "area"),
      ("people", "kind"), ("tasks", "status"), ("assignments", "layer"), ("assignments", "involvement"),
    ].map { table, column in
      BrokenCase("\(column) in \(table) that leads nowhere") { files in
        edit(&files) {
          $0.tables[table]?.change([column]) { row, cell in row.isMultiple(of: 3) ? "X-\(row)" : cell }
        }
      }
    }
    + ["2026-02-31", "46090", "02/25/2026", "soon", "0000-00-00", "999999999999"].map { date in
      BrokenCase("dates such as \(date)") { files in
        edit(&files) { cells in
          for table in CaseCells.names {
            cells.tables[table]?.change(["due", "in_post_to", "by_when"]) { _, _ in date }
          }
        }
      }
    }

  /// What somebody may write into a cell to break out of it.
  private static let hostile = [
    "</svg><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "&#65;&lt;b&gt;", "\\N\\G\\E\\l",
    "\"", "\"\"'",
    "{{7*7}}${7*7}<%= 7*7 %>", "\u{202E}desrever\u{2066}", "\u{0}\u{1}\u{7}\u{1B}[31mred",
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)", "-2+3", "+44", "]]><!--", "--><style>*{}</style>", "<HTML>bold</HTML>", "a\r\nb\nc\td",
    "e\u{301}\u{302}\u{303}\u{FEFF}\u{200B}", "\u{1F469}\u{200D}\u{1F467}\u{FFFF}", "{task} {planned}",
    "javascript:alert(1)", "<br/>| a | b |\n|---|---|", "`code` *bold* [link](http://x)", "%n%s%d", "\\",
    "; rm -rf /",
  ].map { text in
    BrokenCase("cells with \(text.debugDescription)", hostile: text) { files in
      edit(&files) { cells in
        for table in CaseCells.names {
          cells.tables[table]?.change(freeText) { row, _ in "\(text) \(row)" }
        }
        // The pseudonym goes into every heading.
        cells.tables["case"]?.change(["value"]) { row, cell in row == 0 ? text : cell }
      }
    }
  }

  /// Cells that no cell should hold.
  private static let huge = [
    BrokenCase("a cell of ten megabytes") { fill(&$0, "tasks", "title", count: 10 << 20) },
    BrokenCase("a note of ten megabytes, never closed") { files in
      files["tasks"]? += Array("\"".utf8) + repeatElement(UInt8(ascii: "x"), count: 10 << 20)
    },
    BrokenCase("a title of nearly a megabyte") { fill(&$0, "tasks", "title", count: 1_000_000) },
    BrokenCase("a name of nearly a megabyte") { fill(&$0, "people", "name", count: 1_000_000) },
    BrokenCase("words of nearly a megabyte") { fill(&$0, "voice", "words", count: 1_000_000) },
  ]

  /// More rows than anybody's case has.
  private static let large = [
    BrokenCase("129 tasks") { repeatTasks(&$0, 129) },
    BrokenCase("300 tasks") { repeatTasks(&$0, 300) },
    BrokenCase("500 tasks and 100 people") {
      repeatTasks(&$0, 500)
      edit(&$0) { cells in
        guard let people = cells.tables["people"]?.rows else { return }
        for number in people.count..<100 {
          var person = people[1 + number % (people.count - 1)]
          person[0] = "more-\(number)"
          person[1] += " \(number)"
          cells.tables["people"]?.rows.append(person)
        }
      }
    },
  ]

  private static let freeText = [
    "name", "role", "agency", "yp_calls_them", "notes", "title", "plain_title", "plan_stance", "note",
    "stance", "words",
    "whose_hand", "goal", "step", "what_they_bring",
  ]
}

// MARK: Changes

extension BrokenCase {
  /// Breaks a case by its cells; what was no table before stays as it is.
  private static func edit(_ files: inout [String: [UInt8]], _ change: (inout CaseCells) -> Void) {
    var cells = CaseCells(files)
    change(&cells)
    files = cells.files
  }

  /// Puts one very long cell into the second row.
  private static func fill(_ files: inout [String: [UInt8]], _ table: String, _ column: String, count: Int) {
    edit(&files) { cells in
      cells.tables[table]?.change([column]) { row, cell in
        row == 1 ? String(repeating: "long words ", count: count / 11) : cell
      }
    }
  }

  /// Makes so many tasks out of the few that there are, with everybody's parts and answers.
  private static func repeatTasks(_ files: inout [String: [UInt8]], _ count: Int) {
    edit(&files) { cells in
      guard let tasks = cells.tables["tasks"]?.rows else { return }
      for table in ["tasks", "assignments", "perspectives"] {
        let rows = cells.tables[table]?.rows ?? []
        for copy in 1...count / tasks.count {
          cells.tables[table]?.rows += rows.map { row in [row[0] + "-\(copy)"] + row.dropFirst() }
        }
      }
      let kept = Set(cells.tables["tasks"]?.rows.prefix(count).map { $0[0] } ?? [])
      for table in ["tasks", "assignments", "perspectives"] {
        cells.tables[table]?.rows.removeAll { !kept.contains($0[0]) }
      }
    }
  }
}

extension [UInt8] {
  fileprivate mutating func keep(quarters: Int) { removeLast(count - count * quarters / 4) }

  fileprivate mutating func replaceEvery(_ step: Int, with byte: UInt8) {
    for position in stride(from: step, to: count, by: step) { self[position] = byte }
  }

  /// Changes the lines, of which the first is the headings.
  fileprivate mutating func lines(_ change: (inout [ArraySlice<UInt8>]) -> Void) {
    var lines = split(separator: UInt8(ascii: "\n"))
    change(&lines)
    self = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
