public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

/// Findings for other programs, as `Data/Schema/findings.schema.json` describes them.
///
/// Tasks and people are given by the ids of the files. The file is as private as the case itself: it says which
/// cells a finding came from, though never who answered or what they wrote beside their answer.
public enum JSONReport {
  /// What the key `format` says.
  public static let format = "whodoes-findings/1"

  /// Writes the report.
  ///
  /// - Complexity: O(*n*) in what was found.
  public static func write(_ network: Case, _ analysis: Analysis, _ catalogue: Catalogue) -> String {
    let words = CaseInWords(network, analysis, catalogue)
    var json = JSONWriter()
    json.object { json in
      json.string("format", format)
      json.object("case") { json in
        json.string("pseudonym", network.value(.pseudonym).isEmpty ? nil : network.value(.pseudonym))
        json.string("asOf", network.asOf.description)
        json.string("status", words.status.isEmpty ? nil : words.status)
        json.number("age", words.age)
        json.bool("fiction", words.isFiction)
      }
      json.array("findings") { json in
        for finding in analysis.findings { json.object { write(finding, words, &$0) } }
      }
      json.array("working") { json in
        for strength in analysis.strengths {
          json.object {
            $0.string("kind", strength.kind.rawValue)
            $0.strings("tasks", strength.tasks.map(words.id))
            $0.strings("people", strength.people.map(words.id))
            $0.string("statement", strength.statement)
          }
        }
      }
      json.array("couldNotCheck") { json in
        for rule in analysis.couldNotCheck {
          json.object {
            $0.string("rule", rule.rule)
            $0.string("title", rule.title)
            $0.strings("missing", rule.missing.map(\.rawValue))
          }
        }
      }
      json.array("accepted") { json in
        for acceptance in analysis.accepted { json.object { write(acceptance, words, &$0) } }
      }
      json.array("spentAcceptances") { json in
        for spent in analysis.spentAcceptances {
          json.object {
            write(spent.acceptance, words, &$0)
            $0.string("because", spent.reason.rawValue)
          }
        }
      }
    }
    return json.text
  }

  private static func write(_ finding: Finding, _ words: CaseInWords, _ json: inout JSONWriter) {
    json.string("rule", finding.rule)
    json.string("title", finding.definition?.title ?? finding.rule)
    json.string("concern", finding.concern.rawValue)
    json.strings("also", finding.also.map(\.rawValue))
    json.string("urgency", finding.urgency.rawValue)
    json.strings("tasks", finding.tasks.map(words.id))
    json.strings("people", finding.people.map(words.id))
    json.string("area", finding.area?.description)
    json.string("statement", finding.statement(for: .manager))
    json.string("question", finding.question)
    json.string("why", finding.definition?.why ?? "")
    json.string("basis", finding.basis)
    json.string("formerlyAccepted", finding.formerlyAccepted)
    json.array("evidence") { json in
      for cell in finding.evidence {
        json.object {
          $0.string("table", cell.table.rawValue)
          $0.number("row", cell.row)
          $0.string("column", cell.column)
          $0.string("value", cell.value)
        }
      }
    }
  }

  private static func write(_ acceptance: Acceptance, _ words: CaseInWords, _ json: inout JSONWriter) {
    let network = words.network
    json.string("rule", network[acceptance.rule])
    json.string("task", acceptance.task.map(words.id))
    json.string("reason", network[acceptance.reason])
    json.string("agreedBy", network[acceptance.agreedBy])
    json.string("until", acceptance.until.description)
  }
}
