import WhoDoesFiles
import WhoDoesModel

/// The answers of a room as JSON: counts and figures, and never who said what.
///
/// ```swift
/// print(RoomJSON.write(room))          // {"format": "whodoes-room/1", …}
/// ```
public enum RoomJSON {
  /// Writes the counts of every task in every round.
  ///
  /// - Complexity: O(*p* · *t*) for *p* people and *t* tasks.
  public static func write(_ room: RoomAnswers) -> String {
    var json = JSONWriter()
    json.object { json in
      json.string("format", "whodoes-room/1")
      json.array("rounds") { json in
        for round in room.rounds { write(RoomFigures(of: room, in: round), of: room, &json) }
      }
    }
    return json.text
  }

  private static func write(_ figures: RoomFigures, of room: RoomAnswers, _ json: inout JSONWriter) {
    json.object { json in
      json.string("round", figures.round.rawValue)
      json.decimal("alpha", figures.alpha)
      json.decimal("fleiss_kappa", figures.kappa)
      json.array("tasks") { json in
        for task in figures.tasks { write(task, figures.round, of: room, &json) }
      }
    }
  }

  private static func write(
    _ task: RoomFigures.Task, _ round: RoomAnswers.Round, of room: RoomAnswers, _ json: inout JSONWriter
  ) {
    json.object { json in
      json.string("task", room.tasks[task.position].id)
      json.string("title", room.tasks[task.position].title)
      json.number("answered", task.answered)
      json.number("in_doubt", room.inDoubt[task.position])
      json.decimal("pairwise_agreement", task.agreement)
      write(task.bars, &json)
      json.number("named_own_role", task.claims)
      json.number("roles_that_claim_it", task.claims == nil ? nil : task.claimedBy.count)
      json.number("roles_assumed_not_claimed", task.claims == nil ? nil : task.assumedNotClaimed.count)
      json.number("mutual_assumptions", task.claims == nil ? nil : task.mutual.count)
      guard let split = room.split(task.position, in: round) else { return }
      json.array("by_role") { json in
        for (role, bars) in zip(split.roles, split.bars) {
          json.object { json in
            json.string("role", room.names[role].label)
            write(bars, &json)
          }
        }
      }
    }
  }

  private static func write(_ bars: [RoomAnswers.Bar], _ json: inout JSONWriter) {
    json.array("answers") { json in
      for bar in bars {
        json.object { json in
          json.string("answer", bar.label)
          json.number("count", bar.count)
        }
      }
    }
  }
}
