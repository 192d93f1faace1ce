// swift-tools-version: 6.2
import Foundation
import PackageDescription

// In continuous integration a warning in our own code stops the build; on a desk it only shows.
let strict: [SwiftSetting] =
  ProcessInfo.processInfo.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let house: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + strict

/// A room of the house: a library target with the house settings.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = [])
  -> Target
{
  .target(name: name, dependencies: dependencies, swiftSettings: house, plugins: plugins)
}

/// The tests of a room.
func tests(_ room: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(room)Tests", dependencies: [.init(stringLiteral: room)] + dependencies, swiftSettings: house)
}

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let ordered = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
  name: "WhoDoes",
  products: [
    .executable(name: "whodoes", targets: ["WhoDoesCLI"]),
    .library(name: "WhoDoes", targets: ["WhoDoes"]),
    // For programs that run rules of their own over long tables.
    .library(
      name: "WhoDoesCaseload",
      targets: ["WhoDoesCaseload", "WhoDoesFiles", "WhoDoesCatalogue", "WhoDoesModel"]),
  ],
  dependencies: [
    // Commands, help and completions: the Swift project's own, and every Swift engineer knows it.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Keeps catalogue entries in the order of their files, with look-up by code.
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    // YAML with the line and column of every node, so that a council's own file is checked like ours.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // The register of dated snapshots: SQLite keeps what was acknowledged through a lost process or a full disk,
    // and this is the Swift library for it with migrations and a queue for each file.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    room("WhoDoesModel"),
    room("WhoDoesCatalogue", ["WhoDoesModel", ordered, yams]),
    room("WhoDoesEngland", ["WhoDoesModel", "WhoDoesCatalogue"], plugins: ["CompileCatalogue"]),
    room("WhoDoesAnalysis", ["WhoDoesModel", "WhoDoesCatalogue"]),
    // Tables of letters, such as RACI: what they say, what rules find in them, and what changed between two.
    room("WhoDoesMatrix", ["WhoDoesModel"]),
    room(
      "WhoDoesFiles",
      ["WhoDoesModel", "WhoDoesCatalogue", "WhoDoesMatrix", "ZipArchive", "Spreadsheet", ordered]),
    // Hides small counts so that no table gives them away; it knows nothing of what is counted.
    room("DisclosureControl"),
    // GRDB speaks to Debian's SQLite, which libsqlite3-dev makes known to the compiler.
    room("WhoDoesRegister", ["WhoDoesModel", "WhoDoesCatalogue", "WhoDoesFiles", grdb, sqlite]),
    // The one loop that sees every byte of a caseload; the file says why it is C.
    .target(name: "CSeparators"),
    room(
      "WhoDoesCaseload",
      ["WhoDoesModel", "WhoDoesCatalogue", "WhoDoesAnalysis", "WhoDoesFiles", "CSeparators"]),
    .systemLibrary(name: "CGraphviz", pkgConfig: "libgvc", providers: [.apt(["libgraphviz-dev"])]),
    .target(name: "CGraphvizShims", dependencies: ["CGraphviz"]),
    room("Graphviz", ["CGraphvizShims"]),
    room(
      "WhoDoesDiagrams",
      ["WhoDoesModel", "WhoDoesCatalogue", "WhoDoesAnalysis", "Graphviz", ordered]),
    // Word's and spreadsheets' files are zip archives. Debian's library writes and reads them in memory and
    // checks what it reads; the Swift packages for it bring their own copy of zlib or work on files only.
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    room("ZipArchive", ["CZip"]),
    // Workbooks for people to type into. Debian's library is small, writes the same bytes every time, and has
    // drop-down lists and print set-up, which a writer of our own would have to learn.
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    room("Spreadsheet", ["CXLSXWriter"]),
    room(
      "WhoDoesDocuments",
      [
        "WhoDoesModel", "WhoDoesCatalogue", "WhoDoesAnalysis", "WhoDoesDiagrams", "WhoDoesMatrix",
        "WhoDoesExtracts", "Graphviz",
        "ZipArchive", "Spreadsheet", "DisclosureControl",
      ]),
    room(
      "WhoDoesTraining",
      [
        "WhoDoesModel", "WhoDoesCatalogue", "WhoDoesAnalysis", "WhoDoesFiles", "WhoDoesDocuments",
        "Spreadsheet", ordered,
      ]),
    room(
      "WhoDoes",
      [
        "WhoDoesModel", "WhoDoesCaseload", "WhoDoesCatalogue", "WhoDoesEngland", "WhoDoesAnalysis",
        "WhoDoesFiles",
        "WhoDoesDiagrams", "WhoDoesDocuments", "WhoDoesMatrix", "WhoDoesRegister", "WhoDoesTraining",
        "WhoDoesExtracts", "Graphviz", "Spreadsheet", "ZipArchive",
      ]),
    room(
      "WhoDoesExtracts", ["WhoDoesModel", "WhoDoesCatalogue", "WhoDoesFiles", "WhoDoesAnalysis", ordered],
      plugins: ["EmbedExtractData"]),
    // The lists by which extracts are read are CSV that people review; the build compiles them in.
    .executableTarget(name: "TextEmbedder", swiftSettings: house),
    .plugin(
      name: "EmbedExtractData", capability: .buildTool(), dependencies: ["TextEmbedder"],
      path: "Sources/EmbedExtractData"),
    .executableTarget(name: "WhoDoesCLI", dependencies: ["WhoDoes", arguments], swiftSettings: house),

    // The catalogue is YAML that people read and change; the build checks it and compiles it in.
    .executableTarget(
      name: "CatalogueCompiler", dependencies: ["WhoDoesModel", "WhoDoesCatalogue", ordered],
      swiftSettings: house),
    .plugin(
      name: "CompileCatalogue", capability: .buildTool(), dependencies: ["CatalogueCompiler"],
      path: "Sources/CompileCatalogue"),

    tests("WhoDoesModel"),
    tests("WhoDoesCatalogue", ["WhoDoesEngland", ordered]),
    // Gives readers damaged copies of files: a few in the tests, and 20,000 each with `swift run -c release sweep`.
    .target(
      name: "Damage",
      dependencies: [
        "WhoDoesAnalysis", "WhoDoesCatalogue", "WhoDoesEngland", "WhoDoesExtracts", "WhoDoesFiles",
        "WhoDoesMatrix",
        "WhoDoesModel", "Spreadsheet", "ZipArchive",
      ], path: "Tests/Damage", swiftSettings: house),
    .executableTarget(name: "sweep", dependencies: ["Damage"], path: "Tests/Sweep", swiftSettings: house),
    tests("WhoDoesFiles", ["WhoDoesEngland", "Spreadsheet", "ZipArchive"]),
    tests("WhoDoesRegister", ["WhoDoesEngland", "WhoDoesFiles", grdb]),
    tests(
      "WhoDoesCaseload",
      ["WhoDoesEngland", "WhoDoesFiles", "WhoDoesAnalysis", "Spreadsheet", "ZipArchive"]),
    tests("WhoDoesAnalysis", ["WhoDoesEngland", "WhoDoesFiles"]),
    tests("WhoDoesMatrix", ["WhoDoesEngland", "WhoDoesFiles", "Spreadsheet"]),
    tests("DisclosureControl"),
    tests("Graphviz"),
    tests("ZipArchive"),
    tests("Spreadsheet", ["ZipArchive"]),
    tests("WhoDoesDiagrams", ["WhoDoesEngland", "WhoDoesFiles", ordered]),
    // Programs of the machine that read what we write: a browser, an office program, checkers.
    .target(name: "Readers", path: "Tests/Readers", swiftSettings: house),
    tests("WhoDoesDocuments", ["WhoDoesEngland", "WhoDoesFiles", "ZipArchive", "Spreadsheet", "Readers"]),
    tests("WhoDoesTraining", ["WhoDoes", "WhoDoesEngland", "WhoDoesFiles", "ZipArchive", "Readers"]),
    .testTarget(
      name: "WhoDoesExtractsTests",
      dependencies: ["WhoDoesExtracts", "WhoDoesEngland", "WhoDoesFiles", "Spreadsheet"],
      exclude: ["Samples"], swiftSettings: house),
    .testTarget(
      name: "AcceptanceTests", dependencies: ["WhoDoes", "WhoDoesCLI", "Damage", grdb],
      path: "Tests/Acceptance",
      exclude: ["Commands"], swiftSettings: house),
  ]
)
