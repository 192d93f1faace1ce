import Spreadsheet
import WhoDoesModel

/// A small invented case, filled in, for people to look at beside their own.
enum ExampleSheet {
  /// The case as text; the tests read it as one, so that it is always a right example.
  static let text = """
    # case
    field,value
    pseudonym,Robin
    birth_month,2008-11
    leaving_care_status,eligible
    as_of,2026-03-09
    plan_dated,2025-12-01
    fiction,Invented

    # people
    person_id,name,role,agency,kind
    P1,Robin,Young person,,young_person
    P2,Ines Okafor,Social worker,Northmere Council,professional
    P3,Tom Birch,Personal adviser,Northmere Council,professional
    P4,Leaving care team,Leaving care team,Northmere Council,team
    P5,Auntie Bee,Aunt,,informal

    # tasks
    task_id,area,title,due,critical,status,note
    T1,HOME,Go with Robin to see two flats,2026-04-30,yes,not_started,
    T2,MONEY,Plan the setting up home allowance,2026-10-30,yes,not_started,The plan names only the team
    T3,PEOPLE,Sunday dinners with Auntie Bee,,no,on_track,

    # assignments
    task_id,person_id,layer,involvement,agreed_shared
    T1,P3,plan,leads,
    T1,P2,practice,does,
    T2,P4,plan,leads,
    T3,P5,plan,leads,yes
    T3,P2,plan,helps,yes

    # perspectives
    task_id,respondent_id,says_lead_is,own_part,confidence,words
    T1,P2,P3,helps,guess,I thought Tom was doing this.
    T1,P3,P2,told,sure,Ines has it until the handover.

    # voice
    area,words,date,whose_hand
    HOME,I want somebody to come with me.,2026-03-05,own writing
    """

  /// The example as a sheet, one table below the other.
  static var sheet: Sheet {
    let tables = CaseText.read(text).tables
    var sheet = Sheet(
      CaseWorkbook.example,
      columns: ["An invented case", "", "", "", "", "", ""].map { .init($0, width: 24) })
    for name in tables.tables {
      guard let table = tables[name] else { continue }
      sheet.rows.append([.strong("The sheet \(name.rawValue)")])
      sheet.rows.append(table.headings.map { .strong(table.text($0)) })
      for row in table.rows { sheet.rows.append(table.cells(of: row).map { .text(table.text($0)) }) }
      sheet.rows.append([])
    }
    return sheet
  }
}
