internal import OrderedCollections
public import WhoDoesModel

/// What the words of a caseload were found to mean, remembered from case to case: the roles, areas and tasks of the
/// catalogue, the stems of titles, the organisations. The same words are looked up once.
///
/// It belongs to one thread and one catalogue. A case is the same with it and without.
///
/// ```swift
/// let memory = WordMemory(of: .england)
/// for tables in caseload { _ = CaseBuilder.build(tables, memory: memory) }
/// ```
public final class WordMemory {
  /// The catalogue.
  public let catalogue: Catalogue
  /// What rules ask of the catalogue in every case.
  public let lists: CatalogueLists
  // They belong to one thread, and no answer of theirs asks them again, so nobody need watch over who looks.
  @exclusivity(unchecked) private var fields = ByteMemo<CaseField?>(limit: 512)
  @exclusivity(unchecked) private var lastTables: (list: [CaseTable], set: Set<CaseTable>) = ([], [])
  @exclusivity(unchecked) private var areas = ByteMemo<AreaID?>(limit: 1024)
  @exclusivity(unchecked) private var roles = ByteMemo<(role: RoleID?, second: RoleID?)>(limit: 4096)
  @exclusivity(unchecked) private var titles = ByteMemo<CatalogueTaskID?>(limit: 8192)
  @exclusivity(unchecked) private var stems = ByteMemo<StemSet>(limit: 8192)
  @exclusivity(unchecked) private var organisations = ByteMemo<String>(limit: 4096)

  /// Nothing remembered yet.
  public init(of catalogue: Catalogue) { (self.catalogue, lists) = (catalogue, catalogue.lists) }

  /// The tables of a case as a set, which is nearly always that of the case before.
  public func set(of tables: [CaseTable]) -> Set<CaseTable> {
    if tables != lastTables.list { lastTables = (tables, Set(tables)) }
    return lastTables.set
  }

  /// The field of the case table that a name in UTF-8 means, as a reader of names says.
  public func field(
    written text: UnsafeBufferPointer<UInt8>, _ read: (String) -> CaseField?
  ) -> CaseField? {
    fields.value(of: text) { read(String(decoding: $0, as: UTF8.self)) }
  }

  /// The plan area of a code, name or heading in UTF-8; nil where it names none.
  public func area(written text: UnsafeBufferPointer<UInt8>) -> AreaID? {
    areas.value(of: text) { text in
      if let code = AreaID(bytes: text), catalogue.areas[code] != nil { return code }
      return text.count <= 200 ? catalogue.area(named: String(decoding: text, as: UTF8.self)) : nil
    }
  }

  /// The role, or the two roles, that a job title names; see ``Catalogue/role(named:)``.
  public func roles(written text: UnsafeBufferPointer<UInt8>) -> (role: RoleID?, second: RoleID?) {
    roles.value(of: text) { text in
      text.count <= 300 ? catalogue.role(named: String(decoding: text, as: UTF8.self)) : (nil, nil)
    }
  }

  /// The catalogue task for which a task with one title stands; see ``Catalogue/task(matching:plainTitle:)``.
  public func task(matching title: UnsafeBufferPointer<UInt8>) -> CatalogueTaskID? {
    titles.value(of: title) { title in
      // A title of a thousand letters is no title, and matching takes time.
      title.count <= 1000
        ? catalogue.task(matching: String(decoding: title, as: UTF8.self), plainTitle: "") : nil
    }
  }

  /// The stems of a text.
  public func stems(of text: UnsafeBufferPointer<UInt8>) -> StemSet {
    stems.value(of: text) { StemSet(of: String(decoding: $0, as: UTF8.self)) }
  }

  /// The organisation of an agency as written, without its team: what stands before the first comma or bracket, in
  /// small letters.
  public func organisation(written agency: UnsafeBufferPointer<UInt8>) -> String {
    organisations.value(of: agency) { agency in
      String(decoding: agency, as: UTF8.self).prefix { $0 != "," && $0 != "(" }.split(separator: " ")
        .joined(separator: " ").lowercased()
    }
  }
}
