public import Graphviz
public import ZipArchive

/// Writes slides as a PowerPoint file: real text that can be edited and read aloud, with notes for the speaker.
///
/// Beside the title the file says nothing of who made it or when, and the same deck gives the same bytes. The
/// parts are written by us for the reason given at ``DOCXRenderer``: no Swift library for these files can be had.
///
/// ```swift
/// try Data(PPTXRenderer().render(deck)).write(to: file)
/// ```
public struct PPTXRenderer: Sendable {
  /// Why a file could not be written.
  public enum Failure: Error, Equatable, Sendable {
    /// A picture could not be drawn.
    case picture(GraphvizError)
    /// The parts could not be put together.
    case archive(ZipError)
  }

  /// How many dots of a picture lie on an inch of its drawing.
  public var dotsPerInch: Int

  /// A renderer.
  public init(dotsPerInch: Int = 150) { self.dotsPerInch = dotsPerInch }

  /// Writes the file.
  ///
  /// - Throws: ``Failure`` with what Graphviz or the archive's library says.
  /// - Complexity: O(*n*) in the length of the deck, besides drawing its pictures.
  public func render(_ deck: SlideDeck) throws(Failure) -> [UInt8] {
    var pictures: [[UInt8]] = []
    var slides: [SlidePackage.Slide] = []
    for (place, slide) in deck.slides.enumerated() {
      var canvas = SlideCanvas(deck, slide, number: place + 1)
      do throws(GraphvizError) {
        try canvas.draw(dotsPerInch: dotsPerInch, pictureNumber: pictures.count + 1)
      } catch { throw .picture(error) }
      if let png = canvas.png { pictures.append(png) }
      slides.append(
        .init(
          xml: canvas.slide, notes: canvas.notes, picture: canvas.png == nil ? nil : pictures.count))
    }
    let file = SlidePackage(deck: deck, slides: slides, pictures: pictures)
    do throws(ZipError) { return try ZipWriter.write(file.package.entries) } catch { throw .archive(error) }
  }
}
