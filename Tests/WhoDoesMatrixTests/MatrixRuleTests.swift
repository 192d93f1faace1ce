import Testing
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesModel

@testable import WhoDoesMatrix

/// One example of one rule about tables of letters, named so that a failure says where to look.
struct ExampleOfMatrixRule: Sendable, CustomTestStringConvertible {
  let rule: MatrixRule
  let example: MatrixExample
  var testDescription: String { "\(rule.id): \(example.story)" }

  static let all = MatrixRule.all.flatMap { rule in rule.examples.map { Self(rule: rule, example: $0) } }
}

@Suite("Every rule about tables of letters does what its examples say")
struct MatrixRuleTests {
  @Test("An example fires where it says, or stays quiet", arguments: ExampleOfMatrixRule.all)
  func example(_ given: ExampleOfMatrixRule) throws {
    let matrix = try Table.read(given.example.table)
    let analysis = MatrixAnalysis(of: matrix, rules: [given.rule])
    #expect(analysis.couldNotCheck.isEmpty || given.example.found == nil)
    let found = analysis.findings.flatMap { finding in
      let isAboutRoles = finding.tasks.isEmpty
      return isAboutRoles ? finding.roles.map(matrix.name) : finding.tasks.map { matrix.tasks[$0].name }
    }
    #expect(Set(found) == Set(given.example.found ?? []))
    for finding in analysis.findings {
      #expect(!finding.cells.isEmpty, "a finding names its boxes")
      #expect(finding.question.hasSuffix("?"))
      for sentence in [finding.statement, finding.question] {
        #expect(!sentence.contains("{") && !sentence.contains("  ") && !sentence.isEmpty, "\(sentence)")
      }
    }
  }

  @Test("Every rule has an example that fires and one that stays quiet, and blames nobody")
  func bothKinds() {
    #expect(Set(MatrixRule.all.map(\.id)).count == MatrixRule.all.count)
    for rule in MatrixRule.all {
      #expect(
        rule.examples.contains { $0.found != nil } && rule.examples.contains { $0.found == nil }, "\(rule.id)"
      )
      #expect(rule.id.hasPrefix("matrix."))
      for text in [rule.title, rule.finds, rule.why, rule.fineWhen, rule.wording.one, rule.wording.pattern] {
        for word in ["fail", "should have", "blame", " fault", "must not"] {
          #expect(!text.lowercased().contains(word), "\(rule.id): \(text)")
        }
      }
    }
  }

  @Test("What holds for most rows is said once, and names every row")
  func patterns() throws {
    let rows = (1...12).map { "Task number \($0),\($0 <= 9 ? "" : "A"),R,C" }.joined(separator: "\n")
    let analysis = MatrixAnalysis(
      of: try Table.read("Task,Social worker,Personal adviser,Keyworker\n\(rows)"))
    let noLead = analysis.findings.filter { $0.rule == "matrix.no-lead" }
    #expect(noLead.count == 1 && noLead[0].isPattern)
    #expect(noLead[0].tasks == Array(0..<9))
    #expect(noLead[0].statement == "9 of 12 tasks have nobody who leads.")
  }

  @Test(
    "A pair of letters copied down 58 rows gives fewer than ten findings",
    arguments: ["C,I", "A,R", "R,A", "A/R,I", "RA,RA"])
  func copiedDown(_ pair: String) throws {
    for others in [0, 3, 9] {
      let heading = "Task,One worker,Another worker" + (0..<others).map { ",Role \($0)" }.joined()
      for filler in ["", "C", "I", "R"] {
        let rows = (1...58).map {
          "Task number \($0),\(pair)" + String(repeating: ",\(filler)", count: others)
        }
        let matrix = try Table.read(([heading] + rows).joined(separator: "\n"))
        let analysis = MatrixAnalysis(of: matrix)
        #expect(matrix.tasks.count == 58)
        #expect(
          analysis.findings.count < 10, "\(pair) \(others) \(filler): \(analysis.findings.map(\.statement))")
      }
    }
  }

  @Test("One row has one finding, and the others stand with it")
  func onePerRow() throws {
    let matrix = try Table.read(
      """
      Task,Social worker,Personal adviser,Keyworker
      Health check,A,R,C
      Passport,R,A,I
      Bank account,,I,I
      """)
    let findings = MatrixAnalysis(of: matrix).findings.filter { $0.tasks == [2] }
    #expect(findings.map(\.rule) == ["matrix.only-informed"])
    #expect(findings[0].also == ["matrix.no-lead", "matrix.no-doer"])
    #expect(findings[0].cells.map(\.name) == ["A4", "C4", "D4"])
  }

  @Test("What a scheme has no letter for is not checked, and that is said")
  func couldNotCheck() throws {
    let analysis = MatrixAnalysis(
      of: try Table.read(
        """
        Task,Social worker,Personal adviser,Keyworker
        Health check,L,H,T
        Bank account,H,L,T
        """))
    #expect(analysis.couldNotCheck.map(\.rule).contains("matrix.no-doer"))
    #expect(analysis.findings.allSatisfy { $0.level != .error })
  }
}

/// Reads small tables in tests through the real reader.
enum Table {
  struct None: Error { var diagnostics: [String] }

  static func read(_ text: String, file: String = "table.csv", letters: String? = nil) throws
    -> ResponsibilityMatrix
  {
    let (matrices, diagnostics) = MatrixFile.read(
      Array(text.utf8), file: file, catalogue: .england, letters: letters)
    guard let matrix = matrices.first else { throw None(diagnostics: diagnostics.map(\.description)) }
    return matrix
  }

  /// Who has which letters, as `Task: Role A/R, Role C`.
  static func lines(_ matrix: ResponsibilityMatrix) -> [String] {
    matrix.tasks.enumerated().map { place, task in
      let boxes = matrix.boxes(of: place).map { box in
        "\(matrix.name(of: box.role)) \(box.letters.map(\.code).joined(separator: "/"))"
      }
      return "\(task.name): \(boxes.joined(separator: ", "))"
    }
  }
}
