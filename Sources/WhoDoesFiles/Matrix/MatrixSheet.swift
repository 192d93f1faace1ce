import WhoDoesMatrix
import WhoDoesModel

/// A table of a file as the matrix reader looks at it: what kind of thing stands in each box.
struct MatrixSheet {
  /// What stands in a box.
  enum Kind {
    case nothing
    case dash
    case letters
    case number
    case words
  }

  let grid: Grid
  let width: Int
  private let kinds: [[Kind]]
  /// Rows that explain letters and are no part of the table.
  var legendRows: Set<Int> = []
  /// Columns beside the table that explain letters: `R` in one and `Responsible` in the next.
  private(set) var legendColumns: Set<Int> = []
  /// What those explain, as "R = Responsible".
  private(set) var legendBeside: [String] = []
  /// For each column, how many boxes below each row hold letters and words.
  private var below: [[(letters: Int, words: Int)]] = []
  /// The same, with letters written together, such as `PA`, taken for words: under a heading such as “Responsible”
  /// they are names.
  private var namesBelow: [[(letters: Int, words: Int)]] = []

  /// Columns that are looked at; no room holds more roles.
  static let mostColumns = 300

  init(_ grid: Grid, letters scheme: LetterScheme?) {
    self.grid = grid
    let width = min(grid.width, Self.mostColumns)
    self.width = width
    kinds = grid.rows.map { row in
      (0..<min(width, row.cells.count)).map { Self.kind(row.cells[$0].text, scheme) }
    }
    for (place, row) in grid.rows.enumerated() where Self.isLegend(row) { legendRows.insert(place) }
    addUnclearLegendRows()
    findLegendColumns()
    below = countsBelow { sheet, row, column in sheet.kind(row, column) }
    namesBelow = countsBelow { sheet, row, column in
      let kind = sheet.kind(row, column)
      let text = sheet.text(row, column)
      // "Accountable" in a box is a part written out, and "A (shared)" a letter: nobody's name.
      guard kind == .letters, let box = LetterBox(text), !box.isInWords,
        box.codes.contains(where: { $0.count > 1 })
      else { return kind }
      return text.contains { "/,&+".contains($0) } ? kind : .words
    }
  }

  /// A letter with words beside it, right under or over an explained one, is explained too, in words nobody here knows.
  private mutating func addUnclearLegendRows() {
    let isEntry = grid.rows.map { row in
      let filled = row.cells.filter { !$0.text.isEmpty }
      return filled.count == 2 && filled[0].text.count <= 2 && filled[0].text.allSatisfy(\.isLetter)
    }
    for place in isEntry.indices.dropFirst() where isEntry[place] && legendRows.contains(place - 1) {
      legendRows.insert(place)
    }
    for place in isEntry.indices.dropLast().reversed() where isEntry[place] && legendRows.contains(place + 1)
    {
      legendRows.insert(place)
    }
  }

  private mutating func findLegendColumns() {
    for column in 0..<max(0, width - 1) where !legendColumns.contains(column) {
      var entries: [String] = []
      var isOther = false
      for row in grid.rows.indices where !legendRows.contains(row) && !isOneCell(row) {
        let (code, words) = (text(row, column), text(row, column + 1))
        if code.isEmpty, words.isEmpty { continue }
        let entry = "\(code) = \(words)"
        if (1...2).contains(code.count), words.count >= 3, !LegendReader.letters(in: entry).isEmpty {
          entries.append(entry)
        } else if !["key", "legend", "letter", "code", "meaning", "means"].contains(code.lowercased()) {
          isOther = true
        }
      }
      guard entries.count >= 2, !isOther, Set(entries).count == entries.count else { continue }
      legendColumns.formUnion([column, column + 1])
      legendBeside += entries
    }
  }

  private func countsBelow(_ kind: (Self, Int, Int) -> Kind) -> [[(letters: Int, words: Int)]] {
    var counts = [(letters: Int, words: Int)](repeating: (0, 0), count: width)
    var below = [[(letters: Int, words: Int)]](repeating: counts, count: grid.rows.count)
    for row in grid.rows.indices.reversed() {
      below[row] = counts
      guard !legendRows.contains(row), !isOneCell(row) else { continue }
      for column in 0..<width {
        switch kind(self, row, column) {
        case .letters: counts[column].letters += 1
        case .words: counts[column].words += 1
        default: break
        }
      }
    }
    return below
  }

  private static func kind(_ text: String, _ scheme: LetterScheme?) -> Kind {
    if text.isEmpty { return .nothing }
    if LetterBox.isBlank(text) || isOpen(text) { return .dash }
    if text.contains("=") { return .words }
    guard let box = LetterBox(text) else {
      return text.utf8.allSatisfy { (0x30...0x39).contains($0) || "., %".utf8.contains($0) }
        ? .number : .words
    }
    // A letter with many words behind it is a sentence, and a word for a part with more behind it is a task.
    let isWord = box.codes.contains { $0 != $0.uppercased() }
    guard box.remark.count <= 40, !isWord || box.remark.isEmpty else { return .words }
    // Where letters are explained, one that is not explained is still a letter.
    if let scheme, scheme.origin == .legend || scheme.origin == .given, !isWord,
      box.codes.allSatisfy({ $0.count == 1 })
    {
      return .letters
    }
    // Letters that the scheme does not have may be a name, such as PA, if there are several.
    guard let scheme, !isWord, box.codes.contains(where: { $0.count > 1 }) else {
      return box.looksLikeLetters || isKnown(box, scheme) ? .letters : .words
    }
    return isKnown(box, scheme) ? .letters : .words
  }

  /// Whether a box says that its letter is still to come.
  private static func isOpen(_ text: String) -> Bool {
    text.allSatisfy { $0 == "?" } || ["tbc", "tba", "tbd"].contains(text.lowercased())
  }

  private static func isKnown(_ box: LetterBox, _ scheme: LetterScheme?) -> Bool {
    scheme.map { box.letters(of: $0).unknown.isEmpty } ?? false
  }

  /// Whether a row explains letters: "R = Responsible", or `R` beside `Responsible`.
  private static func isLegend(_ row: Grid.Row) -> Bool {
    let filled = row.cells.filter { !$0.text.isEmpty && $0.mergedFrom == nil }
    guard let first = filled.first, filled.count <= 12 else { return false }
    if filled.count == 2, first.text.count <= 2, LetterBox(first.text) != nil {
      return !LegendReader.letters(in: "\(first.text) = \(filled[1].text)").isEmpty
    }
    // One cell for each letter, or one for all of them.
    return filled.allSatisfy {
      !LegendReader.letters(in: $0.text).isEmpty
        || ["key", "legend", "key:", "legend:"].contains($0.text.lowercased())
    }
  }

  func kind(_ row: Int, _ column: Int) -> Kind {
    column < kinds[row].count && !legendColumns.contains(column) ? kinds[row][column] : .nothing
  }
  func text(_ row: Int, _ column: Int) -> String { grid.rows[row].text(column) }
  func below(_ row: Int, _ column: Int) -> (letters: Int, words: Int) { below[row][column] }
  func namesBelow(_ row: Int, _ column: Int) -> (letters: Int, words: Int) { namesBelow[row][column] }

  /// Whether a row has words in one cell only, or the same words in one merged across.
  func isOneCell(_ row: Int) -> Bool {
    let filled = grid.rows[row].cells.filter { !$0.text.isEmpty }
    guard let first = filled.first else { return true }
    return filled.count == 1
      || filled.dropFirst().allSatisfy { $0.mergedFrom != nil && $0.text == first.text }
  }

  func cell(_ row: Int, _ column: Int) -> MatrixCell {
    MatrixCell(row: grid.rows[row].number, column: column + 1, value: text(row, column))
  }

  func place(_ row: Int, _ column: Int? = nil) -> Diagnostic.Place {
    grid.place(of: grid.rows[row], column: column)
  }
}
