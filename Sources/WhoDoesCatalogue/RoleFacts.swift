import OrderedCollections
public import WhoDoesModel

/// What rules ask of a role in every case, without the sentences that come with a ``Role``.
public struct RoleFacts: Sendable, Equatable {
  /// The age at which the role ends in law or by local rule; nil where it does not end with an age, or only by custom.
  public let firmEnd: Int?
  /// Whether the role checks others' work and so must not do it.
  public let isIndependent: Bool
  /// Whether it belongs to a housing service.
  public let isOfHousing: Bool

  init(_ role: Role) {
    firmEnd = role.endIsFirm ? role.endsAtAge : nil
    isIndependent = role.isIndependent
    isOfHousing = role.agency.lowercased().contains("housing")
  }
}

/// What rules ask of a catalogue in every case, worked out once.
public final class CatalogueLists: Sendable {
  /// What is asked of the roles, by their codes.
  public let roleFacts: [RoleID: RoleFacts]
  /// The roles of which there should be one holder at a time, in the order of the file.
  public let singleRoles: [RoleID]
  /// The areas that the law asks a plan to cover, in the order of Schedule 1.
  public let requiredAreas: [AreaID]

  init(_ catalogue: Catalogue) {
    roleFacts = Dictionary(catalogue.roles.values.map { ($0.id, RoleFacts($0)) }) { first, _ in first }
    singleRoles = catalogue.roles.values.filter(\.isSingle).map(\.id)
    requiredAreas = catalogue.areas.values.filter(\.isRequired).map(\.id)
  }
}

extension Catalogue {
  /// What rules ask of the catalogue in every case.
  public var lists: CatalogueLists { lookups.index(of: self).lists }
}
