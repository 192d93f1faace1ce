import Foundation
import WhoDoesCaseload
import WhoDoesModel

/// `twelve-rules MAP FOLDER OUT [--threads N] [--parts FILE] [--timings]`: the comparison's rules over its tables, read
/// by the caseload's own reader.
@main
enum Main {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    func option(_ name: String) -> String? {
      guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return nil }
      defer { arguments.removeSubrange(place...place + 1) }
      return arguments[place + 1]
    }
    let threads = option("--threads").flatMap { Int($0) } ?? 2
    let partsFile = option("--parts")
    let timings = arguments.contains("--timings")
    let start = ContinuousClock.now
    let map = try JSONDecoder().decode(
      ColumnMapFile.self, from: Data(contentsOf: URL(filePath: arguments[0])))
    let folder = arguments[1]
    guard let asOf = Day(map.asOf) else { throw MapProblem(table: "asOf") }
    let book = try RuleBook(map, folder: folder, asOf: asOf)
    func open(_ name: String, _ wanted: [String], file: String? = nil) throws -> (LongTable, [Int]) {
      guard let known = map.tables[name], let key = known.columns["case"] else {
        throw MapProblem(table: name)
      }
      let table = try LongTable(folder + "/" + (file ?? known.file), caseHeading: key)
      let places = ColumnMap.positions(of: wanted.map { known.columns[$0] ?? "" }, in: table)
      return (
        table,
        try places.map { place in
          guard let place else { throw MapProblem(table: name) }
          return place
        }
      )
    }
    let (cases, caseColumns) = try open("cases", TwelveRules.caseColumns)
    let (people, personColumns) = try open("people", TwelveRules.personColumns)
    let (parts, partColumns) = try open("parts", TwelveRules.partColumns, file: partsFile)
    let descriptor = Foundation.open(arguments[2], O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    precondition(descriptor >= 0, "The result cannot be written.")
    let heading = Array("rule,yp_id,task_id,practitioner_id,detail\n".utf8)
    let writeAll: @Sendable (UnsafeBufferPointer<UInt8>) -> Bool = { bytes in
      write(descriptor, bytes.baseAddress, bytes.count) == bytes.count
    }
    var options = CaseStream.Options()
    options.threads = threads
    options.write = writeAll
    options.rewind = {
      ftruncate(descriptor, 0) == 0 && lseek(descriptor, 0, SEEK_SET) == 0
        && heading.withUnsafeBufferPointer(writeAll)
    }
    _ = heading.withUnsafeBufferPointer(writeAll)
    let (_, tally) = try CaseStream([cases, people, parts]).run(options) {
      TwelveRules(book, cases: caseColumns, people: personColumns, parts: partColumns)
    }
    print(
      "\(tally.cases) cases, rows: \(tally.rowsRead) read = \(tally.rowsUsed) used + \(tally.rowsRefused) refused"
    )
    for diagnostic in tally.diagnostics.prefix(10) { print(diagnostic) }
    if timings {
      print(
        "read \(tally.seconds.read) s, rules \(tally.seconds.work) s, write \(tally.seconds.write) s of all threads;"
          + " whole \((ContinuousClock.now - start) / .seconds(1)) s")
    }
  }
}
