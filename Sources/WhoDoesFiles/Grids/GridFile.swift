import Foundation
public import WhoDoesModel
import ZipArchive

/// Every table of a file that people really have: CSV, an Excel or OpenDocument workbook, a Word or OpenDocument
/// text, a web page, a Markdown text.
///
/// The kind is told from what is in the file; its name only helps where the content does not say. Nothing is
/// run, fetched or believed about its own size.
///
/// ```swift
/// let (file, diagnostics) = GridFile.read("plan.docx")
/// for grid in file.grids { print(grid.name ?? "", grid.rows.count) }
/// ```
public struct GridFile: Sendable {
  /// What kind of file it is.
  public enum Kind: String, Sendable {
    case delimited, workbook, document, webPage, markdown
  }

  /// The file as the user named it.
  public let file: String
  /// What kind of file it is; nil where it could not be read.
  public let kind: Kind?
  /// The tables, in the order of the file; an inner table stands before the one that holds it.
  public let grids: [Grid]
  /// Words outside tables, in order: titles, headings, paragraphs.
  public let paragraphs: [String]

  /// Reads the tables of a file; what cannot be read is left out and reported.
  ///
  /// - Complexity: O(*n*) in the bytes that are unpacked.
  public static func read(_ path: String) -> (contents: GridFile, diagnostics: [Diagnostic]) {
    var problems = Problems()
    guard let bytes = FileBytes.read(path, &problems) else {
      return (GridFile(file: path, kind: nil, grids: [], paragraphs: []), problems.finished())
    }
    return read(bytes, file: path)
  }

  /// Reads the tables of a file's bytes; what cannot be read is left out and reported.
  ///
  /// - Complexity: O(*n*) in the bytes that are unpacked.
  public static func read(
    _ bytes: [UInt8], file: String
  ) -> (contents: GridFile, diagnostics: [Diagnostic]) {
    do {
      let (kind, collector) = try collect(bytes, file)
      let contents = GridFile(
        file: file, kind: kind, grids: collector.grids, paragraphs: collector.paragraphs)
      return (contents, collector.problems.finished())
    } catch {
      var problems = Problems()
      problems.add(.error, error.code, at: .init(file: file), error.message, error.suggestion)
      return (GridFile(file: file, kind: nil, grids: [], paragraphs: []), problems.finished())
    }
  }

  private static func collect(_ bytes: [UInt8], _ file: String) throws(GridProblem) -> (Kind, GridCollector) {
    var collector = GridCollector(file: file)
    if OfficeArchive.isArchive(bytes) || OfficeArchive.isCompoundFile(bytes) {
      let archive = try OfficeArchive(bytes, limits: officeLimits)
      if archive.contains("content.xml") {
        return (.workbook, try OpenDocumentGrids.read(archive, into: collector))
      }
      if archive.contains("word/document.xml") || file.lowercased().hasSuffix(".docx") {
        return (.document, try WordGrids.read(archive, into: collector))
      }
      let workbook = try WorkbookGrids(archive)
      guard !workbook.pages.isEmpty else { throw .noSheet }
      try workbook.read(into: &collector)
      return (.workbook, collector)
    }
    for (beginning, what) in foreign where bytes.starts(with: beginning.utf8) { throw .notReadable(what) }
    guard let text = DelimitedText.decode(bytes, file: file, &collector.problems) else {
      throw .tooLarge
    }
    if isWebPage(text, file) { return (.webPage, try WebPageGrids.read(text, into: collector)) }
    let name = file.lowercased()
    if name.hasSuffix(".md") || name.hasSuffix(".markdown")
      || !name.hasSuffix(".csv") && MarkdownGrids.isMarkdown(text)
    {
      return (.markdown, try MarkdownGrids.read(text, into: collector))
    }
    return (.delimited, try DelimitedGrids.read(text, into: collector))
  }

  /// Office files that people fill in unpack to some megabytes at most.
  private static let officeLimits = ZipReader.Limits(bytesOfOne: 64 << 20, bytesOfAll: 96 << 20)

  /// How files begin that are often sent and hold no table that can be read.
  private static let foreign = [("%PDF", "a PDF"), ("{\\rtf", "a rich text file (.rtf)")]

  /// Old systems save web pages under the names of workbooks.
  private static func isWebPage(_ text: [UInt8], _ file: String) -> Bool {
    let name = file.lowercased()
    if [".html", ".htm", ".xhtml", ".mht"].contains(where: name.hasSuffix) { return true }
    guard text.first(where: { !MarkupScanner.isBlank($0) }) == UInt8(ascii: "<") else { return false }
    let start = String(decoding: text.prefix(1 << 12), as: UTF8.self).lowercased()
    return ["<html", "<table", "<!doctype html", "<meta", "<body"].contains(where: start.contains)
  }
}
