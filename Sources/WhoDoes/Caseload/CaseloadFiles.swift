/// A caseload's document in the files that people read, change and work on.
///
/// ```swift
/// for file in try CaseloadFiles.files(of: report, named: "caseload", [.html, .csv]) { print(file.name) }
/// ```
public enum CaseloadFiles {
  /// The files of a document, each with its name and bytes: one for a form, and for CSV one for each table.
  ///
  /// - Throws: `SpreadsheetError` or `GraphvizError` where a renderer refuses.
  /// - Complexity: O(*n*) in the length of the document.
  public static func files(
    of document: Document, named name: String, _ formats: [DocumentFormat]
  ) throws -> [(name: String, bytes: [UInt8])] {
    try formats.flatMap { format -> [(name: String, bytes: [UInt8])] in
      switch format {
      case .html: [(name + ".html", Array(HTMLRenderer().render(document).utf8))]
      case .docx: [(name + ".docx", try DOCXRenderer().render(document))]
      case .xlsx: [(name + ".xlsx", try XLSXRenderer().render(document))]
      case .markdown: [(name + ".md", Array(MarkdownRenderer().render(document).utf8))]
      case .csv: DocumentTables(of: document).all.map { ("\(name)-\($0.name).csv", Array($0.csv.utf8)) }
      case .pdf: []
      }
    }
  }
}
