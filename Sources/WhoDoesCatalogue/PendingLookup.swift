import OrderedCollections
public import WhoDoesModel

// Stands in until the look-ups of branch `catalogue` are merged, which replace this file.
extension Catalogue {
  /// The role of a name.
  public func role(named text: String) -> (role: RoleID?, second: RoleID?) {
    (roles.values.first { $0.name == text || $0.aliases.contains(text) }?.id, nil)
  }
  /// The nearest role name.
  public func closestRole(to text: String) -> String? {
    Suggestion.closest(to: text, among: roles.values.map(\.name))
  }
  /// The task whose title it is.
  public func task(matching title: String, plainTitle: String) -> CatalogueTaskID? {
    tasks.values.first { $0.title == title }?.id
  }
  /// The area of a name.
  public func area(named text: String) -> AreaID? { areas.values.first { $0.name == text }?.id }
}
