import OrderedCollections
public import WhoDoesModel

/// Entries by their code and in order, for modules that need not know how the catalogue keeps them.
extension Catalogue {
  /// The role of a code.
  public func role(_ id: RoleID) -> Role? { roles[id] }

  /// The task of a code.
  public func task(_ id: CatalogueTaskID) -> CatalogueTask? { tasks[id] }

  /// The area of a code.
  public func area(_ id: AreaID) -> PlanArea? { areas[id] }

  /// The source of a code.
  public func source(_ id: SourceID) -> Source? { sources[id] }

  /// All roles in the order of the file.
  public var allRoles: some RandomAccessCollection<Role> { roles.values }

  /// All tasks in the order of the file.
  public var allTasks: some RandomAccessCollection<CatalogueTask> { tasks.values }

  /// All areas, the ten that a plan must cover first and in the order of Schedule 1.
  public var allAreas: some RandomAccessCollection<PlanArea> { areas.values }

  /// All sources in the order of the file.
  public var allSources: some RandomAccessCollection<Source> { sources.values }
}
