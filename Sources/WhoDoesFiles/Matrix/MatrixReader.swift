import WhoDoesMatrix
import WhoDoesModel

/// Takes the letters out of a table whose layout is known, and says of every row and box what became of it.
struct MatrixReader {
  let sheet: MatrixSheet
  let layout: MatrixLayout
  private(set) var problems: Problems
  var scheme = LetterScheme.raci
  /// Codes that nothing explains, and boxes with letters of another alphabet, told of once each.
  var unknown: [String: (count: Int, place: Diagnostic.Place)] = [:]
  var lookAlikes: (count: Int, place: Diagnostic.Place)?

  init(_ sheet: MatrixSheet, _ layout: MatrixLayout, _ problems: Problems) {
    (self.sheet, self.layout, self.problems) = (sheet, layout, problems)
  }

  var rows: Range<Int> { layout.header + 1..<sheet.grid.rows.count }

  /// Reads the table; nil where it has no letters or no tasks after all.
  mutating func read(given: LetterScheme?, words: [String]) -> ResponsibilityMatrix? {
    let answer = SchemeFinder.find(given: given, words: words, codes: codes())
    scheme = answer.scheme
    var matrix = ResponsibilityMatrix(
      file: sheet.grid.file, sheet: sheet.grid.name, layout: layout.layout, scheme: scheme)
    switch layout.layout {
    case .wide: readWide(&matrix)
    case .turned: readTurned(&matrix)
    case .long: readLong(&matrix)
    case .byLetter: readByLetter(&matrix)
    case .listed: readListed(&matrix)
    }
    guard !matrix.tasks.isEmpty, matrix.letterCount > 0 else { return nil }
    if let guess = answer.guess {
      notice(
        "guessed-letters", sheet.place(layout.header), guess,
        "Give --letters, such as --letters \"L=leads,H=helps,I=told\", if they mean something else.")
    }
    tellOfLayout()
    tellOfLetters()
    return matrix
  }

  /// How often each code stands in the boxes; in a table with a column a letter, the letters are its headings.
  private func codes() -> [String: Int] {
    var codes: [String: Int] = [:]
    func count(_ text: String) {
      for code in LetterBox(text)?.codes ?? [] { codes[code, default: 0] += 1 }
    }
    if layout.layout == .byLetter {
      for column in layout.columns { count(sheet.text(layout.header, column)) }
      return codes
    }
    for row in rows where !sheet.legendRows.contains(row) {
      if layout.layout == .listed {
        for entry in ListedParts.entries(in: sheet.text(row, layout.columns[0])) ?? [] {
          count(entry.letters)
        }
        continue
      }
      for column in layout.columns where sheet.kind(row, column) == .letters {
        count(sheet.text(row, column))
      }
    }
    return codes
  }

  // MARK: Saying what was done

  mutating func notice(
    _ code: String, _ place: Diagnostic.Place, _ message: String, _ suggestion: String? = nil
  ) {
    problems.add(.notice, code, at: place, message, suggestion)
  }

  private mutating func tellOfLayout() {
    switch layout.layout {
    case .wide:
      if layout.header > 0 {
        notice(
          "header-below", sheet.place(layout.header),
          "Row \(sheet.grid.rows[layout.header].number) is taken for the names of the roles.")
      }
    case .turned:
      notice(
        "turned", sheet.place(layout.header),
        "Roles are taken to stand down the side, and tasks along the top.",
        "Call the first column “Task” if it is the other way round.")
    case .long:
      notice(
        "long", sheet.place(layout.header), "Each row is taken for one letter: a task, a role and its part.")
    case .byLetter:
      notice(
        "by-letter", sheet.place(layout.header),
        layout.role == nil
          ? "Each column is taken for one letter, with the names of roles in its boxes."
          : "Each row is taken for one role, with a mark under each of its letters.")
    case .listed:
      notice(
        "listed", sheet.place(layout.header, layout.columns[0]),
        "One column is taken to list names with their letters.")
    }
  }

  private mutating func tellOfLetters() {
    for (code, seen) in unknown.sorted(by: { $0.key < $1.key }) {
      notice(
        "unknown-letter", seen.place,
        "\(code.quoted) stands in \(seen.count == 1 ? "1 box" : "\(seen.count) boxes"), and nothing says what it means; it is not counted.",
        "Give it with --letters, such as --letters \"\(code.prefix(4))=helps\", together with the others.")
    }
    if let seen = lookAlikes {
      notice(
        "look-alike", seen.place,
        "\(seen.count == 1 ? "1 box has a letter" : "\(seen.count) boxes have letters") of another alphabet that looks like ours; read as ours.",
        "Type the letters again.")
    }
  }
}
