import WhoDoesEngland
import WhoDoesFiles
import WhoDoesMatrix
import WhoDoesModel

extension DamagedReader {
  /// Tables of letters in every layout; each copy is looked at and compared with what it was.
  static func matrix() throws -> DamagedReader {
    var files = tables.map { DamagedFile($0.name, text: $0.text) }
    let rows = ["Find a flat", "Open a bank account", "See a dentist"].map { [$0, "A", "A/R", "(C)"] }
    files.append(
      DamagedFile("raci.xlsx", try xlsx("RACI", ["Task", "Social worker", "PA", "Keyworker"], rows)))
    let sound = files.map { file in
      (file.name, MatrixFile.read(file.whole, file: file.name, catalogue: .england).matrices.first)
    }
    let known = Dictionary(uniqueKeysWithValues: sound)
    return DamagedReader("matrix", files, few: 120) { bytes, name in
      let (matrices, diagnostics) = MatrixFile.read(bytes, file: name, catalogue: .england)
      var outcome = Outcome(isUnderstood: !matrices.isEmpty)
      for matrix in matrices {
        for finding in MatrixAnalysis(of: matrix).findings {
          outcome.check(
            !finding.statement.isEmpty && !finding.cells.isEmpty, "\(finding.rule) shows nothing")
        }
        // A reader that changed its mind about one and the same table would show here.
        let same = MatrixComparison(before: matrix, after: matrix).changes
        outcome.check(
          !same.contains { $0.kind == .lastLeadLost || $0.kind == .taskGone }, "a table differs from itself")
        if let before = known[name] ?? nil { _ = MatrixComparison(before: before, after: matrix) }
      }
      outcome.checkWords(of: diagnostics)
      return outcome
    }
  }

  private static let tables = [
    (
      name: "wide.csv",
      text: """
      Who does what,,,,
      R = Responsible,A = Accountable,C = Consulted,I = Informed,
      Ref,Task,Social worker,PA,Housing officer
      Home,,,,
      1,Find a flat,A,R,C
      2,Apply to the register,A/R,(C),-
      Money,,,,
      3,Open a bank account,I,"A, R",
      Total of Rs,,1,2,0
      """
    ),
    (
      name: "stacked.csv",
      text: """
      Task,SW,IRO,Foster carer
      Care plan,A/R,C,C
      Pocket money,A,,R

      After 18
      Task,PA,Housing officer,DWP work coach
      Universal Credit,A,,R
      Bidding for a flat,,R,
      """
    ),
    (
      name: "long.csv",
      text: """
      Duty;Worker;RACI
      Keep in touch;Personal adviser;A
      Keep in touch;Social worker;I
      Health assessment;LAC nurse;R
      Health assessment;Personal adviser;A?
      """
    ),
    (
      name: "letters.csv",
      text: """
      Action,Responsible,Accountable,Support,Consulted,Informed
      Visit school,PA,SW,Carer,YP,Head
      Buy uniform,Carer,SW,,YP,
      Book taxi,,SW/IRO,PA,,all
      """
    ),
    (
      name: "listed.md",
      text: """
      | Task | Responsibility |
      |---|---|
      | Plan | SW (A), PA (R), IRO (C) |
      | Flat | A: PA; R: PA, carer |
      | Bank | PA - R |
      """
    ),
    (
      name: "turned.html",
      text: """
      <html><body><p>A = answers for it, R = does it</p><table><tr><th>Role</th><th>Draft</th><th>Hold review</th>
      <th>Form</th></tr><tr><td>Social worker</td><td>A</td><td>I</td><td></td></tr><tr><td>PA</td><td rowspan=2>R</td>
      <td></td><td>A/R</td></tr><tr><td>Nurse</td><td></td><td>C</td></tr></table></body></html>
      """
    ),
  ]
}
