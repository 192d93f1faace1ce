import WhoDoesFiles
import WhoDoesModel

/// Facts of the case itself: days moved, places and statuses made plain, everything else left out.
extension PseudonymDesk {
  mutating func writeFacts(using dice: inout some RandomNumberGenerator) {
    draft[.pseudonym] = freshName(among: InventedNames.young, using: &dice)
    key.add("name", before[.pseudonym], draft[.pseudonym])
    draft[.leavingCareStatus] = original.youngPerson.status?.rawValue ?? ""
    draft[.pronouns] =
      before[.pronouns].wholeMatch(of: /[a-z]{1,5}(\/[a-z]{1,6}){1,2}/) == nil ? "" : before[.pronouns]
    for field in [CaseField.inEducation, .askedForSupport] {
      draft[field] = Spelling.yesOrNo(before[field]).map { $0 ? "yes" : "no" } ?? ""
    }
    draft[.age] = String(before[.age].prefix { $0.isNumber })
    for field in [
      CaseField.asOf, .planDated, .planReviewDue, .lookedAfterFrom, .lookedAfterUntil, .keepUntil,
      .checkedWithMe,
      .lookAgain, .lastPage,
    ] { draft[field] = moved(before[field]) ?? movedMonth(before[field]) ?? "" }
    if let meeting = original.nextMeeting.flatMap({ moved($0.description) }) {
      draft[.nextMeeting] = "\(meeting) meeting"
    }
    let birth = movedMonth(before[.birthMonth]).flatMap { Month($0) }
    draft[.birthMonth] = birth?.description ?? ""
    for field in [CaseField.turns18, .turned18] where !before[field].isEmpty {
      // Eighteen years are not always the same number of days: the month follows from that of birth.
      draft[field] = birth?.adding(months: 216).description ?? movedMonth(before[field]) ?? ""
    }
    draft[.legalStatus] = PlainKinds.legalStatus(before[.legalStatus]) ?? ""
    draft[.lives] = PlainKinds.place(before[.lives]) ?? ""
    if !before[.responsibleAuthority].isEmpty { draft[.responsibleAuthority] = "The council" }
    if original.isFiction { draft[.fiction] = "Invented" }
    let kept = Set(draft[.case].compactMap { $0[.field] })
    let dropped = before[.case].compactMap { $0[.field] }.filter { !kept.contains($0) }
    if !dropped.isEmpty { remarks.append("Left out of the case: \(dropped.joined(separator: ", ")).") }
    if !draft[.lives].isEmpty {
      remarks.append(
        "“\(draft[.lives])”, the status and the age together may still tell whose case it is, where few live so. Look at them."
      )
    }
  }
}
