import Testing
import WhoDoesCatalogue
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesFiles

@Suite("What is remembered from case to case changes no case")
struct WordMemoryTests {
  @Test("Cases read one after another with one memory are those read alone")
  func sameCases() throws {
    let memory = WordMemory(of: .england)
    for name in Scenario.names + Scenario.names.reversed() {
      let (tables, _) = CaseFolder.read(Scenario.folder(name))
      let (alone, said) = CaseBuilder.build(tables, catalogue: .england)
      let (together, saidThen) = CaseBuilder.build(tables, memory: memory)
      #expect(alone == together)
      #expect(said == saidThen)
    }
  }

  @Test("A table that is filled anew for each case has only the rows of that case")
  func refilled() {
    var people = RawTable(
      name: "people", file: "people.csv", headings: ["person_id", "name", "role", "kind"])
    people.readHeadings(of: .people)
    for names in [["Sam", "Ann Lee", "Zoë"], ["Jo"], []] {
      people.removeRows()
      for (place, name) in names.enumerated() {
        for cell in ["P\(place)", " \(name) ", "Keyworker", "professional"] {
          Array(cell.utf8).withUnsafeBufferPointer { people.addCell($0, line: place + 2) }
        }
        people.endRow(place + 2)
      }
      let written = people.rows.map { row in people.cells(of: row).map { people.text($0) } }
      #expect(written.map { $0[1] } == names)
      #expect(written.map { $0[0] } == names.indices.map { "P\($0)" })
      #expect(people.headings.map { people.text($0) } == ["person_id", "name", "role", "kind"])
    }
  }

  @Test("Ids are found by their letters, in other capitals, and by a name that only one has")
  func identifiers() {
    for longID in ["Pq3", "An id of more than sixteen letters", "Ø3"] {
      var index = NamedIndex()
      #expect(index.insert("P1", name: "Ann Lee") == nil)
      #expect(index.insert("p1", name: "Jo") == 0)
      #expect(index.insert(longID, name: "Ann Lee") == nil)
      #expect(index.insert("K9", name: "Zoë") == nil)
      #expect(index.ids["P1" as String] == 0 && index.ids["p1" as String] == 1 && index.ids[longID] == 2)
      #expect(index.ids["P2" as String] == nil)
      #expect(index.find("P1") == .exact(0) && index.find("p1") == .exact(1))
      #expect(index.find("k9") == .otherCapitals(3))
      #expect(index.find(longID.lowercased()) == .otherCapitals(2))
      #expect(index.find("Jo") == .name(1) && index.find("Zoë") == .name(3))
      #expect(index.find("Ann Lee") == .none && index.find("nobody") == .none && index.find("") == .none)
    }
  }

  @Test("Hundreds of ids do not get in one another’s way")
  func manyIdentifiers() {
    var index = NamedIndex()
    for number in 0..<700 { index.insert("YP\(number)", name: "") }
    for number in 0..<700 {
      #expect(index.find("YP\(number)") == .exact(number))
      #expect(index.find("yp\(number)") == .otherCapitals(number))
    }
    #expect(index.find("YP700") == .none)
  }
}

/// An index of ids with the texts that have their letters.
private struct NamedIndex {
  var ids = IdentifierIndex()
  private var texts = Texts()

  @discardableResult
  mutating func insert(_ id: String, name: String) -> Int? {
    ids.insert(texts.add(id), name: texts.add(name), texts)
  }

  mutating func find(_ written: String) -> IdentifierIndex.Match { ids.find(written, texts) }
}
