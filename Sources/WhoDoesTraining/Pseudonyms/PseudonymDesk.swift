import WhoDoesCatalogue
import WhoDoesFiles
import WhoDoesModel

/// Takes a case apart and puts it together under other names.
struct PseudonymDesk {
  let original: Case
  let catalogue: Catalogue
  /// The tables as they were.
  let before: DraftCase
  /// What must not be left of them.
  let traces: OriginalTraces
  /// The tables as they may be handed on.
  var draft = DraftCase()
  var key = PseudonymKey()
  var remarks: [String] = []
  var emptied: [PseudonymisedCase.Emptied] = []
  /// What stands for each id and agency.
  var (people, tasks, agencies): ([String: String], [String: String], [String: String]) = ([:], [:], [:])
  private var shift: DateShift?

  init(_ network: Case, _ catalogue: Catalogue) {
    (original, self.catalogue) = (network, catalogue)
    before = DraftCase(of: network)
    traces = OriginalTraces(of: before, catalogue)
  }

  mutating func work(using dice: inout some RandomNumberGenerator) throws {
    let (days, months) = datesInTheCase()
    guard let shift = DateShift(for: days, months: months, using: &dice) else {
      throw PseudonymProblem.noRoomForDates
    }
    self.shift = shift
    key.days = shift.days
    writeFacts(using: &dice)
    writePeople(using: &dice)
    writeTasks()
    writeParts()
    writeTheRest()
  }

  // MARK: Dates

  /// Every day and month that stands in the case; a day without a year in each year around that of the case.
  private func datesInTheCase() -> (days: Set<Day>, months: Set<Month>) {
    let year = original.asOf.parts.year
    var (days, months): (Set<Day>, Set<Month>) = ([], [])
    for date in OriginalTraces.dates(in: before) {
      if date.day != nil {
        days.formUnion((year - 1...year + 1).compactMap(date.day(inYear:)))
      } else if let year = date.year {
        months.insert(Month(year: year, month: date.month))
      }
    }
    return (days, months)
  }

  /// A day moved, or nothing where a cell holds none.
  func moved(_ cell: String?) -> String? {
    guard let cell, let shift, case .day(let day, _) = DateReading(cell) else { return nil }
    return shift(day).description
  }

  /// A month moved, or nothing where a cell holds none.
  func movedMonth(_ cell: String) -> String? {
    guard let shift, let month = Month(cell) else { return nil }
    return shift(month).description
  }

  /// Writes down whose words were left out, so that a person may write them anew.
  mutating func empty(_ columns: [Column], of row: DraftCase.Row, _ table: CaseTable, _ place: Int) {
    for column in columns where row[column]?.isEmpty == false {
      emptied.append(.init(table: table, row: place + 2, column: column))
    }
  }
}
