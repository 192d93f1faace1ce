import WhoDoesModel

/// A way in which an arrangement goes wrong, put on one task of a sound network.
struct Fault: Sendable {
  /// A name for it that stays the same.
  let id: String
  /// What kind of thing it is.
  let concern: Concern
  /// Whether it shows without anybody's private answers.
  let showsInTheTables: Bool
  /// What the trainer's key says about how it came to be.
  let story: String
  /// Puts it on a task.
  let put: @Sendable (inout DraftCase, FaultPlace) -> Void

  /// Every fault, by concern.
  static let all: [Fault] = gaps + overlaps + duplications + drifts + conflicts
}

/// A task of a sound network, with the people who can have a part in a fault.
struct FaultPlace {
  /// The task's id.
  let task: String
  /// Who leads it in the sound network.
  let lead: String
  /// Somebody of another service who has no part in it.
  let other: String
  /// The young person.
  let youngPerson: String
  /// A team with no person named, which is in the people table.
  let team: String
  /// Somebody who has left, who is in the people table.
  let left: String
  /// The day of the case.
  let asOf: Day
}

extension Fault {
  private static let gaps = [
    Fault(
      id: "nobody-named", concern: .gap, showsInTheTables: true, story: "The name was taken out of the plan."
    ) {
      draft, place in
      draft.clearParts(of: place.task)
      draft.answer(place.task, place.youngPerson, names: "DONT_KNOW")
    },
    Fault(
      id: "only-a-team", concern: .gap, showsInTheTables: true,
      story: "A team took the place of a name, and nobody in it knows."
    ) { draft, place in
      draft.clearParts(of: place.task)
      draft.add(.plan, place.task, place.team, .leads)
      draft.answer(place.task, place.lead, names: "DONT_KNOW")
    },
    Fault(
      id: "lead-has-left", concern: .gap, showsInTheTables: true,
      story: "The plan names somebody who has left, and nobody picked it up."
    ) { draft, place in
      draft.clearParts(of: place.task)
      draft.add(.plan, place.task, place.left, .leads)
      draft.answer(place.task, place.youngPerson, names: place.left)
    },
    Fault(
      id: "each-names-the-other", concern: .gap, showsInTheTables: false,
      story: "Two people each believe that it is the other's."
    ) { draft, place in
      draft.clearParts(of: place.task)
      draft.add(.plan, place.task, place.lead, .leads)
      draft.answer(place.task, place.lead, names: place.other, part: .helps)
      draft.answer(place.task, place.other, names: place.lead, part: .helps)
    },
  ]

  private static let overlaps = [
    Fault(
      id: "two-leads-planned", concern: .overlap, showsInTheTables: true,
      story: "A second lead was written into the plan, and nobody agreed to share."
    ) { draft, place in draft.add(.plan, place.task, place.other, .leads) },
    Fault(
      id: "two-leads-in-practice", concern: .overlap, showsInTheTables: true,
      story: "Two people move it, each their own way."
    ) { draft, place in
      for layer in Layer.allCases { draft.add(layer, place.task, place.other, .leads) }
    },
    Fault(
      id: "two-say-they-lead", concern: .overlap, showsInTheTables: false,
      story: "Asked alone, two people each say that they lead."
    ) { draft, place in
      draft.clearAnswers(about: place.task)
      draft.answer(place.task, place.lead, names: place.lead, part: .leads)
      draft.answer(place.task, place.other, names: place.other, part: .leads)
    },
  ]

  private static let duplications = [
    Fault(
      id: "done-by-two", concern: .duplication, showsInTheTables: true,
      story: "Two people did the same work, and neither knew of the other."
    ) { draft, place in
      draft.add(.practice, place.task, place.lead, .does)
      draft.add(.practice, place.task, place.other, .does)
    }
  ]

  private static let drifts = [
    Fault(
      id: "another-does-it", concern: .drift, showsInTheTables: true,
      story: "Somebody else took it on, and the plan was not told."
    ) { draft, place in
      draft.clear(.practice, of: place.task)
      draft.clearAnswers(about: place.task)
      draft.add(.practice, place.task, place.other, .leads)
    },
    Fault(
      id: "late", concern: .drift, showsInTheTables: true, story: "The date went by, and nothing moved."
    ) { draft, place in
      draft.change(place.task) { row in
        row[.due] = place.asOf.adding(days: -40).description
        row[.status] = "stuck"
        row[.lastActivity] = place.asOf.adding(days: -65).description
      }
    },
    Fault(
      id: "date-moved-again", concern: .drift, showsInTheTables: true,
      story: "The date was moved three times, each time a little."
    ) { draft, place in
      draft.change(place.task) { row in
        row[.timesDateMoved] = "3"
        row[.status] = "stuck"
      }
    },
    Fault(
      id: "another-says-so", concern: .drift, showsInTheTables: false,
      story: "Everybody names somebody else than the plan does, and that is who does it."
    ) { draft, place in
      draft.clear(.practice, of: place.task)
      draft.clearAnswers(about: place.task)
      draft.add(.practice, place.task, place.other, .leads)
      draft.answer(place.task, place.other, names: place.other, part: .leads)
      draft.answer(place.task, place.youngPerson, names: place.other)
    },
  ]

  private static let conflicts = [
    Fault(
      id: "two-answers", concern: .conflict, showsInTheTables: false,
      story: "Two people with a say would decide, or have said, different things."
    ) { draft, place in
      draft.clearAnswers(about: place.task)
      draft.answer(place.task, place.lead, names: place.lead, part: .leads, stance: "yes, from next month")
      draft.answer(place.task, place.other, names: place.lead, part: .agrees, stance: "not before the summer")
    },
    Fault(
      id: "plan-against-wish", concern: .conflict, showsInTheTables: false,
      story: "The plan decides one thing, and the young person wants another."
    ) { draft, place in
      draft.change(place.task) { $0[.planStance] = "wait until after the summer" }
      draft.clearAnswers(about: place.task)
      draft.answer(place.task, place.youngPerson, names: place.lead, stance: "start now, with help")
    },
    Fault(
      id: "plan-and-practice-differ", concern: .conflict, showsInTheTables: true,
      story: "The plan decides one thing, and whoever leads it says another."
    ) { draft, place in
      draft.change(place.task) { $0[.planStance] = "wait until after the summer" }
      draft.clearAnswers(about: place.task)
      draft.answer(place.task, place.lead, names: place.lead, part: .leads, stance: "start now")
    },
  ]
}
