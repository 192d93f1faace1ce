import ArgumentParser
import WhoDoes

/// `whodoes map`.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draw who does what, with the tasks that want talking about.",
    usage: "whodoes map <case> [options]",
    discussion: """
      The picture fits one A4 page with text of at least 9 points; what does not fit is counted in it.

        whodoes map cases/jordan --format pdf --out jordan-map.pdf

      --format dot writes the same drawing for Graphviz, and --format svg --plain the bytes that dot draws from \
      it; without --plain the SVG has a title and description for screen readers, and no ids.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case svg, pdf, png, dot }

  @OptionGroup var source: CaseOptions
  @OptionGroup var output: OutputOptions

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
    let (map, legibility) = try file.responsibilityMap()
    if !legibility.isReadable {
      Terminal.say(
        "The people alone fill the page, and the text falls under 9 points. The audit page has it as a table."
      )
    }
    try output.write(bytes(of: map), readFrom: file.path)
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
