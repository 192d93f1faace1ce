import Foundation

/// Run by the build: writes text files as one Swift file with a constant for each, named after its file.
///
///     TextEmbedder ExtractData.swift headings.csv values.csv
@main enum TextEmbedder {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let output = arguments.first, arguments.count > 1 else {
      say("usage: TextEmbedder OUTPUT.swift FILE …")
      exit(64)
    }
    do {
      var source = "/// Reviewed lists, kept in files that people read and change.\nenum ExtractData {\n"
      for path in arguments.dropFirst() {
        let name = URL(filePath: path).deletingPathExtension().lastPathComponent
        let words = name.split(separator: "-")
        let constant = ([words[0].lowercased()] + words.dropFirst().map(\.capitalized)).joined()
        let text = try String(contentsOfFile: path, encoding: .utf8)
        guard !text.contains("\"\"\"##") else {
          say("\(path): error: the file has three quotes and two signs in a row")
          exit(1)
        }
        source += "  static let \(constant) = ##\"\"\"\n\(text)\n\"\"\"##\n"
      }
      try (source + "}\n").write(toFile: output, atomically: true, encoding: .utf8)
    } catch {
      say("\(output): error: \(error.localizedDescription)")
      exit(1)
    }
  }

  private static func say(_ line: String) { FileHandle.standardError.write(Data("\(line)\n".utf8)) }
}
