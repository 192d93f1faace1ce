import Testing
import WhoDoesModel

@testable import WhoDoesExtracts

@Suite("Tables are told by their headings, however they are written")
struct HeadingTests {
  static let variants: [(String, ExtractColumn?)] = [
    ("Child Unique ID", .child), ("ChildUniqueID", .child), ("child unique id ", .child),
    ("Child ID", .child),
    ("Child's Unique ID", .child), ("CHILD UNIQUE ID", .child), ("Child identifier (LA)", .child),
    ("Date of Birth", .dateOfBirth), ("DateOfBirth", .dateOfBirth), ("date\u{A0}of\u{A0}birth", .dateOfBirth),
    ("Date of birth (dd/mm/yyyy)", .dateOfBirth), ("DOB", .dateOfBirth), ("Allocated Team", .team),
    ("AllocatedTeam", .team), ("allocated team  ", .team), ("Allocated Worker", .worker),
    ("AllocatedWorker", .worker), ("ALLOCATED WORKER", .worker), ("Allocated Personal Advisor", .adviser),
    ("Allocated Personal Adviser", .adviser), ("AllocatedPersonalAdvisor", .adviser),
    ("Personal Advisor", .adviser), ("Allocated PA", .adviser), ("Eligibility Category", .eligibility),
    ("EligibilityCategory", .eligibility), ("Eligibity Category", .eligibility),
    ("Latest Pathway Plan Review Date", .planDate), ("LatestPathwayPlan", .planDate),
    ("Pathway plan: last review date", .planDate), ("LA in Touch", .inTouch), ("LA In Touch ", .inTouch),
    ("LAInTouch", .inTouch), ("Latest Date of Contact", .lastContact), ("LatestContact", .lastContact),
    ("Type of Accommodation", .accommodation), ("TypeOfAccommodation", .accommodation),
    ("Suitability of Accommodation", .suitability), ("Suitability of Accomodation", .suitability),
    ("SuitabilityOfAccommodation", .suitability), ("Activity Status", .activity),
    ("ActivityStatus", .activity), ("“Activity Status”", .activity),
    ("Age of Child (Years)", nil), ("Favourite colour", nil),
  ]

  @Test("A heading of list 9", arguments: variants)
  func heading(_ written: String, _ column: ExtractColumn?) {
    let meaning = HeadingBook.shared.meaning(of: HeadingBook.key(written), in: .annexList9)
    #expect(meaning == column.map { .column($0) })
  }

  @Test("There are forty of them and more")
  func forty() { #expect(Self.variants.count >= 40) }

  @Test("Columns in any order, with a title above and others between, give the same")
  func order() throws {
    let cells = [
      ("Child Unique ID", "12"), ("LA in Touch", "a) Yes"), ("Eligibility Category", "FR"),
      ("Latest Date of Contact", "01/02/2026"), ("Allocated Personal Advisor", "Max Reed"), ("Notes", "x"),
    ]
    var random = SplitMix(seed: 7)
    for _ in 0..<60 {
      let order = cells.shuffled(using: &random)
      let table = order.map(\.0).joined(separator: ",") + "\n" + order.map(\.1).joined(separator: ",")
      let extract = Extract.read(text: "# x.csv\nList 9: Care leavers,,,,,\n" + table)
      let row = try #require(extract.children.first?.leaver.first)
      #expect(extract.children[0].id == "12")
      #expect(row.inTouch == "YES")
      #expect(row.status == "FR")
      #expect(row.adviser == "Max Reed")
      #expect(row.lastContact?.description == "2026-02-01")
    }
  }

  @Test("The tables of the return are told from each other")
  func return903() {
    let heads = [
      ("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", ExtractKind.header903),
      ("URN,PL_POST,HOME_POST,CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC", .episodes903),
      ("CHILD,DOB,REVIEW,REVIEW_CODE", .reviews903), ("CHILD,DOB,IN_TOUCH,ACTIV,ACCOM", .oc3),
      ("SW_REASON,CHILD,DOB,SW_ID,SW_DECOM,SW_DEC", .socialWorkerEpisodes),
    ]
    for (heading, kind) in heads {
      let extract = Extract.read(text: "# f.csv\n\(heading)\n1,2,3,4,5,6")
      #expect(extract.tables.map(\.kind) == [kind])
    }
  }
}

/// Numbers that look random and are the same on every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
