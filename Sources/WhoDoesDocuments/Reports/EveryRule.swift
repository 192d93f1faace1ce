import WhoDoesAnalysis
public import WhoDoesCatalogue
import WhoDoesExtracts
import WhoDoesMatrix
import WhoDoesModel

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

  /// The page of a rule for a terminal; nil where there is no such rule.
  public static func page(
    of id: String, _ catalogue: Catalogue, width: Int = 80, isStyled: Bool = false
  ) -> String? {
    if let rule = Rule.named(id) { return RulePage.text(rule, catalogue, width: width, isStyled: isStyled) }
    if let rule = MatrixRule.named(id) { return MatrixRulePage.text(rule, width: width, isStyled: isStyled) }
    return ExtractRule.named(id).map {
      ExtractRulePage.text($0, catalogue, width: width, isStyled: isStyled)
    }
  }

  /// The page of a rule as Markdown; nil where there is no such rule.
  public static func markdown(of id: String, _ catalogue: Catalogue) -> String? {
    if let rule = Rule.named(id) { return RulePage.markdown(rule, catalogue) }
    if let rule = MatrixRule.named(id) { return MatrixRulePage.markdown(rule) }
    return ExtractRule.named(id).map { ExtractRulePage.markdown($0, catalogue) }
  }

  /// The list of all for a terminal.
  ///
  /// - Complexity: O(*n*) in the number of rules.
  public static func list(width: Int = 80, isStyled: Bool = false) -> String {
    RuleList.text(width: width, isStyled: isStyled) + MatrixRulePage.list(width: width, isStyled: isStyled)
      + ExtractRulePage.list(width: width, isStyled: isStyled)
  }

  /// The list of all as Markdown.
  public static var listInMarkdown: String {
    RuleList.markdown() + MatrixRulePage.listInMarkdown() + ExtractRulePage.listInMarkdown()
  }
}
