import Foundation
import PackagePlugin

/// Has the lists by which extracts are read compiled in.
@main struct EmbedExtractData: BuildToolPlugin {
  private static let parts = ["headings", "role-codes", "values"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Data/Extracts")
    let files = Self.parts.map { folder.appending(path: "\($0).csv") }
    let output = context.pluginWorkDirectoryURL.appending(path: "ExtractData.swift")
    return [
      .buildCommand(
        displayName: "Compiling the lists for extracts in",
        executable: try context.tool(named: "TextEmbedder").url,
        arguments: [output.path()] + files.map { $0.path() },
        inputFiles: files, outputFiles: [output])
    ]
  }
}
