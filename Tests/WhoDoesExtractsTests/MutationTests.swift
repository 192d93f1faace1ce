import Foundation
import Testing
import WhoDoesFiles
import WhoDoesModel

@testable import WhoDoesExtracts

/// Damaged files: `WHODOES_THOROUGH=1` tries 20,000 of each sample's kind.
@Suite("No damaged file brings the reader down")
struct MutationTests {
  private static let isThorough = ProcessInfo.processInfo.environment["WHODOES_THOROUGH"] != nil

  @Test("Rows still add up", arguments: Sample.all)
  func damaged(_ name: String) throws {
    let whole = try Sample.bytes(name)
    let isWorkbook = name.hasSuffix(".xlsx")
    var random = SplitMix(seed: name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    let count = Self.isThorough ? (isWorkbook ? 20_000 : 5_000) : (isWorkbook ? 20 : 60)
    var longest = Duration.zero
    for _ in 0..<count {
      let bytes = Self.mutated(whole, &random)
      let time = ContinuousClock().measure {
        let extract = Extract.read([RowTables.read(bytes, file: name)], options: .init(asOf: readingDay))
        for account in extract.accounts {
          #expect(account.rows == account.read + account.changed + account.refused + account.passedOver)
        }
        _ = extract.analysed
      }
      longest = max(longest, time)
    }
    #expect(longest < .seconds(60), "one file took \(longest)")
    if Self.isThorough { print("\(name): \(count) damaged files, the slowest took \(longest)") }
  }

  private static func mutated(_ whole: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = whole
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
      case 2:
        let end = min(bytes.count, place + Int.random(in: 1...60, using: &random))
        bytes.insert(
          contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0...bytes.count, using: &random))
      case 3: bytes.insert(contentsOf: Array(",\"\n;\t".utf8).shuffled(using: &random), at: place)
      case 4: bytes.removeLast(min(bytes.count, Int.random(in: 1...200, using: &random)))
      default:
        let odd = [
          "999999999999", "-1", "1900-01-01", "\u{FEFF}", "=1+1", "#N/A", "\u{0}", "é", "31/02/2026",
        ]
        bytes.insert(contentsOf: Array((odd.randomElement(using: &random) ?? "").utf8), at: place)
      }
    }
    return bytes
  }
}
