public import Graphviz
public import ZipArchive

/// Writes a document as a Word file, for whatever people edit before they print it.
///
/// The styles are Word's own where it has them, so that headings reach its navigation; heading rows repeat on
/// every sheet, rows stay whole, pictures carry their description, and boxes can be ticked on the screen. Beside
/// the title the file says nothing of who made it or when.
///
/// The parts are written by us: among the packages that can be had there is no Swift library for Word files,
/// and the converter that makes them from Markdown or HTML loses column widths, repeated heading rows and sheets
/// turned sideways.
///
/// ```swift
/// try Data(DOCXRenderer().render(document)).write(to: file)
/// ```
public struct DOCXRenderer: Sendable {
  /// Why a file could not be written.
  public enum Failure: Error, Equatable, Sendable {
    /// A picture could not be drawn.
    case picture(GraphvizError)
    /// The parts could not be put together.
    case archive(ZipError)
  }

  /// How many dots of a picture lie on an inch of paper.
  public var dotsPerInch: Int

  /// A renderer.
  public init(dotsPerInch: Int = 150) { self.dotsPerInch = dotsPerInch }

  /// Writes the file; the same document gives the same bytes.
  ///
  /// - Throws: ``Failure`` with what Graphviz or the archive's library says.
  /// - Complexity: O(*n*) in the length of the document, besides drawing its pictures.
  public func render(_ document: Document) throws(Failure) -> [UInt8] {
    var body = WordBody(document, dotsPerInch: dotsPerInch)
    do throws(GraphvizError) { try body.writeAll() } catch { throw .picture(error) }
    let file = WordPackage(
      body: body.part, pictures: body.pictures, charts: body.charts, feet: body.feet.map(\.foot),
      document: document)
    do throws(ZipError) { return try ZipWriter.write(file.package.entries) } catch { throw .archive(error) }
  }
}
