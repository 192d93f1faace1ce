import Testing
import WhoDoesEngland
import WhoDoesFiles
import WhoDoesMatrix
import WhoDoesModel

@Suite("Tables of letters as large as they may be")
struct LargeMatrixTests {
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
}
