import ArgumentParser
import WhoDoes

/// `whodoes map`.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draw who does what, with the tasks that want talking about.",
    usage: "whodoes map <case> [options]",
    discussion: """
      The picture fits its page with text of at least 9 points; what does not fit is counted in it, put on more \
      sheets, or told in words, and the command says which.

        whodoes map cases/jordan --format pdf --out jordan-map.pdf
        whodoes map cases/jordan --kind handover --page a4-landscape --format pdf --out handover.pdf

      --format dot writes the same drawing for Graphviz, and --format svg --plain the bytes that dot draws from \
      it; without --plain the SVG has a title and description for screen readers, and no ids.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case svg, pdf, png, dot }

  @OptionGroup var source: CaseOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "What to draw.")
  var kind = MapKind.responsibility

  @Option(help: "The page it is for.")
  var page = MapPage.a4

  @Option(name: .customLong("for"), help: "Who will see it; what they must not see is left out.")
  var audience = Audience.manager

  @Option(help: "The colours.")
  var theme = Theme.light

  @Option(help: "What to write.")
  var format = Format.svg

  @Flag(help: "With svg: dot's own bytes, without title and description.")
  var plain = false

  @Option(help: .init("With png: dots per inch, 72 to 600.", valueName: "number"))
  var dpi = 150

  func validate() throws {
    guard (72...600).contains(dpi) else {
      throw ValidationError("--dpi takes a whole number from 72 to 600.")
    }
    guard !plain || format == .svg else { throw ValidationError("--plain goes with --format svg.") }
  }

  func run() throws {
    let file = try source.read()
    let sheets = try file.map(kind, for: audience, on: page.page, theme: theme)
    if sheets.stepTaken != .whole { Terminal.say(sheets.stepTaken.sentence) }
    guard let only = sheets.diagrams.first else {
      return try output.write(sheets.inWords, readFrom: file.path)
    }
    if format == .pdf { return try output.write(sheets.pdf(), readFrom: file.path) }
    guard sheets.diagrams.count == 1 else {
      Terminal.say("error: There are \(sheets.diagrams.count) sheets, and only --format pdf holds several.")
      throw ExitCode.badInput
    }
    try output.write(bytes(of: only), readFrom: file.path)
  }

  private func bytes(of map: Diagram) throws -> [UInt8] {
    switch format {
    case .dot: Array(try map.dot().utf8)
    case .svg: plain ? try map.render(.svg) : Array(try map.svg().utf8)
    case .pdf: try map.render(.pdf)
    case .png: try map.render(.png, dotsPerInch: dpi)
    }
  }
}

/// The pages that a map can be drawn for.
enum MapPage: String, ExpressibleByArgument, CaseIterable {
  case a4
  case a4Landscape = "a4-landscape"
  case a3
  case screen

  var page: Legibility.Page {
    switch self {
    case .a4: .a4Portrait
    case .a4Landscape: .a4Landscape
    case .a3: .a3
    case .screen: .screen
    }
  }
}
