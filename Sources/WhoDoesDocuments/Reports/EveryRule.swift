import WhoDoesAnalysis
public import WhoDoesCatalogue
import WhoDoesExtracts
import WhoDoesMatrix

/// The rules of every kind of file by their ids: cases, tables of letters, and a council's own lists.
///
/// ```swift
/// EveryRule.page(of: "gap.no-lead", .england)
/// ```
public enum EveryRule {
  /// Every id.
  public static var ids: [String] {
    Rule.all.map(\.id) + MatrixRule.all.map(\.id) + ExtractRule.all.map(\.id)
  }

  /// Whether a rule has this id.
  public static func has(_ id: String) -> Bool {
    Rule.named(id) != nil || MatrixRule.named(id) != nil || ExtractRule.named(id) != nil
  }

  private static func plate(of id: String, _ catalogue: Catalogue) -> RulePlate? {
    Rule.named(id).map { RulePlate($0, catalogue) } ?? MatrixRule.named(id).map { RulePlate($0) }
      ?? ExtractRule.named(id).map { RulePlate($0, catalogue) }
  }

  /// The page of a rule for a terminal; nil where there is no such rule.
  ///
  /// - Complexity: O(*n*) in the length of the examples.
  public static func page(
    of id: String, _ catalogue: Catalogue, width: Int = 80, isStyled: Bool = false
  ) -> String? {
    plate(of: id, catalogue)?.text(width: width, isStyled: isStyled)
  }

  /// The page of a rule as Markdown; nil where there is no such rule.
  ///
  /// - Complexity: O(*n*) in the length of the examples.
  public static func markdown(of id: String, _ catalogue: Catalogue) -> String? {
    plate(of: id, catalogue)?.markdown
  }

  /// The list of all for a terminal.
  ///
  /// - Complexity: O(*n*) in the number of rules.
  public static func list(width: Int = 80, isStyled: Bool = false) -> String {
    RuleList.text(width: width, isStyled: isStyled)
      + RulePlate.list(
        letters, MatrixRule.all.map { ($0.id, $0.title) }, last: MatrixRule.outOfReach, width: width,
        isStyled: isStyled)
      + RulePlate.list(
        lists, ExtractRule.all.map { ($0.id, $0.title) },
        last: "Of the rules about cases also: \(ExtractRule.idsOfCaseRules.joined(separator: ", ")).",
        width: width, isStyled: isStyled)
  }

  /// The list of all as Markdown.
  ///
  /// - Complexity: O(*n*) in the number of rules.
  public static var listInMarkdown: String {
    let others = ExtractRule.idsOfCaseRules.map { "`\($0)`" }.joined(separator: ", ")
    return RuleList.markdown() + RulePlate.listInMarkdown(letters, MatrixRule.all.map { ($0.id, $0.finds) })
      + "\n\(MatrixRule.outOfReach)\n"
      + RulePlate.listInMarkdown(lists, ExtractRule.all.map { ($0.id, $0.finds) })
      + "\nOf the rules about cases also: \(others).\n"
  }

  private static let letters = "Tables of letters, such as RACI"
  private static let lists = "A council's own lists, such as Annex A"
}
