/// The case management system out of which a dataset was taken: the same column means different things in each.
public enum CaseSystem: String, CaseIterable, Sendable {
  /// SystemC (Liquidlogic): the adviser is a worker's id, of the latest involvement, open or closed; no plan date is
  /// written as 1900-01-01.
  case systemC = "systemc"
  /// Mosaic: the adviser is a name; involvements do not say whose they are.
  case mosaic
  /// Essex's Mosaic: worker, adviser and team are names.
  case essex
  /// Eclipse: the adviser's column repeats the allocated worker.
  case eclipse

  /// Whether a column of its own says who the adviser is.
  public var hasAdviserOfItsOwn: Bool { self != .eclipse }
}
