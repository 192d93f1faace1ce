import OrderedCollections
import WhoDoesModel

extension Catalogue {
  /// A catalogue of parts in lists, each in the order in which it is to be shown.
  ///
  /// Of two entries with the same code the first counts.
  ///
  /// - Complexity: O(*n*) in the number of entries.
  public init(
    roles: [Role], tasks: [CatalogueTask], areas: [PlanArea], duties: [Duty], sources: [Source],
    statuses: [StatusTest], thresholds: [Thresholds.Name: Threshold], wordGroups: [[String]]
  ) {
    self.init(
      roles: Self.byCode(roles, \.id), tasks: Self.byCode(tasks, \.id), areas: Self.byCode(areas, \.id),
      duties: duties, sources: Self.byCode(sources, \.id), statuses: statuses,
      thresholds: Thresholds(thresholds), wordGroups: wordGroups)
  }

  private static func byCode<Code, Entry>(
    _ entries: [Entry], _ code: KeyPath<Entry, Code>
  ) -> OrderedDictionary<Code, Entry> {
    OrderedDictionary(entries.map { ($0[keyPath: code], $0) }, uniquingKeysWith: { first, _ in first })
  }
}
