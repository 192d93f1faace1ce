extension CaseSystem {
  /// The fewest rows from which a system is told by what stands in a column.
  private static let fewestRows = 5

  /// Tells the system by the marks that its own export leaves; nil where there are none.
  ///
  /// - Complexity: O(*n*) in the rows of the tables of care leavers and involvements.
  init?(telling tables: [ExtractTable]) {
    if let table = tables.first(where: { $0.kind == .ssdInvolvements }), !table.has(.child) {
      self = .mosaic
      return
    }
    guard let leavers = tables.first(where: { $0.kind == .ssdCareLeavers }) else { return nil }
    if leavers.body.contains(where: { CellDate(leavers.bytes(.planDate, $0)) == .placeholder }) {
      self = .systemC
      return
    }
    // In Eclipse the adviser's column is the worker's, row for row, empty ones too.
    let filled = leavers.body.filter { !Blank.isBlank(leavers.bytes(.adviser, $0)) }
    let areOne = leavers.body.allSatisfy { leavers.bytes(.adviser, $0) == leavers.bytes(.worker, $0) }
    guard leavers.has(.adviser), leavers.has(.worker), filled.count >= Self.fewestRows, areOne else {
      return nil
    }
    self = .eclipse
  }
}
