import Foundation
import WhoDoesAnalysis
import WhoDoesCatalogue
import WhoDoesDocuments
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

/// A case with what was found in it, and every output made from it.
struct Sample: Sendable {
  let network: Case
  let analysis: Analysis

  init(_ network: Case) {
    self.network = network
    analysis = Analysis(of: network, catalogue: .england)
  }

  /// The fictional cases that come with the package.
  static let scenarios = ["jordan", "keziah", "mateusz", "reuben", "shanelle", "wanjiru", "yonas"]

  /// One of the fictional cases that come with the package.
  static func scenario(_ name: String) throws -> Sample {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Data/Scenarios/\(name)")
    return try Sample(CaseSource.read(folder.path, catalogue: .england).case)
  }

  /// A small case written as tables, whatever is wrong with it.
  static func tables(_ text: String) throws -> Sample {
    let whole = RuleExample.fires("", on: [], text).text
    return try Sample(CaseSource.read(text: whole, catalogue: .england, lenient: true).case)
  }

  var audit: Document { AuditDocument.build(network, analysis, .england) }

  func page(with figure: Document.Figure) -> String {
    HTMLRenderer().render(AuditDocument.build(network, analysis, .england, figure: figure))
  }

  /// Everything a manager may be handed, by name.
  var outputs: [String: String] {
    [
      "text": TextReport.write(network, analysis, .england),
      "csv": CSVReport.write(network, analysis, .england),
      "markdown": MarkdownReport.write(network, analysis, .england),
      "json": JSONReport.write(network, analysis, .england),
      "page": HTMLRenderer().render(audit),
    ]
  }
}

/// Names that try to become markup, formulas, escapes or other lines.
let hostileNames = [
  "</svg><script>alert(1)</script>", "&#65;&lt;b", "\\N \\E \\G", "\"'`", "a\u{1B}[31mred", "x\u{7}\u{8}y",
  "\u{202E}gnp.exe", "\u{2066}left\u{2069}", "=HYPERLINK(1)", "@cmd|x", "]]>", "<!-- --", "名前 שלום مرحبا 👩‍👩‍👧",
  "style=\"x\" onload=\"y\"", "javascript:alert(1)", "# not a heading", "| a | b |", "{words}",
]

extension Sample {
  /// A case in which everything is many and long: people, roles, titles, answers and words.
  static func crowded() throws -> Sample {
    let wordy = "that nobody could say in fewer words than these, however long they think about it"
    let people = (1...40).map {
      "P\($0),Bartholomew Featherstonehaugh \($0),Specialist transitions practitioner number \($0),professional"
    }
    let tasks = (1...60).map {
      "T\($0),HOME,\"Task number \($0) \(wordy) \(wordy)\",2026-01-0\($0 % 9 + 1),yes,stuck"
    }
    let parts = (1...60).flatMap { task in
      (0..<5).map { "T\(task),P\((task * 5 + $0) % 40 + 1),\($0 < 2 ? "plan" : "practice"),leads" }
    }
    let views = (1...60).flatMap { task in
      (0..<6).map { "T\(task),P\((task * 3 + $0) % 40 + 1),P\((task * 7 + $0) % 40 + 1),leads" }
    }
    let voice = (1...20).map {
      "HOME,\"\($0): I want to say \(wordy), and then \(wordy).\",2026-03-01,own writing"
    }
    return try tables(
      """
      # people
      person_id,name,role,kind
      YP,Jay,Young person,young_person
      \(people.joined(separator: "\n"))
      # tasks
      task_id,area,title,due,critical,status
      \(tasks.joined(separator: "\n"))
      # assignments
      task_id,person_id,layer,involvement
      \(parts.joined(separator: "\n"))
      # perspectives
      task_id,respondent_id,says_lead_is,own_part
      \(views.joined(separator: "\n"))
      # voice
      area,words,date,whose_hand
      \(voice.joined(separator: "\n"))
      """)
  }
}
