import Foundation
import WhoDoesCatalogue
import WhoDoesModel

/// Run by the build: checks the YAML files of a catalogue and writes them as one Swift file.
///
///     CatalogueCompiler Catalogue+England.swift roles.yaml tasks.yaml …
@main enum CatalogueCompiler {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let output = arguments.first, arguments.count > 1 else {
      say("usage: CatalogueCompiler OUTPUT.swift FILE.yaml …")
      exit(64)
    }
    do {
      let files = try arguments.dropFirst().map { path in
        (name: path, yaml: try String(contentsOfFile: path, encoding: .utf8))
      }
      let (catalogue, diagnostics) = Catalogue.read(files)
      for diagnostic in diagnostics { say(diagnostic.description) }
      guard let catalogue else { exit(1) }
      try SwiftSource(of: catalogue).text.write(toFile: output, atomically: true, encoding: .utf8)
    } catch {
      say("\(output): error: \(error.localizedDescription)")
      exit(1)
    }
  }

  private static func say(_ line: String) { FileHandle.standardError.write(Data("\(line)\n".utf8)) }
}
