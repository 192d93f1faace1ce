import WhoDoesEngland
import WhoDoesExtracts
import WhoDoesFiles
import WhoDoesModel

extension DamagedReader {
  /// Lists 8 and 9 of Annex A, as CSV and as a workbook with titles.
  static func annexA() throws -> DamagedReader {
    func rows(_ text: String) -> [[String]] {
      text.split(separator: "\n").map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return cells + Array(repeating: "", count: 11 - cells.count)
      }
    }
    let lines = rows(listNine)
    let files = [
      DamagedFile("list-9.csv", text: listNine), DamagedFile("list-8.csv", text: listEight),
      DamagedFile("annex-a.xlsx", try xlsx("List_9", lines[0], Array(lines.dropFirst()))),
    ]
    return extract("annex-a", files, few: 90)
  }

  /// The files of the yearly return, each beside the others whole.
  static func yearlyReturn() -> DamagedReader { extract("ssda903", yearly, beside: true, few: 60) }

  /// The tables of the dataset and the list of contacts, each beside the others whole.
  static func dataset() -> DamagedReader { extract("ssd", ssd, beside: true, few: 60) }

  private static func extract(_ name: String, _ files: [DamagedFile], beside: Bool = false, few: Int)
    -> DamagedReader
  {
    let whole = files.map { (name: $0.name, tables: RowTables.read($0.whole, file: $0.name)) }
    return DamagedReader(name, files, few: few) { bytes, file in
      let others = beside ? whole.filter { $0.name != file }.map(\.tables) : []
      let extract = Extract.read(
        [RowTables.read(bytes, file: file)] + others, options: .init(asOf: Day(number: 20_514)))
      var outcome = Outcome(
        isUnderstood: extract.accounts.contains { $0.file == file && $0.read + $0.changed > 0 })
      for account in extract.accounts {
        outcome.check(
          account.rows == account.read + account.changed + account.refused + account.passedOver, "\(account)")
      }
      for finding in ExtractAnalysis(of: extract, catalogue: .england).findings {
        outcome.check(
          !finding.statement.isEmpty && !finding.child.isEmpty && !finding.fields.isEmpty,
          "\(finding.rule) shows nothing")
      }
      _ = extract.longTables(catalogue: .england)
      outcome.checkWords(of: extract.diagnostics)
      return outcome
    }
  }

  private static let listNine = """
    List 9: Care leavers,,,,,,,,,,
    Child Unique ID,Date of Birth,Allocated Team,Allocated Worker,Allocated Personal Advisor,Eligibility Category,Latest Pathway Plan Review Date,LA in Touch,Latest Date of Contact,Suitability of Accommodation,Type of Accommodation
    90001,05/05/2006,East,Dana Cole,Max\u{A0}Reed,b) Former relevant child,05/01/2026,a) Yes,01/02/2026,a) Suitable,U: Independent living
    90002,05/05/2005,East,-,-,b) Former relevant child,-,e) NREQ,-,-,-
    90003,05/07/2008,West,Ruth Hale,Ruth Hale,a) Relevant child,01/01/1900,a) Yes,#N/A,b) Unsuitable,W: Bed and breakfast
    Total: 3,,,,,,,,,,
    """

  private static let listEight = """
    Child’s Unique ID,Date of birth,Date started to be looked after,Date of latest statutory review,Date of last social work visit,Date ceased to be looked after,Placement type,URN of placement,Allocated team,Allocated social worker
    A1,05/05/2009,01/01/2020,10/01/2026,20/02/2026,,U4,XXXXXXX,CLA 1,Dana Cole
    A2,05/05/2009,01/01/2020,10/01/2026,20/02/2026,28/02/2026,K2,SC999999,CLA 1,
    A3,05/05/2009,01/01/2020,-,,,K2,XXXXXXX,CLA 1,-
    """

  private static let yearly = [
    DamagedFile(
      "header.csv",
      text:
        "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n9001,M,05/05/2009,WBRI,UN1,,\n9003,F,14/11/2009,MOTH,UN2,0,\n"
    ),
    DamagedFile(
      "episodes.csv",
      text: """
        CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
        9001,01/03/2024,S,C2,N1,U4,PR1,01/06/2025,X1,PLACE,ZZ1 1ZZ,ZZ1 1ZZ,SC999999
        9001,01/06/2025,P,C2,N1,K2,PR4,,,,ZZ1 1ZZ,ZZ1 1ZZ,XXXXXXX
        9002,01/03/2024,S,C2,N1,U4,PR1,10/01/2026,E4A,,ZZ1 1ZZ,ZZ1 1ZZ,SC999999
        """),
    DamagedFile("reviews.csv", text: "CHILD,DOB,REVIEW,REVIEW_CODE\n9001,05/05/2009,20/11/2025,PN1\n"),
    DamagedFile(
      "oc3.csv",
      text: """
        CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
        9101,05/05/2006,YES,F4,Z1
        9102,05/05/2006,RHOM,0,0
        9104,05/05/2006,NO,G5,S1
        """),
    DamagedFile(
      "sw.csv",
      text: """
        \u{FEFF}CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON
        9001,05/05/2009,SW100,01/03/2024,31/01/2026,LEFTRL
        9001,05/05/2009,XX0AB,01/02/2026,,ABSENC
        9003,14/11/2009,SW100,01/03/2024,,MANAGE
        9003,14/11/2009,SW101,01/05/2025,,FCONTA
        """),
  ]

  private static let ssd = [
    DamagedFile(
      "ssd_care_leavers.csv",
      text: """
        clea_person_id,clea_care_leaver_eligibility,clea_care_leaver_in_touch,clea_care_leaver_latest_contact,clea_pathway_plan_review_date,clea_care_leaver_personal_advisor,clea_care_leaver_allocated_team,clea_care_leaver_worker_id
        5001,Former Relevant,YES,2026-02-11 00:00:00.000,2026-01-20 10:11:12.000,W21,T1,W10
        5002,No Current Eligibility,NREQ,NULL,1900-01-01 00:00:00.000,NULL,T1,NULL
        5003,Relevant,YES,2026-02-11 00:00:00.000,1900-01-01 00:00:00.000,W22,T1,NULL
        """),
    DamagedFile(
      "ssd_involvements.csv",
      text: """
        invo_professional_id,invo_professional_role_id,invo_professional_team,invo_person_id,invo_involvement_start_date,invo_involvement_end_date,invo_worker_change_reason
        W21,16PLUS,T1,5001,2025-06-01 00:00:00.000,NULL,NULL
        W22,16PLUS,T1,5003,2024-06-01 00:00:00.000,2025-12-19 00:00:00.000,LEFTRL
        -1,CW,T2,5003,2025-12-20 00:00:00.000,NULL,NULL
        W99,KASCH,T9,5001,2025-06-01 00:00:00.000,NULL,NULL
        """),
    DamagedFile(
      "ssd_person.csv",
      text: "pers_person_id,pers_dob\n5001,2006-05-05 00:00:00.000\n5002,2005-05-05\n5003,2008-07-05\n"),
    DamagedFile(
      "ssd_department.csv", text: "dept_team_id,dept_team_name\nT1,Leaving care east\nT2,Looked after 2\n"),
    DamagedFile(
      "key_contacts.csv",
      text: """
        Person ID,Agency,Contact Name,Contact Role,Contact Phone,Date Current As Of,Start Date Of Last Involvement
        5001,Housing options,Jo Bell,Housing officer,07700 900123,01/03/2026,01/09/2025
        5001,CAMHS,,Duty desk,01632 960001,01/03/2026,
        """),
  ]
}
