import ArgumentParser
import WhoDoes

/// `whodoes ask`.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Write private answer sheets, one for each person: who leads, my part, what would I decide?",
    usage: "whodoes ask <case> --out <folder> [options]",
    discussion: """
      Each person gets a workbook with lists to choose from, a Word file and a page to print, with at most twelve \
      tasks: what the young person wants most, what is critical, late or has changed. The young person gets a sheet \
      of their own: what do I want, who do I go to, what is bugging me. whodoes add takes the sheets back.

        whodoes ask cases/jordan --to pa,keyworker,housing --tasks critical --out sheets
        whodoes ask cases/jordan --to pa,jordan --meeting 2026-03-24 --out sheets
      """)

  @OptionGroup var source: CaseOptions

  @Option(
    help: .init(
      "Who is asked, by id, name, letter or job title; every worker in post if left out.", valueName: "people"
    ))
  var to: String?

  @Option(help: .init("critical, or the ids of at most twelve tasks.", valueName: "tasks"))
  var tasks: String?

  @Option(
    help: .init("The day of the meeting it is for; the case's next one if left out.", valueName: "day"))
  var meeting: Day?

  @Option(
    name: .shortAndLong, help: .init("The folder for the sheets.", valueName: "folder"),
    completion: .directory)
  var out: String

  func run() throws {
    let file = try source.read()
    do {
      let asked = try chosen(file)
      let sheets = try file.sheets(for: file.respondents(Self.words(to)), asked)
      for sheet in sheets {
        for (name, bytes) in sheet.files {
          try OutputFile.write(bytes, to: "\(out)/\(name)", notOver: file.path)
          try file.recordExport(of: "\(out)/\(name)", for: sheet.audience)
        }
      }
      try OutputFile.write(file.askedList(sheets).csv, to: "\(out)/\(AskedList.fileName)", notOver: file.path)
      for line in file.inWords(sheets, asked) { Terminal.say(line) }
      Terminal.say("Written: \(out)")
    } catch {
      Terminal.say("error: \(error)")
      throw ExitCode.badInput
    }
  }

  private func chosen(_ file: CaseFile) throws -> AskedTasks {
    let names = Self.words(tasks)
    let day = meeting ?? file.network.nextMeeting ?? file.network.asOf
    return names.isEmpty || names.map({ $0.lowercased() }) == ["critical"]
      ? try AskedTasks(file.agenda(), on: day, onlyCritical: !names.isEmpty)
      : try AskedTasks(file.agenda(), named: names)
  }

  private static func words(_ text: String?) -> [String] {
    (text ?? "").split(separator: ",").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
