package import WhoDoesModel

/// Opens a sheet that came back from somebody, whatever program saved it.
package enum ReturnedSheet {
  /// Reads a `.csv`, `.tsv` or `.xlsx` file as one table.
  ///
  /// - Parameter isWanted: Whether a table is the one that was sent out, among several sheets of a workbook.
  /// - Complexity: O(*n*) in the bytes.
  package static func read(
    _ path: String, name: String, where isWanted: (RawTable) -> Bool
  ) -> (table: RawTable, diagnostics: [Diagnostic]) {
    var problems = Problems()
    guard let bytes = FileBytes.read(path, &problems) else {
      return (RawTable(name: name, file: path), problems.finished())
    }
    let lower = path.lowercased()
    if [".docx", ".doc", ".pdf", ".html", ".htm", ".odt"].contains(where: lower.hasSuffix) {
      problems.add(
        .error, "not-a-table", at: .init(file: path), "Nothing can be read out of this kind of file.",
        "Type what stands on it into the .xlsx sheet that was written with it, or into a .csv file.")
      return (RawTable(name: name, file: path), problems.finished())
    }
    guard !bytes.isEmpty else {
      problems.add(
        .error, "empty-file", at: .init(file: path), "The file is empty.", "Ask for it to be sent again.")
      return (RawTable(name: name, file: path), problems.finished())
    }
    return XLSXTable.isMeant(by: path, bytes)
      ? XLSXTable.read(bytes, file: path, name: name, where: isWanted)
      : DelimitedText.read(bytes, file: path, name: name)
  }
}
