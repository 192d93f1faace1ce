import Foundation
public import WhoDoesCatalogue
import WhoDoesFiles
public import WhoDoesModel

/// A pseudonymised case as a folder, and its key somewhere else.
public enum PseudonymisedFolder {
  /// Why nothing was written.
  public enum Refusal: Error, Equatable, Sendable, CustomStringConvertible {
    /// The key would lie with what it undoes.
    case keyInTheFolder
    /// The file of words written anew cannot be used.
    case unreadableWords(String)

    /// The reason and what to do.
    public var description: String {
      switch self {
      case .keyInTheFolder: "The key must not lie with what it undoes. Name a file in another folder."
      case .unreadableWords(let file):
        "\(file) cannot be used. It needs the headings table, row, column and words."
      }
    }
  }

  /// Writes the case, and the key where one is asked for; nothing that is there is written over.
  ///
  /// - Parameters:
  ///   - key: a file outside the folder for what undoes it; nil to write none.
  ///   - retyped: a file of words that a person wrote anew: table, row, column, words.
  /// - Throws: ``Refusal``, ``PseudonymProblem``, `UnwritableFolder` or `OutputFile.Refusal`.
  /// - Complexity: O(*n* · *k*) in the cells and the names.
  @discardableResult public static func write(
    _ network: Case, _ catalogue: Catalogue, to folder: String, key: String? = nil, retyped: String? = nil
  ) throws -> PseudonymisedCase {
    let place = URL(filePath: folder).standardizedFileURL.resolvingSymlinksInPath().path
    if let key {
      let file = URL(filePath: key).standardizedFileURL.resolvingSymlinksInPath().path
      guard !file.hasPrefix(place + "/"), file != place else { throw Refusal.keyInTheFolder }
    }
    let words = try retyped.map(readWords) ?? [:]
    let made = try PseudonymisedCase(of: network, catalogue: catalogue, retyped: words)
    try CaseFolder.write(made.network, to: folder)
    if let key { try OutputFile.write(made.key.csv, to: key, notOver: folder) }
    return made
  }

  private static func readWords(_ file: String) throws -> [PseudonymisedCase.Emptied: String] {
    guard let data = FileManager.default.contents(atPath: file) else { throw Refusal.unreadableWords(file) }
    let (table, _) = DelimitedText.read([UInt8](data), file: file, name: "words")
    let headings = table.headings.map { table.text($0).lowercased() }
    let columns = ["table", "row", "column", "words"].compactMap { headings.firstIndex(of: $0) }
    guard columns.count == 4 else { throw Refusal.unreadableWords(file) }
    var words: [PseudonymisedCase.Emptied: String] = [:]
    for row in table.rows {
      let cells = table.cells(of: row).map { table.text($0) }
      guard cells.count > (columns.max() ?? 0), let name = CaseTable(rawValue: cells[columns[0]]),
        let number = Int(cells[columns[1]]), let column = Column(rawValue: cells[columns[2]])
      else { throw Refusal.unreadableWords(file) }
      words[.init(table: name, row: number, column: column)] = cells[columns[3]]
    }
    return words
  }
}
