import Foundation
import PackagePlugin

/// Has the catalogue checked and written as Swift before the target that shows it is compiled.
@main struct CompileCatalogue: BuildToolPlugin {
  /// The files by name and in order: the build asks again only when one of these changes.
  private static let parts = [
    "areas", "duties", "roles", "sources", "statuses", "tasks", "thresholds", "words",
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Data/Catalogue/england")
    let files = Self.parts.map { folder.appending(path: "\($0).yaml") }
    let output = context.pluginWorkDirectoryURL.appending(path: "Catalogue+England.swift")
    return [
      .buildCommand(
        displayName: "Compiling the catalogue of England",
        executable: try context.tool(named: "CatalogueCompiler").url,
        arguments: [output.path()] + files.map { $0.path() },
        inputFiles: files, outputFiles: [output])
    ]
  }
}
