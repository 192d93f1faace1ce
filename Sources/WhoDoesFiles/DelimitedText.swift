public import WhoDoesModel

/// Reads comma-, semicolon- or tab-separated text as RFC 4180 describes it, and tells of every oddity.
///
/// The separator is found from the headings. Quotes, doubled quotes and line breaks in cells, all three line
/// ends and a byte order mark are understood; UTF-16 and Windows-1252 are converted.
public enum DelimitedText {
  /// Reads one table; what cannot be read is left out and reported.
  ///
  /// ```swift
  /// let (table, diagnostics) = DelimitedText.read(bytes, file: "people.csv")
  /// ```
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public static func read(
    _ bytes: [UInt8], file: String, name: String = ""
  ) -> (table: RawTable, diagnostics: [Diagnostic]) {
    var problems = Problems()
    guard let text = decode(bytes, file: file, &problems) else {
      return (RawTable(name: name, file: file), problems.finished())
    }
    var scanner = DelimitedScanner(text, file: file, problems: problems)
    let table = scanner.readTable(name: name)
    return (table, scanner.problems.finished())
  }

  /// The letters of a file as UTF-8; nil, with a diagnostic, where it is no text or too large.
  static func decode(_ bytes: [UInt8], file: String, _ problems: inout Problems) -> [UInt8]? {
    guard bytes.count <= Limits.fileBytes else {
      problems.add(
        .error, "file-too-large", at: .init(file: file), "The file is larger than 64 MB.",
        "A case is a few hundred rows; is this the right file?")
      return nil
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      problems.add(
        .error, "not-text", at: .init(file: file), "This is a workbook or zip file, not text.",
        "Save each sheet as CSV UTF-8, or give the file its own ending, such as .xlsx.")
      return nil
    }
    let text = DecodedText(bytes)
    if text.encoding != .utf8 {
      problems.add(
        .notice, "encoding", at: .init(file: file), "Read as \(text.encoding.rawValue), not as UTF-8.",
        "Check that £ and accents came out right, or save it as CSV UTF-8.")
    }
    return text.bytes
  }
}
