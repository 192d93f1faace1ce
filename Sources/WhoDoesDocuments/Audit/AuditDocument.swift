public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

/// The audit of one young person's network for a service manager: three sheets and an annex.
///
/// The first sheet has their words and what is working, the second what to talk about with room for decisions,
/// the third the plan as a whole and room for the manager's judgement; the annex has where every line comes from.
/// It describes arrangements and grades nobody. Answers appear as counts, and what people wrote beside their
/// answers does not appear at all.
///
/// ```swift
/// let page = AuditDocument.build(jordan, analysis, .england)
/// let file = HTMLRenderer().render(page)
/// ```
public enum AuditDocument {
  /// How many things to talk about stand on the second sheet at most; a meeting can deal with no more.
  public static let mostFindings = 10

  /// Builds the document.
  ///
  /// - Parameters:
  ///   - figure: The map with the same facts in words, where there is one, of what a manager may read.
  ///   - stamp: What the page is marked with; fiction where the case says so, else personal information.
  /// - Complexity: O(*n*) in the case and what was found in it, times the people for the table of load.
  public static func build(
    _ network: Case, _ analysis: Analysis, _ catalogue: Catalogue, figure: Document.Figure? = nil,
    stamp: Document.Stamp? = nil
  ) -> Document {
    let reader = Readership(network, analysis, catalogue, audience: .manager)
    let words = CaseInWords(reader.network, reader.analysis, catalogue)
    let audit = AuditSections(words, reader)
    var document = Document(
      title: "Who does what around \(audit.name)", audience: .manager,
      stamp: stamp ?? (words.isFiction ? .fiction : .personal))
    document.facts = audit.facts
    document.page.isTight = true
    let third = AuditThirdSheet(audit)
    document.sections = [
      audit.voice, audit.working, audit.talkAbout, audit.plan, third.housekeeping, third.unseen,
      third.judgement,
      audit.annex,
    ]
    document.sections += [
      audit.moreVoice, audit.moreWorking, audit.notes, audit.loadInFull, audit.planInFull,
    ]
    .compactMap(\.self)
    document.sections += [audit.accepted].compactMap(\.self)
    // The picture comes last: shown first, a meeting talks about the picture.
    if let figure { document.sections.append(.init("map", "The map", [.figure(figure)])) }
    document.footer = audit.footer(document.stamp)
    return document
  }
}

/// Writes the sections of an audit, and decides what stands on its three sheets and what in the annex.
struct AuditSections {
  let words: CaseInWords
  let reader: Readership
  /// What to talk about, the most urgent first, without notes.
  let findings: [Finding]
  /// How many of them stand on the second sheet.
  let shownFindings: Int
  /// How many lines of what is working stand on the first sheet.
  let shownStrengths: Int
  /// Which of the young person's words stand on the first sheet, in their own order.
  let shownVoice: [Int]

  init(_ words: CaseInWords, _ reader: Readership) {
    (self.words, self.reader) = (words, reader)
    findings = reader.analysis.findings.filter { $0.concern != .note }
    let rows = AuditRows(words)
    shownFindings = rows.fitting(findings.prefix(AuditDocument.mostFindings))
    let first = AuditFirstSheet(words, findings: Array(findings.prefix(shownFindings)))
    (shownStrengths, shownVoice) = first.fitting()
  }

  var network: Case { words.network }
  var analysis: Analysis { words.analysis }
  var catalogue: Catalogue { words.catalogue }
  var name: String { network.youngPersonName.shown().capped(60) }

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
}
