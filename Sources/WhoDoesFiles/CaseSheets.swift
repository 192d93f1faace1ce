import OrderedCollections
import Spreadsheet
import WhoDoesCatalogue
import WhoDoesModel

/// Turns the tables of a case into sheets that people can fill in.
struct CaseSheets {
  private let catalogue: Catalogue

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Every table with its columns and no row; the case table has its fields.
  var emptyTables: RawTables {
    var tables = RawTables(source: "new")
    for table in CaseTable.allCases { tables[table] = NewCaseFolder.emptyTable(table) }
    return tables
  }

  /// A workbook with a sheet for each table that is there.
  func workbook(_ tables: RawTables, title: String, spareRows: Int) -> Workbook {
    let rows = Dictionary(
      uniqueKeysWithValues: tables.tables.map { ($0, tables[$0]?.rows.count ?? 0) })
    let sheets = tables.tables.compactMap { table -> Sheet? in
      guard let raw = tables[table] else { return nil }
      let spare = spareRows + (rows[table] == 0 ? room(in: table) : 0)
      let columns = raw.headings.map { heading -> Sheet.Column in
        let name = raw.text(heading)
        guard let column = table.columns.first(where: { $0.rawValue == name }) else { return .init(name) }
        return self.column(column, of: table, rows)
      }
      var sheet = Sheet(table.rawValue, columns: columns)
      sheet.spareRows = table == .case ? 3 : spare
      sheet.rows = raw.rows.map { row in
        raw.cells(of: row).map { $0.isEmpty ? .room : .text(raw.text($0)) }
      }
      return sheet
    }
    return Workbook(title, sheets: sheets)
  }

  /// How many empty rows a new sheet has.
  private func room(in table: CaseTable) -> Int {
    switch table {
    case .assignments, .perspectives: 150
    case .tasks: 60
    default: 40
    }
  }

  private func column(_ column: Column, of table: CaseTable, _ rows: [CaseTable: Int]) -> Sheet.Column {
    var sheet = Sheet.Column(column.rawValue, width: width(column, table))
    switch (column, table) {
    case (.personID, .people), (.taskID, .tasks): break
    case (.personID, _), (.respondentID, _), (.helperID, _), (.saysLeadIs, _):
      sheet.choicesFrom = cells(.people, .personID, rows)
    case (.taskID, _): sheet.choicesFrom = cells(.tasks, .taskID, rows)
    default: sheet.choices = choices(column, table)
    }
    // Job titles, areas and leads in people's own words are right as well.
    sheet.asksAboutOthers = ![.role, .area, .saysLeadIs, .field].contains(column)
    return sheet
  }

  private func cells(_ table: CaseTable, _ column: Column, _ rows: [CaseTable: Int]) -> Sheet.Cells? {
    guard let place = table.columns.firstIndex(of: column) else { return nil }
    return Sheet.Cells(sheet: table.rawValue, column: place, rows: max(rows[table] ?? 0, 0) + 200)
  }

  private func choices(_ column: Column, _ table: CaseTable) -> [String] {
    switch column {
    case .role where table == .people: catalogue.roles.values.map(\.name)
    case .area: catalogue.areas.values.map(\.plainName)
    case .kind: Person.Kind.allCases.map(\.rawValue)
    case .critical, .agreedShared, .mayBeNamed: ["yes", "no"]
    case .status: PathwayTask.Progress.allCases.map(\.rawValue)
    case .catalogueTask: catalogue.tasks.keys.map(\.description)
    case .layer: Layer.allCases.map(\.rawValue)
    case .involvement, .ownPart: Involvement.allCases.map(\.rawValue)
    case .confidence: View.Confidence.allCases.map(\.rawValue)
    case .done: Step.Progress.allCases.map(\.rawValue)
    default: []
    }
  }

  private func width(_ column: Column, _ table: CaseTable) -> Double {
    switch column {
    case .title, .plainTitle, .words, .notes, .note, .step, .goal, .reason, .value: table == .case ? 60 : 42
    case .name, .role, .agency, .field, .stance, .planStance, .whatTheyBring: 26
    case .order, .top, .critical, .youngPersonOrder: 10
    default: 16
    }
  }
}

extension CaseGuide {
  /// The guide as a sheet: what goes where, made from the schema.
  static var sheet: Sheet {
    var sheet = Sheet(
      CaseWorkbook.howTo,
      columns: [
        .init("Sheet", width: 16), .init("Column", width: 18), .init("What goes there", width: 56),
        .init("What is allowed", width: 40), .init("For example", width: 34),
      ])
    for line in workbookLines { sheet.rows.append([.strong("Start here"), .room, .text(line)]) }
    for table in CaseTable.allCases {
      sheet.rows.append([.strong(table.rawValue), .room, .strong(table.purpose)])
      for column in table.columns {
        let guide = column.guide(in: table)
        let needed = table.requiredColumns.contains(column) ? " Needed." : ""
        sheet.rows.append([
          .room, .text(column.rawValue), .text(guide.meaning + "." + needed), .text(guide.allowed),
          .text(guide.example),
        ])
      }
      guard table == .case else { continue }
      for field in CaseField.allCases where field != .turned18 {
        sheet.rows.append([
          .room, .text(field.rawValue), .text(field.guide.meaning), .room, .text(field.guide.example),
        ])
      }
    }
    return sheet
  }

  private static var workbookLines: [String] {
    [
      "One young person, one day. Fill in the sheets case, people and tasks first; every other sheet adds something that can be compared. Sheets that stay empty do no harm.",
      "Use a made-up name for the young person, and the month of birth but never the day. No address, no NHS number, no diagnosis: nothing here needs them.",
      "Leave a cell empty where nothing is known; never guess. Days may be typed as days; 9 March 2026 is safest.",
      "Give people and tasks short ids, such as P1 and T1; the other sheets offer them to choose from.",
      "What the young person said goes in as they said it, never corrected.",
      "The sheet Example at the end shows a small case that is filled in. Then: whodoes check, with the name of this file.",
    ]
  }
}
