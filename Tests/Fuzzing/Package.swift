// swift-tools-version: 6.2
import PackageDescription

// Fuzzing of every reader with libFuzzer. Its own package, because such a program has no main of its own and a
// plain build of it fails to link. From the top of WhoDoes:
//
//   Tests/Fuzzing/run FuzzText 300          # one reader, for 300 seconds
//
// or by hand:
//
//   swift build --package-path Tests/Fuzzing --sanitize fuzzer --product FuzzText
//   SWIFT_BACKTRACE=enable=no Tests/Fuzzing/.build/debug/FuzzText -max_total_time=300 FOLDER-OF-SEEDS
//
// SWIFT_BACKTRACE keeps Swift's own crash report from holding up the fuzzer's. An input that breaks a reader is
// left in the folder as crash-… or timeout-…: give it to the program as its only argument to see it again, mend
// the reader, and put the input into that reader's tests.
func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: name, dependencies: [.product(name: "WhoDoes", package: "WhoDoes")],
    swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"])])
}

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "WhoDoes", path: "../..")],
  targets: ["FuzzText", "FuzzJSON", "FuzzDelimited", "FuzzCatalogue"].map(fuzzer)
)
