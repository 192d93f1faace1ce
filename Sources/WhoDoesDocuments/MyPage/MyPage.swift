public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

/// The young person's own page: exactly two sides of A4 at 14 point, or one column for a phone.
///
/// Their words come first and largest and are never altered; then their people in their order, whom to ring,
/// who is doing what with them, what is still being sorted and who comes back to them, what changed, and how to
/// say that it is wrong. There is no concern's name on it, no quarrel between adults and no abbreviation, and
/// nothing that was hidden from them or that they hid.
///
/// ```swift
/// let page = MyPage(jordan, analysis, .england)
/// let file = HTMLRenderer().render(page.document)
/// for line in page.remarks { print(line) }        // what keeps it a draft, what was left out
/// ```
public struct MyPage: Sendable {
  /// Paper, or the small screen in somebody's hand.
  public enum Medium: String, CaseIterable, Sendable {
    /// Two sides of A4.
    case paper
    /// One column, without pages, with the same content.
    case phone
  }

  /// The page.
  public let document: Document
  /// What is missing before it can be final; with anything here it is a draft.
  public let missing: [String]
  /// What there was no room for, and where it is.
  public let leftOut: [String]
  /// Who must not see it, by name.
  public let keepFrom: [String]
  /// Words on it that may be hard, from the tables and not ours.
  public let hardWords: [String]
  /// Things for which nobody could be named.
  public let withNobody: [String]
  /// Titles that are not in the young person's words, and where they came from.
  public let borrowedTitles: [String]
  /// Whether the young person's page must not be made at all, because it is hidden from them as a whole.
  public let isWithheld: Bool

  /// How high the two sides stand, in points.
  let sides: [Double]

  /// Makes the page of a case.
  ///
  /// - Parameters:
  ///   - medium: Paper or phone; both have the same content.
  ///   - isDraft: Whether it stays a draft although nothing is missing.
  /// - Complexity: O(*n*²) in what there is to say, of which a page holds a few dozen lines.
  public init(
    _ network: Case, _ analysis: Analysis, _ catalogue: Catalogue, medium: Medium = .paper,
    isDraft: Bool = false
  ) {
    let reader = MyPageReader(network, analysis, catalogue)
    missing = reader.missing
    let isFinal = !isDraft && missing.isEmpty
    let stamp: Document.Stamp = isFinal ? (network.isFiction ? .fiction : .personal) : .draft
    let content = MyPageContent(reader, stamp)
    let height = MyPageHeight(content)
    let shown = MyPageFit(content, height).shown
    sides = [height.firstSide(shown), height.secondSide(shown)]
    let layout = MyPageLayout(content, shown, medium)
    document = layout.document(stamp)
    leftOut = layout.leftOut
    keepFrom = network.readersToKeepFrom.map { network[network[$0].name].shown() }
    isWithheld = network.isHidden(.page, from: .youngPerson)
    hardWords = layout.textsOfTheCase.flatMap(reader.titles.hardWords).uniqued
    withNobody = reader.tasksWithNobody.map { reader.titles.title(of: $0).title }
    borrowedTitles = (reader.tasksThatMatterNow).compactMap { task in
      let (title, source) = reader.titles.title(of: task)
      let id = network[network[task].id].shown()
      return switch source {
      case .plainTitle: nil
      case .catalogue: "\(id) has no plain_title; the catalogue’s is used: \(title)"
      case .workersTitle: "\(id) has no plain_title; its title is used: \(title)"
      }
    }
  }

  /// Everything that whoever makes the page should know, a line each.
  public var remarks: [String] {
    var lines: [String] = []
    for name in keepFrom { lines.append("\(name) must not see this page.") }
    if !missing.isEmpty {
      lines.append("It stays a draft until these are there: \(missing.joined(separator: "; ")).")
    }
    lines += leftOut.map { "Left out for space: \($0)" }
    if !withNobody.isEmpty { lines.append("Nobody yet: \(withNobody.joined(separator: "; ")).") }
    if !hardWords.isEmpty { lines.append("Words that may be hard: \(hardWords.joined(separator: ", ")).") }
    return lines + borrowedTitles.map { "\($0)." }
  }
}

extension MyPageReader {
  /// The facts at the head: when it was made with them, when they look again, who can see it.
  var facts: [Document.Definition] {
    [
      .init("Made with me on", day(.checkedWithMe) ?? Self.blank),
      .init("We look again on", day(.lookAgain) ?? Self.blank),
      .init("Who can see this", fact(.whoCanSee) ?? Self.blank),
    ]
  }
}

extension Array where Element: Hashable {
  /// The elements in order, each once.
  package var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
