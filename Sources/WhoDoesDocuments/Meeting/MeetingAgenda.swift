public import WhoDoesAnalysis
public import WhoDoesCatalogue
public import WhoDoesModel

/// What a team talks about in its hour, in order, and what it need not talk about.
///
/// First comes what the young person wants most, then what safety, home or money hang on, then what people's
/// answers part on, then what is late. The order is worked out and never shown: a page shows counts.
///
/// ```swift
/// let agenda = MeetingAgenda(jordan, analysis, .england)
/// agenda.items.map(\.finding)            // at most seven
/// ```
public struct MeetingAgenda: Sendable {
  /// How many lines an hour has room for.
  public static let mostItems = 7
  /// How many things of the young person's stand at the head.
  public static let mostThings = 3

  /// A line to decide.
  public struct Item: Sendable {
    /// What wants deciding.
    public let finding: Finding
    /// Its task; nil where there is none yet.
    public let task: TaskIndex?
    /// Which of the young person's things it belongs to, by its position in ``MeetingAgenda/things``.
    public let thing: Int?
  }

  /// The case as the team may read it with the young person in the room.
  public let reader: Readership
  /// The young person's own words on what they want most, at most three, in their order.
  public let things: [VoiceStatement]
  /// Lines to decide today, in order.
  public let items: [Item]
  /// Lines that have to wait for another day, in order.
  public let waiting: [Item]
  /// Tasks that are clear, with one lead or done, and want no talk.
  public let clear: [Strength]
  /// Sharing that everybody has agreed to.
  public let sharing: [Strength]
  /// Open tasks that nothing was found about and whose day has not come.
  public let notDueYet: [TaskIndex]

  /// Puts an agenda together.
  ///
  /// - Complexity: O(*f* · *v*) for *f* findings and *v* answers to each, besides reading the case.
  public init(_ network: Case, _ analysis: Analysis, _ catalogue: Catalogue) {
    reader = Readership(network, analysis, catalogue, audience: .team, besides: .youngPerson)
    let (network, analysis) = (reader.network, reader.analysis)
    things = Self.things(of: network)
    let findings = analysis.findings.filter { $0.concern != .note }
    let ranked = AgendaRanking(network, analysis, things: things).order(findings)
    items = Array(ranked.prefix(Self.mostItems))
    waiting = Array(ranked.dropFirst(Self.mostItems))

    let troubled = TaskSet(findings.flatMap(\.tasks))
    let examination = analysis.examination
    let quiet = examination.among(examination.notDueYet - troubled) {
      network[$0].progress == .notStarted || network[$0].progress == .unknown
    }
    sharing = analysis.strengths.filter { $0.kind == .agreedSharing }
    clear = analysis.strengths.filter { strength in
      strength.kind != .agreedSharing && !strength.tasks.contains(where: quiet.contains)
    }
    let shared = TaskSet(sharing.flatMap(\.tasks))
    notDueYet = Array(quiet - shared)
  }

  /// What they put at the top themselves, else what they said first.
  private static func things(of network: Case) -> [VoiceStatement] {
    let chosen = network.voice.filter { $0.top != nil }.sorted {
      ($0.top ?? 0, $0.row) < ($1.top ?? 0, $1.row)
    }
    return Array((chosen.isEmpty ? network.voice : chosen).prefix(mostThings))
  }
}
