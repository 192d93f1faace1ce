import Foundation

extension CaseFile {
  /// Plans a training pack from the case.
  ///
  /// - Parameter localCatalogue: The council's own file by which the case was read, where there was one.
  /// - Throws: `TrainingProblem`, such as for a real case without a statement.
  public func packPlan(
    _ order: PackOrder, localCatalogue: String? = nil
  ) throws(TrainingProblem) -> PackPlan {
    let whole = localCatalogue.map { URL(filePath: $0).standardizedFileURL.path }
    return try PackPlan(network, catalogue, order, catalogueFile: whole)
  }
}

/// A pack that was made before, opened from its folder.
///
/// ```swift
/// let pack = try OpenPack("friday")
/// let deck = try pack.deck(room: room)
/// ```
public struct OpenPack: Sendable {
  /// The folder.
  public let folder: String
  /// The pack as it was planned.
  public let plan: PackPlan

  /// Opens the pack in a folder.
  ///
  /// - Throws: `TrainingProblem`, ``UnreadableCatalogue`` or `UnreadableCase`, each with what to do.
  public init(_ folder: String) throws {
    self.folder = folder
    let manifest = try PackManifest.read(folder: folder)
    let file = try CaseFile(
      "\(folder)/\(manifest.caseFile)", localCatalogue: manifest.catalogueFile, asOf: Day(manifest.asOf))
    plan = try PackPlan(manifest, file.network, file.catalogue)
  }

  /// The slides, with what a room answered where that is known.
  ///
  /// - Throws: `GraphvizError` with Graphviz' own messages, where the map cannot be drawn.
  public func deck(room: RoomCounts? = nil) throws -> SlideDeck {
    RevealDeck.build(plan, map: try plan.mapForSlides(), room: room)
  }

  /// Writes the slides of the pack anew, in both forms, and then on paper where the pack has them so.
  ///
  /// - Parameters:
  ///   - engine: What makes PDFs; nil for none.
  ///   - written: Is told of each file as soon as it is there, since paper takes longest.
  /// - Returns: What whoever shows them should know; nil where there is nothing.
  /// - Throws: what a renderer says, or `OutputFile.Refusal` where they cannot be written.
  @discardableResult
  public func writeSlides(
    room: RoomCounts?, engine: PDFEngine? = try? PDFEngine.find(), written: (String) -> Void = { _ in }
  ) throws -> String? {
    let deck = try deck(room: room)
    for file in try TrainingPack.slides(deck) {
      let path = "\(folder)/\(file.name)"
      try OutputFile.write(file.bytes, to: path, notOver: "")
      written(path)
    }
    let printed = "\(folder)/\(PackFiles.printedSlides)"
    guard FileManager.default.fileExists(atPath: printed) else { return nil }
    guard let bytes = try engine?.render(HTMLDeckRenderer().render(deck), beside: URL(filePath: printed))
    else {
      return "\(printed) still has no answers in it: no program that makes PDFs was found. Print slides.html."
    }
    try OutputFile.write(bytes, to: printed, notOver: "")
    written(printed)
    return nil
  }
}

/// Local job titles out of a file, for commands.
public enum PackTitles {
  /// A file of job titles that cannot be used.
  public struct Unreadable: Error, CustomStringConvertible, Sendable {
    /// What is wrong, with what to do.
    public let description: String
  }

  /// Reads the file; no titles where no file is named.
  ///
  /// - Throws: ``Unreadable`` with everything that is wrong.
  public static func read(_ path: String?, _ catalogue: Catalogue) throws(Unreadable) -> LocalTitles {
    guard let path else { return LocalTitles() }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Unreadable(description: "\(path) cannot be read. Check that it is there.")
    }
    let (titles, problems) = LocalTitles.read([UInt8](data), file: path, catalogue: catalogue)
    let errors = problems.filter { $0.severity == .error }
    guard errors.isEmpty else {
      let lines = errors.map { "\(path): \($0.message) \($0.suggestion ?? "")" }
      throw Unreadable(description: lines.joined(separator: "\n"))
    }
    return titles
  }
}
