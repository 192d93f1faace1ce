import WhoDoesCatalogue
import WhoDoesModel

extension Basis {
  /// The basis as a finding prints it: law only where it is law on that day, "your local rule" where the
  /// council set it, and nothing at all for what nobody has confirmed.
  func inWords(on day: Day, isLocal: Bool) -> String? {
    if isLocal || strength == .local {
      return "Your local rule" + (reference.isEmpty ? "" : ": \(reference)")
    }
    switch strength {
    case .law, .prospectiveLaw: return isLaw(on: day) ? "Law: \(reference)" : nil
    case .judgment: return "Court judgment: \(reference)"
    case .statutoryGuidance: return "Statutory guidance: \(reference)"
    case .guidance: return "Guidance: \(reference)"
    case .commonPractice: return "Common practice: \(reference)"
    case .ombudsman: return "Ombudsman: \(reference)"
    case .research: return "Research and inspection: \(reference)"
    case .unconfirmed, .local: return nil
    }
  }
}

extension Examination {
  /// The law that stands behind a task: that of the task in the catalogue, or of its plan area; nil for neither.
  func lawOf(_ task: TaskIndex) -> Basis? {
    let known = network[task].catalogueTask.flatMap { catalogue[$0] }
    if let known, known.isLocal || known.basis.isLaw(on: asOf) { return known.basis }
    return catalogue[network[task].area].flatMap { $0.basis.isLaw(on: asOf) ? $0.basis : nil }
  }
}
