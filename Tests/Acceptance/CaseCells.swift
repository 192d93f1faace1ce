import Foundation
import WhoDoes

/// The tables of a scenario as cells, to be broken and written as files again.
struct CaseCells {
  /// One table: its headings and rows.
  struct Table {
    var headings: [String]
    var rows: [[String]]

    /// Changes every cell of some columns.
    mutating func change(_ columns: [String], _ change: (Int, String) -> String) {
      for (position, heading) in headings.enumerated() where columns.contains(heading) {
        for row in rows.indices where position < rows[row].count {
          rows[row][position] = change(row, rows[row][position])
        }
      }
    }
  }

  /// The names of the tables that both scenarios have.
  static let names = ["case", "people", "tasks", "assignments", "perspectives", "voice", "steps"]

  var tables: [String: Table] = [:]

  /// The files of a scenario as they are, by table.
  static func files(of scenario: String) throws -> [String: [UInt8]] {
    try Dictionary(
      uniqueKeysWithValues: names.map { name in
        (
          name,
          Array(try Data(contentsOf: Scenario.root.appending(path: "Data/Scenarios/\(scenario)/\(name).csv")))
        )
      })
  }

  init(_ files: [String: [UInt8]]) {
    tables = files.mapValues { bytes in
      let (table, _) = DelimitedText.read(bytes, file: "cells")
      return Table(
        headings: table.headings.map(table.text), rows: table.rows.map { table.cells(of: $0).map(table.text) }
      )
    }
  }

  /// Every table as the bytes of a CSV file, each cell in quotes.
  var files: [String: [UInt8]] { tables.mapValues { Array(Self.text(of: $0).utf8) } }

  private static func text(of table: Table) -> String {
    ([table.headings] + table.rows).map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
    }.joined()
  }
}
