import WhoDoesModel

extension Day {
  /// The day without its year, as "24 March"; with the year where it is so far off that one might mistake it.
  func plain(seenFrom today: Day) -> String {
    let (year, month, day) = parts
    let short = "\(day) \(Month.names[month - 1])"
    return (-300...300).contains(days(since: today)) ? short : "\(short) \(year)"
  }
}
