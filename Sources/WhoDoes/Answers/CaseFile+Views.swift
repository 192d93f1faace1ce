extension CaseFile {
  /// Whom people name as lead when asked alone: counts, and where they part.
  public func views() -> ViewsReport { ViewsReport(network, analysis(), catalogue) }

  /// The sheets about how people work together: name, content and reader of each file.
  ///
  /// - Throws: `SpreadsheetError`.
  public func lensSheets() throws -> [(name: String, bytes: [UInt8], audience: Audience)] {
    let readers: [(LensSheet.Reader, String, Audience)] = [
      (.network, "how-we-work", .team), (.own, "how-it-is-for-me", .youngPerson),
    ]
    return try readers.flatMap { reader, name, audience in
      let sheet = LensSheet(of: network, for: reader)
      return [
        ("\(name).xlsx", try sheet.workbook.bytes(), audience),
        ("\(name).docx", try DOCXRenderer().render(sheet.document), audience),
        ("\(name).html", Array(HTMLRenderer().render(sheet.document).utf8), audience),
      ]
    }
  }
}

extension ReturnedAnswers.Count {
  /// What became of the file's rows: "a.xlsx: 12 rows: 11 read, 1 left empty".
  public var inWords: String {
    let parts = [(read, "read"), (doubted, "in doubt"), (refused, "not used"), (leftEmpty, "left empty")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "\(file): \(rows == 1 ? "1 row" : "\(rows) rows")"
      + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }
}
