import ArgumentParser
import WhoDoes

/// `whodoes voice`.
struct VoiceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voice",
    abstract: "Keep what the young person says, in their own words.",
    subcommands: [Add.self])

  /// `whodoes voice add`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Type what they said as they said it, read it back, and add it to voice.csv.",
      usage: "whodoes voice add <case> --area <area> --words <words> --typed-by <name> [options]",
      discussion: """
        Nothing is corrected or made shorter. The words are shown once to read them back; give --read-back when \
        they have said that it is right.

          whodoes voice add cases/jordan --area HOME --words "I want the flat near Tern House." --typed-by Shaz
        """)

    @OptionGroup var source: CaseOptions

    @Option(
      help: .init("The area of the plan, such as HOME; whodoes catalogue lists them.", valueName: "area"))
    var area: String

    @Option(help: .init("What they said, as they said it.", valueName: "words"))
    var words: String

    @Option(help: .init("Who typed it for them.", valueName: "name"))
    var typedBy: String?

    @Flag(help: "They wrote it themselves.")
    var ownWriting = false

    @Option(help: .init("Who interpreted, where somebody did.", valueName: "name"))
    var interpreter: String?

    @Option(help: .init("The day on which they said it; the day of the case if left out.", valueName: "day"))
    var on: Day?

    @Option(help: .init("Its place among what they want most: 1, 2 or 3.", valueName: "place"))
    var top: Int?

    @Flag(help: "It was read back to them, and they said that it is right.")
    var readBack = false

    func validate() throws {
      guard ownWriting != (typedBy != nil) else {
        throw ValidationError("Say who wrote it down: --typed-by with a name, or --own-writing.")
      }
    }

    func run() throws {
      let file = try source.read()
      var entry = file.voiceEntry(words, area: area, typedBy: typedBy)
      (entry.interpreter, entry.date) = (interpreter ?? "", on ?? file.network.asOf)
      entry.top = top
      guard readBack else {
        Terminal.say("Read this back to them:\n\n  “\(words)”\n")
        Terminal.say("Nothing is written yet. When they say that it is right, add --read-back.")
        throw ExitCode.badInput
      }
      do {
        Terminal.say("Added to \(try entry.add(to: source.case, catalogue: file.catalogue)): “\(words)”")
      } catch let error as UnreadableCase {
        Terminal.report(error.diagnostics, allNotices: true)
        throw ExitCode.badInput
      } catch {
        Terminal.say("error: \(error)")
        throw ExitCode.badInput
      }
    }
  }
}
