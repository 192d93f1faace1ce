import OrderedCollections
import WhoDoesModel

/// Counts what a plan leaves open, and puts it into sentences.
struct PlanTallies {
  private var who: OrderedDictionary<WhoReading.Doubt, OrderedDictionary<String, Int>> = [:]
  private var when: OrderedDictionary<WhenReading.Doubt, OrderedDictionary<String, Int>> = [:]
  private var teamRows = 0
  private var areas: OrderedDictionary<String, Int> = [:]
  private var taken: [(post: String, name: String)] = []
  private var initials: [(short: String, name: String)] = []

  mutating func add(_ doubt: WhoReading.Doubt, _ text: String, _ place: Diagnostic.Place) {
    who[doubt, default: [:]][text, default: 0] += 1
  }

  mutating func add(_ doubt: WhenReading.Doubt, _ text: String, _ place: Diagnostic.Place) {
    when[doubt, default: [:]][text, default: 0] += 1
  }

  mutating func addTeamRow() { teamRows += 1 }
  mutating func addArea(_ heading: String, _ place: Diagnostic.Place) { areas[heading, default: 0] += 1 }
  mutating func addInitials(_ short: String, _ name: String) { initials.append((short, name)) }
  mutating func addTaken(_ post: String, _ name: String) { taken.append((post, name)) }

  // MARK: Sentences

  func summary(
    file: String, tables: Int, counts: (all: Int, tasks: Int, headings: Int, added: Int),
    people: [PlanPeople.Entry], matches: [PlanImport.Match], removed: PersonalData.Removed, planDated: Day?,
    isDated: Bool
  ) -> String {
    var lines = [
      "\(Self.count(matches.count, "task")) from \(Self.count(tables, "table")) of \(file): \(Self.count(counts.all, "row")) read, "
        + "\(counts.tasks) with a task, \(counts.added) that go on with one, \(counts.headings) with headings or nothing."
    ]
    let teams = people.filter { $0.kind == .team }.count
    lines.append(
      "\(Self.count(people.count - teams, "person", "people")) or posts and \(Self.count(teams, "team")) or other holders without a name."
    )
    lines.append(
      planDated.map { "Days are read against the plan's day, \($0.inWords)." }
        ?? "The day of the plan is not known, so days without a year stay words; --plan-dated gives it.")
    let open = whoLines + whenLines + otherLines
    if !open.isEmpty { lines += ["", "Not sure of:"] + open.map { "  " + $0 } }
    let out = removedLines(removed)
    if !out.isEmpty { lines += ["", "Left out, because nothing here needs it:"] + out.map { "  " + $0 } }
    // A list of thousands is no plan of one young person, and nobody looks it over line by line.
    let more = matches.count > 200 ? ["  … and \(matches.count - 200) more."] : []
    lines +=
      ["", "Tasks and the catalogue, to be looked over:"] + matches.prefix(200).map { "  " + Self.line($0) }
      + more
    return lines.joined(separator: "\n") + "\n"
  }

  private var whoLines: [String] {
    var lines: [String] = []
    func each(_ doubt: WhoReading.Doubt, _ words: (String) -> String) {
      for (text, count) in who[doubt] ?? [:] {
        lines.append("\(Self.rows(count, "say", "says")) \(text.quoted)\(words(text)).")
      }
    }
    each(.severalLeads) { _ in ": kept as leads all of them, since none is marked" }
    each(.alternative) { _ in ": one or the other, not settled" }
    each(.shared) { _ in ": taken as agreed sharing" }
    each(.noLead) { _ in ", and nobody is said to lead" }
    each(.leadWhoAgrees) { _ in ": read as the lead, who must do that as well" }
    each(.nameAndPost) { _ in ": read as one person with that post" }
    each(.uncertain) { text in
      text.contains("?") ? ", with a question mark" : ", so the name is still to come"
    }
    each(.bracketed) { _ in ", in brackets: not taken as the lead where somebody else is" }
    each(.timing) { _ in ": when it is theirs is kept in a note" }
    each(.inAction) { _ in " in the words of the action: read as who does it" }
    each(.unknown) { _ in ", and who that is cannot be told" }
    if let teams = who[.team] {
      lines.append(
        "\(Self.rows(teamRows, "name", "names")) a team or service and no person: \(Self.list(teams)).")
    }
    if let nobody = who[.nobody] {
      let said = nobody.filter { !$0.key.isEmpty }
      lines.append(
        "\(Self.rows(nobody.values.reduce(0, +), "name", "names")) nobody"
          + (said.isEmpty ? "." : ": \(Self.list(said))."))
    }
    if let struck = who[.struckOut] {
      lines.append(
        "\(Self.rows(struck.values.reduce(0, +), "have", "has")) words struck out, kept in a note: \(Self.list(struck))."
      )
    }
    return lines
  }

  private var whenLines: [String] {
    var lines: [String] = []
    var none: OrderedDictionary<String, Int> = [:]
    for doubt in [WhenReading.Doubt.empty, .noDay, .twoWays, .impossible] {
      for (text, count) in when[doubt] ?? [:] { none[text, default: 0] += count }
    }
    if !none.isEmpty {
      let said = none.filter { !$0.key.isEmpty }
      lines.append(
        "\(Self.rows(none.values.reduce(0, +), "have", "has")) no date"
          + (said.isEmpty ? "." : "; what they say is kept: \(Self.list(said))."))
    }
    if let months = when[.monthOnly] {
      lines.append(
        "\(Self.rows(months.values.reduce(0, +), "give", "gives")) only a month, read as its last day: \(Self.list(months))."
      )
    }
    if let years = when[.yearWorkedOut] {
      lines.append(
        "\(Self.rows(years.values.reduce(0, +), "give", "gives")) a day without a year, read as the next after the plan's day: \(Self.list(years))."
      )
    }
    for (text, count) in when[.moreWords] ?? [:] {
      lines.append(
        "\(Self.rows(count, "say", "says")) \(text.quoted): the day is read and the words are kept.")
    }
    for (text, count) in when[.twoWays] ?? [:] {
      lines.append("\(Self.rows(count, "say", "says")) \(text.quoted), which can be read in two ways.")
    }
    for (text, count) in when[.impossible] ?? [:] {
      lines.append("\(Self.rows(count, "say", "says")) \(text.quoted), and there is no such day.")
    }
    return lines
  }

  private var otherLines: [String] {
    areas.map { heading, count in
      heading == "(no heading)"
        ? "\(Self.rows(count, "stand", "stands")) under no heading, so the area is a guess."
        : "\(Self.rows(count, "stand", "stands")) under \(heading.quoted), which is no area of the plan; the area is a guess."
    } + taken.map { "“\($0.post)” is taken for \($0.name), the only one named with that post." }
      + initials.map { "“\($0.short)” is taken for \($0.name), the only name that it begins." }
  }

  private func removedLines(_ removed: PersonalData.Removed) -> [String] {
    removed.columns.sorted { $0.key < $1.key }.map {
      "The column \($0.key.quoted): \(Self.count($0.value, "cell"))."
    }
      + removed.masked.sorted { $0.key < $1.key }.map { "\($0.value) × \($0.key)." }
  }

  private static func line(_ match: PlanImport.Match) -> String {
    let plain = match.title.replacing("\n", with: " ")
    let title = plain.count > 60 ? plain.prefix(59) + "…" : plain[...]
    switch (match.catalogueTask, match.confidence) {
    case (nil, .answered): return "\(match.task) \(title): none, as answered"
    case (nil, _): return "\(match.task) \(title): no task of the catalogue"
    case (let code?, .answered): return "\(match.task) \(title): \(code) \(match.catalogueTitle), as answered"
    case (let code?, let confidence):
      return "\(match.task) \(title): \(code) \(match.catalogueTitle), \(confidence.rawValue)"
    }
  }

  private static func rows(_ count: Int, _ many: String, _ one: String) -> String {
    count == 1 ? "1 row \(one)" : "\(count) rows \(many)"
  }

  private static func count(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    count == 1 ? "1 \(one)" : "\(count) \(many ?? one + "s")"
  }

  private static func list(_ texts: OrderedDictionary<String, Int>) -> String {
    let shown = texts.prefix(20).map { text, count in count == 1 ? text.quoted : "\(text.quoted) (\(count))" }
    let more = texts.count - shown.count
    return shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }
}
