import WhoDoesDocuments
import WhoDoesModel

/// The parts of the facilitator's pack that are much the same for every case.
enum FacilitatorNotes {
  static func glance(_ words: PackWords) -> Document.Section {
    let order = words.order
    return .init(
      "glance", "1. At a glance", kind: .sheet,
      [
        .definitions([
          .init(
            "For",
            "A mixed room: residential staff, social workers, personal advisers, housing, health, education, reviewing officers and managers."
          ),
          .init("Group", "\(order.people) people at \(order.tables) tables. It works best with 8 to 24."),
          .init("Time", "\(order.length.rawValue) minutes\(order.date.map { ", on \($0.inWords)" } ?? "")."),
          .init(
            "Aim",
            "To make it visible where people believe different things about who does what, without anybody feeling accused."
          ),
        ]),
        .section(
          .init(
            "outcomes", "By the end you can",
            [
              .list([
                "say who leads five common tasks before and after 18 in this area;",
                "tell overlap from good sharing;",
                "name one thing you will agree with another service.",
              ])
            ])),
        .section(
          .init(
            "leave", "People leave with",
            [
              .list([
                "one change they wrote themselves;", "one request from another service, with an answer;",
                "the picture of this room, as totals and without names.",
              ])
            ])),
        .section(
          .init(
            "five", "Five words we use",
            [
              .definitions([
                .init("Gap", "Nobody is holding it."),
                .init("Overlap", "More than one person believes they lead, and they agree with each other."),
                .init("Duplication", "The same work is really done twice."),
                .init("Drift", "What happens has moved away from what was agreed."),
                .init("Conflict", "Two positions that cannot both be true."),
              ]),
              .paragraph(
                "Sharing that all have agreed to is none of these. It is good practice. Say so early."),
            ])),
      ])
  }

  static func before(_ words: PackWords, _ prints: PrintList) -> Document.Section {
    var table = Document.Table(
      "What to print",
      [
        .init("What", share: 8), .init("Copies", share: 2, isNumber: true),
        .init("Sheets", share: 2, isNumber: true),
      ],
      prints.main.map { ["\($0.title)", "\($0.copies)", "\($0.sheets)"] })
    table.isDense = true
    return .init(
      "before", "2. Before the day", kind: .sheet,
      [
        .paragraph("START-HERE.html has paper and sides for each. In all \(prints.total) sheets."),
        .table(table),
        .section(
          .init(
            "room", "Check, and write in",
            [
              .checks([
                .init("Room with \(words.order.tables) tables that mix services. A wall for the map."),
                .init(
                  "Cards cut, one set for each person. Pens. A sheet of blank labels for names of roles."),
                .init(
                  "A care-experienced co-trainer: paid, briefed before and debriefed after. They need not tell their own story."
                ),
                .init("Local words: change job titles in roles.csv once, or in the Word files."),
                .init(
                  "Access: large print, a quiet space, an interpreter, step-free. Ask people beforehand."),
                .init("Safe person in the room: ______________________________"),
                .init("Safeguarding contact: \(contact(words))"),
                .init("Venue and start: ______________________________"),
              ])
            ])),
      ])
  }

  private static func contact(_ words: PackWords) -> String {
    let contact = words.network.value(.safeguardingContact).shown()
    return contact.isEmpty ? "______________________________. If someone is in danger ring 999." : contact
  }

  static func talk(_ words: PackWords) -> Document.Section {
    .init(
      "talk", "6. How to hold the talk", kind: .sheet,
      [
        .list([
          "Work, not worker. If a sentence begins with a person, turn it into one that begins with a task.",
          "If someone names a real young person: stop them kindly. “Let us keep to \(words.name). Could we talk after?”",
          "If someone is upset: pause, offer the safe person and a walk. Seeing young people leave is hard on staff too, and that is no weakness.",
          "If one voice fills the room: ask the table to write first and speak second.",
          "If a manager answers for their team: thank them, and ask the person who does the work.",
          "If they want the right answer: there is none in the key. Ask what in the case makes them think so.",
          "If they say “it depends”: ask on what, and write that down. It is often the rule nobody has written.",
          "No photographs of flipcharts with names on them.",
        ])
      ])
  }

  static func debrief(_ words: PackWords) -> Document.Section {
    .init(
      "debrief", "7. Debrief",
      [
        .definitions([
          .init("What?", "Where did we differ? What surprised you? Where did most of us not know?"),
          .init(
            "So what?",
            "What would that feel like to \(words.name)? Which sharing here is good? What would get lost on the day a worker leaves?"
          ),
          .init(
            "Now what?",
            "What would you write down another way on Monday? Who needs to hear it? Who tells the young person?"
          ),
        ])
      ])
  }

  static func followUp(_ words: PackWords) -> Document.Section {
    .init(
      "follow", "9. Follow-up", kind: .sheet,
      [
        .paragraph(
          "Time set aside afterwards is what makes a day like this last. Put it in the diary before people go."
        ),
        .checks([
          .init(
            "The same week: type the changes into pledges.csv, then whodoes wrap, and send round the two pages."
          ),
          .init(
            "In six weeks: send the note that whodoes wrap writes. Ask what moved and what is in the way."),
          .init(
            "Then: whodoes clear. It removes the answers, and says what it cannot remove, such as paper."),
          .init("Debrief your co-trainer, and yourself."),
        ]),
      ])
  }

  static func evaluation(_ words: PackWords) -> Document.Section {
    .init(
      "evaluation", "10. How was it?",
      [
        .paragraph(
          "Handout 6 asks who leads three tasks, before and after, and four questions. Count how many answers moved. Report totals only, and from eight people up."
        ),
        .list(PackPhrases.fourQuestions(words.name)),
        .section(
          .init(
            "own", "For yourself",
            [
              .decision([
                "What went well", "What I would do another way", "What I want to ask", "Whom I should thank",
              ])
            ])),
      ])
  }
}
