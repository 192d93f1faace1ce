public import WhoDoesModel

/// What a page says, in order, for one reader; it knows no HTML and no Word.
///
/// Text is plain and as it was written: only renderers escape, each in one place.
///
/// ```swift
/// let page = HTMLRenderer().render(AuditDocument.build(jordan, analysis, .england))
/// ```
public struct Document: Equatable, Sendable {
  /// The title of the page and of the file.
  public var title: String
  /// The language, such as `en-GB`.
  public var language = "en-GB"
  /// For whom it is written.
  public var audience: Audience
  /// What the page is marked with, at its head and foot.
  public var stamp: Stamp
  /// Facts under the title, such as the status and the day of the plan.
  public var facts: [Definition] = []
  /// The sections, in order.
  public var sections: [Section] = []
  /// Lines at the foot of the page.
  public var footer: [String] = []
  /// The paper it is made for.
  public var page = Page()

  /// A page with nothing on it yet.
  public init(title: String, audience: Audience, stamp: Stamp) {
    (self.title, self.audience, self.stamp) = (title, audience, stamp)
  }

  /// What a page is marked with, so that nobody mistakes it.
  public enum Stamp: String, CaseIterable, Sendable {
    /// An invented case, safe to print.
    case fiction = "Fiction"
    /// Not agreed yet.
    case draft = "Draft"
    /// About a real young person.
    case personal = "Contains personal information"
  }

  /// A term with what is said about it.
  public struct Definition: Equatable, Sendable {
    /// The term.
    public var term: String
    /// What is said.
    public var text: String

    /// A term with what is said about it.
    public init(_ term: String, _ text: String) { (self.term, self.text) = (term, text) }
  }

  /// A heading with what stands beneath it.
  public struct Section: Equatable, Sendable {
    /// A short name for links, letters, digits and `-`, unique on the page.
    public var id: String
    /// The heading.
    public var heading: String
    /// What kind of part of the page it is.
    public var kind: Kind
    /// What stands beneath the heading.
    public var blocks: [Block]
    /// Whether it stands on sheets turned sideways, for wide tables.
    public var isLandscape = false
    /// Whether its own sections stand side by side on paper, the first the widest; on a screen they follow each
    /// other.
    public var isSideBySide = false

    /// A section with its blocks.
    public init(_ id: String, _ heading: String, kind: Kind = .part, _ blocks: [Block] = []) {
      (self.id, self.heading, self.kind, self.blocks) = (id, heading, kind, blocks)
    }

    /// What kind of part of the page a section is.
    public enum Kind: Equatable, Sendable {
      /// A part like any other.
      case part
      /// The young person's own words.
      case voice
      /// One thing to talk about, of a concern; kept together on paper.
      case finding(Concern)
      /// Something that begins a new sheet.
      case annex
      /// Something that begins a new sheet and fills at most that one.
      case sheet
      /// Something that stands apart in a quiet box, such as how to say that a page is wrong.
      case aside
    }
  }
}
