import Foundation
public import WhoDoesCatalogue
public import WhoDoesMatrix
public import WhoDoesModel

/// Reads tables of letters out of whatever file people keep them in: RACI and its kin, or a team's own letters.
///
/// A table may have a row a task and a column a role, or the other way round, or a row a letter, or a column a letter.
/// What was guessed and what was passed over is said.
///
/// ```swift
/// let (matrices, diagnostics) = MatrixFile.read("raci.xlsx", catalogue: .england)
/// ```
public enum MatrixFile {
  /// Reads every table of letters of a file.
  ///
  /// - Parameters:
  ///   - path: CSV, a workbook, a Word file, a web page or Markdown.
  ///   - catalogue: knows the names of roles, which tell rows of roles from rows of tasks.
  ///   - letters: what the letters mean, as in `L=leads,H=helps`; nil to find out from the file.
  ///   - sheet: the only sheet or table to read; nil for all.
  /// - Complexity: O(*n*) in the boxes, for at most 40 rows above each table.
  public static func read(
    _ path: String, catalogue: Catalogue, letters: String? = nil, sheet: String? = nil
  ) -> (matrices: [ResponsibilityMatrix], diagnostics: [Diagnostic]) {
    let (file, diagnostics) = GridFile.read(path)
    let (matrices, more) = read(file, catalogue: catalogue, letters: letters, sheet: sheet)
    return (matrices, diagnostics + more)
  }

  /// Reads every table of letters of a file's bytes.
  ///
  /// - Complexity: as ``read(_:catalogue:letters:sheet:)``.
  public static func read(
    _ bytes: [UInt8], file: String, catalogue: Catalogue, letters: String? = nil
  ) -> (matrices: [ResponsibilityMatrix], diagnostics: [Diagnostic]) {
    let (contents, diagnostics) = GridFile.read(bytes, file: file)
    let (matrices, more) = read(contents, catalogue: catalogue, letters: letters, sheet: nil)
    return (matrices, diagnostics + more)
  }

  /// Whether a file is there that may hold tables of letters and is no case: a case is a folder, JSON, a text, or a
  /// workbook with sheets for people and tasks.
  public static func isMeant(by path: String) -> Bool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
      ![".json", ".txt"].contains(where: path.lowercased().hasSuffix)
    else { return false }
    let names = Set(GridFile.read(path).contents.grids.compactMap { $0.name?.lowercased() })
    return !names.isSuperset(of: ["people", "tasks"])
  }

  private static func read(
    _ file: GridFile, catalogue: Catalogue, letters: String?, sheet: String?
  ) -> (matrices: [ResponsibilityMatrix], diagnostics: [Diagnostic]) {
    var problems = Problems()
    let given = letters.flatMap { scheme(given: $0, file: file.file, &problems) }
    if letters != nil, given == nil { return ([], problems.finished()) }
    let wanted = file.grids.filter { grid in
      sheet.map { $0.lowercased() == grid.name?.lowercased() } ?? !grid.isHidden
    }
    if sheet == nil {
      for grid in file.grids where grid.isHidden {
        problems.add(
          .notice, "hidden-not-read", at: .init(file: file.file, sheet: grid.name),
          "What is hidden is not looked at.", "Name the sheet with --sheet if it matters.")
      }
    }
    if let sheet, wanted.isEmpty {
      problems.add(
        .error, "no-such-sheet", at: .init(file: file.file), "There is no sheet called \(sheet.quoted).",
        Suggestion.didYouMean(sheet, among: file.grids.compactMap(\.name)))
      return ([], problems.finished())
    }
    // A legend may stand on a sheet of its own, or in the words around the table.
    let around =
      file.paragraphs + file.grids.compactMap(\.name) + file.grids.map(\.heading)
      + [URL(filePath: file.file).deletingPathExtension().lastPathComponent]
    var matrices: [ResponsibilityMatrix] = []
    var words = around
    for grid in file.grids { words += wordsOutside(grid) }
    let legend = words.flatMap { LegendReader.letters(in: $0) }
    let explained = given ?? (legend.count >= 2 ? LetterScheme("legend", legend, origin: .legend) : nil)
    for grid in wanted.flatMap({ StackedTables.parted($0, letters: explained, catalogue) }) {
      let table = MatrixSheet(grid, letters: explained ?? SchemeFinder.likely(in: grid))
      guard let layout = MatrixLayout.find(in: table, catalogue) else { continue }
      var reader = MatrixReader(table, layout, problems)
      if let matrix = reader.read(given: given, words: words) { matrices.append(matrix) }
      problems = reader.problems
    }
    if matrices.isEmpty, !file.grids.isEmpty, !problems.hasErrors {
      problems.add(
        .error, "no-matrix", at: .init(file: file.file),
        "There is no table here with tasks, roles and letters for who does what.",
        "Put tasks down the side, roles along the top, and a letter such as R, A, C or I in the boxes.")
    }
    return (matrices, problems.finished())
  }

  /// Titles, legends and everything else that may explain letters: rows with words in one cell, or legend rows.
  private static func wordsOutside(_ grid: Grid) -> [String] {
    let sheet = MatrixSheet(grid, letters: nil)
    return sheet.legendBeside
      + grid.rows.indices.prefix(2_000).flatMap { row -> [String] in
        let texts = grid.rows[row].cells.filter { $0.mergedFrom == nil }.map(\.text).filter { !$0.isEmpty }
        if sheet.legendRows.contains(row) {
          return texts.count == 2 && texts[0].count <= 2 ? ["\(texts[0]) = \(texts[1])"] : texts
        }
        // An entry of a legend beside the table: "R = Responsible".
        return sheet.isOneCell(row) || row < 3
          ? texts
          : texts.filter { $0.contains("=") && $0.utf8.count <= 200 && !LegendReader.letters(in: $0).isEmpty }
      }
  }

  private static func scheme(given text: String, file: String, _ problems: inout Problems) -> LetterScheme? {
    if let known = LetterScheme.known.first(where: { $0.names.contains(text.uppercased()) }) {
      return known.scheme
    }
    let (scheme, unclear) = LegendReader.scheme(given: text)
    for piece in unclear {
      problems.add(
        .error, "unclear-letters", at: .init(file: file), "\(piece.quoted) does not say what a letter means.",
        "Write letters like L=leads,D=does,H=helps,A=agrees,C=consulted,T=told, or RACI, RASCI, DACI or LHAT."
      )
    }
    return unclear.isEmpty ? scheme : nil
  }
}
