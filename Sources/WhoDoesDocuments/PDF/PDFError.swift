/// Why a PDF could not be made.
public enum PDFError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no program on this machine that makes a PDF of a page.
  case noEngine
  /// A program was found and made none; what it said.
  case failed(PDFEngine.Kind, String)
  /// A program took longer than it may.
  case tookTooLong(PDFEngine.Kind)
  /// This process was asked to end meanwhile; nothing was left behind.
  case interrupted
  /// The folder for the page could not be made where the PDF is to stand.
  case noFolder(String)

  /// What happened and what to do, in plain words.
  public var description: String {
    switch self {
    case .noEngine:
      "No program that makes a PDF was found here (WeasyPrint 70 or later, or Chromium). \(Self.byHand)"
    case .failed(let engine, let words):
      "\(engine.name) made no PDF\(words.isEmpty ? "" : ", and said: \(words)"). \(Self.byHand)"
    case .tookTooLong(let engine): "\(engine.name) took too long and was stopped. \(Self.byHand)"
    case .interrupted: "Stopped. Nothing was written."
    case .noFolder(let folder): "Nothing can be written in \(folder). Choose another place for the PDF."
    }
  }

  /// How a person makes the same PDF without any of it.
  private static let byHand =
    "You can still print: write the page with --format html, open it in a browser, choose Print, and there "
    + "“Save as PDF”, with paper A4 and headers and footers off."
}
