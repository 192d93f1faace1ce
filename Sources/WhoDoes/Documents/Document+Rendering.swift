extension Document {
  /// The document as one file.
  ///
  /// - Throws: `SpreadsheetError` where it has no table and a workbook is asked for.
  /// - Complexity: O(*n*) in the blocks.
  /// - Returns: nil for a form that is several files or needs another program: CSV and PDF.
  public func bytes(as format: DocumentFormat) throws -> [UInt8]? {
    switch format {
    case .html: Array(HTMLRenderer().render(self).utf8)
    case .docx: try DOCXRenderer().render(self)
    case .markdown: Array(MarkdownRenderer().render(self).utf8)
    case .xlsx: try XLSXRenderer().render(self)
    case .pdf, .csv: nil
    }
  }
}
