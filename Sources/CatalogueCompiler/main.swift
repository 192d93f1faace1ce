import Foundation
import WhoDoesCatalogue
import WhoDoesModel

// Run by the build: checks the YAML files of a catalogue and writes them as one Swift file.
//
//   CatalogueCompiler Catalogue+England.swift roles.yaml tasks.yaml …
let arguments = Array(CommandLine.arguments.dropFirst())
guard let output = arguments.first, arguments.count > 1 else {
  FileHandle.standardError.write(Data("usage: CatalogueCompiler OUTPUT.swift FILE.yaml …\n".utf8))
  exit(64)
}
do {
  let files = try arguments.dropFirst().map { path in
    (name: path, yaml: try String(contentsOfFile: path, encoding: .utf8))
  }
  let (catalogue, diagnostics) = Catalogue.read(files)
  for diagnostic in diagnostics { FileHandle.standardError.write(Data("\(diagnostic)\n".utf8)) }
  guard let catalogue else { exit(1) }
  try SwiftSource(of: catalogue).text.write(toFile: output, atomically: true, encoding: .utf8)
} catch {
  FileHandle.standardError.write(Data("\(output): error: \(error.localizedDescription)\n".utf8))
  exit(1)
}
