/// The tables a case is made of; their names are the names of its files, sheets and JSON keys.
public enum CaseTable: String, CaseIterable, Codable, Sendable {
  /// Facts about the case, one field and value a row.
  case `case`
  /// Everybody around the young person.
  case people
  /// The tasks of the pathway plan.
  case tasks
  /// Who leads, does, helps, agrees, checks or is told, in the plan and in practice.
  case assignments
  /// What each person said when asked alone.
  case perspectives
  /// The young person's own words.
  case voice
  /// Steps towards the young person's goals.
  case steps
  /// Findings the team has looked at and accepted.
  case accepted
  /// Meetings and visits with a time.
  case appointments

  /// Whether a case can be read without the table.
  public var isOptional: Bool {
    switch self {
    case .case, .people, .tasks: false
    default: true
    }
  }

  /// The columns, in the order in which a new file has them.
  public var columns: [Column] {
    switch self {
    case .case: [.field, .value]
    case .people:
      [
        .personID, .name, .role, .agency, .kind, .inPostFrom, .inPostTo, .youngPersonCallsThem, .notes,
        .youngPersonOrder, .doesWithMe, .reachThem, .seeThemNext, .doNotShowTo,
      ]
    case .tasks:
      [
        .taskID, .area, .title, .plainTitle, .due, .critical, .status, .lastActivity, .timesDateMoved,
        .planStance, .note, .catalogueTask, .doNotShowTo,
      ]
    case .assignments: [.taskID, .personID, .layer, .involvement, .agreedShared, .from, .until]
    case .perspectives:
      [
        .taskID, .respondentID, .saysLeadIs, .ownPart, .confidence, .stance, .words, .collectedOn,
        .mayBeNamed,
      ]
    case .voice: [.area, .words, .date, .whoseHand, .interpreter, .top, .doNotShowTo]
    case .steps:
      [
        .goalID, .goal, .order, .step, .helperID, .whatTheyBring, .byWhen, .done, .taskID, .ifStuck,
        .celebrate,
        .biggerGoal, .doNotShowTo,
      ]
    case .accepted: [.rule, .taskID, .reason, .agreedBy, .until]
    case .appointments: [.title, .date, .start, .end, .personID, .taskID]
    }
  }

  /// The columns without which a row means nothing.
  public var requiredColumns: [Column] {
    switch self {
    case .case: [.field, .value]
    case .people: [.personID, .name, .role, .kind]
    case .tasks: [.taskID, .area, .title]
    case .assignments: [.taskID, .personID, .layer, .involvement]
    case .perspectives: [.taskID, .respondentID, .saysLeadIs]
    case .voice: [.area, .words]
    case .steps: [.goalID, .goal, .order, .step]
    case .accepted: [.rule, .reason, .agreedBy, .until]
    case .appointments: [.title, .date]
    }
  }
}

/// The columns of the tables; the raw value is the heading in the file.
public enum Column: String, CaseIterable, Codable, Sendable {
  case field, value
  case personID = "person_id"
  case name, role, agency, kind
  case inPostFrom = "in_post_from"
  case inPostTo = "in_post_to"
  case youngPersonCallsThem = "yp_calls_them"
  case notes
  case youngPersonOrder = "yp_order"
  case doesWithMe = "does_with_me"
  case reachThem = "reach_them"
  case seeThemNext = "see_them_next"
  case doNotShowTo = "do_not_show_to"
  case taskID = "task_id"
  case area, title
  case plainTitle = "plain_title"
  case due, critical, status
  case lastActivity = "last_activity"
  case timesDateMoved = "times_date_moved"
  case planStance = "plan_stance"
  case note
  case catalogueTask = "catalogue_task"
  case layer, involvement
  case agreedShared = "agreed_shared"
  case from, until
  case respondentID = "respondent_id"
  case saysLeadIs = "says_lead_is"
  case ownPart = "own_part"
  case confidence, stance, words
  case collectedOn = "collected_on"
  case mayBeNamed = "may_be_named"
  case date
  case whoseHand = "whose_hand"
  case interpreter, top
  case goalID = "goal_id"
  case goal, order, step
  case helperID = "helper_id"
  case whatTheyBring = "what_they_bring"
  case byWhen = "by_when"
  case done
  case ifStuck = "if_stuck"
  case celebrate
  case biggerGoal = "bigger_goal"
  case rule, reason
  case agreedBy = "agreed_by"
  case start, end
}

extension CaseTable {
  /// Whether only the pages that people are given need a column, and no rule reads it.
  public func isForPages(_ column: Column) -> Bool {
    switch column {
    case .youngPersonOrder, .doesWithMe, .reachThem, .seeThemNext, .doNotShowTo, .mayBeNamed, .interpreter,
      .top, .ifStuck, .celebrate, .biggerGoal:
      true
    case .taskID: self == .steps
    default: false
    }
  }
}

/// The fields of the `case` table; the raw value is what stands in its `field` column.
public enum CaseField: String, CaseIterable, Codable, Sendable {
  case pseudonym, pronouns, age
  case birthMonth = "birth_month"
  case legalStatus = "legal_status"
  case leavingCareStatus = "leaving_care_status"
  case lives, placed
  case responsibleAuthority = "responsible_authority"
  case asOf = "as_of"
  case planDated = "plan_dated"
  case planReviewDue = "plan_review_due"
  case nextMeeting = "next_meeting"
  case turns18 = "turns_18"
  case turned18 = "turned_18"
  case lookedAfterFrom = "looked_after_from"
  case lookedAfterUntil = "looked_after_until"
  case inEducation = "in_education"
  case askedForSupport = "asked_for_support"
  case emergencyContact = "emergency_contact"
  case helpByDay = "help_day"
  case helpByNight = "help_night"
  case helpInDanger = "help_danger"
  case checkedWithMe = "checked_with_me"
  case lookAgain = "look_again"
  case readingChecked = "reading_checked"
  case whoCanSee = "who_can_see"
  case doNotShowTo = "do_not_show_to"
  case lastPage = "last_page"
  case tellIfWrong = "tell_if_wrong"
  case advocate, complaints
  case copyGiven = "copy_given"
  case safeguardingContact = "safeguarding_contact"
  case reference
  case keepUntil = "keep_until"
  case other, use, fiction
}
