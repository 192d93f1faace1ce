import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesModel

/// Fills the first sheet of an audit: the young person's words, and at least as many lines of what is working
/// as there are things to talk about. What has no room goes to the annex, and the sheet says so.
struct AuditFirstSheet {
  private let words: CaseInWords
  private let findings: [Finding]
  private let room = TightSheet.portrait

  init(_ words: CaseInWords, findings: [Finding]) { (self.words, self.findings) = (words, findings) }

  private var network: Case { words.network }
  private var strengths: [Strength] { words.analysis.strengths }

  /// How many lines of what is working, and which of the young person's words, stand on the sheet.
  func fitting() -> (strengths: Int, voice: [Int]) {
    let whole = fitting(reserve: 0)
    if whole.strengths == strengths.count, whole.voice.count == network.voice.count { return whole }
    // Then there is a sentence or two to say what stands in the annex.
    return fitting(
      reserve: room.paragraph(Self.moreWorking(9))
        + (whole.voice.count < network.voice.count ? room.paragraph(Self.moreWords(9, of: 9, "")) : 0))
  }

  private func fitting(reserve: Double) -> (strengths: Int, voice: [Int]) {
    let wanted = min(strengths.count, findings.count)
    var left = room.height - room.head(AuditHead(words).facts) - 2 * room.heading - reserve
    left -= whyFewer.map(room.paragraph) ?? 0
    let lines = strengths.map { room.item(line($0)) }
    left -= lines.prefix(wanted).reduce(0, +)
    var shown: [Int] = []
    for place in inOrderOfBearing {
      let height = room.quote(words.quote(network.voice[place]))
      guard height <= left else { continue }
      left -= height
      shown.append(place)
    }
    var count = wanted
    while count < lines.count, lines[count] <= left {
      left -= lines[count]
      count += 1
    }
    return (count, shown.sorted())
  }

  /// The young person's words: in their own order where all fit, else those first that bear on what there is to
  /// talk about.
  private var inOrderOfBearing: [Int] {
    let areas = Set(findings.flatMap { $0.tasks.map { network[$0].area } + [$0.area].compactMap(\.self) })
    let places = Array(network.voice.indices)
    func rank(_ place: Int) -> (Int, Int, Int) {
      let said = network.voice[place]
      return (said.top.map(Int.init) ?? .max, areas.contains(said.area) ? 0 : 1, place)
    }
    return places.sorted { rank($0) < rank($1) }
  }

  /// A line of what is working.
  func line(_ strength: Strength) -> String {
    "\(strength.kind.word). \(strength.statement.shown())".capped(220)
  }

  /// Why there are fewer lines of what is working than things to talk about; nil where there are enough.
  var whyFewer: String? {
    if strengths.isEmpty { return CaseInWords.nothingWorking + " What do people see that no table holds?" }
    guard strengths.count < findings.count else { return nil }
    let lines = strengths.count == 1 ? "There is 1 line" : "There are \(strengths.count) lines"
    return "\(lines) here and \(findings.count) to talk about, because this list holds only what the tables "
      + "show. What else works that no table holds?"
  }

  static func moreWords(_ rest: Int, of count: Int, _ name: String) -> String {
    "\(rest) of \(name)’s \(count) statements \(rest == 1 ? "stands" : "stand") whole in the annex."
  }

  static func moreWorking(_ rest: Int) -> String {
    rest == 1 ? "One more line stands in the annex." : "\(rest) more lines stand in the annex."
  }
}
