import WhoDoesModel

extension MyPageReader {
  /// Whom to ring by day, by night and in danger; room to write where nobody is known.
  var help: [Document.Definition] {
    [
      .init("In the day", fact(.helpByDay) ?? Self.longBlank),
      .init("At night", fact(.helpByNight) ?? fact(.emergencyContact) ?? Self.longBlank),
      .init("In danger", fact(.helpInDanger) ?? MyPagePhrases.inDanger),
    ]
  }

  /// How to say that the page is wrong, and who is on their side.
  var rights: [Document.Definition] {
    let name = mainWorker.flatMap { names[$0] }
    return [
      .init("Change it", MyPagePhrases.crossItOut),
      .init("Tell", fact(.tellIfWrong) ?? name.map { "Tell \($0)." } ?? Self.longBlank),
      .init("An advocate", "\(fact(.advocate) ?? Self.longBlank) \(MyPagePhrases.advocate)"),
      .init("Complain", fact(.complaints) ?? Self.longBlank),
      .init("This page", MyPagePhrases.mine),
    ]
  }

  private static let longBlank = "________________________"

  /// What keeps the page a draft, in words for who makes it.
  var missing: [String] {
    var missing: [String] = []
    let no: Set = ["no", "n", "false", "0", "not yet"]
    func ask(_ field: CaseField, _ words: String) {
      guard let written = fact(field), !no.contains(written.lowercased()) else {
        missing.append("\(words) (\(field.rawValue))")
        return
      }
    }
    ask(.checkedWithMe, "the day they said that it is right")
    ask(.lookAgain, "the day to look at it again")
    ask(.helpByDay, "whom to ring by day")
    if fact(.helpByNight) == nil, fact(.emergencyContact) == nil {
      missing.append("whom to ring at night (\(CaseField.helpByNight.rawValue))")
    }
    ask(.readingChecked, "who read it through for hard words")
    return missing
  }
}
