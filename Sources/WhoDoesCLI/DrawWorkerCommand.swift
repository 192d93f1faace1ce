import ArgumentParser
import WhoDoes

/// `whodoes draw-worker`: what `whodoes map` starts for many cases; nobody types it.
struct DrawWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw-worker",
    abstract: "Draw the cases that come as JSON lines on standard input.",
    shouldDisplay: false)

  func run() throws { try DrawingWorker.serve() }
}
