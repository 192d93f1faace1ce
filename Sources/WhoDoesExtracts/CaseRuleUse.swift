import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

/// A rule of cases that extracts are looked at with as well, through the same engine.
struct CaseRuleUse: Sendable {
  let rule: Rule
  /// What an extract must hold before the rule may speak: an empty column is no empty post.
  let needs: [ExtractNeed]
  /// The columns that show what it found.
  let columns: [ExtractColumn]
  /// The columns that a row must have.
  let requires: Set<ExtractColumn>

  static let all: [CaseRuleUse] = [
    "gap.duty-without-holder", "gap.only-a-team", "drift.plan-out-of-date",
    "drift.contact-lapsed", "drift.status-out-of-date",
  ].compactMap { id in
    guard let rule = Rule.named(id) else { return nil }
    return switch id {
    case "gap.duty-without-holder":
      CaseRuleUse(
        rule: rule, needs: [.advisers, .status], columns: [.adviser, .eligibility],
        requires: [.adviser, .eligibility])
    case "gap.only-a-team":
      CaseRuleUse(
        rule: rule, needs: [.teams], columns: [.team, .worker, .adviser], requires: [.team, .worker])
    case "drift.plan-out-of-date":
      CaseRuleUse(rule: rule, needs: [.planDates], columns: [.planDate], requires: [.planDate])
    case "drift.contact-lapsed":
      CaseRuleUse(rule: rule, needs: [.contactDates], columns: [.lastContact], requires: [.lastContact])
    default:
      CaseRuleUse(rule: rule, needs: [.status, .births], columns: [.eligibility], requires: [.eligibility])
    }
  }

  /// Whether the rule may speak of a row.
  func maySpeak(of row: LeaverRow) -> Bool { !row.hasEnded && row.columns.isSuperset(of: requires) }

  /// Whether a finding is about something that the extract would show: of all duties, only the adviser's place is a
  /// column.
  func isShown(_ finding: Finding, _ catalogue: Catalogue) -> Bool {
    guard rule.id == "gap.duty-without-holder" else { return true }
    let adviser = catalogue.duties.first { $0.task == "T02" }
    return finding.slots[.duty] == adviser?.name
  }
}
