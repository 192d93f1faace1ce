/// A sheet: a table with one row of headings that stays in sight.
public struct Sheet: Equatable, Sendable {
  /// The name on its tab: 1 to 31 letters, none of them `[ ] : * ? / \`.
  public var name: String
  /// The columns, in order.
  public var columns: [Column]
  /// The rows; cells beyond the columns are left out.
  public var rows: [[Cell]] = []
  /// How many empty rows with a frame come after the others, for people to fill in.
  public var spareRows = 0
  /// Whether it is printed on sheets turned sideways.
  public var isLandscape = true
  /// What stands at the foot of every printed sheet, such as the stamp; page numbers come with it.
  public var foot = ""

  /// A sheet with its columns, and no row yet.
  public init(_ name: String, columns: [Column]) { (self.name, self.columns) = (name, columns) }

  /// A column.
  public struct Column: Equatable, Sendable {
    /// The heading.
    public var heading: String
    /// How many digits wide it is.
    public var width: Double
    /// What can be chosen in its cells; nothing else is forbidden, but typing it is asked about.
    public var choices: [String]
    /// Cells of another sheet that can be chosen, where the choices are what people type there.
    public var choicesFrom: Cells?
    /// Whether typing something else is asked about.
    public var asksAboutOthers = true

    /// A column with every part given.
    public init(
      _ heading: String, width: Double = 14, choices: [String] = [], choicesFrom: Cells? = nil,
      asksAboutOthers: Bool = true
    ) {
      (self.heading, self.width, self.choices) = (heading, width, choices)
      (self.choicesFrom, self.asksAboutOthers) = (choicesFrom, asksAboutOthers)
    }
  }

  /// The cells below the heading of a column of another sheet.
  public struct Cells: Equatable, Sendable {
    /// The sheet.
    public var sheet: String
    /// The column, from 0.
    public var column: Int
    /// How many rows below the heading.
    public var rows: Int

    /// Cells of a sheet.
    public init(sheet: String, column: Int, rows: Int) {
      (self.sheet, self.column, self.rows) = (sheet, column, rows)
    }

    /// As a rule names them.
    var formula: String {
      let letters = ChoiceLists.letters(of: column)
      let name = sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      return "='\(name)'!$\(letters)$2:$\(letters)$\(max(rows, 1) + 1)"
    }
  }

  /// What stands in a cell.
  public enum Cell: Equatable, Sendable {
    /// A text; it may have several lines.
    case text(String)
    /// A text that wants to be seen first.
    case strong(String)
    /// A number.
    case number(Double)
    /// A box that is ticked or not; either can be chosen.
    case box(isTicked: Bool)
    /// Room to write in.
    case room

    /// What is read in it.
    var letters: String {
      switch self {
      case .text(let text), .strong(let text): text
      case .box(let isTicked): isTicked ? Sheet.ticked : Sheet.unticked
      case .number, .room: ""
      }
    }
  }

  /// The sign of a box that is ticked.
  public static let ticked = "☑"
  /// The sign of a box that is not.
  public static let unticked = "☐"

  static let longestText = 32_767
  static let mostRows = 1_048_576
  static let mostColumns = 16_384

  /// A name for a tab that is as near as can be to a wish, and not taken.
  ///
  /// ```swift
  /// Sheet.name("Who/what?", taken: ["who what"])        // "Who what 2"
  /// ```
  ///
  /// - Complexity: O(*n*) in the names taken.
  public static func name(_ wish: String, taken: [String] = []) -> String {
    let allowed = String(
      wish.map { letter in
        letter.isNewline || "[]:*?/\\".contains(letter) || letter.unicodeScalars.contains { $0.value < 0x20 }
          ? " " : letter
      })
    let words = allowed.split(separator: " ").joined(separator: " ")
    let base = cut(String(words.drop { $0 == "'" }), to: 31)
    let name = base.isEmpty ? "Sheet" : base
    let taken = Set(taken.map { $0.lowercased() })
    guard taken.contains(name.lowercased()) else { return name }
    var number = 2
    while true {
      let ending = " \(number)"
      let next = cut(name, to: 31 - ending.count) + ending
      if !taken.contains(next.lowercased()) { return next }
      number += 1
    }
  }

  /// The first letters of a name, counted as the format counts them, without blanks or apostrophes at the end.
  private static func cut(_ name: String, to most: Int) -> String {
    var cut = name
    while cut.utf16.count > most || cut.last == " " || cut.last == "'" { cut.removeLast() }
    return cut
  }
}
