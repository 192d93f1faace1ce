import Testing
import WhoDoesEngland
import WhoDoesModel

@testable import WhoDoesFiles

@Suite("Broken input never stops the reader")
struct MutationTests {
  @Test("three hundred mutated cases are read or refused, and quickly", arguments: 0..<6)
  func mutations(round: Int) throws {
    var dice = Dice(seed: UInt64(round) &+ 20_260_309)
    let plain = try Scenario.files(Scenario.names[round % 2])
    let clock = ContinuousClock()
    for _ in 0..<50 {
      let files = plain.map {
        ($0.table, Bool.random(using: &dice) ? $0.bytes : Self.mutated($0.bytes, &dice))
      }
      let start = clock.now
      let (built, diagnostics) = Scenario.build(files)
      for diagnostic in diagnostics { #expect(diagnostic.description.utf8.count < 2000) }
      // Whatever was understood can be written and read again.
      if let built {
        let (tables, found) = CaseJSON.read(CaseJSON.write(built), file: "case.json")
        #expect(!found.contains { $0.severity == .error })
        #expect(CaseBuilder.build(tables, catalogue: .england).case == built)
        let folder = CaseTables.tables(of: built)
        _ = folder.tables.compactMap { folder[$0] }.map { DelimitedText.write($0) }
      }
      #expect(clock.now - start < .seconds(60))
    }
  }

  @Test("mutated texts and JSON as well")
  func otherFormats() throws {
    var dice = Dice(seed: 42)
    let json = CaseJSON.write(try Scenario.read("jordan"))
    let text = Array(Scenario.small().utf8)
    for _ in 0..<100 {
      let (tables, _) = CaseJSON.read(Self.mutated(json, &dice), file: "case.json")
      _ = CaseBuilder.build(tables, catalogue: .england)
      let (others, _) = CaseText.read(Self.mutated(text, &dice), file: "case.txt")
      _ = CaseBuilder.build(others, catalogue: .england)
    }
  }

  private static func mutated(_ original: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = original
    let place = Int.random(in: 0...bytes.count, using: &dice)
    switch Int.random(in: 0..<10, using: &dice) {
    case 0: bytes.removeLast(bytes.count - place)
    case 1:
      for _ in 0..<20 {
        bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
      }
    case 2: bytes.insert(contentsOf: [0, 1, 7, 27, 127, 0xEF, 0xBF, 0xBF], at: place)
    case 3: bytes.insert(contentsOf: "</svg><script>alert(1)</script>".utf8, at: place)
    case 4: bytes.insert(contentsOf: "\n=cmd|' /C calc'!A0,+1,-1,@x\n".utf8, at: place)
    case 5: bytes.insert(UInt8(ascii: "\""), at: place)
    case 6: bytes.insert(contentsOf: "P99,T99,2026-02-31,46090".utf8, at: place)
    case 7: bytes.removeSubrange(place..<min(bytes.count, place + 200))
    case 8: bytes.insert(contentsOf: original.prefix(2000), at: place)
    default:
      // Two megabytes are slow without optimisation; one in twenty of these is enough.
      let size = Int.random(in: 0..<20, using: &dice) == 0 ? 2 << 20 : 7000
      bytes.insert(contentsOf: repeatElement(UInt8(ascii: "x"), count: size), at: place)
    }
    return bytes
  }
}

/// A die that falls the same way each time: SplitMix64.
private struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
