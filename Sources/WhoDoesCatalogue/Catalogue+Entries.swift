internal import OrderedCollections
public import WhoDoesModel

extension Catalogue {
  /// The role of a code.
  public subscript(role: RoleID) -> Role? { roles[role] }
  /// The task of a code.
  public subscript(task: CatalogueTaskID) -> CatalogueTask? { tasks[task] }
  /// The plan area of a code.
  public subscript(area: AreaID) -> PlanArea? { areas[area] }
  /// The source of a code.
  public subscript(source: SourceID) -> Source? { sources[source] }

  /// Every role, in the order of the file.
  public var roleEntries: some RandomAccessCollection<Role> { roles.values }
  /// Every task, in the order of the file.
  public var taskEntries: some RandomAccessCollection<CatalogueTask> { tasks.values }
  /// Every plan area, in the order of Schedule 1.
  public var areaEntries: some RandomAccessCollection<PlanArea> { areas.values }
  /// Every source, in the order of the file.
  public var sourceEntries: some RandomAccessCollection<Source> { sources.values }
}
