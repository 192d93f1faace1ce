import ArgumentParser
import WhoDoes

/// What map is wanted; the same for one case and for many.
struct MapOptions: ParsableArguments {
  @Option(help: "What to draw.")
  var kind = MapKind.responsibility

  @Option(help: "The page it is for.")
  var page = MapPage.a4

  @Option(name: .customLong("for"), help: "Who will see it; what they must not see is left out.")
  var audience = Audience.manager

  @Option(help: "The colours.")
  var theme = Theme.light

  @Option(help: "What to write.")
  var format = MapFormat.svg

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

  /// What was asked for.
  var order: MapOrder {
    var order = MapOrder(kind: kind, audience: audience, page: page, theme: theme, format: format)
    (order.isPlain, order.dotsPerInch) = (plain, dpi)
    return order
  }
}
