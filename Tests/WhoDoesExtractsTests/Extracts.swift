import Foundation
import Testing
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@testable import WhoDoesExtracts

/// The day for which the extracts of the tests are read.
let readingDay: Day = Day(year: 2026, month: 3, day: 2) ?? Day(number: 0)

extension Extract {
  /// An extract out of a text whose tables begin with their file's name behind `#`.
  static func read(text: String, change: (inout Options) -> Void = { _ in }) -> Extract {
    var files: [(name: String, lines: [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# ") {
        files.append((String(line.dropFirst(2)), []))
      } else if !files.isEmpty {
        files[files.count - 1].lines.append(line)
      }
    }
    var options = Options(asOf: readingDay)
    change(&options)
    return read(
      files.map { RowTables.read(Array($0.lines.joined(separator: "\n").utf8), file: $0.name) },
      options: options)
  }

  /// A list 9 of one young person.
  static func listNine(_ headings: String, _ row: String) -> Extract {
    read(text: "# list-9.csv\n\(headings)\n\(row)")
  }

  /// The analysis by the catalogue of England.
  var analysed: ExtractAnalysis { ExtractAnalysis(of: self, catalogue: .england) }
}

/// The samples that lie beside the tests.
enum Sample {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples")

  static func path(_ name: String) -> String { folder.appending(path: name).path }

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  static let all = [
    "annex-a-13-column.xlsx", "oc3.csv", "sw_episodes.csv", "liia_SSDA903_2020_episodes.csv",
    "liia_SSDA903_2020_header.csv", "episodes.csv", "header.csv", "reviews.csv",
  ]
}
