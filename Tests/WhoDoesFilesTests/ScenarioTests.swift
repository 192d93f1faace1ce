import Testing
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesFiles

@Suite("The scenarios that come with the package")
struct ScenarioTests {
  @Test("are read without an error", arguments: Scenario.names)
  func readsWithoutErrors(name: String) throws {
    let (read, diagnostics) = try CaseSource.read(Scenario.folder(name), catalogue: .england)
    #expect(diagnostics.allSatisfy { $0.severity == .notice })
    // accepted and appointments are not there, and one column has empty cells; every role is known.
    #expect(
      diagnostics.map(\.code).sorted() == ["empty-cells", "missing-optional-table", "missing-optional-table"])
    #expect(read.people.count == 12)
    #expect(read.tasks.count == 25)
  }

  @Test("give Jordan's facts")
  func jordan() throws {
    let jordan = try Scenario.read("jordan")
    #expect(jordan.asOf == Day(year: 2026, month: 3, day: 9))
    #expect(jordan.nextMeeting == Day(year: 2026, month: 3, day: 24))
    #expect(jordan.youngPerson.age == 17)
    #expect(jordan.youngPerson.status == .eligible)
    #expect(jordan.youngPerson.turns18 == Month(year: 2026, month: 8))
    #expect(jordan.assignments.count == 68)
    #expect(jordan.views.count == 78)
    #expect(jordan.voice.count == 7)
    #expect(jordan.steps.count == 6)
    #expect(jordan.value(.lives) == "Tern House, a four-bed independent children's home")
  }

  @Test("give Yonas's facts")
  func yonas() throws {
    let yonas = try Scenario.read("yonas")
    #expect(yonas.youngPerson.age == 18)
    #expect(yonas.youngPerson.status == .formerRelevant)
    #expect(yonas.people.last?.kind == .vacant)
    #expect(yonas.value(.turned18) == "2026-04")
  }

  @Test("number stances by meaning")
  func stances() throws {
    let jordan = try Scenario.read("jordan")
    let placement = jordan.views(of: TaskIndex(4)).compactMap { view in
      view.stance.map { (jordan[$0.words], $0.meaning) }
    }
    let meanings = Dictionary(placement, uniquingKeysWith: { first, _ in first })
    #expect(Set(meanings.keys) == ["flat", "not decided", "supported accommodation"])
    #expect(Set(meanings.values).count == 3)
    #expect(!meanings.values.contains(0))
  }

  @Test("answer who leads with a person, nobody or don't know")
  func namedLeads() throws {
    let jordan = try Scenario.read("jordan")
    #expect(jordan.views(of: TaskIndex(1)).first?.saysLeadIs == .dontKnow)
    #expect(jordan.views(of: TaskIndex(7)).contains { $0.saysLeadIs == .nobody })
    #expect(jordan.views(of: TaskIndex(0)).first?.saysLeadIs == .person(PersonIndex(3)))
  }

  @Test("read alike in every encoding, line end and separator", arguments: Variant.allCases)
  func variants(variant: Variant) throws {
    let plain = try Scenario.files("jordan")
    let (read, diagnostics) = Scenario.build(plain.map { ($0.table, variant.applied(to: $0.bytes)) })
    #expect(diagnostics.allSatisfy { $0.severity == .notice })
    #expect(try read == Scenario.read("jordan"))
    #expect(diagnostics.contains { $0.code == "encoding" } == variant.isConverted)
  }
}

/// Ways in which the same tables may be stored.
enum Variant: CaseIterable {
  case byteOrderMark, lineFeed, carriageReturn, carriageReturnLineFeed, semicolon, tab, windows1252, utf16
  case utf16BigEndian, shuffledColumns, headingsInWords

  var isConverted: Bool {
    switch self {
    case .windows1252, .utf16, .utf16BigEndian: true
    default: false
    }
  }

  func applied(to bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    switch self {
    case .byteOrderMark: return [0xEF, 0xBB, 0xBF] + bytes
    case .lineFeed: return Array(text.utf8)
    case .carriageReturn: return Array(text.replacing("\n", with: "\r").utf8)
    case .carriageReturnLineFeed: return Array(text.replacing("\n", with: "\r\n").utf8)
    case .semicolon: return rewritten(bytes, separator: ";") { $0 }
    case .tab: return rewritten(bytes, separator: "\t") { $0 }
    case .shuffledColumns: return rewritten(bytes, separator: ",") { $0.reversed() }
    case .headingsInWords:
      let end = text.firstIndex(of: "\n") ?? text.endIndex
      return Array((text[..<end].uppercased().replacing("_", with: " ") + text[end...]).utf8)
    case .windows1252:
      // A column that is not read gives every table a sign that is not ASCII.
      let lines = text.split(separator: "\n").enumerated().map {
        $0.offset == 0 ? "£," + $0.element : "," + $0.element
      }
      return lines.joined(separator: "\n").unicodeScalars.map { UInt8(clamping: $0.value) }
    case .utf16: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
  }

  /// The table with another separator or order of columns, every cell in quotes.
  private func rewritten(
    _ bytes: [UInt8], separator: String, _ order: ([String]) -> [String]
  ) -> [UInt8] {
    let (table, _) = DelimitedText.read(bytes, file: "table")
    let rows = [table.headings[...]] + table.rows.map { table.cells(of: $0) }
    let lines = rows.map { cells in
      order(cells.map { "\"" + table.text($0).replacing("\"", with: "\"\"") + "\"" }).joined(
        separator: separator)
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
