import ZipArchive

/// Why a file with tables cannot be read, in plain words.
enum GridProblem: Error, Equatable {
  case notAWorkbook
  case notReadable(String)
  case oldOrLocked
  case tooLarge
  case tooManyRows
  case noSheet
  case noHeading
  case noTable
  case damaged(String)

  init(_ problem: ZipError, isArchive: Bool) {
    switch problem {
    case .notAnArchive: self = isArchive ? .damaged("it cannot be unpacked") : .notAWorkbook
    case .tooLarge: self = .tooLarge
    case .locked: self = .oldOrLocked
    case .noEntry(let part): self = .damaged("the part \(part.quoted) is missing")
    case .unreadable(let part, _): self = .damaged("the part \(part.quoted) cannot be unpacked")
    case .unsafeName, .notWritten: self = .damaged("a part of it has a name that cannot be used")
    }
  }

  var code: String {
    switch self {
    case .notAWorkbook, .oldOrLocked: "not-a-workbook"
    case .notReadable: "not-a-table"
    case .tooLarge: "file-too-large"
    case .tooManyRows: "too-many-rows"
    case .noSheet, .damaged: "damaged-workbook"
    case .noHeading: "no-heading"
    case .noTable: "no-table"
    }
  }

  var message: String {
    switch self {
    case .notAWorkbook: "This is not an Excel workbook."
    case .notReadable(let what): "This is \(what), of which no table can be read."
    case .oldOrLocked: "This is an old Office file (.xls, .doc), or one with a password."
    case .tooLarge: "The file holds far more than tables that people fill in."
    case .tooManyRows: "There are more than 100,000 rows."
    case .noSheet: "There is no sheet to be seen in this workbook."
    case .noHeading: "There is nothing on the first sheet of this workbook."
    case .noTable: "There is no table in this file."
    case .damaged(let why): "The file is damaged: \(why)."
    }
  }

  var suggestion: String {
    switch self {
    case .notAWorkbook:
      "Open it, save it as an Excel workbook (.xlsx) without a password or as CSV UTF-8, and try again."
    case .notReadable: "Save it as Word (.docx), Excel (.xlsx) or CSV UTF-8, and try again."
    case .oldOrLocked: "Open it, save it as .xlsx or .docx without a password, and try again."
    case .tooLarge, .tooManyRows: "A case is a few hundred rows; is this the right file?"
    case .noSheet, .noHeading:
      "Put the table on the first sheet, with the names of the columns in its first row."
    case .noTable: "Put what is to be read into a table with a row of headings."
    case .damaged: "Open it in the program that wrote it, save it under a new name and try again."
    }
  }
}
