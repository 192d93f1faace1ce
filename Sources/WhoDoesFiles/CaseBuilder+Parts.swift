import WhoDoesModel

extension CaseBuilder {
  /// Reads parts and answers, which go into the case together.
  mutating func readParts() {
    let assignments = readAssignments()
    let views = readViews()
    built.setParts(assignments: assignments, views: views)
  }

  private mutating func readAssignments() -> [Assignment] {
    guard var reader = reader(of: .assignments) else { return [] }
    let (task, person) = (reader.heading(.taskID), reader.heading(.personID))
    let (layer, involvement) = (reader.heading(.layer), reader.heading(.involvement))
    let (shared, from, until) = (reader.heading(.agreedShared), reader.heading(.from), reader.heading(.until))
    var assignments: [Assignment] = []
    assignments.reserveCapacity(reader.raw.rows.count)
    while reader.advance() {
      reader.demand(task)
      reader.demand(person)
      reader.demand(layer)
      reader.demand(involvement)
      let (knownTask, knownPerson) = (self.task(task, &reader), self.person(person, &reader))
      let (knownLayer, part) = (reader.word(layer, Layer.self), reader.word(involvement, Involvement.self))
      let (isShared, first, last) = (reader.yesOrNo(shared), reader.date(from), reader.date(until))
      reader.checkOrder(first, last, until)
      guard let knownTask, let knownPerson, let knownLayer, let part, !reader.isBroken else {
        reader.leaveOut()
        continue
      }
      assignments.append(
        Assignment(
          task: knownTask, person: knownPerson, layer: knownLayer, involvement: part,
          isAgreedShared: isShared ?? false, from: first, until: last, row: reader.rowNumber))
    }
    finish(reader)
    return assignments
  }

  private mutating func readViews() -> [View] {
    guard var reader = reader(of: .perspectives) else { return [] }
    let (task, respondent) = (reader.heading(.taskID), reader.heading(.respondentID))
    let (lead, ownPart) = (reader.heading(.saysLeadIs), reader.heading(.ownPart))
    let (confidence, stance) = (reader.heading(.confidence), reader.heading(.stance))
    let (words, collectedOn) = (reader.heading(.words), reader.heading(.collectedOn))
    let mayBeNamed = reader.heading(.mayBeNamed)
    var views: [View] = []
    views.reserveCapacity(reader.raw.rows.count)
    while reader.advance() {
      reader.demand(task)
      reader.demand(respondent)
      let (knownTask, knownPerson) = (self.task(task, &reader), self.person(respondent, &reader))
      let (named, part) = (namedLead(lead, &reader), reader.word(ownPart, Involvement.self))
      let (sureness, day) = (reader.word(confidence, View.Confidence.self), reader.date(collectedOn))
      let saidYes = reader.yesOrNo(mayBeNamed) ?? false
      guard let knownTask, let knownPerson, !reader.isBroken else {
        reader.leaveOut()
        continue
      }
      if named == .noAnswer {
        reader.tally(
          "empty-cells", lead,
          "Nobody is named as lead in {rows}, not even with DONT_KNOW; it counts as no answer.")
      }
      views.append(
        View(
          task: knownTask, respondent: knownPerson, saysLeadIs: named, ownPart: part, confidence: sureness,
          stance: self.stance(stance, reader), words: keep(words, reader), collectedOn: day,
          row: reader.rowNumber))
      views[views.count - 1].mayBeNamed = saidYes
    }
    finish(reader)
    return views
  }

  /// Whom an answer names; an id that is there wins over a word that means nobody.
  private mutating func namedLead(_ heading: TableReader.Heading, _ reader: inout TableReader)
    -> View.NamedLead
  {
    guard !reader.isEmpty(heading) else { return .noAnswer }
    let written = reader.text(heading)
    if let position = people[written] { return .person(PersonIndex(position)) }
    switch Spelling.key(written) {
    case "dontknow", "donotknow", "idontknow", "dk", "notsure", "unsure": return .dontKnow
    case "" where written.allSatisfy { $0 == "?" }: return .dontKnow
    case "nobody", "none", "noone", "0": return .nobody
    default: return person(heading, &reader).map { .person($0) } ?? .noAnswer
    }
  }
}
