extension Case: Equatable {
  /// Whether two cases say the same: the same words, people, tasks, parts, answers and dates, in the same
  /// order.
  ///
  /// Where a text lies in the buffer and which row of which file something came from do not count, so that a
  /// case read from a folder equals the same case read from JSON.
  ///
  /// - Complexity: O(*n*) in the number of rows and the length of the texts.
  public static func == (left: Case, right: Case) -> Bool {
    func same(_ one: Text, _ other: Text) -> Bool { left.texts[one] == right.texts[other] }
    func same(_ one: Stance?, _ other: Stance?) -> Bool {
      guard let one, let other else { return one == nil && other == nil }
      return one.meaning == other.meaning && same(one.words, other.words)
    }
    func all<Row>(_ rows: KeyPath<Case, [Row]>, _ areSame: (Row, Row) -> Bool) -> Bool {
      let (one, other) = (left[keyPath: rows], right[keyPath: rows])
      return one.count == other.count && zip(one, other).allSatisfy(areSame)
    }
    return left.asOf == right.asOf && left.planDated == right.planDated
      && left.planReviewDue == right.planReviewDue && left.nextMeeting == right.nextMeeting
      && left.youngPerson == right.youngPerson && left.tables == right.tables
      && left.restrictions == right.restrictions
      && all(\.fields) { $0.field == $1.field && same($0.value, $1.value) }
      && all(\.agencies, same)
      && all(\.people) {
        $0.role == $1.role && $0.secondRole == $1.secondRole && $0.agency == $1.agency && $0.kind == $1.kind
          && $0.from == $1.from && $0.until == $1.until && same($0.id, $1.id) && same($0.name, $1.name)
          && same($0.roleText, $1.roleText) && same($0.youngPersonCallsThem, $1.youngPersonCallsThem)
          && same($0.notes, $1.notes) && $0.placeAmongMine == $1.placeAmongMine
          && same($0.doesWithMe, $1.doesWithMe) && same($0.reach, $1.reach) && same($0.seeNext, $1.seeNext)
      }
      && all(\.tasks) {
        $0.area == $1.area && $0.due == $1.due && $0.isCritical == $1.isCritical && $0.progress == $1.progress
          && $0.lastActivity == $1.lastActivity && $0.timesDateMoved == $1.timesDateMoved
          && $0.catalogueTask == $1.catalogueTask && $0.catalogueTaskIsWritten == $1.catalogueTaskIsWritten
          && same($0.id, $1.id) && same($0.title, $1.title) && same($0.plainTitle, $1.plainTitle)
          && same($0.planStance, $1.planStance) && same($0.note, $1.note)
      }
      && all(\.assignments) {
        $0.task == $1.task && $0.person == $1.person && $0.layer == $1.layer
          && $0.involvement == $1.involvement
          && $0.isAgreedShared == $1.isAgreedShared && $0.from == $1.from && $0.until == $1.until
      }
      && all(\.views) {
        $0.task == $1.task && $0.respondent == $1.respondent && $0.saysLeadIs == $1.saysLeadIs
          && $0.ownPart == $1.ownPart && $0.confidence == $1.confidence && $0.collectedOn == $1.collectedOn
          && same($0.stance, $1.stance) && same($0.words, $1.words) && $0.mayBeNamed == $1.mayBeNamed
      }
      && all(\.voice) {
        $0.area == $1.area && $0.date == $1.date && same($0.words, $1.words)
          && same($0.whoseHand, $1.whoseHand) && same($0.interpreter, $1.interpreter) && $0.top == $1.top
      }
      && all(\.steps) {
        $0.order == $1.order && $0.helper == $1.helper && $0.byWhen == $1.byWhen && $0.progress == $1.progress
          && same($0.goalID, $1.goalID) && same($0.goal, $1.goal) && same($0.step, $1.step)
          && same($0.whatTheyBring, $1.whatTheyBring) && $0.task == $1.task
          && same($0.ifStuck, $1.ifStuck) && same($0.celebrate, $1.celebrate)
          && same($0.biggerGoal, $1.biggerGoal)
      }
      && all(\.appointments) {
        $0.date == $1.date && $0.start == $1.start && $0.end == $1.end && $0.person == $1.person
          && $0.task == $1.task && same($0.title, $1.title)
      }
      && all(\.acceptances) {
        $0.task == $1.task && $0.until == $1.until && same($0.rule, $1.rule) && same($0.reason, $1.reason)
          && same($0.agreedBy, $1.agreedBy)
      }
  }
}
