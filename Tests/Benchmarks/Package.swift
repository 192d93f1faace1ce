// swift-tools-version: 6.2
import PackageDescription

// Its own package, so that a plain build or test of WhoDoes does not build it.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "WhoDoes", path: "../..")],
  targets: [
    .target(name: "CountedAllocations"),
    // The comparison with database engines: their tables and rules, our reader.
    .executableTarget(
      name: "twelve-rules",
      dependencies: [.product(name: "WhoDoesCaseload", package: "WhoDoes")],
      path: "Sources/TwelveRules",
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "CountedAllocations", .product(name: "WhoDoes", package: "WhoDoes"),
        // Built beside the benchmarks, and measured as a process.
        .product(name: "whodoes", package: "WhoDoes"),
      ],
      path: "Sources/Benchmarks",
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
