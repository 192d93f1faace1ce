import Foundation
import WhoDoesModel
import ZipArchive

/// A row of a sheet: what stands in its cells, by column from 1.
struct XLSXRow {
  var number: Int
  var cells: [Int: String]
}

/// The parts of a workbook that say what stands on its visible sheets.
struct XLSXParts {
  /// A sheet that people fill in unpacks to some kilobytes.
  private static let limits = ZipReader.Limits(bytesOfOne: 16 << 20, bytesOfAll: 32 << 20)

  private let archive: ZipReader
  /// The visible sheets, in order.
  let sheets: [(name: String, part: String)]
  private let strings: [String]
  private let styles: XLSXStyles

  init(_ bytes: [UInt8]) throws {
    guard bytes.count <= Limits.fileBytes else { throw XLSXProblem.tooLarge }
    guard !XLSXTable.isCompoundFile(bytes) else { throw XLSXProblem.oldOrLocked }
    let archive = try ZipReader(bytes, limits: Self.limits)
    let roots = try Self.relations(of: "", in: archive)
    guard
      let book = roots.first(where: { $0.kind == "officeDocument" })?.target
        ?? ["xl/workbook.xml"].first(where: archive.contains), archive.contains(book)
    else { throw XLSXProblem.notAWorkbook }

    var sheets: [(name: String, relation: String, isVisible: Bool)] = []
    var startsIn1904 = false
    var isWorkbook = false
    try XLSXMarkup(archive.read(book)).walk { name, attributes in
      switch name {
      case "workbook": isWorkbook = true
      case "workbookPr": startsIn1904 = ["1", "true", "on"].contains(attributes["date1904"] ?? "")
      case "sheet":
        sheets.append(
          (
            attributes["name"] ?? "", attributes["id"] ?? "",
            (attributes["state"] ?? "visible") == "visible"
          ))
      default: break
      }
    }
    guard isWorkbook else { throw XLSXProblem.notAWorkbook }
    let relations = try Self.relations(of: book, in: archive)
    let pages = sheets.filter(\.isVisible).compactMap { sheet in
      relations.first { $0.id == sheet.relation && $0.kind == "worksheet" }
        .map { (name: sheet.name, part: $0.target) }
    }
    guard !pages.isEmpty else { throw XLSXProblem.noSheet }
    (self.archive, self.sheets) = (archive, pages)
    strings =
      try relations.first { $0.kind == "sharedStrings" }
      .map { try Self.strings(archive.read($0.target)) } ?? []
    styles = try XLSXStyles(
      relations.first { $0.kind == "styles" }.map { try archive.read($0.target) }, startsIn1904: startsIn1904)
  }

  /// Hands over the rows of a visible sheet that have cells, from the top.
  func readRows(of sheet: Int = 0, _ take: (XLSXRow) throws -> Void) throws {
    var row = XLSXRow(number: 0, cells: [:])
    var cell = (column: 0, kind: "", style: "")
    var value: String?
    var inline: String?
    try XLSXMarkup(archive.read(sheets[sheet].part)).walk { name, attributes in
      switch name {
      case "row":
        let number = try attributes["r"].map { try Self.whole($0) } ?? row.number + 1
        guard number > row.number else { throw XLSXProblem.damaged("its rows are out of order") }
        row = XLSXRow(number: number, cells: [:])
        cell.column = 0
      case "c":
        let column = try attributes["r"].map { try Self.column(of: $0) } ?? cell.column + 1
        cell = (column, attributes["t"] ?? "n", attributes["s"] ?? "0")
        (value, inline) = (nil, nil)
      default: break
      }
    } text: { name, parents, text in
      if name == "v", parents.last == "c" { value = (value ?? "") + text }
      if name == "t", parents.contains("is"), !parents.contains("rPh") { inline = (inline ?? "") + text }
    } end: { name in
      switch name {
      case "c":
        guard row.number > 0, row.cells[cell.column] == nil else {
          throw XLSXProblem.damaged("two cells of it stand in one place")
        }
        if let text = try self.text(inline, value, kind: cell.kind, style: cell.style), !text.isEmpty {
          row.cells[cell.column] = text
        }
      case "row": try take(row)
      default: break
      }
    }
  }

  private func text(_ inline: String?, _ value: String?, kind: String, style: String) throws -> String? {
    if kind == "inlineStr" { return inline.map(Self.unescaped) }
    guard let value else { return nil }
    switch kind {
    case "s":
      guard let place = Int(value), strings.indices.contains(place) else {
        throw XLSXProblem.damaged("a cell of it names a text that is not there")
      }
      return strings[place]
    case "str": return Self.unescaped(value)
    case "b": return value == "1" || value == "true" ? "TRUE" : "FALSE"
    case "d": return Day(value.prefix(10))?.description ?? value
    case "e": return value
    default: return styles.text(of: value, style: style)
    }
  }
}

// MARK: Small parts

extension XLSXParts {
  private struct Relation {
    var id: String
    var kind: String
    var target: String
  }

  /// What a part refers to; the empty name is the archive itself.
  private static func relations(of part: String, in archive: ZipReader) throws -> [Relation] {
    let folders = part.split(separator: "/").dropLast()
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let file = (folders.map(String.init) + ["_rels", name + ".rels"]).joined(separator: "/")
    guard archive.contains(file) else { return [] }
    var relations: [Relation] = []
    try XLSXMarkup(archive.read(file)).walk { element, attributes in
      guard element == "Relationship", attributes["TargetMode"] != "External",
        let target = attributes["Target"]
      else { return }
      var path = target.hasPrefix("/") ? [] : folders
      for step in target.split(separator: "/") where step != "." {
        if step == ".." { _ = path.popLast() } else { path.append(step) }
      }
      let kind = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
      relations.append(
        Relation(id: attributes["Id"] ?? "", kind: kind, target: path.joined(separator: "/")))
    }
    return relations
  }

  /// The texts that cells refer to by number, each joined from its runs; how a word is said is left out.
  private static func strings(_ bytes: [UInt8]) throws -> [String] {
    var strings: [String] = []
    var open = ""
    try XLSXMarkup(bytes).walk { name, _ in
      if name == "si" { open = "" }
    } text: { name, parents, text in
      if name == "t", !parents.contains("rPh") { open += text }
    } end: { name in
      if name == "si" { strings.append(unescaped(open)) }
    }
    return strings
  }

  /// `12` as a number; a row has no more than seven digits.
  private static func whole(_ text: String) throws -> Int {
    guard text.utf8.count <= 7, let number = Int(text), number > 0 else {
      throw XLSXProblem.damaged("a row of it has no number")
    }
    return number
  }

  /// The column of a reference, from 1: `B7` stands in 2.
  private static func column(of reference: String) throws -> Int {
    let letters = reference.utf8.prefix { !(48...57).contains($0) }
    guard (1...3).contains(letters.count), letters.allSatisfy({ (65...90).contains($0) }) else {
      throw XLSXProblem.damaged("a cell of it has no place")
    }
    return letters.reduce(0) { $0 * 26 + Int($1) - 64 }
  }

  /// Letters that the format cannot hold are written as `_x000D_`; control characters are left out.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var plain = ""
    var rest = text[...]
    while let place = rest.range(of: "_x") {
      plain += rest[..<place.lowerBound]
      let code = rest[place.upperBound...].prefix(4)
      let after = rest[place.upperBound...].dropFirst(4)
      if code.utf8.count == 4, after.first == "_", code.allSatisfy(\.isHexDigit),
        let number = UInt32(code, radix: 16)
      {
        if let letter = Unicode.Scalar(number), number >= 0x20 || number == 9 || number == 10 {
          plain.unicodeScalars.append(letter)
        }
        rest = after.dropFirst()
      } else {
        plain += rest[place]
        rest = rest[place.upperBound...]
      }
    }
    return plain + rest
  }
}
