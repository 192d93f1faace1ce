import Foundation

/// One reading of an extract: its files, what they hold, and what was found.
///
/// ```swift
/// let run = try ExtractRun(["annex-a.xlsx"], asOf: asOf)
/// print(run.text(width: 80))
/// ```
public struct ExtractRun: Sendable {
  /// The files that were read.
  public let paths: [String]
  /// What they hold.
  public let extract: Extract
  /// What was found.
  public let analysis: ExtractAnalysis
  private let catalogue: Catalogue

  /// Reads files, or the CSV files and workbooks of folders, and looks at what they hold.
  ///
  /// - Parameters:
  ///   - paths: Files and folders.
  ///   - asOf: The day for which to read them.
  ///   - source: The one source to take tables for; nil to tell by their headings.
  ///   - system: The case management system; nil to tell by what stands in the tables.
  ///   - roles: A file of role codes.
  ///   - workers: A file that says which workers of different sources are one.
  ///   - localCatalogue: A council's own YAML file.
  /// - Throws: `UnreadableCase` with what is wrong with the files of codes and workers, or where no file has a table
  ///   that is known; ``UnreadableCatalogue``.
  public init(
    _ paths: [String], asOf: Day, source: ExtractSource? = nil, system: CaseSystem? = nil,
    roles: String? = nil, workers: String? = nil, localCatalogue: String? = nil
  ) throws {
    catalogue = try Catalogue.england(adaptedBy: localCatalogue)
    var options = Extract.Options(asOf: asOf)
    (options.source, options.system) = (source, system)
    var problems: [Diagnostic] = []
    if let roles { problems += try options.roles.add(Self.bytes(roles), file: roles) }
    if let workers { problems += try options.workers.add(Self.bytes(workers), file: workers) }
    guard !problems.contains(where: { $0.severity == .error }) else {
      throw UnreadableCase(diagnostics: problems)
    }
    self.paths = paths.flatMap(Self.files)
    extract = Extract.read(self.paths, options: options)
    guard !extract.tables.isEmpty else {
      let nothing = Diagnostic(
        .error, code: "no-known-table", at: .init(file: paths.joined(separator: ", ")),
        "No table has headings that are known here.",
        suggestion: "Lists 8 and 9 of Annex A, the SSD's tables, the SSDA903 files and key_contacts.csv are.")
      throw UnreadableCase(diagnostics: extract.diagnostics + [nothing])
    }
    analysis = ExtractAnalysis(of: extract, catalogue: catalogue)
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw UnreadableCase(diagnostics: [
        Diagnostic(
          .error, code: "unreadable-file", at: .init(file: path), "There is no readable file here.",
          suggestion: "Check the path for a slip.")
      ])
    }
    return [UInt8](data)
  }

  /// A file itself, or the CSV files and workbooks of a folder by their names.
  private static func files(_ path: String) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return [path]
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().filter { name in
      !name.hasPrefix(".") && [".csv", ".xlsx", ".xlsm", ".ods"].contains { name.lowercased().hasSuffix($0) }
    }.map { "\(path)/\($0)" }
  }

  /// The report as plain lines.
  public func text(width: Int) -> String { ExtractReport.text(extract, analysis, width: width) }

  /// The report as JSON.
  public var json: String { ExtractReport.json(extract, analysis) }

  /// The findings as CSV: one line for each rule, or for each child and finding.
  public func csv(byRule: Bool) -> [UInt8] {
    let remarks = analysis.findings.map(\.remark)
    return byRule ? RemarkTables.byKind(remarks) : RemarkTables.oneByOne(remarks)
  }

  /// Every file of the result: findings and remarks in both shapes, the report, and the cases as long tables.
  ///
  /// - Complexity: O(*n* log *n*) in the rows.
  public var files: [(name: String, bytes: [UInt8])] {
    let remarks = extract.diagnostics.map(Remark.init)
    return [
      ("report.txt", Array(text(width: 100).utf8)), ("report.json", Array(json.utf8)),
      ("findings-by-rule.csv", csv(byRule: true)), ("findings-by-child.csv", csv(byRule: false)),
      ("remarks-by-kind.csv", RemarkTables.byKind(remarks)),
      ("remarks-by-child.csv", RemarkTables.oneByOne(remarks)),
    ] + extract.longTables(catalogue: catalogue).map { ("cases/" + $0.name, $0.bytes) }
  }

  /// Writes every file of the result into a folder, never over what was read, and puts that on record beside the
  /// first of them.
  ///
  /// - Throws: `OutputFile.Refusal` where something cannot be written.
  public func write(to folder: String) throws(OutputFile.Refusal) {
    let inputs = Set(paths.map { URL(filePath: $0).standardizedFileURL.resolvingSymlinksInPath() })
    for file in files {
      let path = "\(folder)/\(file.name)"
      let target = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath()
      try OutputFile.write(file.bytes, to: path, notOver: inputs.contains(target) ? path : paths[0])
      try ExportLog(of: paths[0]).add(file: path, audience: .manager)
    }
  }
}

extension ExtractRun {
  /// How the result is written to standard output.
  public enum Format: String, CaseIterable, Sendable { case text, csv, json }

  /// The result in one of its forms.
  ///
  /// - Parameters:
  ///   - byRule: In CSV, one line for each rule; else one for each child and finding.
  ///   - width: Columns of the plain text.
  public func bytes(as format: Format, byRule: Bool, width: Int) -> [UInt8] {
    switch format {
    case .text: Array(text(width: width).utf8)
    case .json: Array(json.utf8)
    case .csv: csv(byRule: byRule)
    }
  }

  /// Refuses an extract that looks like real lives where nobody has said that it is.
  ///
  /// - Throws: `OutputFile.Refusal` with what it holds and what to do.
  public func check(isReal: Bool) throws(OutputFile.Refusal) {
    guard extract.looksReal, !isReal else { return }
    let found = extract.personal.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value) cells)" }
    throw OutputFile.Refusal(
      description: """
        This looks like an extract about real young people. It holds \(found.joined(separator: ", ")).
        Give --real with its reference, which is no name, to go on. Those cells are not read either way.
        """)
  }
}
