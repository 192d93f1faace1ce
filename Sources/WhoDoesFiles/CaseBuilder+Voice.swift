import WhoDoesModel

extension CaseBuilder {
  mutating func readVoice() {
    guard var reader = reader(of: .voice) else { return }
    let (area, words) = (reader.heading(.area), reader.heading(.words))
    let (date, whoseHand) = (reader.heading(.date), reader.heading(.whoseHand))
    let (interpreter, top) = (reader.heading(.interpreter), reader.heading(.top))
    let doNotShowTo = reader.heading(.doNotShowTo)
    while reader.advance() {
      let (knownArea, said, day) = (self.area(area, &reader), reader.required(words), reader.date(date))
      let place = reader.number(top)
      guard let knownArea, let said, !reader.isBroken else {
        reader.leaveOut()
        continue
      }
      if reader.isEmpty(whoseHand) {
        reader.tally(
          "whose-hand", whoseHand,
          "Nobody is named in {rows} who wrote the young person's words down. Was an interpreter there?")
      }
      var statement = VoiceStatement(
        area: knownArea, words: built.texts.add(said), date: day,
        whoseHand: built.texts.add(reader.text(whoseHand)), row: reader.rowNumber)
      statement.interpreter = built.texts.add(reader.text(interpreter))
      statement.top = place
      built.voice.append(statement)
      restrict(.voice(built.voice.count - 1), doNotShowTo, reader)
    }
    finish(reader)
  }

  mutating func readSteps() {
    guard var reader = reader(of: .steps) else { return }
    let (goalID, goal) = (reader.heading(.goalID), reader.heading(.goal))
    let (order, step, helper) = (reader.heading(.order), reader.heading(.step), reader.heading(.helperID))
    let (brings, byWhen) = (reader.heading(.whatTheyBring), reader.heading(.byWhen))
    let (done, linked, doNotShowTo) = (
      reader.heading(.done), reader.heading(.taskID), reader.heading(.doNotShowTo)
    )
    let (ifStuck, celebrate) = (reader.heading(.ifStuck), reader.heading(.celebrate))
    let biggerGoal = reader.heading(.biggerGoal)
    while reader.advance() {
      let (id, name, text) = (reader.required(goalID), reader.required(goal), reader.required(step))
      if reader.isEmpty(order) { _ = reader.required(order) }
      let (place, person) = (reader.number(order), self.person(helper, &reader))
      let (day, progress) = (reader.date(byWhen), reader.word(done, Step.Progress.self))
      let task = self.task(linked, &reader)
      guard let id, let name, let text, let place, !reader.isBroken else {
        reader.leaveOut()
        continue
      }
      var rung = Step(
        goalID: built.texts.add(id), goal: built.texts.add(name), order: place, step: built.texts.add(text),
        helper: person, whatTheyBring: built.texts.add(reader.text(brings)), byWhen: day,
        progress: progress ?? .no, row: reader.rowNumber)
      rung.task = task
      rung.ifStuck = built.texts.add(reader.text(ifStuck))
      rung.celebrate = built.texts.add(reader.text(celebrate))
      rung.biggerGoal = built.texts.add(reader.text(biggerGoal))
      built.steps.append(rung)
      restrict(.step(built.steps.count - 1), doNotShowTo, reader)
    }
    finish(reader)
  }

  mutating func readAcceptances() {
    guard var reader = reader(of: .accepted) else { return }
    let (rule, task, reason) = (reader.heading(.rule), reader.heading(.taskID), reader.heading(.reason))
    let (agreedBy, until) = (reader.heading(.agreedBy), reader.heading(.until))
    while reader.advance() {
      let (id, why, who) = (reader.required(rule), reader.required(reason), reader.required(agreedBy))
      if reader.isEmpty(until) { _ = reader.required(until) }
      let (knownTask, day) = (self.task(task, &reader), reader.date(until))
      guard let id, let why, let who, let day, !reader.isBroken else {
        reader.leaveOut()
        continue
      }
      built.acceptances.append(
        Acceptance(
          rule: built.texts.add(id), task: knownTask, reason: built.texts.add(why),
          agreedBy: built.texts.add(who), until: day, row: reader.rowNumber))
    }
    finish(reader)
  }

  mutating func readAppointments() {
    guard var reader = reader(of: .appointments) else { return }
    let (title, date) = (reader.heading(.title), reader.heading(.date))
    let (start, end) = (reader.heading(.start), reader.heading(.end))
    let (person, task) = (reader.heading(.personID), reader.heading(.taskID))
    while reader.advance() {
      let name = reader.required(title)
      if reader.isEmpty(date) { _ = reader.required(date) }
      let (day, first, last) = (reader.date(date), reader.time(start), reader.time(end))
      let (who, what) = (self.person(person, &reader), self.task(task, &reader))
      if let first, let last, last < first {
        reader.report(
          .error, "end-before-start", end,
          "It ends at \(ClockTime.written(last)), before it starts at \(ClockTime.written(first)).",
          "One of the two times is wrong.")
      }
      guard let name, let day, !reader.isBroken else {
        reader.leaveOut()
        continue
      }
      built.appointments.append(
        Appointment(
          title: built.texts.add(name), date: day, start: first, end: last, person: who, task: what,
          row: reader.rowNumber))
    }
    finish(reader)
  }
}
