public import WhoDoesCaseload
public import WhoDoesModel

extension CaseloadTally {
  /// What was run into: rows of no case, and the first error of each case that could not be read, under its id.
  ///
  /// - Complexity: O(*n*) in them.
  public var remarks: [Diagnostic] {
    diagnostics
      + unreadable.map { id, error in
        var error = error
        error.subject = error.subject ?? id
        return error
      }
  }
}
