import Foundation
import Testing
import WhoDoes

@testable import WhoDoesTraining

/// What must not be left of a case, read from its files and not through the product.
enum OriginalWords {
  static func all(in folder: URL) throws -> [String] {
    var all: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasSuffix(".csv")
    {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
      let (table, _) = DelimitedText.read(bytes, file: file)
      let headings = table.headings.map(table.text)
      for row in table.rows {
        let cells = Dictionary(
          zip(headings, table.cells(of: row).map(table.text)), uniquingKeysWith: { one, _ in one })
        for cell in cells.values {
          for match in cell.matches(of: /\d{4}-\d{2}-\d{2}/) {
            all.insert(String(match.0))
            if let day = Day(match.0) { all.insert(day.inWords) }
          }
        }
        if file == "people.csv" {
          let name = cells["name"] ?? ""
          all.formUnion([name, cells["agency"] ?? "", cells["notes"] ?? "", cells["person_id"] ?? ""])
          if !["team", "vacant"].contains(cells["kind"] ?? "") {
            all.formUnion(name.split(separator: " ").filter { $0.count > 2 }.map(String.init))
          }
        }
        if file == "case.csv",
          ["lives", "placed", "responsible_authority", "pseudonym", "birth_month"].contains(
            cells["field"] ?? "")
        {
          // "In supported accommodation" is a kind of place, and stays.
          if let value = cells["value"], PlainKinds.place(value) != value { all.insert(value) }
          // Capitalised words in the middle of a sentence are names of places.
          let words = (cells["value"] ?? "").split { !$0.isLetter && $0 != "-" }
          let common = [
            "Council", "House", "Mum", "Young", "Support", "University", "County", "City", "HMYOI", "Hopes",
          ]
          // What a role is called is the catalogue's, whatever a council calls its services.
          let roles = Set(
            Catalogue.england.roleEntries.flatMap { $0.name.split { !$0.isLetter }.map(String.init) })
          all.formUnion(
            words.dropFirst().filter {
              $0.count > 3 && $0.first?.isUppercase == true && !common.contains(String($0))
                && !roles.contains(String($0))
            }.map(String.init))
        }
        for column in ["words", "note", "what_they_bring", "yp_calls_them"] {
          if let words = cells[column], words.count > 12 { all.insert(words) }
        }
      }
    }
    let kinds = Set(Catalogue.england.roleEntries.map { $0.agency.lowercased() })
    return all.filter { $0.count > 2 && !kinds.contains($0.lowercased()) }.sorted()
  }

  /// Whether words stand in a text as whole words.
  static func stands(_ needle: String, in text: String) -> Bool {
    var rest = text[...]
    while let range = rest.firstRange(of: needle) {
      let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      if !before.isLetter, !before.isNumber, !after.isLetter, !after.isNumber { return true }
      rest = text[range.upperBound...]
    }
    return false
  }
}
