import ArgumentParser

/// The `whodoes` command.
struct WhoDoesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whodoes",
    abstract: "Who does what around a young person leaving care, and does everybody agree?",
    discussion: """
      Lays plan, practice, people's private views and the young person's own words side by side, and finds where \
      they part. Everything stays on this machine.

        whodoes check cases/jordan
        whodoes audit cases/jordan --out jordan.html

      Exit codes: 0 done, 1 findings at or over --fail-on, 2 input that cannot be read, 64 a slip in the command.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Case",
        subcommands: [
          CheckCommand.self, DocumentsCommand.self, AuditCommand.self, MeetingCommand.self, CloseCommand.self,
          MyPageCommand.self,
          StepsCommand.self, MapCommand.self, WhoCommand.self, DrawWorkerCommand.self,
        ]),
      CommandGroup(
        name: "Answers",
        subcommands: [
          AskCommand.self, AddCommand.self, WithdrawCommand.self, ViewsCommand.self, LensCommand.self,
        ]),
      CommandGroup(name: "Time", subcommands: [RegisterCommand.self, CompareCommand.self]),
      CommandGroup(name: "Letters", subcommands: [MatrixCommand.self]),
      CommandGroup(name: "File", subcommands: [NewCommand.self, VoiceCommand.self, ConvertCommand.self]),
      CommandGroup(
        name: "Training", subcommands: [TallyCommand.self, ExerciseCommand.self, GenerateCommand.self]),
      CommandGroup(
        name: "Privacy",
        subcommands: [EverythingCommand.self, RetentionCommand.self, ClearCommand.self]),
      CommandGroup(
        name: "Reference",
        subcommands: [ExplainCommand.self, RulesCommand.self, CatalogueCommand.self]),
    ])
}

extension ExitCode {
  /// Findings at or over the urgency asked for.
  static let found = ExitCode(1)
  /// Input that cannot be read, or a place that cannot be written.
  static let badInput = ExitCode(2)
}
