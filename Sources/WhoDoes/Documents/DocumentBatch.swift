import Foundation
import Synchronization

/// A document that a case can be made into.
public enum CaseDocument: String, CaseIterable, Sendable {
  case audit, meeting, mypage, steps

  /// The document of a case; nil where the case says that nobody it is for may see it.
  ///
  /// - Throws: `GraphvizError` where the audit's map cannot be drawn.
  public func document(of file: CaseFile, analysis: Analysis) throws -> Document? {
    switch self {
    case .audit: return try file.audit(analysis)
    case .meeting: return file.meeting(analysis: analysis)
    case .mypage:
      let page = file.myPage(analysis: analysis)
      return page.isWithheld ? nil : page.document
    case .steps: return StepsPages(file.network, analysis, file.catalogue).document
    }
  }
}

/// Writes the documents of many cases into one folder, several cases at once.
///
/// ```swift
/// let report = DocumentBatch(of: ["cases/jordan"], to: "out", [.audit, .mypage], in: [.html, .docx]).run()
/// report.written        // ["out/jordan-audit.html", "out/jordan-audit.docx", …]
/// ```
///
/// Each case is read and looked at once for all its documents. A case that cannot be read is named, and the others
/// are there.
public struct DocumentBatch: Sendable {
  /// What became of it, in the order of the cases.
  public struct Report: Sendable {
    /// The files that were written.
    public var written: [String] = []
    /// What was left out on purpose, a line each.
    public var remarks: [String] = []
    /// What went wrong, a line each, with the case's path.
    public var failures: [String] = []
  }

  private let cases: [String]
  private let folder: String
  private let documents: [CaseDocument]
  private let formats: [DocumentFormat]
  /// The catalogue by which cases are read.
  public var catalogue = Catalogue.england
  /// The day for which they are read; their own if nil.
  public var asOf: Day?
  /// Whether rows with errors are left out.
  public var isLenient = false
  /// The reference of a real case, where there is one case only.
  public var reference: String?

  /// A batch of documents in forms that one file holds: HTML, Word or Markdown.
  public init(
    of cases: [String], to folder: String, _ documents: [CaseDocument] = CaseDocument.allCases,
    in formats: [DocumentFormat] = [.html, .docx]
  ) {
    (self.cases, self.folder, self.documents, self.formats) = (cases, folder, documents, formats)
  }

  /// Writes everything.
  ///
  /// - Parameter progress: Called after each case, from any thread, one call at a time.
  /// - Complexity: the work of each document, on every core; pictures are drawn one at a time.
  public func run(progress: @Sendable (MapBatch.Progress) -> Void = { _ in }) -> Report {
    let names = CaseNames.unique(cases)
    let parts = Mutex<(done: Int, reports: [Report?])>((0, Array(repeating: nil, count: cases.count)))
    DispatchQueue.concurrentPerform(iterations: cases.count) { place in
      let report = write(cases[place], named: names[place])
      parts.withLock { parts in
        parts.reports[place] = report
        parts.done += 1
        progress(MapBatch.Progress(done: parts.done, total: cases.count))
      }
    }
    return parts.withLock { $0.reports }.compactMap(\.self).reduce(into: Report()) { whole, part in
      whole.written += part.written
      whole.remarks += part.remarks
      whole.failures += part.failures
    }
  }

  private func write(_ path: String, named name: String) -> Report {
    var report = Report()
    do {
      let file = try CaseFile(
        path, catalogue: catalogue, asOf: asOf, reference: reference, lenient: isLenient)
      guard !file.looksReal || reference != nil else {
        report.failures.append(
          "\(path): It looks like a real young person's case. Write it by itself, with --real.")
        return report
      }
      let analysis = file.analysis()
      for kind in documents {
        guard let document = try kind.document(of: file, analysis: analysis) else {
          report.remarks.append("\(path): The \(kind.rawValue) page is left out, as do_not_show_to says.")
          continue
        }
        for format in formats {
          let target = "\(folder)/\(name)-\(kind.rawValue).\(format == .markdown ? "md" : format.rawValue)"
          try OutputFile.write(bytes(of: document, as: format), to: target, notOver: path)
          try file.recordExport(of: target, for: document.audience)
          report.written.append(target)
        }
      }
    } catch let error as UnreadableCase {
      let errors = error.diagnostics.filter { $0.severity == .error }
      report.failures += errors.map { "\(path): \($0)" }
    } catch {
      report.failures.append("\(path): \(error)")
    }
    return report
  }

  private func bytes(of document: Document, as format: DocumentFormat) throws -> [UInt8] {
    switch format {
    case .docx: try DOCXRenderer().render(document)
    case .markdown: Array(MarkdownRenderer().render(document).utf8)
    default: Array(HTMLRenderer().render(document).utf8)
    }
  }
}

/// Names for what is made of cases: those of their folders or files, and never what stands inside them.
enum CaseNames {
  /// A name for each case, with a number where several have the same.
  ///
  /// - Complexity: O(*n*) in the cases.
  static func unique(_ cases: [String]) -> [String] {
    var taken: Set<String> = []
    return cases.map { path in
      let url = URL(filePath: path).standardizedFileURL
      let isFile = ["json", "csv", "txt"].contains(url.pathExtension.lowercased())
      let name = isFile ? url.deletingPathExtension().lastPathComponent : url.lastPathComponent
      var number = 1
      // Names that differ only in capitals are one file on some systems.
      while !taken.insert((number == 1 ? name : "\(name)-\(number)").lowercased()).inserted { number += 1 }
      return number == 1 ? name : "\(name)-\(number)"
    }
  }
}
