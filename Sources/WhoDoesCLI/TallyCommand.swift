import ArgumentParser
import WhoDoes

/// `whodoes tally`.
struct TallyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Show a room its own answers, as counts.",
    usage: "whodoes tally <grid> [options]",
    discussion: """
      A plain grid, typed in the break: one row for each person, one column for each task. Letters stand for roles (S \
      social worker, P personal adviser, K keyworker, H housing, Y young person), 0 for nobody and ? for "don't \
      know"; words do as well. A column role says who answered, table where they sat, and when whether it was before \
      or after the talk. Counts for each table do too: a column task, and one for every answer. Beside a training \
      pack, the letters are those on its cards, and its slides are made anew with the room's answers.

        whodoes tally friday/tally.csv
        whodoes tally tally.csv --case cases/jordan --out room.html
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html, docx, markdown, xlsx }

  @Argument(help: "The grid, a .csv or .xlsx file.", completion: .file(extensions: ["csv", "xlsx"]))
  var grid: String

  @Option(
    name: .customLong("case"), help: .init("The case whose tasks and people it is about.", valueName: "case"),
    completion: .directory)
  var about: String?

  @Option(
    name: .customLong("pack"),
    help: .init(
      "The training pack whose letters it has; the one in its own folder if left out.", valueName: "folder"),
    completion: .directory)
  var folder: String?

  @OptionGroup var reading: ReadingOptions

  @Option(help: "What to write; what the ending of --out says if left out, else text.")
  var format: Format?

  @Option(
    name: .shortAndLong,
    help: .init("The file to write; standard output if left out.", valueName: "file"), completion: .file())
  var out: String?

  func validate() throws {
    guard folder == nil || about == nil else { throw ValidationError("Give --pack or --case, not both.") }
  }

  func run() throws {
    let pack = try Terminal.trying {
      try folder.map { try OpenPack($0) } ?? (about == nil ? OpenPack.around(grid) : nil)
    }
    let room = RoomFile(grid, of: try about.map(reading.read), in: pack)
    Terminal.report(room.diagnostics, allNotices: true)
    guard !room.isUnreadable else { throw ExitCode.badInput }
    let bytes =
      switch chosen {
      case .text: Array(room.text(width: Terminal.width).utf8)
      case .json: Array(RoomJSON.write(room.answers).utf8)
      default: try room.document.bytes(as: DocumentFormat(rawValue: chosen.rawValue) ?? .html) ?? []
      }
    try Terminal.write(bytes, to: out, notOver: grid)
    let remark = try Terminal.trying {
      try pack?.writeSlides(room: RoomCounts(room.answers)) { Terminal.say("Written: \($0)") }
    }
    if let remark { Terminal.say(remark) }
  }

  private var chosen: Format {
    if let format { return format }
    guard let out else { return .text }
    if out.lowercased().hasSuffix(".json") { return .json }
    return DocumentFormat(ofFile: out).flatMap { Format(rawValue: $0.rawValue) } ?? .text
  }
}
