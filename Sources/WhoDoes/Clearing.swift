/// What can be removed of what was made from a case, or of a room's answers in a training pack, whichever a path is.
///
/// ```swift
/// let clearing = Clearing(of: "friday")
/// clearing.files                 // tally.csv, the slides, what wrap wrote
/// clearing.remove().lines        // what became of each, and what nobody can remove from here
/// ```
public struct Clearing: Sendable {
  /// The case or the folder of a pack.
  public let path: String
  private let isPack: Bool

  /// Looks whether the path is a pack.
  public init(of path: String) { (self.path, isPack) = (path, PackClearing.isPack(path)) }

  /// The files that would go.
  ///
  /// - Complexity: O(*n*) in the lines of the export log, or in the files of the pack.
  public var files: [String] { isPack ? PackClearing.files(in: path) : DerivedFiles.list(of: path) }

  /// What to say where nothing would go.
  public var nothingLeft: String {
    isPack ? "No answers are left in this pack." : "Nothing on record is left of what was written."
  }

  /// Removes them.
  ///
  /// - Returns: What became of each file in sentences, with what no program can remove; and the files that could not
  ///   be removed, each with the reason.
  /// - Complexity: O(*n*) in the lines of the export log, or in the files of the pack.
  public func remove() -> (lines: [String], kept: [String]) {
    func account(
      _ removed: [String], _ others: [String], _ word: String, _ outOfReach: [String]
    ) -> [String] {
      removed.map { "Removed: \($0)" } + others.map { "\(word): \($0)" }
        + ["Nobody can remove from here: \(outOfReach.joined(separator: ", "))."]
    }
    if isPack {
      let outcome = PackClearing.remove(in: path)
      return (
        account(outcome.removed, outcome.others, "Not ours, and still there", PackClearing.outOfReach),
        outcome.kept
      )
    }
    let outcome = DerivedFiles.remove(of: path)
    return (
      account(outcome.removed, outcome.alreadyGone, "Gone before", DerivedFiles.outOfReach), outcome.kept
    )
  }
}
