extension String {
  /// The line without the dot, dash or number with which lists begin: "• SW", "2. SW".
  var withoutListMark: String {
    guard let first else { return self }
    if "•●▪◦·‣–—*".contains(first) || first == "-" || hasPrefix("o ") {
      return String(dropFirst()).trimmingBlanks
    }
    let digits = prefix { $0.isNumber }
    guard (1...2).contains(digits.count), let sign = dropFirst(digits.count).first,
      sign == "." || sign == ")",
      dropFirst(digits.count + 1).first?.isWhitespace == true
    else { return self }
    return String(dropFirst(digits.count + 1)).trimmingBlanks
  }
}
