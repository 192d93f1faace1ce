import WhoDoesModel

extension MapFacts {
  /// The open tasks for a reader who is told of no concern: who leads them, or that this is still to be agreed.
  ///
  /// Too few leads and too many look the same, so that nobody's disagreement shows. What is to be agreed comes
  /// first, then what is due soonest.
  ///
  /// - Complexity: O(*t* log *t* + *a*) for *t* tasks and *a* assignments.
  static func tasks(for reader: MapReader) -> [FindingFacts] {
    let network = reader.network
    let open = reader.tasks.filter { network[$0].isOpen }.map { task in (task, agreedLead(of: task, reader)) }
    let soonest = open.sorted { one, other in
      let (dueOne, dueOther) = (network[one.0].due, network[other.0].due)
      return (one.1 == nil ? 0 : 1, dueOne?.number ?? .max, one.0)
        < (other.1 == nil ? 0 : 1, dueOther?.number ?? .max, other.0)
    }
    return soonest.map { task, lead in
      var finding = Finding(rule: "", concern: .note, urgency: .note)
      finding.tasks = [task]
      let due = network[task].due.map { "\($0 < network.asOf ? "was for" : "by") \($0.inWords)" } ?? ""
      return FindingFacts(
        finding: finding, title: reader.title(of: task),
        fact: lead == nil ? "we still need to agree who does this" : due, leads: lead.map { [$0] } ?? [],
        helpers: lead == nil ? [] : helpers(of: task, besides: lead, reader))
    }
  }

  /// The one person who is there and whom the plan names as lead; nil where there is none, or more than one.
  static func agreedLead(of task: TaskIndex, _ reader: MapReader) -> PersonIndex? {
    let network = reader.network
    let leads = Set(
      network.assignments(of: task).filter {
        $0.layer == .plan && $0.involvement == .leads && $0.isActive(on: network.asOf)
      }.map(\.person))
    guard leads.count == 1, let lead = leads.first, !network[lead].isGone(on: network.asOf) else {
      return nil
    }
    return network[lead].kind == .team ? nil : lead
  }

  private static func helpers(
    of task: TaskIndex, besides lead: PersonIndex?, _ reader: MapReader
  ) -> [PersonIndex] {
    let network = reader.network
    let parts = network.assignments(of: task).filter {
      ($0.involvement == .does || $0.involvement == .helps) && $0.isActive(on: network.asOf)
        && $0.person != lead && !network[$0.person].isGone(on: network.asOf)
    }
    return Set(parts.map(\.person)).sorted()
  }
}
