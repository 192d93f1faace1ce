import Foundation
import Testing
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesMatrix
import WhoDoesModel

@Suite("Broken tables of letters never stop the reader")
struct BrokenMatrixTests {
  /// How many inputs: some hundreds as a rule, twenty thousand where thoroughness is asked for.
  static let count = ProcessInfo.processInfo.environment["WHODOES_THOROUGH"] == nil ? 300 : 20_000

  @Test("Mutated tables are read or refused, quickly and in little room")
  func mutations() throws {
    let layouts = ["wide", "dressed", "long", "by letter", "markdown", "web page", "turned"]
    var dice = InventedMatrix.Dice(state: 20_260_309)
    let clock = ContinuousClock()
    var slowest = Duration.zero
    var read = 0
    for round in 0..<Self.count {
      let (text, file) = InventedMatrix(seed: UInt64(round % 90)).written(as: layouts[round % layouts.count])
      var bytes = Array(text.utf8)
      for _ in 0...dice.roll(3) { bytes = Self.mutated(bytes, &dice) }
      let start = clock.now
      let (matrices, diagnostics) = MatrixFile.read(bytes, file: file, catalogue: .england)
      for matrix in matrices {
        let analysis = MatrixAnalysis(of: matrix)
        for finding in analysis.findings { #expect(!finding.statement.isEmpty && !finding.cells.isEmpty) }
        let comparison = MatrixComparison(before: matrix, after: matrix)
        // A reader that changed its mind about one and the same table would show here.
        #expect(!comparison.changes.contains { $0.kind == .lastLeadLost || $0.kind == .taskGone })
      }
      for diagnostic in diagnostics { #expect(diagnostic.description.utf8.count < 2_000) }
      read += matrices.isEmpty ? 0 : 1
      slowest = max(slowest, clock.now - start)
    }
    #expect(slowest < .seconds(60))
    // A mutator that only made rubbish would show nothing.
    #expect(read * 3 > Self.count)
    #expect(try Self.peakMemory() < 500 << 20)
  }

  @Test("A table as large as a file may be is read to its end")
  func large() throws {
    let wide =
      "Task," + (0..<120).map { "Role \($0)" }.joined(separator: ",") + "\n"
      + (0..<100).map { "Task \($0)" + String(repeating: ",R", count: 120) }.joined(separator: "\n")
    let long =
      "Task,Role,RACI\n" + (0..<1_500).map { "Task number \($0),Role number \($0),A" }.joined(separator: "\n")
    for text in [wide, long] {
      let (matrices, _) = MatrixFile.read(Array(text.utf8), file: "large.csv", catalogue: .england)
      #expect(!MatrixAnalysis(of: try #require(matrices.first)).findings.isEmpty)
    }
  }

  private static func mutated(_ original: [UInt8], _ dice: inout InventedMatrix.Dice) -> [UInt8] {
    var bytes = original
    let place = dice.roll(bytes.count + 1)
    switch dice.roll(12) {
    case 0: bytes.removeLast(bytes.count - place)
    case 1: for _ in 0..<10 where !bytes.isEmpty { bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256)) }
    case 2: bytes.insert(contentsOf: [0, 1, 7, 27, 127, 0xEF, 0xBF, 0xBF], at: place)
    case 3: bytes.insert(contentsOf: "</td><script>alert(1)</script>".utf8, at: place)
    case 4: bytes.insert(contentsOf: "\n=cmd|' /C calc'!A0,+1,-1,@x\n".utf8, at: place)
    case 5: bytes.insert(contentsOf: "\"".utf8, at: place)
    case 6:
      bytes.insert(
        contentsOf: ["А", "Ｒ", "(C)", "R/", "A?", " or ", "((((", "R = Responsible"][dice.roll(8)].utf8,
        at: place)
    case 7: bytes.removeSubrange(place..<min(bytes.count, place + 60))
    case 8: bytes.insert(contentsOf: original.prefix(600), at: place)
    case 9: bytes.insert(contentsOf: [",", ";", "|", "\n", "\t"][dice.roll(5)].utf8, at: place)
    case 10: bytes.insert(contentsOf: "PA or SW/IRO (either), all agencies".utf8, at: place)
    default:
      bytes.insert(contentsOf: repeatElement(UInt8(ascii: "R"), count: 1 + dice.roll(3_000)), at: place)
    }
    return bytes
  }

  /// The most memory that the process has held, in bytes.
  private static func peakMemory() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) << 10
  }
}
