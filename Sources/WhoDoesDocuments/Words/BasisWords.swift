import WhoDoesCatalogue
import WhoDoesModel

extension Basis {
  /// What the expectation rests on, in words; what nobody has confirmed is never said to be law.
  var inWords: String {
    let kind =
      switch strength {
      case .law: "Law in force"
      case .prospectiveLaw: "Law that has been passed and is not in force yet"
      case .judgment: "A judgment of the court"
      case .statutoryGuidance: "Statutory guidance, to be followed unless there is good reason"
      case .guidance: "Government guidance"
      case .commonPractice: "Common practice, not law"
      case .ombudsman: "Decisions of the ombudsman"
      case .research: "Research and inspection"
      case .unconfirmed:
        "Not confirmed: nobody has read the text that would prove it, so it is not given as law"
      case .local: "Your local rule"
      }
    let from = inForceFrom.map { " From \($0.inWords)." } ?? ""
    return reference.isEmpty ? "\(kind).\(from)" : "\(kind): \(reference).\(from)"
  }
}
