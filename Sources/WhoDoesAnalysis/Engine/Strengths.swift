import WhoDoesCatalogue
import WhoDoesModel

extension Examination {
  /// What works, leaving out tasks that carry a finding.
  func strengths(besides troubled: TaskSet) -> [Strength] {
    let sound = (open | finished) - troubled
    var strengths: [Strength] = []
    var told = TaskSet()
    func add(
      _ kind: Strength.Kind, _ tasks: TaskSet, _ people: (TaskIndex) -> [PersonIndex],
      _ say: (TaskIndex) -> String
    ) {
      for task in tasks - told {
        told.insert(task)
        strengths.append(Strength(kind: kind, tasks: [task], people: people(task), statement: say(task)))
      }
    }
    func sharers(_ task: TaskIndex) -> [PersonIndex] {
      let really = people(task, .practice, .leads, .does, .helps)
      // One does what two agreed to share: the other is in the plan.
      return really.count > 1 ? really : Set(really + people(task, .plan, .leads, .does, .helps)).sorted()
    }
    add(.agreedSharing, among(sound & agreedShared) { sharers($0).count > 1 }, sharers) {
      "\(title($0)): shared by \(names(sharers($0))), and agreed."
    }
    if let youngPerson = network.youngPersonIndex {
      let own = tasks(of: youngPerson, .leads, .plan) | tasks(of: youngPerson, .leads, .practice)
      add(.youngPersonLeads, sound & own, { _ in [youngPerson] }) {
        "\(title($0)): \(network.youngPersonName) leads this."
      }
    }
    add(.done, sound & finished, { people($0, .practice, .leads, .does) }) { task in
      let doers = people(task, .practice, .leads, .does)
      return doers.isEmpty ? "\(title(task)): done." : "\(title(task)): done by \(names(doers))."
    }
    let checked = present(.checks, .plan).onceOrMore & present(.checks, .practice).onceOrMore & clearlyLed
    add(
      .independentCheck, sound & checked, { people($0, .practice, .leads) + people($0, .practice, .checks) }
    ) {
      "\(title($0)): \(names(people($0, .practice, .leads))) leads and \(names(people($0, .practice, .checks))) checks."
    }
    add(.clearLead, sound & clearlyLed, { people($0, .plan, .leads) }) { task in
      let lead = names(people(task, .plan, .leads))
      return agreesWithThePlan(task)
        ? "\(title(task)): \(lead) leads, and everyone asked says so."
        : "\(title(task)): \(lead) leads, in the plan and in practice."
    }
    return strengths
  }

  /// Tasks with one present planned lead, whom practice or people's answers confirm.
  private var clearlyLed: TaskSet {
    let one = present(.leads, .plan).once & open
    return among(one) { task in
      let planned = people(task, .plan, .leads)
      let actual = people(task, .practice, .leads)
      return actual == planned || (actual.isEmpty && agreesWithThePlan(task))
    }
  }

  /// Whether everybody who was asked, and at least one person was, names the planned lead.
  private func agreesWithThePlan(_ task: TaskIndex) -> Bool {
    let views = network.views(of: task)
    guard !views.isEmpty, let lead = people(task, .plan, .leads).first else { return false }
    return views.allSatisfy { $0.saysLeadIs == .person(lead) }
  }

  private func title(_ task: TaskIndex) -> String { network[network[task].title] }
}
