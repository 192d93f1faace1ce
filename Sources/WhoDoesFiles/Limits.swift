/// How much a reader takes before it says that something is wrong with the file.
///
/// A case is a few hundred rows. The limits are far above that, and keep a damaged or hostile file from taking
/// the machine with it.
public enum Limits {
  /// Bytes of one file: 64 MB.
  public static let fileBytes = 64 << 20
  /// Bytes of one cell: 1 MB.
  public static let cellBytes = 1 << 20
  /// Rows of one table.
  public static let rows = 100_000
  /// Rows of a sheet, as many as a spreadsheet has.
  public static let gridRows = 1_048_576
  /// People, and tasks, of one case: their positions are kept in 16 bits.
  static let indexedRows = 65_535
  /// Diagnostics of one kind about one table; after that they are only counted.
  static let diagnosticsOfAKind = 100
}
