import WhoDoesFiles

/// The changes that people wrote, as typed into `pledges.csv`: without names.
struct PledgeFile: Equatable {
  /// One change.
  struct Pledge: Equatable {
    var what: String
    var withWhom: String
    var byWhen: String
    var noticed: String
  }

  static let fileName = "pledges.csv"
  static let headings = ["what", "with_whom", "by_when", "how_a_young_person_would_notice"]

  /// The changes, in the order of the file.
  let pledges: [Pledge]

  /// Reads the file; other columns are left out, and an empty row is none.
  ///
  /// - Complexity: O(*n*) in the bytes.
  init(_ bytes: [UInt8], file: String) {
    let (table, _) = DelimitedText.read(bytes, file: file, name: "pledges")
    let columns = table.headings.map { table.text($0).lowercased() }
    pledges = table.rows.compactMap { row in
      let cells = table.cells(of: row).map { table.text($0) }
      func cell(_ place: Int) -> String {
        let column = columns.firstIndex(of: Self.headings[place]) ?? place
        return column < cells.count ? cells[column] : ""
      }
      guard !cell(0).isEmpty else { return nil }
      return Pledge(what: cell(0), withWhom: cell(1), byWhen: cell(2), noticed: cell(3))
    }
  }
}
