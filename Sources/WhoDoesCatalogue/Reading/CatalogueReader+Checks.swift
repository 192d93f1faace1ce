import OrderedCollections
import WhoDoesModel

extension CatalogueReader {
  /// Looks at what can be checked only when everything has been read.
  func check() {
    check(roleReferences, among: Array(catalogue.roles.keys), "role")
    check(taskReferences, among: Array(catalogue.tasks.keys), "task")
    check(areaReferences, among: Array(catalogue.areas.keys), "area")
    check(sourceReferences, among: Array(catalogue.sources.keys), "source")
    checkAliases()
    for name in catalogue.thresholds.missing {
      problems.report(
        "missing-threshold", at: Diagnostic.Place(file: "thresholds.yaml"),
        "There is no threshold “\(name.rawValue)”.")
    }
  }

  private func check<Kind>(
    _ references: [(ShortCode<Kind>, Diagnostic.Place)], among known: [ShortCode<Kind>], _ kind: String
  ) {
    let codes = Set(known)
    for (code, place) in references where !codes.contains(code) {
      problems.report(
        "unknown-\(kind)", at: place, "There is no \(kind) “\(code)”.",
        suggestion: Suggestion.didYouMean(code.description, among: known.lazy.map(\.description)))
    }
  }

  /// A name that stands for two roles would make a look-up a guess.
  private func checkAliases() {
    var owners: [String: RoleID] = [:]
    for role in catalogue.roles.values where !aliasPlaces.contains(where: { $0.role == role.id }) {
      for name in [role.id.description, role.name] + role.aliases {
        owners[PlainWords.of(name).joined(separator: " ")] = role.id
      }
    }
    for (alias, role, place) in aliasPlaces {
      if let owner = owners[alias], owner != role {
        problems.report("shared-name", at: place, "The name “\(alias)” stands for both \(owner) and \(role).")
      }
      owners[alias] = role
    }
  }
}
