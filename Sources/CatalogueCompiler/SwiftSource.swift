import OrderedCollections
import WhoDoesCatalogue
import WhoDoesModel

/// Writes a catalogue as Swift that makes it from plain values.
///
/// Each entry has a function of its own with its type written down: quick for the compiler to check, and
/// nothing is left to parse when the program starts.
struct SwiftSource {
  /// The Swift file.
  private(set) var text = ""
  private let catalogue: Catalogue

  /// Writes the Swift for a catalogue.
  init(of catalogue: Catalogue) {
    self.catalogue = catalogue
    writeFront()
    write(catalogue.roles.values.map(role), "Role", "Roles")
    write(catalogue.tasks.values.map(task), "CatalogueTask", "Tasks")
    write(catalogue.areas.values.map(area), "PlanArea", "Areas")
    write(catalogue.duties.map(duty), "Duty", "Duties")
    write(catalogue.sources.values.map(source), "Source", "Sources")
    write(catalogue.statuses.map(status), "StatusTest", "Statuses")
    write(catalogue.wordGroups.map { strings($0) }, "[String]", "WordGroups")
    writeThresholds()
  }

  private mutating func writeFront() {
    text = """
      // Written by the build from Data/Catalogue/england. Change those files, not this one.
      public import WhoDoesCatalogue
      import WhoDoesModel

      extension Catalogue {
        /// Roles, tasks, duties, sources and thresholds for leaving-care practice in England.
        ///
        /// It is what `Data/Catalogue/england` says, checked and compiled in by the build. What nobody has read
        /// the proof for is marked ``BasisStrength/unconfirmed`` and is never law; law that is not yet in force
        /// is ``BasisStrength/prospectiveLaw`` until a council gives it a date.
        ///
        /// ```swift
        /// Catalogue.england.roles["PA"]?.name     // "Personal adviser"
        /// ```
        public static let england = Catalogue(
          roles: englandRoles(), tasks: englandTasks(), areas: englandAreas(), duties: englandDuties(),
          sources: englandSources(), statuses: englandStatuses(), thresholds: englandThresholds(),
          wordGroups: englandWordGroups())
      }

      """
  }

  private mutating func write(_ entries: [String], _ type: String, _ list: String) {
    for (number, entry) in entries.enumerated() {
      text += "\nprivate func one\(list)\(number)() -> \(type) {\n  \(entry)\n}\n"
    }
    text += "\nprivate func england\(list)() -> [\(type)] {\n  var list: [\(type)] = []\n"
    text += "  list.reserveCapacity(\(entries.count))\n"
    for number in entries.indices { text += "  list.append(one\(list)\(number)())\n" }
    text += "  return list\n}\n"
  }

  private mutating func writeThresholds() {
    text += "\nprivate func englandThresholds() -> [Thresholds.Name: Threshold] {\n"
    text += "  var numbers: [Thresholds.Name: Threshold] = [:]\n"
    for name in Thresholds.Name.allCases {
      let threshold = catalogue.thresholds.threshold(name)
      text += "  numbers[.\(name)] = Threshold(\(threshold.value), reason: \(string(threshold.reason)))\n"
    }
    text += "  return numbers\n}\n"
  }
}

extension SwiftSource {
  private func role(_ role: Role) -> String {
    """
    Role(
        id: \(code(role.id)), name: \(string(role.name)), plainName: \(string(role.plainName)),
        aliases: \(strings(role.aliases)),
        agency: \(string(role.agency)), basis: \(basis(role.basis)), remit: \(string(role.remit)),
        limits: \(string(role.limits)), starts: \(string(role.starts)), ends: \(string(role.ends)),
        endsAtAge: \(role.endsAtAge.map { "\($0)" } ?? "nil"), endIsFirm: \(role.endIsFirm),
        handsOverTo: \(codes(role.handsOverTo)), isSingle: \(role.isSingle),
        isIndependent: \(role.isIndependent), isLocal: false)
    """
  }

  private func task(_ task: CatalogueTask) -> String {
    """
    CatalogueTask(
        id: \(code(task.id)), area: \(code(task.area)), title: \(string(task.title)),
        plainTitle: \(string(task.plainTitle)), statuses: \(cases(task.statuses)), ages: \(ages(task.ages)),
        dutyHolder: \(string(task.dutyHolder)), usualLead: \(codes(task.usualLead)),
        usualDoers: \(codes(task.usualDoers)), others: \(string(task.others)),
        timescale: \(string(task.timescale)), at18: \(string(task.at18)),
        continuesAfter18: \(task.continuesAfter18), basis: \(basis(task.basis)),
        signs: [\(task.signs.map { strings($0) }.joined(separator: ", "))], isLocal: false)
    """
  }

  private func area(_ area: PlanArea) -> String {
    """
    PlanArea(
        id: \(code(area.id)), name: \(string(area.name)), plainName: \(string(area.plainName)),
        aliases: \(strings(area.aliases)), isRequired: \(area.isRequired), isSensitive: \(area.isSensitive),
        basis: \(basis(area.basis)))
    """
  }

  private func duty(_ duty: Duty) -> String {
    """
    Duty(
        task: \(code(duty.task)), name: \(string(duty.name)), plainName: \(string(duty.plainName)),
        statuses: \(cases(duty.statuses)), ages: \(ages(duty.ages)), shownByTasks: \(codes(duty.shownByTasks)),
        shownByRoles: \(codes(duty.shownByRoles)), basis: \(basis(duty.basis)), isLocal: false)
    """
  }

  private func source(_ source: Source) -> String {
    "Source(id: \(code(source.id)), title: \(string(source.title)), url: \(string(source.url)))"
  }

  private func status(_ test: StatusTest) -> String {
    """
    StatusTest(
        status: .\(test.status), ages: \(ages(test.ages)), test: \(string(test.test)),
        owes: \(string(test.owes)), basis: \(basis(test.basis)))
    """
  }

  private func basis(_ basis: Basis) -> String {
    let day = basis.inForceFrom.map { ", inForceFrom: Day(number: \($0.number))" } ?? ""
    return
      "Basis(.\(basis.strength), sources: \(codes(basis.sources)), reference: \(string(basis.reference))\(day))"
  }

  private func ages(_ ages: ClosedRange<Int>?) -> String {
    ages.map { "\($0.lowerBound)...\($0.upperBound)" } ?? "nil"
  }

  private func string(_ text: String) -> String { text.debugDescription }
  private func strings(_ texts: [String]) -> String { "[\(texts.map(string).joined(separator: ", "))]" }
  private func code<Kind>(_ code: ShortCode<Kind>) -> String { string(code.description) }
  private func codes<Kind>(_ codes: [ShortCode<Kind>]) -> String {
    "[\(codes.map { code($0) }.joined(separator: ", "))]"
  }
  private func cases(_ statuses: [LeavingCareStatus]) -> String {
    "[\(statuses.map { ".\($0)" }.joined(separator: ", "))]"
  }
}
