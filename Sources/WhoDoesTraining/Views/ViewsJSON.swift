import WhoDoesModel

/// The views as JSON: counts and figures, with the names of those alone who said yes.
///
/// ```swift
/// print(ViewsJSON.write(report))          // {"format": "whodoes-views/1", …}
/// ```
public enum ViewsJSON {
  /// Writes the report.
  ///
  /// - Complexity: O(*n*) in the tasks and answers.
  public static func write(_ report: ViewsReport) -> String {
    var json = JSONWriter()
    json.object { json in
      json.string("format", "whodoes-views/1")
      json.number("people", report.people)
      json.decimal("alpha", report.alpha)
      json.decimal("fleiss_kappa", report.kappa)
      json.array("tasks") { json in
        for task in report.tasks { write(task, &json) }
      }
    }
    return json.text
  }

  private static func write(_ task: ViewsReport.Task, _ json: inout JSONWriter) {
    json.object { json in
      json.string("task", task.id)
      json.string("title", task.title)
      json.number("answered", task.figures.answered)
      json.number("no_answer", task.silent)
      json.decimal("pairwise_agreement", task.figures.agreement)
      json.array("answers") { json in
        for answer in task.answers {
          json.object { json in
            json.string("answer", answer.label)
            json.number("count", answer.count)
            if !answer.open.isEmpty { json.strings("named_with_their_yes", answer.open) }
          }
        }
      }
      let isSafe = task.figures.answered >= SmallGroups.least
      json.number("claimed_by", isSafe ? task.figures.claimedBy.count : nil)
      json.number("assumed_not_claimed", isSafe ? task.figures.assumedNotClaimed.count : nil)
      json.number("mutual_assumptions", isSafe ? task.figures.mutual.count : nil)
    }
  }
}
