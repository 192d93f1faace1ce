public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

extension EverythingDocument {
  /// Builds the document over everything that was kept of somebody: every row of every table on every day.
  ///
  /// ```swift
  /// let page = EverythingDocument.build([(march, found), (june, foundLater)], .england)
  /// ```
  ///
  /// - Parameter days: The states, the oldest first; at least one.
  /// - Complexity: O(*n*) in the rows of all states.
  public static func build(
    _ days: [(network: Case, analysis: Analysis)], _ catalogue: Catalogue
  ) -> Document? {
    guard let latest = days.last else { return nil }
    var document = build(latest.network, latest.analysis, catalogue)
    guard days.count > 1 else { return document }
    let list = days.map { $0.network.asOf.inWords }.joined(separator: ", ")
    document.facts.append(.init("Days that were kept", list))
    for (number, day) in days.dropLast().reversed().enumerated() {
      // What has to be done before it is given stands once, at the head.
      let parts = build(day.network, day.analysis, catalogue).sections.filter { $0.id != "before" }
      document.sections.append(
        .init(
          "day-\(number + 1)", "How it stood on \(day.network.asOf.inWords)", kind: .annex,
          parts.map { .section($0.named(within: "day-\(number + 1)")) }))
    }
    document.footer[0] = "Made by WhoDoes without any network, from the tables as they stood on \(list)."
    return document
  }
}

extension Document.Section {
  /// The section with ids that fit a page on which there are several like it.
  fileprivate func named(within other: String) -> Self {
    var section = self
    section.id = "\(other)-\(id)"
    section.blocks = blocks.map { block in
      if case .section(let inner) = block { return .section(inner.named(within: other)) }
      return block
    }
    return section
  }
}
