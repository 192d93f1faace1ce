// swift-tools-version: 6.2
import PackageDescription

// Fuzzing with libFuzzer, which looks for inputs that reach further into a reader; `swift run -c release sweep` gives
// every reader thousands of damaged files. Its own package, because such a program has libFuzzer's main. From the top
// of WhoDoes:
//
//   Tests/Fuzzing/run FuzzText 300          # one reader, for 300 seconds
//
// or by hand:
//
//   swift build --package-path Tests/Fuzzing --sanitize address --product FuzzText \
//     -Xswiftc -sanitize-coverage=edge,indirect-calls,trace-cmp,inline-8bit-counters,pc-table
//   SWIFT_BACKTRACE=enable=no Tests/Fuzzing/.build/debug/FuzzText -max_total_time=300 FOLDER-OF-SEEDS
//
// `swift build --sanitize fuzzer` would give that main to the catalogue compiler as well, which has its own: so
// every target is built with the counters, and only these programs are linked with libFuzzer.
//
// SWIFT_BACKTRACE keeps Swift's own crash report from holding up the fuzzer's. An input that breaks a reader is
// left in the folder as crash-… or timeout-…: give it to the program as its only argument to see it again, mend
// the reader, and put the input into that reader's tests.
func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: ["FuzzDriver", .product(name: "WhoDoes", package: "WhoDoes")],
    swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"])],
    linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
}

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "WhoDoes", path: "../..")],
  targets: [.target(name: "FuzzDriver")]
    + ["FuzzText", "FuzzJSON", "FuzzDelimited", "FuzzCatalogue", "FuzzGrids"].map(fuzzer)
)
