/// The forms in which a document can be had.
public enum DocumentFormat: String, CaseIterable, Sendable {
  /// One file for any browser.
  case html
  /// A file that Word and its like open, for what people edit.
  case docx
  /// Sheets of paper, as they are printed.
  case pdf
  /// Plain text with signs, for minutes or a wiki.
  case markdown
  /// The tables alone, as one workbook.
  case xlsx
  /// The tables alone, a file each.
  case csv

  /// The form that the ending of a file's name means, such as `audit.md`; nil for an ending that means none.
  public init?(ofFile name: String) {
    let last = name.split(separator: "/").last ?? ""
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return nil }
    switch last[last.index(after: dot)...].lowercased() {
    case "html", "htm": self = .html
    case "docx": self = .docx
    case "pdf": self = .pdf
    case "md", "markdown": self = .markdown
    case "xlsx": self = .xlsx
    case "csv": self = .csv
    default: return nil
    }
  }
}
