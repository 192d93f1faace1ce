extension RawTable {
  /// A table out of texts, for cases that a program writes.
  ///
  /// ```swift
  /// RawTable(name: "voice", file: "voice", headings: ["area", "words"], rows: [["HOME", "I want a flat."]])
  /// ```
  ///
  /// - Complexity: O(*n*) in the letters.
  public init(name: String, file: String, headings: [String], rows: [[String]]) {
    self.init(name: name, file: file)
    for heading in headings { addCell(heading, line: 1) }
    endHeadings()
    for (index, row) in rows.enumerated() {
      for cell in row { addCell(cell, line: index + 2) }
      endRow(number: index + 2, line: index + 2)
    }
  }
}
