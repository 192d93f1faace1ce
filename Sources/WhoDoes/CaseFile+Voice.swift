extension CaseFile {
  /// What the young person says, to be added to the case, with whose hand it is in.
  ///
  /// - Parameter typedBy: Who typed it and read it back; nil where they wrote it themselves.
  public func voiceEntry(_ words: String, area: String, typedBy: String?) -> VoiceEntry {
    let name = network.youngPersonName
    let hand = typedBy.map { "\(name), typed by \($0), checked by \(name)" } ?? "\(name), own writing"
    return VoiceEntry(area: area, words: words, hand: hand)
  }
}
