import WhoDoesModel

extension MyPageReader {
  /// What the young person says, in their order, with who wrote it down.
  ///
  /// Statements that were written down by the same hand on the same day share one line, which stands with the
  /// last of them; a day is said when it is another than before.
  func quotes(_ statements: [Int]) -> [Document.Quote] {
    var dayBefore: Day?
    return statements.indices.map { place in
      let said = network.voice[statements[place]]
      let source = hand(of: said)
      let next = place + 1 < statements.count ? network.voice[statements[place + 1]] : nil
      if let next, hand(of: next) == source, next.date == said.date {
        return .init(network[said.words], source: "")
      }
      let day = said.date == dayBefore ? nil : said.date
      dayBefore = said.date
      let parts = [source, day.map { $0.plain(seenFrom: today) } ?? ""]
      return .init(network[said.words], source: parts.filter { !$0.isEmpty }.joined(separator: ", "))
    }
  }

  /// Who wrote a statement down, and who interpreted.
  private func hand(of said: VoiceStatement) -> String {
    var hand = network[said.whoseHand].shown().trimmed.capped(Self.longestFact)
    // On their own page it goes without saying who "Jordan, own writing" is.
    if hand.hasPrefix("\(chosenName), ") { hand.removeFirst(chosenName.count + 2) }
    let interpreter = network[said.interpreter].shown().trimmed.capped(Self.longestFact)
    let isSaid = interpreter.isEmpty || hand.lowercased().contains("interpreter")
    return [hand, isSaid ? "" : "interpreter: \(interpreter)"].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}
