/// Writes a document as Markdown, for minutes, a wiki or a plain screen.
///
/// Pictures are left to their text, which says the same; boxes to tick and lines to write on stay.
///
/// ```swift
/// let text = MarkdownRenderer().render(document)
/// ```
public struct MarkdownRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// Writes the file.
  ///
  /// - Complexity: O(*n*) in the length of the document.
  public func render(_ document: Document) -> String {
    let head = ["**\(document.stamp.rawValue.markdown). \(document.audience.inWords).**"]
    let parts =
      ["# \(document.title.markdown)"] + head + definitions(document.facts)
      + document.sections.flatMap { section($0, level: 2) }
      + (document.footer.isEmpty ? [] : ["---"] + document.footer.map(\.markdown))
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// A section as parts with an empty line between them.
  private func section(_ section: Document.Section, level: Int) -> [String] {
    let signs = String(repeating: "#", count: min(level, 6))
    return ["\(signs) \(section.heading.markdown)"] + section.blocks.flatMap { block($0, level: level) }
  }

  private func block(_ block: Document.Block, level: Int) -> [String] {
    switch block {
    case .paragraph(let text): [lines(of: text)]
    case .quote(let quote):
      [
        quoted("“\(quote.words)”") + (quote.source.isEmpty ? "" : "\n>\n> " + quote.source.markdown)
      ]
    case .list(let items): list(items.map(\.markdown))
    case .definitions(let items): definitions(items)
    case .table(let table): self.table(table)
    case .figure(let figure):
      [figure.caption.markdown]
        + figure.twin.flatMap { twin in
          ["\(String(repeating: "#", count: min(level + 1, 6))) \(twin.heading.markdown)"]
            + list(twin.sentences.map(\.markdown))
        }
    case .cards(let cards):
      list(
        cards.map { card in (["**\(card.heading.markdown)**"] + card.lines.map(flat)).joined(separator: " · ")
        })
    case .checks(let checks): list(checks.map { "[\($0.isTicked ? "x" : " ")] \($0.text.markdown)" })
    case .cutCards(let cards):
      list(
        cards.cards.map { card in
          (["**\(card.letter.markdown) \(card.title.markdown)**"]
            + card.back.map { "\($0.term.markdown): \(flat($0.text))" })
            .joined(separator: " · ")
        })
    case .callout(let text): ["**\(flat(text))**"]
    case .decision(let items): list(items.map { "**\($0.markdown):** ………" })
    case .section(let section): self.section(section, level: level + 1)
    }
  }

  private func list(_ items: [String]) -> [String] {
    items.isEmpty ? [] : [items.map { "- \($0)" }.joined(separator: "\n")]
  }

  private func definitions(_ items: [Document.Definition]) -> [String] {
    list(items.map { "**\($0.term.markdown):** \(flat($0.text))" })
  }

  private func table(_ table: Document.Table) -> [String] {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = table.columns.map { $0.isNumber ? "---:" : "---" }
    let rows = table.rows.map { row($0.map(cell)) }
    let all = [row(table.columns.map(\.heading.markdown)), row(rule)] + rows
    return ["**\(table.caption.markdown)**", all.joined(separator: "\n")]
  }

  private func cell(_ cell: Document.Cell) -> String {
    switch cell {
    case .text(let text): flat(text)
    case .strong(let text): text.isEmpty ? "" : "**\(flat(text))**"
    case .box, .blank: cell.plain
    case .bar(let count, let whole): "\(Document.Cell.signs(count, of: whole)) \(count)"
    }
  }

  /// A text whose lines stay apart where Markdown knows one line only.
  private func flat(_ text: String) -> String { pieces(text).joined(separator: "<br>") }

  private func lines(of text: String) -> String { pieces(text).joined(separator: "\\\n") }

  private func quoted(_ text: String) -> String { pieces(text).map { "> \($0)" }.joined(separator: "\\\n") }

  private func pieces(_ text: String) -> [String] {
    text.shown(keepingLines: true).split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0).markdown }
  }
}
