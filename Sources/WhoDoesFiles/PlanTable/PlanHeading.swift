/// What a column of somebody's plan table holds, by its heading.
enum PlanColumn: String, CaseIterable, Sendable {
  case what, who, when, area, helps, status, note
  /// Who and when in one column.
  case whoAndWhen
  /// The table's own numbering.
  case reference

  /// The meaning of a heading; nil where it means nothing that a plan layer needs.
  ///
  /// ```swift
  /// PlanColumn(heading: "Who will do it?")      // .who
  /// PlanColumn(heading: "Timescale")            // .when
  /// ```
  init?(heading: String) {
    let words = Self.words(heading)
    guard (1...12).contains(words.count) else { return nil }
    let found = Self.kinds(in: words)
    func has(_ kind: Kind) -> Bool { found.contains(kind) }
    let (isHelp, isWho, isWhen) = (has(.helps), has(.who), has(.when))
    // The day on which an action was begun or written down is not the one by which it is to be done.
    if has(.own) || isWhen && !isWho && has(.begun) { return nil }
    if isWho, isWhen, !has(.actionBy) || words.contains("when") {
      self = .whoAndWhen
    } else if isHelp {
      self = .helps
    } else if isWho {
      self = .who
    } else if has(.what), !words.contains("date") {
      self = .what
    } else if isWhen, has(.status), !["to", "by", "target"].allSatisfy({ !words.contains($0) }) {
      // "Date to be completed" is a day to come, "Date completed" one that has been.
      self = .when
    } else if has(.status) {
      self = .status
    } else if isWhen {
      self = .when
    } else if has(.note) {
      self = .note
    } else if has(.area) {
      self = .area
    } else if has(.weakWhat) {
      self = .what
    } else if words.count <= 2,
      has(.reference) || words == ["#"]
    {
      self = .reference
    } else {
      return nil
    }
  }

  /// Whether a heading says outright that its column holds actions; "Objective" and "Need" may mean them or not.
  static func saysWhat(_ heading: String) -> Bool { kinds(in: words(heading)).contains(.what) }

  /// What a word or a few words of a heading speak of.
  private enum Kind {
    case who, when, begun, helps, what, weakWhat, status, note, area, own, actionBy, reference
  }

  /// Everything that the words of a heading speak of.
  private static func kinds(in words: [String]) -> Set<Kind> {
    var kinds: Set<Kind> = []
    for place in words.indices {
      for (phrase, kind) in phrases[words[place]] ?? [] where words[place...].starts(with: phrase) {
        kinds.insert(kind)
      }
    }
    return kinds
  }

  /// Phrases by their first word.
  private static let phrases: [String: [(phrase: [String], kind: Kind)]] = {
    let all: [(Kind, [String])] = [
      (.who, whoWords), (.when, whenWords), (.helps, helpWords), (.what, strongWhat), (.weakWhat, weakWhat),
      (.status, statusWords), (.note, noteWords), (.area, areaWords), (.own, ownWords),
      (.actionBy, ["action by", "actioned by"]),
      (.begun, ["start", "started", "starts", "begin", "raised", "added", "opened", "logged", "set on"]),
      (.reference, ["no", "number", "ref", "reference", "item", "id", "nr"]),
    ]
    return all.reduce(into: [:]) { found, entry in
      for phrase in entry.1.map({ $0.split(separator: " ").map(String.init) }) {
        found[phrase[0], default: []].append((phrase, entry.0))
      }
    }
  }()

  static func words(_ text: String) -> [String] {
    text.lowercased().replacing("’", with: "'").split {
      !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "#"
    }
    .map(String.init)
  }

  private static let whoWords = [
    "who", "whom", "by whom", "lead", "leads", "responsible", "responsibility", "owner", "owned by", "person",
    "action by", "actioned by", "assigned", "assigned to", "allocated to", "worker", "professional",
    "accountable", "named person", "agency", "who's", "whose",
  ]
  private static let whenWords = [
    "when", "by when", "timescale", "timescales", "time scale", "timeframe", "time frame", "timeline", "date",
    "due", "deadline", "target date", "target", "completion date", "complete by", "completed by",
    "review date", "frequency", "how often", "how soon", "timing", "completion", "finish by", "end", "ends",
    "finish",
  ]
  private static let helpWords = [
    "who else", "support from", "supported by", "who can help", "who will help", "help from", "helped by",
    "others involved",
    "other people", "supporting", "in support", "who else will help", "with support from",
  ]
  private static let strongWhat = [
    "what", "action", "actions", "what are we going to do", "next steps", "task", "tasks", "agreed action",
    "agreed actions", "to do", "steps", "step",
    "activity", "what we will do", "plan of action", "recommendation", "recommendations",
  ]
  private static let weakWhat = [
    "need", "needs", "goal", "goals", "objective", "objectives", "aim", "plan", "outcome", "outcomes",
    "target",
    "support", "things", "agreed",
  ]
  private static let statusWords = [
    "status", "progress", "rag", "done", "complete", "completed", "achieved", "update", "how is it going",
    "where are we",
  ]
  private static let noteWords = [
    "note", "notes", "comment", "comments", "detail", "details", "evidence", "remarks",
  ]
  private static let areaWords = [
    "area", "areas", "theme", "domain", "heading", "section", "category", "topic", "dimension",
    "part of plan",
    "part of my life", "part of the plan", "subject", "matter",
  ]
  /// Columns of the young person's own words and of what was so before: neither is who does what.
  private static let ownWords = [
    "my view", "my views", "views", "wishes", "feelings", "what i want", "what i think", "current situation",
    "current position", "where am i now", "where are we now", "what is happening now", "what's happening now",
    "what is working", "what's working", "strengths", "why", "outcome of", "worried about", "worries",
    "background",
  ]
}
