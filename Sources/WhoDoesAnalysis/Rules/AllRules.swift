extension Rule {
  /// Every rule, in the order in which equals are decided: the first one of the same ``Precedence`` leads.
  public static let all: [Rule] = [
    // Two positions that cannot both be true, or roles that must be kept apart.
    .opposedStances, .planAgainstWish, .reviewerLeadsTheWork, .reviewerHoldsTheMoney, .twoHats,
    .advocateNotIndependent, .complaintInOwnService, .homeOwnsThePlan, .housingDecision, .doesAndChecks,
    .clashingAppointments, .clashingTimes,
    // Nobody holds it: the most particular reason first.
    .noPlanB, .roleHasEnded, .namedLeadGone, .onlyATeam, .eachNamesTheOther, .noLead, .areaEmpty,
    .dutyWithoutHolder, .noEmergencyContact, .wishWithoutTask,
    // Several believe they lead, or really do it.
    .severalSayTheyLead, .twoDeciders, .twoLeadsInPractice, .doneTwice, .twoInASinglePost,
    // Several names on paper.
    .eitherOr, .twoLeadsPlanned, .listedTwice,
    // Other hands than agreed: the most particular reason first.
    .outsideTheRole, .handoverUnfinished, .carriedInformally, .planNamesSomeoneGone, .doneByAnother,
    .notInThePlan,
    .leadIsNotTheDoer,
    // Slipped.
    .lateWithoutMovement, .dateMovedAgain, .contactLapsed, .planOutOfDate, .statusOutOfDate,
    // Named, and nobody says it is theirs.
    .nobodyClaimsIt,
    // Worth knowing.
    .hiddenLoad, .singlePoint, .youngPersonIsTheBridge, .youngPersonCarriesADuty, .possiblyDoneTwice,
    .adviserAloneOnThePlan,
  ]

  /// The rule of an id, or nil.
  public static func named(_ id: String) -> Rule? { all.first { $0.id == id } }
}
