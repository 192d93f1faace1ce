public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

/// The audit of one young person's network, for a service manager: what they say, what works, what to talk
/// about with room for a decision, and where every line comes from.
///
/// It describes arrangements and grades nobody. Answers appear as counts, and what people wrote beside their
/// answers does not appear at all.
///
/// ```swift
/// let page = AuditDocument.build(jordan, analysis, .england)
/// let file = HTMLRenderer().render(page)
/// ```
public enum AuditDocument {
  /// How many things to talk about are set out in full; a meeting can deal with no more.
  public static let mostFindings = 10

  /// Builds the document.
  ///
  /// - Parameters:
  ///   - figure: The map with the same facts in words, where there is one.
  ///   - stamp: What the page is marked with; fiction where the case says so, else personal information.
  /// - Complexity: O(*n*) in the case and what was found in it, times the people for the table of load.
  public static func build(
    _ network: Case, _ analysis: Analysis, _ catalogue: Catalogue, figure: Document.Figure? = nil,
    stamp: Document.Stamp? = nil
  ) -> Document {
    let words = CaseInWords(network, analysis, catalogue)
    let audit = AuditSections(words)
    var document = Document(
      title: "Who does what around \(network.youngPersonName)", audience: .manager,
      stamp: stamp ?? (words.isFiction ? .fiction : .personal))
    document.facts = audit.facts
    document.sections = [
      audit.voice, audit.working, audit.talkAbout, audit.notes, audit.cover, audit.load, audit.housekeeping,
      audit.unseen, audit.accepted, audit.judgement,
    ].compactMap(\.self)
    // The picture comes last: shown first, a meeting talks about the picture.
    if let figure { document.sections.append(.init("map", "The map", [.figure(figure)])) }
    document.sections.append(audit.annex)
    document.footer = audit.footer(document.stamp)
    return document
  }
}

/// Writes the sections of an audit.
struct AuditSections {
  let words: CaseInWords

  init(_ words: CaseInWords) { self.words = words }

  var network: Case { words.network }
  var analysis: Analysis { words.analysis }
  var catalogue: Catalogue { words.catalogue }
  var name: String { network.youngPersonName.shown() }

  func footer(_ stamp: Document.Stamp) -> [String] {
    var lines = [
      "Made by WhoDoes without any network, from the tables as they stood on \(network.asOf.inWords).",
      "Answers are shown as counts. They were given to clear up who does what, and are not for performance "
        + "management.",
      "This is not a case record, not a risk tool and not legal advice.",
    ]
    if stamp != .fiction {
      lines.append(
        "Share only what is necessary, proportionate, relevant, accurate, timely and secure. Sharing to protect "
          + "a child comes first.")
    }
    return lines
  }

  /// An empty box for the manager.
  var judgement: Document.Section {
    .init(
      "judgement", "Manager’s judgement",
      [
        .paragraph("Nothing is filled in here. What the page shows is where to look, and people judge."),
        .decision([
          "What I make of it", "What I will ask in supervision", "What we agreed", "Talked through with",
          "On",
        ]),
      ])
  }
}
