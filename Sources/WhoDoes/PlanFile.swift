import Foundation

/// A plan's file read into a case, with the answers that somebody gave to what it leaves open.
///
/// ```swift
/// let file = try PlanFile("plan.docx", reference: "R4")
/// try file.write(out: "cases/r4")
/// ```
public struct PlanFile: Sendable {
  /// Why a plan could not be read or written, line by line.
  public struct Refusal: Error, Sendable, Equatable {
    /// The lines.
    public let lines: [String]
  }

  /// The plan.
  public let plan: PlanImport
  private let path: String
  private let answersPath: String?
  private let hasAnswers: Bool

  /// Whether the file holds what identifies a real person.
  public var looksReal: Bool { plan.removed.looksReal }

  /// Reads a plan.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - localCatalogue: A council's own YAML file, which overrides parts of the catalogue.
  ///   - reference: The case's reference, which is no name.
  ///   - planDated: The day of the plan; nil to look for it in the file.
  ///   - asOf: The day for which the case is made.
  ///   - answers: A file with answers, read where it is there.
  ///   - ask: Asks somebody; nil where nobody is there. Answers "" to keep what was read and nil to ask no more.
  /// - Throws: ``UnreadableCatalogue``, or ``Refusal`` where the answers cannot be read.
  public init(
    _ path: String, localCatalogue: String? = nil, reference: String? = nil, planDated: Day? = nil,
    asOf: Day? = nil, answers answersPath: String? = nil, ask: ((PlanDoubt) -> String?)? = nil
  ) throws {
    let catalogue = try Catalogue.england(adaptedBy: localCatalogue)
    var answers = PlanAnswers()
    hasAnswers = answersPath.map { FileManager.default.fileExists(atPath: $0) } ?? false
    if let answersPath, hasAnswers {
      guard let bytes = FileManager.default.contents(atPath: answersPath) else {
        throw Refusal(lines: ["error: The answers in \(answersPath) cannot be read."])
      }
      let (read, diagnostics) = PlanAnswers.read([UInt8](bytes), file: answersPath)
      let errors = diagnostics.filter { $0.severity == .error }
      guard errors.isEmpty else { throw Refusal(lines: errors.map(\.description)) }
      answers = read
    }
    func read(_ answers: PlanAnswers) -> PlanImport {
      PlanImport.read(
        path, catalogue: catalogue,
        settings: .init(
          reference: reference, planDated: planDated, asOf: asOf, today: Day.today, answers: answers))
    }
    var plan = read(answers)
    if let ask, !plan.removed.looksReal || reference != nil, !hasAnswers, answersPath == nil {
      for doubt in plan.doubts {
        guard let answer = ask(doubt) else { break }
        if !answer.isEmpty { answers[doubt.about, doubt.says] = answer }
      }
      if !answers.isEmpty { plan = read(answers) }
    }
    (self.plan, self.path, self.answersPath) = (plan, path, answersPath)
  }

  /// Refuses a file without a plan, and one about a real person unless that is said.
  ///
  /// - Throws: ``Refusal``.
  public func check(isReal: Bool) throws(Refusal) {
    guard !plan.isEmpty else { throw Refusal(lines: []) }
    guard isReal || !looksReal else {
      throw Refusal(lines: [
        "error: This looks like a real young person's plan: it holds what is named above. Give --real with the case's "
          + "reference to go on; those details stay out either way."
      ])
    }
  }

  /// Writes the questions where they are asked for and not there yet, and the case where a folder is given.
  ///
  /// - Returns: What was written, a sentence each.
  /// - Throws: ``Refusal`` where a place cannot be written; nothing that is there is written over.
  public func write(out folder: String?) throws(Refusal) -> [String] {
    var lines: [String] = []
    do {
      if let answersPath, !hasAnswers {
        try OutputFile.write(PlanAnswers.sheet(for: plan.doubts), to: answersPath, notOver: path)
        lines.append("Written: \(answersPath). Fill in its last column and give it again.")
      }
      if let folder {
        try CaseFolder.write(plan.tables, to: folder)
        lines.append(
          "Written: \(folder). It has the plan's layer only; what people do and say is still to be asked.")
      } else {
        lines.append("Nothing is written without --out.")
      }
    } catch {
      throw Refusal(lines: ["error: \(error)"])
    }
    return lines
  }
}
