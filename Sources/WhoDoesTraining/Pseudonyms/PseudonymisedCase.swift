public import WhoDoesCatalogue
import WhoDoesFiles
public import WhoDoesModel

/// A case under fictional names, for people who need its shape and must not know whose it is.
///
/// Names, ids and agencies are replaced, the same everywhere; all dates move by one secret number of days; places, notes,
/// quotes and everything else in free words are left out; titles become the catalogue's own. What only a person can
/// judge is flagged. A real case stays a real one: its stamp stays, because whoever holds the original can undo it.
///
/// ```swift
/// let safe = try PseudonymisedCase(of: network, catalogue: .england)
/// try CaseFolder.write(safe.network, to: "for-the-trainer")
/// ```
public struct PseudonymisedCase: Sendable {
  /// The case as it may be handed on.
  public let network: Case
  /// What was left out or made plain, and what a person should look at, in sentences.
  public let remarks: [String]
  /// What undoes it.
  public let key: PseudonymKey
  /// Cells whose words were left out and which a person may write anew: table, row, column.
  public let emptied: [Emptied]

  /// A cell that was emptied.
  public struct Emptied: Equatable, Sendable {
    /// The table.
    public let table: CaseTable
    /// The row, the heading being row 1.
    public let row: Int
    /// The column.
    public let column: Column
  }

  /// Pseudonymises a case.
  ///
  /// - Parameter retyped: words that a person wrote anew, by table, row and column; refused where something of the
  ///   original stands in them.
  /// - Throws: ``PseudonymProblem``, with everything that still shows.
  /// - Complexity: O(*n* · *k*) in the cells and the names that must not be left in them.
  public init(of network: Case, catalogue: Catalogue, retyped: [Emptied: String] = [:]) throws {
    var dice = SystemRandomNumberGenerator()
    try self.init(of: network, catalogue: catalogue, retyped: retyped, using: &dice)
  }

  init(
    of network: Case, catalogue: Catalogue, retyped: [Emptied: String] = [:],
    using dice: inout some RandomNumberGenerator
  ) throws {
    var desk = PseudonymDesk(network, catalogue)
    try desk.work(using: &dice)
    let still = desk.applying(retyped)
    guard still.isEmpty else { throw PseudonymProblem.stillShows(still) }
    let left = desk.whatStillShows()
    guard left.isEmpty else { throw PseudonymProblem.stillShows(left) }
    self.network = try desk.draft.read(catalogue)
    (remarks, key, emptied) = (desk.remarks, desk.key, desk.emptied)
  }
}

extension PseudonymisedCase.Emptied: Hashable {}

/// Why a case could not be pseudonymised.
public enum PseudonymProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// These would still stand in what is written; nothing was written.
  case stillShows([String])
  /// The dates are so many that every move would leave one of them as it was.
  case noRoomForDates

  /// The problem and what to do.
  public var description: String {
    switch self {
    case .stillShows(let places):
      "Nothing was written, because something of the original would still show: \(places.joined(separator: "; ")). "
        + "Write those words anew."
    case .noRoomForDates: "The dates of this case cannot be moved without one of them staying as it was."
    }
  }
}
