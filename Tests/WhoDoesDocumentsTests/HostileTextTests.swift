import Testing
import WhoDoesAnalysis
import WhoDoesDocuments
import WhoDoesModel

@Suite("Names that are not what they seem")
struct HostileTextTests {
  /// A case in which one hostile text stands wherever a case has text.
  private func sample(_ name: String) throws -> Sample {
    let quoted = name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    let cell = "\"\(quoted)\""
    return try Sample.tables(
      """
      # case
      field,value
      pseudonym,\(cell)
      leaving_care_status,eligible
      as_of,2026-03-02
      next_meeting,\(cell)
      # people
      person_id,name,role,agency,kind,notes
      YP,\(cell),Young person,,young_person,
      A,\(cell),\(cell),\(cell),professional,\(cell)
      B,\(cell),Social worker,\(cell),professional,
      # tasks
      task_id,area,title,plain_title,due,critical,status,plan_stance,note
      T1,HOME,\(cell),\(cell),2026-02-01,yes,stuck,\(cell),\(cell)
      T2,MONEY,\(cell),,,,not_started,,
      # assignments
      task_id,person_id,layer,involvement
      T1,A,plan,leads
      T1,B,practice,does
      # perspectives
      task_id,respondent_id,says_lead_is,own_part,stance,words
      T1,A,A,leads,\(cell),\(cell)
      T1,B,B,leads,other,\(cell)
      # voice
      area,words,date,whose_hand
      HOME,\(cell),2026-03-01,\(cell)
      """)
  }

  @Test("The page stays well formed, with no element that is not ours", arguments: hostileNames)
  func page(_ name: String) throws {
    let sample = try sample(name)
    #expect(!sample.analysis.findings.isEmpty)
    let page = HTMLRenderer().render(sample.audit)
    let names = try Markup(page).elements
    #expect(names.isSubset(of: Markup.ours), "\(names.subtracting(Markup.ours))")
    #expect(!page.lowercased().contains("<script"))
    #expect(!page.contains("onload=\"y\""))
  }

  @Test("No control character and no turned line reaches a reader", arguments: hostileNames)
  func controls(_ name: String) throws {
    for (output, text) in try sample(name).outputs {
      let bad = text.unicodeScalars.first { scalar in
        switch scalar.value {
        case 0x0A, 0x0D: false
        case 0xFEFF: output != "csv"
        case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
      }
      #expect(bad == nil, "\(output) has \(String(bad?.value ?? 0, radix: 16))")
    }
  }

  @Test("No cell of the CSV is a formula", arguments: hostileNames)
  func formulas(_ name: String) throws {
    let csv = try #require(try sample(name).outputs["csv"])
    for line in csv.split(separator: "\r\n") {
      for cell in line.split(separator: ",") {
        let first = cell.first { $0 != "\"" && $0 != " " && $0 != "\u{FEFF}" }
        #expect(!"=+@".contains(first ?? "a"), "\(cell)")
      }
    }
  }

  @Test("Letters of other scripts are kept as they are")
  func scripts() throws {
    for (output, text) in try sample("名前 שלום مرحبا 👩‍👩‍👧").outputs {
      #expect(text.contains("名前"), "\(output)")
      #expect(text.contains("👩‍👩‍👧"), "\(output)")
    }
  }

  @Test("Text that looks like markup is printed as written")
  func asWritten() throws {
    let page = try #require(try sample("&#65;&lt;b").outputs["page"])
    #expect(page.contains("&amp;#65;&amp;lt;b"))
  }
}
