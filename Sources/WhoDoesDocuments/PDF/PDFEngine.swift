public import Foundation

/// A program on this machine that makes a PDF of a page.
///
/// The PDF is made from the HTML, so that there is one look and not two. WeasyPrint comes first because its PDF
/// says of itself that it is accessible (PDF/UA); Chromium's has the same headings, heading cells and
/// descriptions without saying so. Both are programs of their own and no libraries, so they are looked for and
/// not required.
///
/// ```swift
/// let pdf = try PDFEngine.find().render(HTMLRenderer().render(document), beside: file)
/// ```
public struct PDFEngine: Equatable, Sendable {
  /// The programs that are known.
  public enum Kind: String, CaseIterable, Sendable {
    case weasyPrint
    case chromium

    /// The name as people know it.
    public var name: String { self == .weasyPrint ? "WeasyPrint" : "Chromium" }

    /// What its command may be called.
    fileprivate var commands: [String] {
      switch self {
      case .weasyPrint: ["weasyprint"]
      case .chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
      }
    }
  }

  /// Which program it is.
  public let kind: Kind
  /// Where its command is.
  public let command: URL

  /// An engine whose place is known.
  public init(_ kind: Kind, at command: URL) { (self.kind, self.command) = (kind, command) }

  /// The engines that are found along a path of folders, the best first.
  ///
  /// - Parameter path: Folders with `:` between them, as in `PATH`.
  public static func all(along path: String = searchPath) -> [PDFEngine] {
    let folders = path.split(separator: ":").map { URL(filePath: String($0), directoryHint: .isDirectory) }
    return Kind.allCases.compactMap { kind in
      for name in kind.commands {
        for folder in folders {
          let command = folder.appending(path: name)
          if FileManager.default.isExecutableFile(atPath: command.path) {
            return PDFEngine(kind, at: command)
          }
        }
      }
      return nil
    }
  }

  /// The best engine that is found along a path of folders and is not too old.
  ///
  /// - Throws: ``PDFError/noEngine``.
  public static func find(along path: String = searchPath) throws(PDFError) -> PDFEngine {
    guard let engine = all(along: path).first(where: \.isRecent) else { throw .noEngine }
    return engine
  }

  /// The folders in which this process looks for programs.
  public static var searchPath: String { ProcessInfo.processInfo.environment["PATH"] ?? "" }

  /// Whether its PDF has headings, heading cells and descriptions: earlier ones of WeasyPrint leave some out.
  private var isRecent: Bool {
    guard kind == .weasyPrint else { return true }
    let place = FileManager.default.temporaryDirectory
    guard let answer = try? EngineRun(command, ["--version"], home: nil, in: place).finish(within: 30) else {
      return false
    }
    let words = answer.output.split { !$0.isNumber }
    return words.first.flatMap { Int($0) }.map { $0 >= 70 } ?? false
  }

  /// Makes the PDF of a page that loads nothing.
  ///
  /// The page stands for a moment in a folder beside the PDF that only this user can read, and the folder is
  /// removed again, whatever happens. The engine is given no network; its own dates and the name of the machine's
  /// system are taken out of the PDF.
  ///
  /// - Parameters:
  ///   - page: One whole HTML file.
  ///   - place: Where the PDF is going to stand; only its folder matters here.
  ///   - seconds: How long the engine may take.
  /// - Throws: ``PDFError``.
  public func render(
    _ page: String, beside place: URL, within seconds: Int = 180
  ) throws(PDFError) -> [UInt8] {
    let folder: PrivateFolder
    do { folder = try PrivateFolder(beside: place) } catch {
      throw .noFolder(place.deletingLastPathComponent().path)
    }
    defer { folder.remove() }
    let (input, output) = (folder.url.appending(path: "page.html"), folder.url.appending(path: "page.pdf"))
    let answer: EngineRun.Answer
    do {
      try Data(page.utf8).write(to: input)
      let home = kind == .chromium ? folder.url : nil
      answer = try EngineRun(command, arguments(input, output, folder.url), home: home, in: folder.url)
        .finish(within: seconds)
    } catch is EngineRun.TookTooLong {
      throw .tookTooLong(kind)
    } catch is EngineRun.Interrupted { throw .interrupted } catch {
      throw .failed(kind, error.localizedDescription)
    }
    guard let data = try? Data(contentsOf: output), data.starts(with: Array("%PDF-".utf8)) else {
      throw .failed(kind, answer.lastWords)
    }
    return PDFProperties.withoutTraces(Array(data))
  }

  private func arguments(_ input: URL, _ output: URL, _ folder: URL) -> [String] {
    switch kind {
    case .weasyPrint:
      ["--quiet", "--pdf-variant", "pdf/ua-1", "--allowed-protocols", "data", input.path, output.path]
    case .chromium:
      [
        "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-sync",
        "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage",
        // The page asks for nothing; Chromium itself would look for updates, and is given no way out.
        "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9",
        "--user-data-dir=\(folder.appending(path: "profile").path)",
        "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
        "--print-to-pdf=\(output.path)",
      ]
        // Chromium refuses to fence itself in for the system's administrator.
        + (geteuid() == 0 ? ["--no-sandbox"] : []) + [input.absoluteString]
    }
  }
}
