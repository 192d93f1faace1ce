public import WhoDoesModel

/// A table as it stands in somebody's file: a sheet of a workbook, a table of a Word file or a web page, or a CSV
/// file, before anybody has said what its columns mean.
///
/// ```swift
/// let (file, _) = GridFile.read("plan.docx")
/// file.grids[0].rows[1].cells[2].text         // "SW/PA"
/// ```
public struct Grid: Sendable, Hashable {
  /// One cell: its words, and what its look says.
  public struct Cell: Sendable, Hashable {
    /// The words that stand, without blanks at either end; a day by its look is written as `2026-03-24`.
    public var text = ""
    /// The words that are struck out, which are not part of ``text``; empty as a rule.
    public var struckOut = ""
    /// What its look says.
    public var marks: Marks = []
    private var rowOfFirst: UInt32 = 0
    private var columnOfFirst: UInt32 = 0

    /// A cell with words in it.
    public init(_ text: String = "", struckOut: String = "", marks: Marks = []) {
      (self.text, self.struckOut, self.marks) = (text, struckOut, marks)
    }

    /// The cell whose words this one repeats, where the two were merged: its row as the file numbers it, and its
    /// column from 1.
    public var mergedFrom: (row: Int, column: Int)? {
      get { rowOfFirst == 0 ? nil : (Int(rowOfFirst), Int(columnOfFirst)) }
      set {
        rowOfFirst = UInt32(clamping: newValue?.row ?? 0)
        columnOfFirst = UInt32(clamping: newValue?.column ?? 0)
      }
    }

    /// Whether nothing stands in it, not even something struck out.
    public var isEmpty: Bool { text.isEmpty && struckOut.isEmpty && marks.isEmpty }

    /// Whether all of its words stand in one pair of brackets: `(PA)`, `[tbc]`.
    public var isBracketed: Bool {
      guard text.utf8.count > 2, let first = text.utf8.first, let last = text.utf8.last,
        first == 0x28 && last == 0x29 || first == 0x5B && last == 0x5D
      else { return false }
      return !text.utf8.dropFirst().dropLast().contains { $0 == first || $0 == last }
    }
  }

  /// What the look of a cell says about it.
  public struct Marks: OptionSet, Sendable, Hashable {
    /// The marks as bits.
    public let rawValue: UInt8
    /// The marks of a raw value.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// A formula stands behind it; the text is the result that was saved, empty where none was.
    public static let formula = Marks(rawValue: 1)
    /// The program shows an error, such as `#REF!`.
    public static let error = Marks(rawValue: 2)
    /// It is a day or a time by its look.
    public static let date = Marks(rawValue: 4)
    /// A tracked change put the words in, or took the struck-out ones away.
    public static let trackedChange = Marks(rawValue: 8)
  }

  /// One row that has anything in it.
  public struct Row: Sendable, Hashable {
    /// The row as the file numbers it, from 1; rows with nothing in them are left out, but counted.
    public var number: Int
    /// The line of the file on which it begins, where the file has lines.
    public var line: Int?
    /// Whether the row is hidden in the file.
    public var isHidden = false
    /// The cells from the first column to the last with anything in it.
    public var cells: [Cell] = []

    /// The words of a column from 0; empty where the row ends before it.
    public func text(_ column: Int) -> String { column < cells.count ? cells[column].text : "" }
  }

  /// The file as the user named it.
  public let file: String
  /// The sheet's name, `table 2` in a text, and nil where the file is one table.
  public let name: String?
  /// The last words before the table in the same text, such as a heading or a caption; empty for a sheet.
  public let heading: String
  /// Whether the sheet is hidden in the file.
  public let isHidden: Bool
  /// The rows that have anything in them.
  public internal(set) var rows: [Row] = []

  /// An empty table.
  public init(file: String, name: String? = nil, heading: String = "", isHidden: Bool = false) {
    (self.file, self.name, self.heading, self.isHidden) = (file, name, heading, isHidden)
  }

  /// The most cells of a row.
  ///
  /// - Complexity: O(*n*) in the rows.
  public var width: Int { rows.reduce(0) { max($0, $1.cells.count) } }

  /// Where a cell is: sheet and cell in a workbook or a text, line and column in a CSV file.
  ///
  /// - Parameter column: The column from 0, nil for the row as a whole.
  public func place(of row: Row, column: Int? = nil) -> Diagnostic.Place {
    .init(
      file: file, line: row.line ?? row.number, column: column.map { $0 + 1 }, row: row.number, sheet: name)
  }
}
