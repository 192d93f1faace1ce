import Foundation
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesModel

/// The documents that real programs are given to read: every document of two cases, on paper and for a phone
/// where there is one, the audits with their maps, the reports of a caseload, and one with everything, small and large.
enum ReadDocuments {
  static func all() throws -> [(name: String, document: Document)] {
    var all: [(name: String, document: Document)] = [("everything", .withEveryBlock()), ("large", large)]
    for name in ["jordan", "yonas"] {
      let sample = try Sample.scenario(name)
      let (network, analysis) = (sample.network, sample.analysis)
      all += [
        (name, try audit(name)),
        ("\(name)-meeting", MeetingDocument.build(network, analysis, .england)),
        ("\(name)-wall", MeetingDocument.build(network, analysis, .england, paper: .a3)),
        ("\(name)-mypage", MyPage(network, analysis, .england).document),
        ("\(name)-phone", MyPage(network, analysis, .england, medium: .phone).document),
        ("\(name)-steps", StepsPages(network, analysis, .england).document),
        ("\(name)-agreed", agreed(network)),
      ]
    }
    let summary = RandomCaseload(seed: 1).summary
    for build in CaseloadPublication.Build.allCases {
      let publication = CaseloadPublication(summary, build)
      all.append(("caseload-\(build)", CaseloadDocument.build(publication, .england)))
      for dimension in CaseloadDocument.Dimension.allCases {
        let table = CaseloadDocument.build(publication, by: dimension, .england)
        all.append(("caseload-\(dimension)-\(build)", table))
      }
    }
    return all
  }

  /// Those that are printed and opened by an office program, which takes seconds each: all of them with
  /// `WHODOES_THOROUGH`, else one of every kind.
  static func onPaper() throws -> [(name: String, document: Document)] {
    let few: Set = ["everything", "large", "jordan", "jordan-meeting", "yonas-mypage", "caseload-panel"]
    let isThorough = ProcessInfo.processInfo.environment["WHODOES_THOROUGH"] != nil
    return try all().filter { isThorough || few.contains($0.name) }
  }

  /// What a meeting agreed that decided on three tasks and left the others.
  private static func agreed(_ network: Case) -> Document {
    var typed = TypedDecisions()
    typed.decisions = network.taskIndices.prefix(3).map { task in
      var decision = Decision(task: task, row: task.position + 2)
      (decision.lead, decision.teller) = (PersonIndex(1), PersonIndex(3))
      decision.due = network.asOf.adding(days: 20)
      return decision
    }
    typed.undecided = Array(network.taskIndices.dropFirst(3).prefix(4))
    return AgreedDocument.build(Changes(network, typed, on: network.asOf, .england), .england)
  }

  static func audit(_ name: String) throws -> Document {
    let sample = try Sample.scenario(name)
    let map = try Document.Figure.map(sample.network, sample.analysis, .england, stamp: "Fiction")
    return AuditDocument.build(sample.network, sample.analysis, .england, figure: map)
  }

  /// A wall sheet, with letters to be read from afar.
  private static var large: Document {
    var document = Document.withEveryBlock("Words that go on for a while")
    document.page = .init(.a3, isLandscape: true, bodySize: 16, hasContents: false)
    return document
  }
}
