import ArgumentParser
import WhoDoes

/// `whodoes who`.
struct WhoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "who",
    abstract: "Show everything known of one task, or every part one person has.",
    usage: "whodoes who <subject> <case> [options]",
    discussion: """
      A task or person is meant by its id, a name, a role, or words of a title.

        whodoes who passport cases/jordan
        whodoes who Shaz cases/jordan
      """)

  @Argument(help: "A task or a person.")
  var subject: String

  @OptionGroup var source: CaseOptions

  func run() throws {
    let file = try source.read()
    let subjects = WhoReport.subjects(named: subject, in: file.network)
    guard !subjects.isEmpty else {
      Terminal.say("error: No task or person is meant by “\(subject)”. \(hint(file.network))")
      throw ExitCode.badInput
    }
    let analysis = file.analysis()
    for subject in subjects {
      let text = WhoReport.write(
        subject, file.network, analysis, file.catalogue, width: Terminal.width, isStyled: Terminal.isStyled)
      Terminal.print(Array(text.utf8))
    }
  }

  private func hint(_ network: Case) -> String {
    let people = network.people.flatMap { [network[$0.id], network[$0.name]] }
    let tasks = network.tasks.flatMap { [network[$0.id], network[$0.title]] }
    // One word of a name or title is what people type, and what they slip in.
    let words = (people + tasks).flatMap { $0.split(separator: " ").map(String.init) }
    let names = people + tasks + words
    return Suggestion.didYouMean(subject, among: names) ?? "Try an id, a name or a word of a title."
  }
}
