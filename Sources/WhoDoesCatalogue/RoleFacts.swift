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

extension Catalogue {
  /// What rules ask of the roles, by their codes.
  public var roleFacts: [RoleID: RoleFacts] { lookups.index(of: self).roleFacts }

  /// The roles of which there should be one holder at a time, in the order of the file.
  public var singleRoles: [RoleID] { lookups.index(of: self).singleRoles }

  /// The areas that the law asks a plan to cover, in the order of Schedule 1.
  public var requiredAreas: [AreaID] { lookups.index(of: self).requiredAreas }
}
