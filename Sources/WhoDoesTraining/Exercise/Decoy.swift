import WhoDoesModel

/// Good arrangements that look like a fault at first sight; nothing should be said about them.
struct Decoy: Sendable {
  /// A name for it that stays the same.
  let id: String
  /// Why it is fine, for the trainer's key.
  let why: String
  /// Puts it on a task.
  let put: @Sendable (inout DraftCase, FaultPlace) -> Void

  /// Every decoy.
  static let all = [
    Decoy(id: "agreed-sharing", why: "Two lead it together, and both have agreed to.") { draft, place in
      draft.clearParts(of: place.task)
      for layer in Layer.allCases {
        draft.add(layer, place.task, place.lead, .leads, shared: true)
        draft.add(layer, place.task, place.other, .leads, shared: true)
      }
      draft.answer(place.task, place.lead, names: place.lead, part: .leads)
      draft.answer(place.task, place.other, names: place.lead, part: .leads)
    },
    Decoy(id: "leads-and-does", why: "One leads and another does, and both say so.") { draft, place in
      draft.clearParts(of: place.task)
      for layer in Layer.allCases {
        draft.add(layer, place.task, place.lead, .leads)
        draft.add(layer, place.task, place.other, .does)
      }
      draft.answer(place.task, place.lead, names: place.lead, part: .leads)
      draft.answer(place.task, place.other, names: place.lead, part: .does)
    },
    Decoy(id: "moved-once", why: "The date moved once, for a reason, to a date that all agreed.") {
      draft, place in
      draft.change(place.task) { row in
        row[.timesDateMoved] = "1"
        row[.note] = "Moved once because of exams. The new date was agreed with everybody."
      }
    },
    Decoy(id: "not-due-yet", why: "Nothing has happened, and nothing needs to yet.") { draft, place in
      draft.change(place.task) { row in
        row[.status] = "not_started"
        row[.lastActivity] = nil
        row[.due] = place.asOf.adding(days: 150).description
      }
    },
    Decoy(id: "same-answer", why: "Two say the same in other words.") { draft, place in
      draft.clearAnswers(about: place.task)
      draft.answer(place.task, place.lead, names: place.lead, part: .leads, stance: "yes, at weekends")
      draft.answer(place.task, place.other, names: place.lead, part: .helps, stance: "Yes at weekends.")
    },
    Decoy(id: "told-as-well", why: "A third person is kept told, and does not lead.") { draft, place in
      draft.add(.plan, place.task, place.other, .told)
      draft.answer(place.task, place.other, names: place.lead, part: .told)
    },
  ]
}
