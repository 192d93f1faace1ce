/// Where a person stands in their case, counted from 0 in the order of the people table.
@frozen
public struct PersonIndex: Hashable, Comparable, Sendable {
  @usableFromInline var stored: UInt16

  /// The position in ``Case/people``.
  @inlinable public var position: Int { Int(stored) }

  /// The person at a position of the table.
  @inlinable public init(_ position: Int) { stored = UInt16(position) }

  /// Orders people as the table does.
  @inlinable public static func < (left: Self, right: Self) -> Bool { left.stored < right.stored }
}

/// The organisations of a case, counted from 0 in the order in which the people table first names them.
@frozen
public struct AgencyIndex: Hashable, Sendable {
  @usableFromInline var stored: UInt16

  /// The position in ``Case/agencies``.
  @inlinable public var position: Int { Int(stored) }

  /// The organisation at a position of the list.
  @inlinable public init(_ position: Int) { stored = UInt16(position) }
}

/// Somebody, or some post, around a young person.
public struct Person: Equatable, Sendable {
  /// What kind of person or post a row of the people table stands for.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// The young person whose case it is.
    case youngPerson = "young_person"
    /// A worker of a service.
    case professional
    /// Family, a friend, somebody the young person chose.
    case informal
    /// A team, panel or service with no person named.
    case team
    /// A post that nobody holds at present.
    case vacant
    /// Somebody who has left.
    case left
  }

  /// The id that other tables use.
  public var id: Text
  /// Name as written.
  public var name: Text
  /// Role as written.
  public var roleText: Text
  /// The role in the catalogue, where the written role or one of its aliases was found there.
  public var role: RoleID?
  /// A second role written beside the first, as in "IRO and personal adviser".
  public var secondRole: RoleID?
  /// Organisation, or nil for family and friends.
  public var agency: AgencyIndex?
  /// What kind of person or post it is.
  public var kind: Kind
  /// First day in post.
  public var from: Day?
  /// Last day in post.
  public var until: Day?
  /// How the young person speaks of them.
  public var youngPersonCallsThem: Text
  /// Notes as written.
  public var notes: Text
  /// Where the young person puts them among their people, 1 for the first.
  public var placeAmongMine: UInt16?
  /// What they do with the young person, in words for their page.
  public var doesWithMe: Text = .none
  /// How the young person reaches them: a work number, or words.
  public var reach: Text = .none
  /// When the young person sees them next.
  public var seeNext: Text = .none
  /// The row of the people table, the heading being row 1.
  public var row: UInt32

  /// A person with the facts that rules read.
  public init(
    id: Text, name: Text, roleText: Text, role: RoleID?, secondRole: RoleID? = nil, agency: AgencyIndex?,
    kind: Kind, from: Day?, until: Day?, youngPersonCallsThem: Text, notes: Text, row: UInt32
  ) {
    (self.id, self.name, self.roleText, self.role, self.secondRole) = (id, name, roleText, role, secondRole)
    (self.agency, self.kind, self.from, self.until) = (agency, kind, from, until)
    (self.youngPersonCallsThem, self.notes, self.row) = (youngPersonCallsThem, notes, row)
  }

  /// Whether the person had left, or the post was empty, on a day.
  @inlinable public func isGone(on day: Day) -> Bool {
    if kind == .left || kind == .vacant { return true }
    return until.map { $0 < day } ?? false
  }

  /// Whether somebody is there in person on a day: in post, not a team, not a vacant post.
  @inlinable public func isPresent(on day: Day) -> Bool {
    guard kind != .team, !isGone(on: day) else { return false }
    return from.map { $0 <= day } ?? true
  }

  /// Whether the catalogue role, or the second one, is the given one.
  @inlinable public func holds(_ role: RoleID) -> Bool { self.role == role || secondRole == role }
}
