public import WhoDoesModel

extension Catalogue {
  /// Reads a whole catalogue from YAML files, and says everything that is wrong with them.
  ///
  /// ```swift
  /// let (catalogue, diagnostics) = Catalogue.read([(name: "roles.yaml", yaml: text), …])
  /// ```
  ///
  /// - Returns: The catalogue, or nil where a diagnostic is an error; all diagnostics with line and column.
  /// - Complexity: O(*n*) in the length of the files.
  public static func read(
    _ files: [(name: String, yaml: String)]
  ) -> (catalogue: Catalogue?, diagnostics: [Diagnostic]) {
    let empty = Catalogue(
      roles: [], tasks: [], areas: [], duties: [], sources: [], statuses: [], thresholds: [:], wordGroups: [])
    var reader = CatalogueReader(over: empty, isLocal: false)
    for file in files { reader.read(file.yaml, fileName: file.name) }
    reader.check()
    return (reader.problems.hasErrors ? nil : reader.catalogue, reader.problems.diagnostics)
  }

  /// This catalogue with a council's own file over it.
  ///
  /// The file may have any part, and of an entry only the fields that differ. Aliases, signs and words are
  /// added to those that are there. What it sets is marked as local; what is wrong in it is left out.
  ///
  /// ```yaml
  /// thresholds: {adviser-from-age: 17, contact-weeks: 8}
  /// roles:
  ///   - id: SW
  ///     ends-at-age: 21
  /// tasks:
  ///   - id: T22
  ///     in-force-from: 2026-10-01
  /// ```
  ///
  /// - Complexity: O(*n*) in the length of the file and the size of the catalogue.
  public func merging(
    local yaml: String, fileName: String
  ) -> (catalogue: Catalogue, diagnostics: [Diagnostic]) {
    var reader = CatalogueReader(over: self, isLocal: true)
    reader.read(yaml, fileName: fileName)
    reader.check()
    return (reader.catalogue, reader.problems.diagnostics)
  }
}
