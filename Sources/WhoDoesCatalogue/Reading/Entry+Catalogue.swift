import WhoDoesModel
import Yams

extension Entry {
  /// A code of one to eight letters; nil, with the reason noted, when it is none.
  static func code<Kind>(_ node: Node, _ what: String, problems: Problems) -> ShortCode<Kind>? {
    let words = node.scalar?.string ?? ""
    if let code = ShortCode<Kind>(words) { return code }
    problems.report(
      "bad-code", at: node, "“\(words)” is no code of a \(what).",
      suggestion: "A code has one to eight letters, digits, - or _.")
    return nil
  }

  /// The code of the entry itself, which must be there.
  mutating func id<Kind>(_ kind: String) -> ShortCode<Kind>? {
    guard let node = value("id") else {
      problems.report("missing-field", at: self.node, "The \(kind) has no “id”.")
      return nil
    }
    let id: ShortCode<Kind>? = Self.code(node, kind, problems: problems)
    if let id { what = "\(kind) \(id)" }
    return id
  }

  /// A list of codes, each also handed on with its place so that it can be looked up in the end.
  mutating func codes<Kind>(
    _ key: String, _ kind: String, before: [ShortCode<Kind>]?,
    references: inout [(ShortCode<Kind>, Diagnostic.Place)]
  ) -> [ShortCode<Kind>] {
    guard let items = items(key) else { return before ?? [] }
    return items.compactMap { item in
      let code: ShortCode<Kind>? = Self.code(item, kind, problems: problems)
      if let code { references.append((code, problems.place(item))) }
      return code
    }
  }

  /// Leaving-care statuses by their letters or their names.
  mutating func statuses(_ key: String, before: [LeavingCareStatus]?) -> [LeavingCareStatus] {
    guard let items = items(key) else {
      if before == nil { problems.report("missing-field", at: node, "The \(what) has no “\(key)”.") }
      return before ?? []
    }
    return items.compactMap { status($0) }
  }

  /// One leaving-care status; nil, with the reason noted, when there is no such status.
  func status(_ node: Node) -> LeavingCareStatus? {
    let words = node.scalar?.string ?? ""
    let status = LeavingCareStatus.allCases.first {
      $0.abbreviation == words || $0.rawValue == words.lowercased()
    }
    if status == nil {
      problems.report(
        "bad-status", at: node, "There is no leaving-care status “\(words)”.",
        suggestion: "Statuses are \(LeavingCareStatus.allCases.map(\.abbreviation).joined(separator: ", ")).")
    }
    return status
  }

  /// What the entry rests on. In a council's own file it is the council's own rule unless it says otherwise.
  mutating func basis(
    before: Basis?, isLocal: Bool, references: inout [(SourceID, Diagnostic.Place)]
  ) -> Basis {
    var basis = before ?? Basis(isLocal ? .local : .unconfirmed, reference: "")
    if let node = value("strength") {
      let words = node.scalar?.string ?? ""
      if let strength = BasisStrength(rawValue: words) {
        basis.strength = strength
      } else {
        problems.report(
          "bad-strength", at: node, "There is no strength “\(words)”.",
          suggestion: "Strengths are \(BasisStrength.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
    } else if before == nil, !isLocal {
      problems.report("missing-field", at: node, "The \(what) has no “strength”.")
    }
    basis.sources = codes("sources", "source", before: basis.sources, references: &references)
    basis.reference = note("reference", before: basis.reference)
    basis.inForceFrom = day("in-force-from", before: basis.inForceFrom)
    return basis
  }
}
