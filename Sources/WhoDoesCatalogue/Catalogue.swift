public import OrderedCollections
public import WhoDoesModel

/// What law, guidance and common practice expect in one country, as a council may have adapted it.
///
/// The catalogue of England stands in `Data/Catalogue/england`. A council's own YAML file overrides any part
/// of it; ``CatalogueTask/isLocal`` and its like then say so, and findings speak of "your local rule".
public struct Catalogue: Sendable, Equatable {
  /// Roles by code, in the order of the file.
  public var roles: OrderedDictionary<RoleID, Role> { didSet { lookups = LookupCache() } }
  /// Tasks by code, in the order of the file.
  public var tasks: OrderedDictionary<CatalogueTaskID, CatalogueTask> { didSet { lookups = LookupCache() } }
  /// The areas of a pathway plan by code, in the order of Schedule 1.
  public var areas: OrderedDictionary<AreaID, PlanArea> { didSet { lookups = LookupCache() } }
  /// Duties that a plan must show, in the order of the file.
  public var duties: [Duty]
  /// Sources by code.
  public var sources: OrderedDictionary<SourceID, Source>
  /// The tests for each leaving-care status, in words.
  public var statuses: [StatusTest]
  /// Numbers that rules compare with.
  public var thresholds: Thresholds
  /// Groups of words that mean the same in this field, such as mum and mother.
  public var wordGroups: [[String]] { didSet { lookups = LookupCache() } }

  /// What look-ups by words need, made on first use.
  var lookups = LookupCache()

  /// A catalogue of the parts given.
  public init(
    roles: OrderedDictionary<RoleID, Role>, tasks: OrderedDictionary<CatalogueTaskID, CatalogueTask>,
    areas: OrderedDictionary<AreaID, PlanArea>, duties: [Duty], sources: OrderedDictionary<SourceID, Source>,
    statuses: [StatusTest], thresholds: Thresholds, wordGroups: [[String]]
  ) {
    (self.roles, self.tasks, self.areas, self.duties) = (roles, tasks, areas, duties)
    (self.sources, self.statuses, self.thresholds) = (sources, statuses, thresholds)
    self.wordGroups = wordGroups
  }
}

/// How strongly a statement is backed.
public enum BasisStrength: String, CaseIterable, Codable, Sendable {
  /// Act or regulations in force.
  case law = "L"
  /// Law passed and not yet in force.
  case prospectiveLaw = "L-P"
  /// A judgment of the High Court.
  case judgment = "CASE"
  /// Statutory guidance: to be followed unless there is good reason.
  case statutoryGuidance = "SG"
  /// Government or NICE guidance without statutory force.
  case guidance = "NSG"
  /// Local protocol, local offer, procedure manual.
  case commonPractice = "CP"
  /// A decision of the ombudsman.
  case ombudsman = "OMB"
  /// Research or inspection.
  case research = "R"
  /// Nobody has read the text that would prove it: never printed as law.
  case unconfirmed = "U"
  /// A council's own rule.
  case local = "LOCAL"
}

/// What backs a statement: how strongly, from where, and the words that name the place.
public struct Basis: Sendable, Equatable {
  /// How strongly.
  public var strength: BasisStrength
  /// The sources, which the catalogue lists.
  public var sources: [SourceID]
  /// The provision or page, such as "Care Leavers (England) Regulations 2010, reg 8".
  public var reference: String
  /// The first day on which it is in force; nil where it is in force or has no date.
  public var inForceFrom: Day?

  /// A basis with every part given.
  public init(_ strength: BasisStrength, sources: [SourceID] = [], reference: String, inForceFrom: Day? = nil)
  {
    (self.strength, self.sources) = (strength, sources)
    (self.reference, self.inForceFrom) = (reference, inForceFrom)
  }

  /// Whether it may be printed as law on a day: law, confirmed, and in force.
  public func isLaw(on day: Day) -> Bool {
    switch strength {
    case .law: inForceFrom.map { $0 <= day } ?? true
    case .prospectiveLaw: inForceFrom.map { $0 <= day } ?? false
    default: false
    }
  }
}

/// A role around a young person.
public struct Role: Sendable, Equatable {
  /// The code, such as `PA`.
  public var id: RoleID
  /// The full name, such as "Personal adviser".
  public var name: String
  /// Who that is in at most five plain words, as a young person's page says it after a name: "my adviser for
  /// moving on"; empty where nobody has said.
  public var plainName: String
  /// Other names and abbreviations under which files know it.
  public var aliases: [String]
  /// The kind of organisation: children's services, provider, housing, health, education, …
  public var agency: String
  /// What the role rests on.
  public var basis: Basis
  /// What it is for.
  public var remit: String
  /// What it must not do or does not decide.
  public var limits: String
  /// When it starts, in words.
  public var starts: String
  /// When it ends, in words.
  public var ends: String
  /// The age at which the role ends in law, or by local rule; nil where it does not end with an age.
  public var endsAtAge: Int?
  /// Whether ``endsAtAge`` is law or a council's own rule, and not only common practice.
  public var endIsFirm: Bool
  /// The roles it hands over to.
  public var handsOverTo: [RoleID]
  /// Whether there should be only one holder at a time.
  public var isSingle: Bool
  /// Whether the role checks others' work and so must not do it.
  public var isIndependent: Bool
  /// Whether a council's own file set it.
  public var isLocal: Bool

  /// A role with every fact given.
  public init(
    id: RoleID, name: String, plainName: String = "", aliases: [String], agency: String, basis: Basis,
    remit: String, limits: String, starts: String, ends: String, endsAtAge: Int?, endIsFirm: Bool,
    handsOverTo: [RoleID], isSingle: Bool,
    isIndependent: Bool, isLocal: Bool
  ) {
    (self.id, self.name, self.plainName, self.aliases) = (id, name, plainName, aliases)
    (self.agency, self.basis) = (agency, basis)
    (self.remit, self.limits, self.starts, self.ends) = (remit, limits, starts, ends)
    (self.endsAtAge, self.endIsFirm, self.handsOverTo) = (endsAtAge, endIsFirm, handsOverTo)
    (self.isSingle, self.isIndependent, self.isLocal) = (isSingle, isIndependent, isLocal)
  }
}

/// A task that leaving-care work knows, with what the law says and what common practice does.
public struct CatalogueTask: Sendable, Equatable {
  /// The code, `T01` to `T72`.
  public var id: CatalogueTaskID
  /// The area of the plan.
  public var area: AreaID
  /// The title in workers' words.
  public var title: String
  /// The title in a young person's words.
  public var plainTitle: String
  /// The statuses it applies to.
  public var statuses: [LeavingCareStatus]
  /// The ages it applies to, both ends included; nil where the status says it all.
  public var ages: ClosedRange<Int>?
  /// Who the law or guidance binds, in words; empty where nobody.
  public var dutyHolder: String
  /// Who usually answers for it: local practice.
  public var usualLead: [RoleID]
  /// Who usually does it: local practice.
  public var usualDoers: [RoleID]
  /// Who usually supports, is consulted or informed: local practice, in words.
  public var others: String
  /// By when, in words.
  public var timescale: String
  /// What changes at 18, in words.
  public var at18: String
  /// Whether it goes on after 18.
  public var continuesAfter18: Bool
  /// What it rests on.
  public var basis: Basis
  /// Sets of words; a title that has every word of one set stands for this task.
  public var signs: [[String]]
  /// Whether a council's own file set it.
  public var isLocal: Bool

  /// A task with every fact given.
  public init(
    id: CatalogueTaskID, area: AreaID, title: String, plainTitle: String, statuses: [LeavingCareStatus],
    ages: ClosedRange<Int>?, dutyHolder: String, usualLead: [RoleID], usualDoers: [RoleID], others: String,
    timescale: String, at18: String, continuesAfter18: Bool, basis: Basis, signs: [[String]], isLocal: Bool
  ) {
    (self.id, self.area, self.title, self.plainTitle) = (id, area, title, plainTitle)
    (self.statuses, self.ages, self.dutyHolder) = (statuses, ages, dutyHolder)
    (self.usualLead, self.usualDoers, self.others) = (usualLead, usualDoers, others)
    (self.timescale, self.at18, self.continuesAfter18) = (timescale, at18, continuesAfter18)
    (self.basis, self.signs, self.isLocal) = (basis, signs, isLocal)
  }

  /// Whether it applies at a status and, where both are known, an age.
  public func applies(to status: LeavingCareStatus, age: Int?) -> Bool {
    guard statuses.contains(status) else { return false }
    guard let ages, let age else { return true }
    return ages.contains(age)
  }
}

/// One of the areas that a pathway plan covers.
public struct PlanArea: Sendable, Equatable {
  /// The code that files use, such as `HOME`.
  public var id: AreaID
  /// The name in workers' words.
  public var name: String
  /// The name in a young person's words.
  public var plainName: String
  /// Other headings under which plans have it.
  public var aliases: [String]
  /// Whether the law asks a plan to cover it.
  public var isRequired: Bool
  /// Whether what stands in it is sensitive and stays with the team and the young person.
  public var isSensitive: Bool
  /// What it rests on.
  public var basis: Basis

  /// An area with every fact given.
  public init(
    id: AreaID, name: String, plainName: String, aliases: [String], isRequired: Bool, isSensitive: Bool,
    basis: Basis
  ) {
    (self.id, self.name, self.plainName, self.aliases) = (id, name, plainName, aliases)
    (self.isRequired, self.isSensitive, self.basis) = (isRequired, isSensitive, basis)
  }
}

/// Something owed at a status that a case must show, by a task or by a person with the right role.
public struct Duty: Sendable, Equatable {
  /// The catalogue task that it is about.
  public var task: CatalogueTaskID
  /// The duty in words, such as "a personal adviser".
  public var name: String
  /// The duty in plain words, for the young person.
  public var plainName: String
  /// The statuses at which it is owed.
  public var statuses: [LeavingCareStatus]
  /// The ages at which it is owed, both ends included; nil where the status says it all.
  public var ages: ClosedRange<Int>?
  /// Other tasks of the catalogue whose presence shows it too.
  public var shownByTasks: [CatalogueTaskID]
  /// Roles whose presence shows it; with tasks and roles both listed, either is enough.
  public var shownByRoles: [RoleID]
  /// What it rests on.
  public var basis: Basis
  /// Whether a council's own file set it.
  public var isLocal: Bool

  /// A duty with every fact given.
  public init(
    task: CatalogueTaskID, name: String, plainName: String, statuses: [LeavingCareStatus],
    ages: ClosedRange<Int>?, shownByTasks: [CatalogueTaskID], shownByRoles: [RoleID], basis: Basis,
    isLocal: Bool
  ) {
    (self.task, self.name, self.plainName, self.statuses) = (task, name, plainName, statuses)
    (self.ages, self.shownByTasks, self.shownByRoles) = (ages, shownByTasks, shownByRoles)
    (self.basis, self.isLocal) = (basis, isLocal)
  }

  /// Whether it is owed at a status and, where both are known, an age.
  public func isOwed(to status: LeavingCareStatus, age: Int?) -> Bool {
    guard statuses.contains(status) else { return false }
    guard let ages, let age else { return true }
    return ages.contains(age)
  }
}

/// Where something was read, and how much of it.
public struct Source: Sendable, Equatable {
  /// The code, such as `S13`.
  public var id: SourceID
  /// What it is.
  public var title: String
  /// Where it is.
  public var url: String

  /// A source with every part given.
  public init(id: SourceID, title: String, url: String) { (self.id, self.title, self.url) = (id, title, url) }
}

/// The test for a status, in words, with what it rests on.
public struct StatusTest: Sendable, Equatable {
  /// The status.
  public var status: LeavingCareStatus
  /// The ages, both ends included.
  public var ages: ClosedRange<Int>
  /// The test.
  public var test: String
  /// What the authority owes, in short.
  public var owes: String
  /// What it rests on.
  public var basis: Basis

  /// A test with every part given.
  public init(status: LeavingCareStatus, ages: ClosedRange<Int>, test: String, owes: String, basis: Basis) {
    (self.status, self.ages, self.test) = (status, ages, test)
    (self.owes, self.basis) = (owes, basis)
  }
}
