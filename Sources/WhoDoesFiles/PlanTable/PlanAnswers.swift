public import WhoDoesModel

/// Answers to what a plan's table leaves open: written for somebody to fill in, and read back.
///
/// ```swift
/// let (answers, _) = PlanAnswers.read(bytes, file: "answers.csv")
/// ```
public struct PlanAnswers: Sendable, Equatable {
  private var answers: [String: String] = [:]

  /// No answers.
  public init() {}

  /// Whether nothing is answered.
  public var isEmpty: Bool { answers.isEmpty }

  /// The answer to a question, nil where there is none.
  public subscript(about: PlanDoubt.About, says: String) -> String? {
    get { answers.isEmpty ? nil : answers[Self.key(about, says)] }
    set { answers[Self.key(about, says)] = newValue }
  }

  private static func key(_ about: PlanDoubt.About, _ says: String) -> String {
    about.rawValue + " " + says.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }

  private static let headings = ["about", "says", "rows", "read_as", "question", "answer"]

  /// The questions as a table with an empty column for the answers; one that stays empty keeps what is read.
  ///
  /// - Complexity: O(*n*) in the questions.
  public static func sheet(for doubts: [PlanDoubt]) -> [UInt8] {
    let rows = doubts.map { doubt in
      [
        doubt.about.rawValue, doubt.says,
        doubt.places.prefix(12).compactMap { $0.sheet == nil ? $0.row.map(String.init) : $0.cell }.joined(
          separator: " "),
        doubt.readAs, doubt.question, "",
      ]
    }
    return DelimitedText.write(RawTable(name: "answers", file: "answers.csv", headings: headings, rows: rows))
  }

  /// Reads answers back from any table file: the columns about, says and answer are needed, in any order.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public static func read(_ bytes: [UInt8], file: String) -> (answers: PlanAnswers, diagnostics: [Diagnostic])
  {
    let (contents, found) = GridFile.read(bytes, file: file)
    var (answers, problems) = (PlanAnswers(), Problems())
    for grid in contents.grids where !grid.isHidden {
      guard let heading = grid.rows.first else { continue }
      let columns = ["about", "says", "answer"].map { name in
        heading.cells.firstIndex { Spelling.key($0.text) == name }
      }
      guard let about = columns[0], let says = columns[1], let answer = columns[2] else {
        problems.add(
          .error, "missing-column", at: grid.place(of: heading),
          "The answers need the columns about, says and answer.", "Let whodoes write the file and fill it in."
        )
        continue
      }
      for row in grid.rows.dropFirst() where !row.text(answer).isEmpty {
        guard let kind = PlanDoubt.About(rawValue: row.text(about).lowercased()) else {
          problems.add(
            .error, "unknown-word", at: grid.place(of: row, column: about),
            "\(row.text(about).quoted) is nothing that is asked about.",
            "It is one of \(Spelling.choice(PlanDoubt.About.allCases.map(\.rawValue))).")
          continue
        }
        answers[kind, row.text(says)] = row.text(answer)
      }
    }
    return (answers, found + problems.finished())
  }
}
