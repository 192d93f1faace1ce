import Foundation

/// A case read from where it is kept, with the catalogue it is read by and everything its readers said.
///
/// The front door for programs that use the library:
///
/// ```swift
/// let jordan = try CaseFile("cases/jordan")
/// let analysis = jordan.analysis()
/// print(TextReport.write(jordan.network, analysis, jordan.catalogue))
/// ```
public struct CaseFile: Sendable {
  /// Where it was read from.
  public let path: String
  /// The case.
  public let network: Case
  /// The catalogue of England, with the council's own rules where a file was given.
  public let catalogue: Catalogue
  /// What the readers said of the files: notices, and errors where the case was read leniently.
  public let diagnostics: [Diagnostic]

  /// Reads a case.
  ///
  /// - Parameters:
  ///   - path: A folder of CSV files, a `.json` file, or a text with all tables.
  ///   - localCatalogue: A council's own YAML file, which overrides parts of the catalogue.
  ///   - asOf: The day for which to read it; nil for the day that the case gives.
  ///   - reference: The case's own reference, where it is about a real young person.
  ///   - lenient: Whether to leave out rows with errors and go on.
  /// - Throws: ``UnreadableCatalogue`` or `UnreadableCase`, each with every problem at once.
  public init(
    _ path: String, localCatalogue: String? = nil, asOf: Day? = nil, reference: String? = nil,
    lenient: Bool = false
  ) throws {
    try self.init(
      path, catalogue: try Catalogue.england(adaptedBy: localCatalogue), asOf: asOf, reference: reference,
      lenient: lenient)
  }

  /// Reads a case by a catalogue that is there already, as for many cases one after another.
  ///
  /// - Throws: `UnreadableCase` with every problem at once.
  public init(
    _ path: String, catalogue: Catalogue, asOf: Day? = nil, reference: String? = nil, lenient: Bool = false
  ) throws(UnreadableCase) {
    (self.path, self.catalogue) = (path, catalogue)
    var (read, diagnostics) = try CaseSource.read(path, catalogue: catalogue, asOf: asOf, lenient: lenient)
    if let reference { read.setReference(reference) }
    (network, self.diagnostics) = (read, diagnostics)
  }

  /// Whether the case holds what identifies a real person and does not say that it is invented.
  public var looksReal: Bool {
    !network.isFiction && diagnostics.contains { $0.code == "identifying-text" }
  }

  /// Looks at the case with some rules, or all.
  public func analysis(rules: [Rule] = Rule.all) -> Analysis {
    Analysis(of: network, catalogue: catalogue, rules: rules)
  }

  /// Puts on record that something was written from the case, where the case is a real one.
  ///
  /// - Throws: `OutputFile.Refusal` where the record cannot be written.
  public func recordExport(of file: String, for audience: Audience?) throws(OutputFile.Refusal) {
    guard !network.isFiction else { return }
    try ExportLog(of: path).add(file: file, audience: audience)
  }

  /// The stamp that every page and picture of the case carries.
  ///
  /// A case counts as fiction only where it says so itself; anything else is treated as a real life.
  public var stamp: String { network.isFiction ? "FICTION" : "CONTAINS PERSONAL INFORMATION" }
}

/// A council's own catalogue file that cannot be used, with everything that is wrong with it.
public struct UnreadableCatalogue: Error, Sendable, Equatable {
  /// What is wrong, in file order.
  public let diagnostics: [Diagnostic]
}

extension Catalogue {
  /// The catalogue of England with a council's own file laid over it.
  ///
  /// - Throws: ``UnreadableCatalogue`` with every problem of the file.
  public static func england(adaptedBy file: String?) throws(UnreadableCatalogue) -> Catalogue {
    guard let file else { return .england }
    guard let bytes = FileManager.default.contents(atPath: file),
      let yaml = String(bytes: bytes, encoding: .utf8)
    else {
      throw UnreadableCatalogue(diagnostics: [
        Diagnostic(
          .error, code: "unreadable-file", at: .init(file: file), "There is no readable file here.",
          suggestion: "Give the path of a YAML file in UTF-8.")
      ])
    }
    let (catalogue, diagnostics) = Catalogue.england.merging(local: yaml, fileName: file)
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw UnreadableCatalogue(diagnostics: diagnostics)
    }
    return catalogue
  }
}
